import type { Writable } from '../database/schema.ts'
import { seedFrameworks } from '../features/frameworks/frameworks.seed.ts'
import { seedTerms } from '../features/terms/terms.seed.ts'
import { seedVocabularies } from './vocabularies.ts'
import { seedInductionTemplate } from './induction-template.ts'

/** Writes the vocabularies, templates and frameworks that a new centre starts with; the manager may change every row. */
export type Seed = (db: Writable) => Promise<void>

/** One line per feature. They run in the transaction that creates the centre. */
export const seeds: readonly Seed[] = [seedVocabularies, seedInductionTemplate, seedFrameworks, seedTerms]
