import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { text } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { personId } from '../people/people.schema.ts'
import { termsSchemeId } from '../terms/schemes.schema.ts'

export const employmentId = idOf('EmploymentId')
export type EmploymentId = z.output<typeof employmentId>

/** Who employs somebody from a day on. It lasts until the day before the next one begins. */
export const employmentSchema = z.object({
  id: employmentId,
  personId,
  /** Nobody means the centre's own lead body. */
  agencyId: agencyId.nullable(),
  /** The first one of everybody has no first day: it was so when they came. */
  startsOn: isoDate.nullable(),
  /** Why they moved there. */
  reason: text(500),
})
export type Employment = z.output<typeof employmentSchema>

/** What becomes of a secondment when its home agency is no longer the employer. */
export const afterwards = {
  goesOn: 'The new employer goes on lending them, to the same post',
  ends: 'The secondment ends',
} as const
export const afterward = z.enum(['goesOn', 'ends'])

export const moveSchema = employmentSchema.omit({ id: true, startsOn: true }).extend({
  startsOn: isoDate,
  reason: text(500).min(1, 'Say why they move: it stands in the record of the secondment too.'),
  /** For somebody who is lent by the employer they leave. */
  afterwards: afterward.nullable(),
  /** The terms of the new employer, when they are known. */
  schemeId: termsSchemeId.nullable(),
  serviceStartedOn: isoDate.nullable(),
})
export type Move = z.output<typeof moveSchema>

export const correctedEmploymentSchema = employmentSchema.omit({ personId: true })

/** What the history calls the fields. */
export const employmentLabels: Record<keyof Employment, string> = {
  id: 'Reference',
  personId: 'Person',
  agencyId: 'Employer',
  startsOn: 'From',
  reason: 'Why',
}
