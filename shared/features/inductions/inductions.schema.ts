import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { personId } from '../people/people.schema.ts'
import {
  inductionTemplateId,
  inductionTemplateItemId,
  stepKind,
  stepReference,
} from './induction-templates.schema.ts'

export const inductionId = idOf('InductionId')
export type InductionId = z.output<typeof inductionId>
export const inductionItemId = idOf('InductionItemId')
export type InductionItemId = z.output<typeof inductionItemId>
export const inductionReviewId = idOf('InductionReviewId')
export type InductionReviewId = z.output<typeof inductionReviewId>

/** One person's way in, from the first day to the sign-off. */
export const inductionSchema = z.object({
  id: inductionId,
  personId,
  templateId: inductionTemplateId,
  startsOn: isoDate,
  /** Weekdays worked, Monday is 1: `12345`. Due dates roll to them. */
  workingDays: z.string().regex(/^[1-7]{1,7}$/, 'Choose at least one day of the week.'),
  managerName: text(120),
  buddyName: text(120),
  managerSignedBy: text(120).nullable(),
  managerSignedOn: isoDate.nullable(),
  starterSignedOn: isoDate.nullable(),
  /** Why it was signed off while steps were open; empty when none were. */
  openStepsReason: text(500),
  /** The person left, or the induction was given up. */
  stoppedOn: isoDate.nullable(),
  stoppedBecause: text(500),
})
export type Induction = z.output<typeof inductionSchema>

/** One line of a person's checklist: open, done, or not applicable because of something. */
export const inductionItemSchema = z.object({
  id: inductionItemId,
  inductionId,
  /** `null` for a step that was added for this person only. */
  templateItemId: inductionTemplateItemId.nullable(),
  reference: stepReference,
  groupName: text(120).min(1, 'Say which group it belongs to.'),
  wording: text(400).min(1, 'Say what is to be done.'),
  kind: stepKind,
  dueOn: isoDate,
  ownerRole: text(60).min(1, 'Say who sees to it.'),
  evidence: text(200),
  doneOn: isoDate.nullable(),
  doneBy: text(120),
  note: text(1000),
  notApplicableBecause: text(300).min(1, 'Say why it does not apply.').nullable(),
  hostAgencyId: agencyId.nullable(),
  visitOn: isoDate.nullable(),
  reflection: text(4000),
})
export type InductionItem = z.output<typeof inductionItemSchema>

/** Manager and starter look back together. */
export const inductionReviewSchema = z.object({
  id: inductionReviewId,
  inductionId,
  name: text(60).min(1),
  dueOn: isoDate,
  heldOn: isoDate.nullable(),
  heldBy: text(120),
  notes: text(4000),
})
export type InductionReview = z.output<typeof inductionReviewSchema>

export const inductionStatuses = {
  notStarted: 'Not started',
  onTrack: 'On track',
  behind: 'Behind',
  readyToSignOff: 'Ready to sign off',
  signedOff: 'Signed off',
  stopped: 'Stopped',
} as const
export const inductionStatus = choiceOf(inductionStatuses)
export type InductionStatus = z.output<typeof inductionStatus>

export const inductionLabels: Record<keyof Induction, string> = {
  id: 'Reference',
  personId: 'Person',
  templateId: 'List',
  startsOn: 'Starts on',
  workingDays: 'Days worked',
  managerName: 'Manager',
  buddyName: 'Buddy',
  managerSignedBy: 'Signed off by',
  managerSignedOn: 'Manager signed on',
  starterSignedOn: 'Starter signed on',
  openStepsReason: 'Why signed off with open steps',
  stoppedOn: 'Stopped on',
  stoppedBecause: 'Why it was stopped',
}

export const inductionItemLabels: Record<keyof InductionItem, string> = {
  id: 'Reference',
  inductionId: 'Induction',
  templateItemId: 'Step of the list',
  reference: 'Number',
  groupName: 'Group',
  wording: 'What is to be done',
  kind: 'Kind',
  dueOn: 'Due on',
  ownerRole: 'Who sees to it',
  evidence: 'Evidence',
  doneOn: 'Done on',
  doneBy: 'Done by',
  note: 'Note',
  notApplicableBecause: 'Not applicable because',
  hostAgencyId: 'Host agency',
  visitOn: 'Date of the visit',
  reflection: 'Reflection',
}

export const inductionReviewLabels: Record<keyof InductionReview, string> = {
  id: 'Reference',
  inductionId: 'Induction',
  name: 'Review',
  dueOn: 'Due on',
  heldOn: 'Held on',
  heldBy: 'Held by',
  notes: 'Notes',
}
