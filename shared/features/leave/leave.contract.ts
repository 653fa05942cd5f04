import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { command, query } from '../../procedure.ts'
import { choiceOf } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { personId } from '../people/people.schema.ts'
import { side } from '../roles/roles.schema.ts'
import { leaveStates } from './leave-span.rules.ts'
import {
  changedLeaveKindSchema,
  changedLeaveSchema,
  leaveAllowanceSchema,
  leaveDecisionSchema,
  leaveKindId,
  leaveKindSchema,
  leaveMeaning,
  leaveRequestId,
  leaveRequestSchema,
  leaveSpanSchema,
  newLeaveKindSchema,
  newLeaveSchema,
  setAllowanceSchema,
} from './leave.schema.ts'

export const decidingSchema = z.object({
  /** Those that may decide; none when nothing says so. */
  sides: z.array(side),
  isBoth: z.boolean(),
  /** By name, where it is known. */
  decider: z.string(),
  agencyId: agencyId.nullable(),
  agencyName: z.string().nullable(),
  because: z.string(),
})

export const leaveRowSchema = leaveRequestSchema.extend({
  personName: z.string(),
  employerName: z.string().nullable(),
  kindName: z.string(),
  meaning: leaveMeaning,
  state: choiceOf(leaveStates),
  /** Working time it takes; up to today while the end is open. */
  leaveMinutes: z.int(),
  /** Days of which something is taken. */
  leaveDays: z.int(),
  isAssumed: z.boolean(),
  /** Who has to decide, of those that wait. */
  deciding: decidingSchema.nullable(),
})
export type LeaveRow = z.output<typeof leaveRowSchema>

/** Who is away, for everybody to know: why is only for those who may. */
export const awayRowSchema = leaveSpanSchema.extend({
  id: leaveRequestId,
  personId,
  personName: z.string(),
  state: z.enum(['requested', 'approved', 'noted']),
  /** "Annual leave", or "Away" for those who may not know. */
  word: z.string(),
  /** `null` for those who may not know. */
  meaning: leaveMeaning.nullable(),
})
export type AwayRow = z.output<typeof awayRowSchema>

const step = z.object({ what: z.string(), sum: z.string(), result: z.string() })

export const leaveBalanceSchema = z.object({
  personId,
  personName: z.string(),
  year: z.object({ startsOn: isoDate, endsOn: isoDate, isAssumed: z.boolean() }),
  entitlement: z.int().nullable(),
  carried: z.int(),
  bankHolidays: z.int(),
  inHolidays: z.int(),
  taken: z.int(),
  booked: z.int(),
  waiting: z.int(),
  left: z.int().nullable(),
  steps: z.array(step),
  notes: z.array(z.string()),
  allowance: leaveAllowanceSchema.nullable(),
})
export type BalanceAnswer = z.output<typeof leaveBalanceSchema>

/** What a request would mean, before it is made. */
export const leavePreviewSchema = z.object({
  leaveMinutes: z.int(),
  days: z.array(z.object({ on: isoDate, minutes: z.int() })),
  isAssumed: z.boolean(),
  /** Left of the year once all that waits, and this, is approved; only for annual leave. */
  leftBefore: z.int().nullable(),
  leftAfter: z.int().nullable(),
  deciding: decidingSchema,
  needsDecision: z.boolean(),
  /** Why it cannot be saved as it is; field → sentence. */
  faults: z.record(z.string(), z.string()),
})
export type LeavePreview = z.output<typeof leavePreviewSchema>

export const leaveFilters = {
  waiting: 'Waiting for a decision',
  booked: 'Now and to come',
  all: 'All of two years',
} as const
export const leaveFilter = choiceOf(leaveFilters)
export type LeaveFilter = z.output<typeof leaveFilter>

const one = z.object({ id: leaveRequestId })
const oneKind = z.object({ id: leaveKindId })

export const leaveContract = {
  kinds: query('records.read', z.object({}), z.array(leaveKindSchema)),
  addKind: command('settings', 'Added a kind of leave', newLeaveKindSchema, leaveKindSchema),
  changeKind: command('settings', 'Changed a kind of leave', changedLeaveKindSchema, leaveKindSchema),
  retireKind: command('settings', 'Retired a kind of leave', oneKind, leaveKindSchema),
  bringBackKind: command('settings', 'Brought a kind of leave back', oneKind, leaveKindSchema),

  /** What waits or is to come, soonest first; everything, newest first. One person’s are all of them, whatever the filter says of time. */
  list: query(
    'absence',
    z.object({ which: leaveFilter, personId: personId.optional() }),
    z.array(leaveRowSchema),
  ),
  find: query('absence', one, leaveRowSchema),
  /** Whose absence touches these days: asked, approved or noted. */
  away: query('records.read', z.object({ from: isoDate, to: isoDate }), z.array(awayRowSchema)),
  preview: query('absence', newLeaveSchema.extend({ id: leaveRequestId.optional() }), leavePreviewSchema),
  balance: query('absence', z.object({ personId, on: isoDate.optional() }), leaveBalanceSchema),

  add: command('absence', 'Noted leave or absence', newLeaveSchema, leaveRequestSchema),
  /** While nobody has decided. */
  change: command('absence', 'Changed leave or absence', changedLeaveSchema, leaveRequestSchema),
  decide: command('absence', 'Noted a decision on leave', leaveDecisionSchema, leaveRequestSchema),
  withdraw: command('absence', 'Withdrew a request for leave', one, leaveRequestSchema),
  cancel: command(
    'absence',
    'Cancelled leave',
    leaveRequestSchema.pick({ id: true, cancelReason: true }),
    leaveRequestSchema,
  ),
  /** They are back: the last day of an absence that had none. */
  close: command(
    'absence',
    'Noted the end of an absence',
    one.extend({ endsOn: isoDate }),
    leaveRequestSchema,
  ),
  delete: command('absence', 'Deleted leave or absence', one, one),
  setAllowance: command('absence', 'Noted leave of a year', setAllowanceSchema, leaveAllowanceSchema),
}
