import { type IsoDate } from '../../dates.ts'
import type { Appointment } from '../appointments/appointments.schema.ts'
import type { CentreCalendar } from '../calendar/centre-calendar.rules.ts'
import { dayOfLength, minutesOfWeek, readWeek, type DayHours } from './hours.rules.ts'
import type { WorkingPattern, WorkingYear } from './patterns.schema.ts'

/*
 * How to use: `asPattern(record)` once for each record, then
 *   `hoursOn(pattern, day)`                what the week says, whatever day of the year it is;
 *   `minutesOn(pattern, day, calendar)`    what is worked: nothing on bank holidays, closures and, for those who work in
 *                                          term time only, in school holidays. The days more of `termTimePlus` have no
 *                                          fixed place in the year, so no day outside term counts for them either.
 * Whole people: `rosters.rules.ts`, which also knows what to assume where nobody noted a pattern.
 */

/** A pattern made ready for thousands of questions. */
export interface Pattern {
  readonly startsOn: IsoDate
  /** By weekday, Monday 1; one week or two. */
  readonly weeks: readonly ReadonlyMap<number, DayHours>[]
  /** Number of the Monday from which the weeks are counted. */
  readonly countedFrom: number
  readonly workingYear: WorkingYear
  readonly extraDays: number
  /** Nobody noted it: worked out from the hours a week. */
  readonly isAssumed: boolean
}

type Written = Pick<
  WorkingPattern,
  'startsOn' | 'week1' | 'week2' | 'cycleStartsOn' | 'workingYear' | 'extraDays'
>

const dayNumber = (on: IsoDate): number => Date.parse(on) / 86_400_000
/** Day 0 was a Thursday. */
const weekdayNumber = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

const byWeekday = (days: readonly DayHours[]) => new Map(days.map((hours) => [hours.weekday, hours]))

export function asPattern(written: Written): Pattern {
  const weeks = [written.week1, ...(written.week2 === null ? [] : [written.week2])]
  return {
    startsOn: written.startsOn,
    weeks: weeks.map((week) => byWeekday(readWeek(week) ?? [])),
    countedFrom: dayNumber(written.cycleStartsOn ?? aMonday),
    workingYear: written.workingYear,
    extraDays: written.extraDays,
    isAssumed: false,
  }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a literal that is a Monday
const aMonday = '2024-01-01' as IsoDate

/** What the week says of that day. */
export function hoursOn({ weeks, countedFrom }: Pattern, on: IsoDate): DayHours | null {
  const day = dayNumber(on)
  const weekday = weekdayNumber(day)
  const week = Math.floor((day - (weekday - 1) - countedFrom) / 7)
  const turn = weeks.length === 2 ? Math.abs(week % 2) : 0
  return weeks[turn]?.get(weekday) ?? null
}

/** Minutes that are worked on that day, for a post of this service area. */
export function minutesOn(
  pattern: Pattern,
  on: IsoDate,
  calendar: CentreCalendar,
  serviceAreaId: string | null = null,
): number {
  const minutes = hoursOn(pattern, on)?.minutes ?? 0
  return minutes === 0 || !isWorked(pattern, on, calendar, serviceAreaId) ? 0 : minutes
}

const isWorked = (
  { workingYear }: Pattern,
  on: IsoDate,
  calendar: CentreCalendar,
  serviceAreaId: string | null,
): boolean =>
  !calendar.isBankHoliday(on) &&
  !calendar.isClosed(on, serviceAreaId) &&
  (workingYear === 'allYear' || !calendar.isSchoolHoliday(on))

/** Of an ordinary week, over the one or two of them. */
export const meanWeek = ({ weeks }: Pick<Pattern, 'weeks'>): number =>
  weeks.reduce((sum, week) => sum + minutesOfWeek([...week.values()]), 0) / weeks.length

/** Days of an ordinary week, over the one or two of them. */
export const meanDays = ({ weeks }: Pick<Pattern, 'weeks'>): number =>
  weeks.reduce((sum, week) => sum + week.size, 0) / weeks.length

/** The newest that has begun, from a list in any order. */
export const patternOn = <P extends Pick<Pattern, 'startsOn'>>(
  patterns: readonly P[],
  on: IsoDate,
): P | null =>
  patterns.reduce<P | null>(
    (best, pattern) =>
      pattern.startsOn <= on && (best === null || pattern.startsOn > best.startsOn) ? pattern : best,
    null,
  )

const hours = (minutes: number) => String(Math.round((minutes / 60) * 100) / 100)

/** Says so when the hours do not add up to those of the appointment. */
export function hoursWarning(pattern: Pick<Pattern, 'weeks'>, minutesPerWeek: number | null): string | null {
  const mean = meanWeek(pattern)
  if (minutesPerWeek === null || Math.abs(mean - minutesPerWeek) < 1) return null
  const whose = pattern.weeks.length === 2 ? 'The two weeks come to' : 'The week comes to'
  const each = pattern.weeks.length === 2 ? ' a week on average' : ''
  return `${whose} ${hours(mean)} hours${each}; the appointment says ${hours(minutesPerWeek)}.`
}

/** Term time is assumed of whoever works no more weeks than this. */
const mostTermTimeWeeks = 45

/** Hours spread over Monday to Friday, to the minute; `null` when not even the hours are known. */
export function assumedPattern({
  startsOn,
  minutesPerWeek,
  weeksPerYear,
}: Pick<Appointment, 'startsOn' | 'minutesPerWeek' | 'weeksPerYear'>): Pattern | null {
  if (minutesPerWeek === null || minutesPerWeek <= 0) return null
  const days = [1, 2, 3, 4, 5].flatMap((weekday) => {
    const minutes = Math.floor(minutesPerWeek / 5) + (weekday <= minutesPerWeek % 5 ? 1 : 0)
    return dayOfLength(weekday, minutes) ?? []
  })
  if (minutesOfWeek(days) !== minutesPerWeek) return null
  return {
    startsOn,
    weeks: [byWeekday(days)],
    countedFrom: dayNumber(aMonday),
    workingYear: weeksPerYear !== null && weeksPerYear <= mostTermTimeWeeks ? 'termTime' : 'allYear',
    extraDays: 0,
    isAssumed: true,
  }
}

/** Said wherever an assumed week is counted with. */
export const assumedWords = ({ weeks, workingYear }: Pattern): string =>
  `No working week is noted, so ${hours(meanWeek({ weeks }))} hours are assumed to be spread evenly over Monday to Friday${workingYear === 'allYear' ? '' : ', in term time only'}.`
