import { covers, type IsoDate } from '../../dates.ts'
import type { AppointmentId } from '../appointments/appointments.schema.ts'
import type { CentreCalendar } from '../calendar/centre-calendar.rules.ts'
import type { PersonId } from '../people/people.schema.ts'
import type { DayHours } from './hours.rules.ts'
import { hoursOn, minutesOn, patternOn, type Pattern } from './patterns.rules.ts'

/*
 * How to use: a roster is one appointment with everything that says when it is worked. `readRosters(db)` in the main
 * process brings them. Somebody with two appointments has two; their day is the sum of `rosterMinutes` over both.
 * Leave is not taken off here: see `leave-span.rules.ts`.
 */

export interface Roster {
  readonly appointmentId: AppointmentId
  readonly personId: PersonId
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly serviceAreaId: string | null
  /** What was noted, in any order. */
  readonly patterns: readonly Pattern[]
  /** For days on which nothing noted holds; `null` when the hours a week are unknown too. */
  readonly assumed: Pattern | null
}

/** The pattern that holds on that day; `null` outside the appointment, and when nothing is known. */
export const rosterPattern = (roster: Roster, on: IsoDate): Pattern | null =>
  covers(roster, on) ? (patternOn(roster.patterns, on) ?? roster.assumed) : null

export function rosterMinutes(roster: Roster, on: IsoDate, calendar: CentreCalendar): number {
  const pattern = rosterPattern(roster, on)
  return pattern === null ? 0 : minutesOn(pattern, on, calendar, roster.serviceAreaId)
}

/** Start, end and break of a worked day, for a rota; `null` when that day is not worked. */
export function rosterHours(roster: Roster, on: IsoDate, calendar: CentreCalendar): DayHours | null {
  const pattern = rosterPattern(roster, on)
  if (pattern === null || minutesOn(pattern, on, calendar, roster.serviceAreaId) === 0) return null
  return hoursOn(pattern, on)
}

export const minutesOfDay = (rosters: readonly Roster[], on: IsoDate, calendar: CentreCalendar): number =>
  rosters.reduce((sum, roster) => sum + rosterMinutes(roster, on, calendar), 0)

/** Counting with an assumption on that day, which has to be said. */
export const isAssumedOn = (rosters: readonly Roster[], on: IsoDate): boolean =>
  rosters.some((roster) => rosterPattern(roster, on)?.isAssumed === true)
