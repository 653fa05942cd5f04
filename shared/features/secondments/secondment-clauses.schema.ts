import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'
import { clauseKeys, clauseSides } from './secondment-clauses.catalogue.ts'
import { secondmentId } from './secondments.schema.ts'

export const secondmentClauseId = idOf('SecondmentClauseId')

const inAYear = 366 * 24 * 60
/** A clause of one agreement: open until it was agreed, or said not to apply and why. A clause nobody has touched has no row. */
export const secondmentClauseSchema = z.object({
  id: secondmentClauseId,
  secondmentId,
  clause: z.enum(clauseKeys),
  side: choiceOf(clauseSides).nullable(),
  weeks: z.int().min(0).max(52, 'Give the notice in weeks, up to 52.').nullable(),
  minutes: z.int().min(0).max(inAYear, 'A year has 8,784 hours at most.').nullable(),
  onDay: isoDate.nullable(),
  words: text(2000),
  agreedOn: isoDate.nullable(),
  notApplicableBecause: text(300),
})
export type SecondmentClause = z.output<typeof secondmentClauseSchema>

/** A clause as it is typed in. */
export const writtenClauseSchema = secondmentClauseSchema.omit({ id: true, secondmentId: true })
export type WrittenClause = z.output<typeof writtenClauseSchema>

/** What the history calls the fields. */
export const secondmentClauseLabels: Record<keyof SecondmentClause, string> = {
  id: 'Reference',
  secondmentId: 'Secondment',
  clause: 'Clause',
  side: 'Who',
  weeks: 'Weeks',
  minutes: 'Minutes a year',
  onDay: 'Day',
  words: 'In words',
  agreedOn: 'Agreed',
  notApplicableBecause: 'Does not apply because',
}
