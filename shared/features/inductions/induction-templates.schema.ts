import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'

export const inductionTemplateId = idOf('InductionTemplateId')
export type InductionTemplateId = z.output<typeof inductionTemplateId>
export const inductionTemplateItemId = idOf('InductionTemplateItemId')
export type InductionTemplateItemId = z.output<typeof inductionTemplateItemId>
export const inductionTemplateReviewId = idOf('InductionTemplateReviewId')

/** A step is ticked; a visit is ticked too, and has a host and a reflection. */
export const stepKinds = { step: 'Step', visit: 'Shadowing visit' } as const
export const stepKind = choiceOf(stepKinds)
export type StepKind = z.output<typeof stepKind>

/** What every new starter of a kind goes through: one list for the centre, or one per role or agency. */
export const inductionTemplateSchema = z.object({
  id: inductionTemplateId,
  name: text(100).min(1, 'Give the list a name.'),
  /** Who it is meant for, in words. */
  forWhom: text(300),
  source: text(300),
  /** From this day it is not offered for new starters. */
  retiredOn: isoDate.nullable(),
})
export type InductionTemplate = z.output<typeof inductionTemplateSchema>

/** The days after the start by which it is due; 0 is day 1. */
export const dueOffsetDays = z
  .int('Give a whole number of days.')
  .min(0, 'The first day is 0.')
  .max(730, 'Keep it within two years.')

/** Steps stand in the order of their references: `A01` before `A02` before `B01`. */
export const stepReference = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{1,2}\d{2,3}$/, 'A letter and two figures, for example A01.')

export const inductionTemplateItemSchema = z.object({
  id: inductionTemplateItemId,
  templateId: inductionTemplateId,
  reference: stepReference,
  groupName: text(120).min(1, 'Say which group it belongs to.'),
  wording: text(400).min(1, 'Say what is to be done.'),
  kind: stepKind,
  dueOffsetDays,
  /** Who sees to it: "Buddy". */
  ownerRole: text(60).min(1, 'Say who sees to it.'),
  /** What shows that it was done; may be empty. */
  evidence: text(200),
  /** `all`, `secondees`, or the roles it is for, in words. */
  appliesTo: text(100).min(1, 'Say whom it is for.'),
  retiredOn: isoDate.nullable(),
})
export type InductionTemplateItem = z.output<typeof inductionTemplateItemSchema>

export const newTemplateItemSchema = inductionTemplateItemSchema.omit({ id: true, retiredOn: true })
export type NewTemplateItem = z.output<typeof newTemplateItemSchema>

/** A point at which manager and starter look back together: day 1, week 1, month 1, month 3. */
export const inductionTemplateReviewSchema = z.object({
  id: inductionTemplateReviewId,
  templateId: inductionTemplateId,
  name: text(60).min(1, 'Give the review a name.'),
  dueOffsetDays,
})
export type InductionTemplateReview = z.output<typeof inductionTemplateReviewSchema>

export const plannedReviewSchema = inductionTemplateReviewSchema.pick({ name: true, dueOffsetDays: true })

/** Owner roles offered while typing; any other may be typed. */
export const usualOwners = [
  'Centre manager',
  'Administrator',
  'Buddy',
  'Safeguarding lead',
  'New starter',
  'Team lead',
  'Supervisor',
  'Home agency manager',
] as const

export const appliesToLabel = (appliesTo: string): string => {
  if (appliesTo === 'all') return 'Everybody'
  return appliesTo === 'secondees' ? 'Seconded people' : appliesTo
}

export const inductionTemplateLabels: Record<keyof InductionTemplate, string> = {
  id: 'Reference',
  name: 'Name',
  forWhom: 'For whom',
  source: 'Source',
  retiredOn: 'Retired on',
}

export const inductionTemplateItemLabels: Record<keyof InductionTemplateItem, string> = {
  id: 'Reference',
  templateId: 'List',
  reference: 'Number',
  groupName: 'Group',
  wording: 'What is to be done',
  kind: 'Kind',
  dueOffsetDays: 'Days after the start',
  ownerRole: 'Who sees to it',
  evidence: 'Evidence',
  appliesTo: 'Applies to',
  retiredOn: 'Retired on',
}

export const inductionTemplateReviewLabels: Record<keyof InductionTemplateReview, string> = {
  id: 'Reference',
  templateId: 'List',
  name: 'Name',
  dueOffsetDays: 'Days after the start',
}
