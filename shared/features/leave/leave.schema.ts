import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { personId } from '../people/people.schema.ts'
import { side } from '../roles/roles.schema.ts'

export const leaveKindId = idOf('LeaveKindId')
export type LeaveKindId = z.output<typeof leaveKindId>
export const leaveRequestId = idOf('LeaveRequestId')
export type LeaveRequestId = z.output<typeof leaveRequestId>
export const leaveAllowanceId = idOf('LeaveAllowanceId')

/** What a kind of leave means to the program, whatever the centre calls it. */
export const leaveMeanings = {
  annual: 'Annual leave',
  lieu: 'Time off in lieu',
  sickness: 'Sickness',
  study: 'Study or training',
  compassionate: 'Compassionate leave',
  parental: 'Parental leave',
  unpaid: 'Unpaid leave',
  other: 'Other',
} as const
export const leaveMeaning = choiceOf(leaveMeanings)
export type LeaveMeaning = z.output<typeof leaveMeaning>

const yesNo = z.union([z.literal(0), z.literal(1)])

/** A word of the centre’s own list; only annual leave is taken from the year’s entitlement. */
export const leaveKindSchema = z.object({
  id: leaveKindId,
  name: text(80).min(1, 'Give it a name.'),
  meaning: leaveMeaning,
  /** Otherwise it is noted as it happens, and nobody decides. */
  needsDecision: yesNo,
  position: z.int().min(0),
  retiredOn: isoDate.nullable(),
})
export type LeaveKind = z.output<typeof leaveKindSchema>
export const newLeaveKindSchema = leaveKindSchema.pick({ name: true, meaning: true, needsDecision: true })
export const changedLeaveKindSchema = leaveKindSchema.pick({ id: true, name: true, needsDecision: true })

export const dayParts = { whole: 'Whole day', morning: 'Morning', afternoon: 'Afternoon' } as const
export const dayPart = choiceOf(dayParts)
export type DayPart = z.output<typeof dayPart>

/** How the home agency let the centre know what it decided. */
export const toldWays = {
  email: 'By email',
  letter: 'By letter',
  form: 'On a signed form',
  system: 'From the home agency’s own system',
} as const
export const toldWay = choiceOf(toldWays)

export const leaveDecisions = { approved: 'Approved', refused: 'Refused' } as const

/** Days away, asked for or simply noted. What somebody is ill with is nobody’s business here: there is no field for it. */
export const leaveRequestSchema = z.object({
  id: leaveRequestId,
  personId,
  kindId: leaveKindId,
  startsOn: isoDate,
  /** Open while nobody knows when they are back; sickness only. */
  endsOn: isoDate.nullable(),
  /** A single day may be a morning or an afternoon; several may begin at midday. */
  firstDay: dayPart,
  /** Of several days: whether the last ends at midday. */
  lastDay: z.enum(['whole', 'morning']),
  /** Hours of a single day, when it is neither the whole nor half of it. */
  minutes: z
    .int()
    .min(1, 'Give the hours.')
    .max(24 * 60, 'A day has 24 hours.')
    .nullable(),
  requestedOn: isoDate,
  /** About handing over work; never about health. */
  note: text(300),
  decision: choiceOf(leaveDecisions).nullable(),
  decidedOn: isoDate.nullable(),
  decidedSide: side.nullable(),
  decidedBy: text(120),
  /** Whose decision it was, when the home agency decided. */
  decidedAgencyId: agencyId.nullable(),
  toldBy: toldWay.nullable(),
  decisionReason: text(300),
  withdrawnOn: isoDate.nullable(),
  cancelledOn: isoDate.nullable(),
  cancelReason: text(300),
})
export type LeaveRequest = z.output<typeof leaveRequestSchema>

/** The days of it: all that counting needs. */
const spanFields = {
  startsOn: true,
  endsOn: true,
  firstDay: true,
  lastDay: true,
  minutes: true,
} as const
export const leaveSpanSchema = leaveRequestSchema.pick(spanFields)
export type LeaveSpan = z.output<typeof leaveSpanSchema>

export const newLeaveSchema = leaveRequestSchema.pick({
  personId: true,
  kindId: true,
  ...spanFields,
  requestedOn: true,
  note: true,
})
export type NewLeave = z.output<typeof newLeaveSchema>
export const changedLeaveSchema = newLeaveSchema.omit({ personId: true }).extend({ id: leaveRequestId })

export const leaveDecisionSchema = z.object({
  id: leaveRequestId,
  decision: choiceOf(leaveDecisions),
  decidedOn: isoDate,
  decidedSide: side,
  decidedBy: text(120).min(1, 'Say who decided.'),
  decidedAgencyId: agencyId.nullable(),
  toldBy: toldWay.nullable(),
  decisionReason: text(300),
})
export type LeaveDecision = z.output<typeof leaveDecisionSchema>

/** What the home agency said of a leave year, and what was brought over from the year before. */
export const leaveAllowanceSchema = z.object({
  id: leaveAllowanceId,
  personId,
  yearStartsOn: isoDate,
  /** In place of what the terms come to; bank holidays left out. */
  statedMinutes: z
    .int()
    .min(0)
    .max(366 * 24 * 60)
    .nullable(),
  /** Less than nothing when leave was taken ahead. */
  carriedMinutes: z
    .int()
    .min(-100 * 60)
    .max(500 * 60),
  note: text(300),
})
export type LeaveAllowance = z.output<typeof leaveAllowanceSchema>
export const setAllowanceSchema = leaveAllowanceSchema.omit({ id: true })

/** What has not been decided, or never happened. */
export const undecided = {
  decision: null,
  decidedOn: null,
  decidedSide: null,
  decidedBy: '',
  decidedAgencyId: null,
  toldBy: null,
  decisionReason: '',
} as const

/** What the history calls the fields. */
export const leaveKindLabels: Record<keyof LeaveKind, string> = {
  id: 'Reference',
  name: 'Name',
  meaning: 'Counts as',
  needsDecision: 'Somebody decides',
  position: 'Place in the list',
  retiredOn: 'Retired',
}
export const leaveRequestLabels: Record<keyof LeaveRequest, string> = {
  id: 'Reference',
  personId: 'Person',
  kindId: 'Kind',
  startsOn: 'First day away',
  endsOn: 'Last day away',
  firstDay: 'Of the first day',
  lastDay: 'Of the last day',
  minutes: 'Minutes',
  requestedOn: 'Asked on',
  note: 'Note',
  decision: 'Decision',
  decidedOn: 'Decided on',
  decidedSide: 'Decided by which side',
  decidedBy: 'Decided by',
  decidedAgencyId: 'Decided by agency',
  toldBy: 'How the centre was told',
  decisionReason: 'Reason of the decision',
  withdrawnOn: 'Withdrawn',
  cancelledOn: 'Cancelled',
  cancelReason: 'Why cancelled',
}
export const leaveAllowanceLabels: Record<keyof LeaveAllowance, string> = {
  id: 'Reference',
  personId: 'Person',
  yearStartsOn: 'Leave year from',
  statedMinutes: 'Minutes a year, as told',
  carriedMinutes: 'Minutes brought over',
  note: 'Note',
}
