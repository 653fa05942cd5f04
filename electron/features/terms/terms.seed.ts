import { z } from 'zod'

import {
  newTermsSchemeSchema,
  termsLeaveStepId,
  termsSchemeId,
} from '#shared/features/terms/schemes.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Writable } from '../../database/schema.ts'
import starting from '../../seeds/terms.json' with { type: 'json' }
import { insertScheme, insertSteps } from './schemes.repository.ts'

const lines = z.array(newTermsSchemeSchema.extend({ leaveSteps: z.array(z.tuple([z.number(), z.number()])) }))

/** The schemes that a new centre starts with. */
export async function seedTerms(db: Writable): Promise<void> {
  await addMissingSchemes(db)
}

/** What has the name of one of them already is left as it is. @returns how many came in. */
export async function addMissingSchemes(db: Writable): Promise<number> {
  const present = await db.selectFrom('termsSchemes').select('name').execute()
  const names = new Set(present.map(({ name }) => name.toLowerCase()))
  const missing = lines.parse(starting).filter(({ name }) => !names.has(name.toLowerCase()))
  for (const { leaveSteps, ...fields } of missing) {
    const id = newId(termsSchemeId)
    await insertScheme(db, { id, ...fields, copiedFrom: '', retiredOn: null })
    await insertSteps(
      db,
      leaveSteps.map(([fromYears, days]) => ({ id: newId(termsLeaveStepId), schemeId: id, fromYears, days })),
    )
  }
  return missing.length
}
