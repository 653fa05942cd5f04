import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'
import { personId } from '../people/people.schema.ts'

export const unsupervisedMarkId = idOf('UnsupervisedMarkId')
export type UnsupervisedMarkId = z.output<typeof unsupervisedMarkId>

export const unsupervisedMarks = {
  unsupervised: 'Works unsupervised',
  supervised: 'Supervised only',
} as const

/** Somebody's decision on whether a person may be alone with children. */
export const unsupervisedMarkSchema = z.object({
  id: unsupervisedMarkId,
  personId,
  mark: choiceOf(unsupervisedMarks),
  startsOn: isoDate,
  decidedBy: text(120).min(1, 'Say who decided it.'),
  reason: text(500),
})
export type UnsupervisedMark = z.output<typeof unsupervisedMarkSchema>

export const newUnsupervisedMarkSchema = unsupervisedMarkSchema
  .omit({ id: true })
  .refine(({ mark, reason }) => mark === 'unsupervised' || reason !== '', {
    path: ['reason'],
    message: 'Say why they are to be supervised.',
  })
export type NewUnsupervisedMark = z.output<typeof newUnsupervisedMarkSchema>

/** What the history calls the fields. */
export const unsupervisedMarkLabels: Record<keyof UnsupervisedMark, string> = {
  id: 'Reference',
  personId: 'Person',
  mark: 'Decision',
  startsOn: 'From',
  decidedBy: 'Decided by',
  reason: 'Reason',
}
