import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { vocabularyEntryId } from '../vocabularies/vocabularies.schema.ts'

export const skillNeedId = idOf('SkillNeedId')
export type SkillNeedId = z.output<typeof skillNeedId>

export const measures = { fte: 'Full-time equivalents (FTE)', people: 'People' } as const
export const measure = choiceOf(measures)
export type Measure = z.output<typeof measure>

/** How much of a discipline the service says it needs, from a day on: of the whole team, of an agency, or for a service area. */
export const skillNeedSchema = z.object({
  id: skillNeedId,
  disciplineId: vocabularyEntryId,
  agencyId: agencyId.nullable(),
  serviceAreaId: vocabularyEntryId.nullable(),
  measure,
  amount: z
    .number('Give a number.')
    .positive('Give more than nothing.')
    .max(1000, 'That is more than any centre has.'),
  startsOn: isoDate,
  /** The last day; open until another need of the same kind begins. */
  endsOn: isoDate.nullable(),
  reason: text(1000).min(1, 'Say where the need comes from.'),
})
export type SkillNeed = z.output<typeof skillNeedSchema>

export const newNeedSchema = skillNeedSchema.omit({ id: true })
export type NewNeed = z.output<typeof newNeedSchema>

/** What the history calls the fields. */
export const skillNeedLabels: Record<keyof SkillNeed, string> = {
  id: 'Reference',
  disciplineId: 'Discipline',
  agencyId: 'Agency',
  serviceAreaId: 'Service area',
  measure: 'Counted in',
  amount: 'Needed',
  startsOn: 'From',
  endsOn: 'Until',
  reason: 'Reason',
}
