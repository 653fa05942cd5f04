import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { text } from '../../text.ts'
import { vocabularyEntryId } from '../vocabularies/vocabularies.schema.ts'

export const closureId = idOf('ClosureId')
export type ClosureId = z.output<typeof closureId>

/** Days on which the centre, or one service of it, is shut: nobody is expected, and nobody spends leave. */
export const closureSchema = z.object({
  id: closureId,
  name: text(80).min(1, 'Say what the closure is called.'),
  reason: text(500),
  startsOn: isoDate,
  endsOn: isoDate,
  /** Nothing means the whole centre. */
  serviceAreaId: vocabularyEntryId.nullable(),
})
export type Closure = z.output<typeof closureSchema>

/** Longer than this is a mistake in a year. */
const longestClosure = 366

const typed = closureSchema
  .omit({ id: true })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'The last day is not before the first.',
  })
  .refine(({ startsOn, endsOn }) => Date.parse(endsOn) - Date.parse(startsOn) < longestClosure * 86_400_000, {
    path: ['endsOn'],
    message: 'That is more than a year. Check the two days.',
  })
export const newClosureSchema = typed
export type NewClosure = z.output<typeof newClosureSchema>
export const changedClosureSchema = typed.safeExtend({ id: closureId })

export const closureLabels: Record<keyof Closure, string> = {
  id: 'Reference',
  name: 'Name',
  reason: 'Reason',
  startsOn: 'First day',
  endsOn: 'Last day',
  serviceAreaId: 'Service area',
}
