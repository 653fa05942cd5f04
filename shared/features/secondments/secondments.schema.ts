import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { pence } from '../../money.ts'
import { choiceOf, text } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { appointmentId } from '../appointments/appointments.schema.ts'
import { personId } from '../people/people.schema.ts'
import { postId } from '../posts/posts.schema.ts'

export const secondmentId = idOf('SecondmentId')
export type SecondmentId = z.output<typeof secondmentId>

/** Everybody who signs, and who may give notice. */
export const secondmentParties = {
  home: 'Home agency',
  host: 'Centre',
  person: 'Person seconded',
} as const
export const secondmentParty = choiceOf(secondmentParties)
export type SecondmentParty = z.output<typeof secondmentParty>

export const fundingModels = {
  toConfirm: 'To be agreed',
  homePays: 'Home agency pays',
  hostReimburses: 'Centre pays it back',
  shared: 'Shared',
  other: 'Somebody else pays',
} as const

export const invoiceCycles = {
  none: 'No invoices',
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  yearly: 'Yearly',
} as const

/** Kept as decided by whoever may decide it; Centreboard gives no tax advice. */
export const vatTreatments = {
  toConfirm: 'To be confirmed',
  standard: 'Standard rate',
  exempt: 'Exempt',
  outsideScope: 'Outside the scope',
} as const

export const returnRights = {
  toConfirm: 'To be agreed',
  samePost: 'To the same post',
  equivalentPost: 'To an equivalent post',
  none: 'No right to return',
} as const

export const secondmentOutcomes = {
  returned: 'Returned to the home agency',
  notReturned: 'Did not return',
} as const
export const secondmentOutcome = choiceOf(secondmentOutcomes)
export type SecondmentOutcome = z.output<typeof secondmentOutcome>

const minutesInAWeek = 7 * 24 * 60
const minutes = z.int().max(minutesInAWeek, 'A week has 168 hours.')

/** A person working at the centre while employed by a partner agency. Its status follows from its dates. */
export const secondmentSchema = z.object({
  id: secondmentId,
  personId,
  homeAgencyId: agencyId,
  /** The post held at home, kept for the return. */
  homePost: text(120),
  homeGrade: text(60),
  homeManager: text(200),
  hostPostId: postId.nullable(),
  /** For work outside the establishment. */
  hostTitle: text(120),
  /** Made when the secondment begins and kept in step with it. */
  appointmentId: appointmentId.nullable(),
  startsOn: isoDate,
  /** The agreed last day, extensions included. */
  endsOn: isoDate.nullable(),
  minutesPerWeek: minutes.min(1, 'Give the hours a week at the centre.'),
  /** Hours still worked in the home agency. */
  homeMinutesPerWeek: minutes.min(0).nullable(),
  /** Hours of the contract with the home agency. */
  contractMinutes: minutes.min(1).nullable(),
  fundingModel: choiceOf(fundingModels),
  funder: text(200),
  invoiceCycle: choiceOf(invoiceCycles),
  vatTreatment: choiceOf(vatTreatments),
  vatReason: text(500),
  vatApprovedBy: text(120),
  noticeWeeks: z.int().min(0).max(52, 'Give the notice in weeks, up to 52.').nullable(),
  rightToReturn: choiceOf(returnRights),
  notes: text(4000),
  homeApprovedOn: isoDate.nullable(),
  hostApprovedOn: isoDate.nullable(),
  sentForSignatureOn: isoDate.nullable(),
  signedByHomeOn: isoDate.nullable(),
  signedByHostOn: isoDate.nullable(),
  signedByPersonOn: isoDate.nullable(),
  /** Somebody confirmed that it begins; the first day. */
  begunOn: isoDate.nullable(),
  /** Why it began before everybody had signed. */
  earlyStartReason: text(500),
  noticeGivenOn: isoDate.nullable(),
  noticeGivenBy: secondmentParty.nullable(),
  noticeGivenWeeks: z.int().min(0).max(52).nullable(),
  /** The last day under notice, which replaces the agreed one. */
  noticeEndsOn: isoDate.nullable(),
  noticeShortenedReason: text(500),
  returnMeetingOn: isoDate.nullable(),
  returnMeetingHeldOn: isoDate.nullable(),
  /** The day that was in truth the last. */
  endedOn: isoDate.nullable(),
  outcome: secondmentOutcome.nullable(),
  endReason: text(500),
  withdrawnOn: isoDate.nullable(),
  withdrawnReason: text(500),
})
export type Secondment = z.output<typeof secondmentSchema>

/** What may be typed in: the terms. Everything that happens later has a command of its own. */
export const newSecondmentSchema = secondmentSchema.pick({
  personId: true,
  homeAgencyId: true,
  homePost: true,
  homeGrade: true,
  homeManager: true,
  hostPostId: true,
  hostTitle: true,
  startsOn: true,
  endsOn: true,
  minutesPerWeek: true,
  homeMinutesPerWeek: true,
  contractMinutes: true,
  fundingModel: true,
  funder: true,
  invoiceCycle: true,
  vatTreatment: true,
  vatReason: true,
  vatApprovedBy: true,
  noticeWeeks: true,
  rightToReturn: true,
  notes: true,
})
export type NewSecondment = z.output<typeof newSecondmentSchema>

/** The terms as they were changed; who it is cannot change. */
export const changedSecondmentSchema = newSecondmentSchema
  .omit({ personId: true })
  .extend({ id: secondmentId })
export type ChangedSecondment = z.output<typeof changedSecondmentSchema>

export const signaturesSchema = secondmentSchema.pick({
  signedByHomeOn: true,
  signedByHostOn: true,
  signedByPersonOn: true,
  earlyStartReason: true,
})

export const emptySecondment: Omit<
  NewSecondment,
  'personId' | 'homeAgencyId' | 'startsOn' | 'minutesPerWeek'
> = {
  homePost: '',
  homeGrade: '',
  homeManager: '',
  hostPostId: null,
  hostTitle: '',
  endsOn: null,
  homeMinutesPerWeek: null,
  contractMinutes: null,
  fundingModel: 'toConfirm',
  funder: '',
  invoiceCycle: 'none',
  vatTreatment: 'toConfirm',
  vatReason: '',
  vatApprovedBy: '',
  noticeWeeks: null,
  rightToReturn: 'toConfirm',
  notes: '',
}

export const secondmentExtensionId = idOf('SecondmentExtensionId')
/** One lengthening: it starts on the day after the old end. */
export const secondmentExtensionSchema = z.object({
  id: secondmentExtensionId,
  secondmentId,
  startsOn: isoDate,
  endsOn: isoDate,
  agreedOn: isoDate,
  reason: text(500),
})
export type SecondmentExtension = z.output<typeof secondmentExtensionSchema>

export const secondmentReviewId = idOf('SecondmentReviewId')
export const secondmentReviewSchema = z.object({
  id: secondmentReviewId,
  secondmentId,
  plannedOn: isoDate,
  heldOn: isoDate.nullable(),
  notes: text(2000),
})
export type SecondmentReview = z.output<typeof secondmentReviewSchema>

/** Nobody costs a million a month; more than that is a slip of the hand, and sums of it cannot be counted. */
export const mostPence = 100_000_000
export const amount = pence
  .refine((value) => value >= 0, 'Give an amount of nothing or more.')
  .refine((value) => value <= mostPence, 'Give an amount up to £1,000,000.')

export const secondmentCostId = idOf('SecondmentCostId')
/** What is charged; only those who may see pay may see it. */
export const secondmentCostSchema = z.object({
  id: secondmentCostId,
  secondmentId,
  rechargePencePerMonth: amount.nullable(),
})
export type SecondmentCost = z.output<typeof secondmentCostSchema>

/** What the history calls the fields. */
export const secondmentLabels: Record<keyof Secondment, string> = {
  id: 'Reference',
  personId: 'Person',
  homeAgencyId: 'Home agency',
  homePost: 'Post held at home',
  homeGrade: 'Grade at home',
  homeManager: 'Manager at home',
  hostPostId: 'Post at the centre',
  hostTitle: 'Work at the centre',
  appointmentId: 'Appointment',
  startsOn: 'First day',
  endsOn: 'Agreed last day',
  minutesPerWeek: 'Hours a week at the centre',
  homeMinutesPerWeek: 'Hours a week still at home',
  contractMinutes: 'Contract hours a week',
  fundingModel: 'Who pays',
  funder: 'Funder',
  invoiceCycle: 'Invoices',
  vatTreatment: 'VAT treatment',
  vatReason: 'Reason for the VAT treatment',
  vatApprovedBy: 'VAT treatment decided by',
  noticeWeeks: 'Notice agreed (weeks)',
  rightToReturn: 'Right to return',
  notes: 'Notes',
  homeApprovedOn: 'Approved by the home agency',
  hostApprovedOn: 'Approved by the centre',
  sentForSignatureOn: 'Sent out for signature',
  signedByHomeOn: 'Signed by the home agency',
  signedByHostOn: 'Signed by the centre',
  signedByPersonOn: 'Signed by the person',
  begunOn: 'Begun',
  earlyStartReason: 'Why it began before all had signed',
  noticeGivenOn: 'Notice given',
  noticeGivenBy: 'Notice given by',
  noticeGivenWeeks: 'Length of the notice (weeks)',
  noticeEndsOn: 'Last day under notice',
  noticeShortenedReason: 'Why the notice is shorter',
  returnMeetingOn: 'Return meeting planned',
  returnMeetingHeldOn: 'Return meeting held',
  endedOn: 'Last day',
  outcome: 'Outcome',
  endReason: 'Why it ended',
  withdrawnOn: 'Withdrawn',
  withdrawnReason: 'Why it was withdrawn',
}

export const secondmentExtensionLabels: Record<keyof SecondmentExtension, string> = {
  id: 'Reference',
  secondmentId: 'Secondment',
  startsOn: 'Extended from',
  endsOn: 'Extended to',
  agreedOn: 'Agreed',
  reason: 'Reason',
}

export const secondmentReviewLabels: Record<keyof SecondmentReview, string> = {
  id: 'Reference',
  secondmentId: 'Secondment',
  plannedOn: 'Planned',
  heldOn: 'Held',
  notes: 'Notes',
}

export const secondmentCostLabels: Record<keyof SecondmentCost, string> = {
  id: 'Reference',
  secondmentId: 'Secondment',
  rechargePencePerMonth: 'Recharge a month (pence)',
}
