import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { command, query } from '../../procedure.ts'
import { choiceOf } from '../../text.ts'
import { leaveRequestId } from '../leave/leave.schema.ts'
import { personId } from '../people/people.schema.ts'
import {
  changedMinimumSchema,
  coverDutyHolderId,
  coverDutyHolderSchema,
  coverDutyId,
  coverDutySchema,
  minimumId,
  minimumSchema,
  newDutyHolderSchema,
  newMinimumSchema,
} from './cover.schema.ts'
import { dayStates } from './shortfalls.rules.ts'
import { mostDays } from './views.rules.ts'

export const minimumRowSchema = minimumSchema.extend({
  serviceArea: z.string().nullable(),
  discipline: z.string().nullable(),
  duty: z.string().nullable(),
})
export type MinimumRow = z.output<typeof minimumRowSchema>

export const dutyRowSchema = coverDutySchema.extend({
  holders: z.array(coverDutyHolderSchema.extend({ personName: z.string() })),
})
export type DutyRow = z.output<typeof dutyRowSchema>

/** The days asked for, both ends included. */
const days = z
  .object({ from: isoDate, to: isoDate })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The last day is before the first.' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < mostDays * 86_400_000, {
    path: ['to'],
    message: `Look at up to ${mostDays} days at once.`,
  })

const span = z.object({ from: z.int(), to: z.int() })

export const dayFactsSchema = z.object({
  on: isoDate,
  weekday: z.int(),
  isTerm: z.boolean(),
  closedFor: z.string().nullable(),
})

/** A sort of day, told once for all cells that are alike. */
export const dayKindSchema = z.object({
  state: choiceOf(dayStates),
  rostered: z.array(span),
  here: z.array(span),
  /** Paid minutes at work. */
  minutes: z.int(),
  isLeave: z.boolean(),
  /** What keeps them away or may, in words, when whoever looks may know. */
  because: z.string().nullable(),
  /** Only the hours are known: the times are taken to be the usual ones. */
  areTimesAssumed: z.boolean(),
})
export type DayKind = z.output<typeof dayKindSchema>

export const coverPersonSchema = z.object({
  personId,
  name: z.string(),
  work: z.string(),
  serviceArea: z.string().nullable(),
  discipline: z.string().nullable(),
  /** The home agency; nothing means the centre’s own lead body. */
  agency: z.string().nullable(),
  /** Volunteers and students are shown, and do not count towards a minimum. */
  counts: z.boolean(),
  isAbleAlone: z.boolean(),
  /** On some day nobody noted a working week: the hours are assumed. */
  isAssumed: z.boolean(),
})
export type CoverPerson = z.output<typeof coverPersonSchema>

const gap = z.object({
  window: span.nullable(),
  missing: z.int(),
  onLeave: z.int(),
  away: z.int(),
  termOff: z.int(),
  notAlone: z.int(),
})
export const shortfallSchema = gap.extend({ minimumId, name: z.string(), on: isoDate })
export const newShortfallSchema = shortfallSchema.extend({ more: z.int() })

export const coverCalendarSchema = z.object({
  days: z.array(dayFactsSchema),
  people: z.array(coverPersonSchema),
  kinds: z.array(dayKindSchema),
  /** For each person, for each day, the place among `kinds`. */
  cells: z.array(z.array(z.int())),
  shortfalls: z.array(shortfallSchema),
  /** Nothing to measure against while it is none. */
  minimums: z.int(),
})
export type CoverCalendar = z.output<typeof coverCalendarSchema>

export const holidayFairnessSchema = z.object({
  name: z.string(),
  startsOn: isoDate,
  endsOn: isoDate,
  rows: z.array(
    z.object({
      personId,
      personName: z.string(),
      worked: z.number(),
      daysAWeek: z.number(),
      wasHere: z.boolean(),
      asFullWeek: z.number(),
    }),
  ),
  most: z.number(),
  least: z.number(),
  spread: z.number(),
  isFlagged: z.boolean(),
})

export const partsOfDay = {
  whole: 'Whole days',
  morning: 'Mornings',
  afternoon: 'Afternoons',
} as const

/** Somebody is away on these days; without a last one they have left. */
export const supposedSchema = z
  .object({
    personId,
    from: isoDate,
    to: isoDate.nullable(),
    part: choiceOf(partsOfDay).default('whole'),
  })
  .refine(({ from, to }) => to === null || from <= to, {
    path: ['to'],
    message: 'The last day is before the first.',
  })

export const whatIfCoverSchema = z.object({
  personName: z.string(),
  from: isoDate,
  to: isoDate,
  /** What would be missing and is not now. */
  shortfalls: z.array(newShortfallSchema),
  /** Nothing can be said without minimums. */
  minimums: z.int(),
})
export type WhatIfCover = z.output<typeof whatIfCoverSchema>

const oneMinimum = z.object({ id: minimumId })
const oneDuty = z.object({ id: coverDutyId })
const oneHolder = z.object({ id: coverDutyHolderId })

export const coverContract = {
  /** Everybody who is here on one of the days, and where the minimums are not reached. */
  calendar: query('records.read', days, coverCalendarSchema),
  shortfalls: query(
    'records.read',
    days,
    z.object({ shortfalls: z.array(shortfallSchema), minimums: z.int() }),
  ),
  /** School holidays that touch the days, with who works in them. */
  fairness: query('records.read', days, z.array(holidayFairnessSchema)),
  whatIf: query('records.read', supposedSchema, whatIfCoverSchema),
  /** What approving a leave request would leave uncovered. */
  ifApproved: query('absence', z.object({ id: leaveRequestId }), whatIfCoverSchema),

  minimums: query('records.read', z.object({}), z.array(minimumRowSchema)),
  addMinimum: command('records.write', 'Set minimum cover', newMinimumSchema, minimumSchema),
  /** Puts right what was entered. */
  changeMinimum: command('records.write', 'Corrected minimum cover', changedMinimumSchema, minimumSchema),
  /** From a day on; what held before stays on record. */
  replaceMinimum: command(
    'records.write',
    'Changed minimum cover from a day on',
    newMinimumSchema.extend({ id: minimumId }),
    minimumSchema,
  ),
  endMinimum: command(
    'records.write',
    'Ended minimum cover',
    oneMinimum.extend({ endsOn: isoDate.nullable() }),
    minimumSchema,
  ),
  deleteMinimum: command('records.write', 'Deleted minimum cover', oneMinimum, oneMinimum),

  duties: query('records.read', z.object({}), z.array(dutyRowSchema)),
  addDuty: command(
    'records.write',
    'Added a duty to cover',
    coverDutySchema.pick({ name: true }),
    coverDutySchema,
  ),
  renameDuty: command('records.write', 'Renamed a duty to cover', coverDutySchema, coverDutySchema),
  deleteDuty: command('records.write', 'Deleted a duty to cover', oneDuty, oneDuty),
  addHolder: command(
    'records.write',
    'Named somebody for a duty',
    newDutyHolderSchema,
    coverDutyHolderSchema,
  ),
  changeHolder: command(
    'records.write',
    'Changed who holds a duty',
    coverDutyHolderSchema,
    coverDutyHolderSchema,
  ),
  deleteHolder: command('records.write', 'Deleted who holds a duty', oneHolder, oneHolder),
}
