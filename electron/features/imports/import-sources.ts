import { agenciesImport } from '../agencies/agencies.import.ts'
import { checksImport } from '../checks/checks.import.ts'
import { figureGroupsImport, figuresImport } from '../figures/figures.import.ts'
import { publishedFiguresImport, publishedGroupsImport } from '../figures/published-figures.import.ts'
import { leaveImport } from '../leave/leave.import.ts'
import { peopleImport } from '../people/people.import.ts'
import type { ImportSource } from './import-target.ts'

/** Everything that can be imported: one line for each import that a feature brings. */
export const importSources: readonly ImportSource[] = [
  peopleImport,
  figuresImport,
  figureGroupsImport,
  publishedFiguresImport,
  publishedGroupsImport,
  checksImport,
  leaveImport,
  agenciesImport,
]
