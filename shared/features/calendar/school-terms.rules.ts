import {
  addDays,
  daysBetween,
  formatDay,
  formatLongDay,
  monthOf,
  overlaps,
  weekday,
  yearOf,
  type IsoDate,
} from '../../dates.ts'
import type { FieldErrors } from '../../errors.ts'
import type { NewSchoolTerm } from './school-terms.schema.ts'

/*
 * How to use: terms come from `api.calendar.schoolTerms` (or `listSchoolTerms(db)`), in order of their first day.
 * `isInTerm(terms, day)` is true inside a term that was entered. `holidayPeriods(terms, from, to)` are the named gaps that
 * touch those days, whole (not cut at `from` and `to`). Many days at once: build `centreCalendar` and ask that instead.
 * Days before the first term, after the last one, or in a gap of more than ten weeks (a term nobody entered) are neither
 * term nor holiday: nothing is known about them, and rules that follow the school year treat them as working days.
 */

type Run = Pick<NewSchoolTerm, 'startsOn' | 'endsOn'>

export const isInTerm = (terms: readonly Run[], on: IsoDate): boolean =>
  terms.some(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)

export interface HolidayPeriod {
  readonly name: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
}

/** A longer gap is a term that nobody entered, not a holiday. */
const longestHoliday = 70

/** The gaps between terms that touch the days asked for; a weekend by itself is none. */
export function holidayPeriods(
  terms: readonly Run[],
  from: IsoDate | null = null,
  to: IsoDate | null = null,
): HolidayPeriod[] {
  const inOrder = terms.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  return inOrder.slice(1).flatMap((next, index) => {
    const startsOn = addDays(inOrder[index]!.endsOn, 1)
    const endsOn = addDays(next.startsOn, -1)
    const length = daysBetween(startsOn, endsOn) + 1
    if (length < 1 || length > longestHoliday || weekdaysIn(startsOn, endsOn) === 0) return []
    if ((from !== null && endsOn < from) || (to !== null && startsOn > to)) return []
    return [{ name: holidayName(startsOn, endsOn), startsOn, endsOn }]
  })
}

function weekdaysIn(startsOn: IsoDate, endsOn: IsoDate): number {
  let count = 0
  for (let on = startsOn; on <= endsOn && count < fewestWeekdays; on = addDays(on, 1)) {
    if (weekday(on) <= 5) count += 1
  }
  return count
}

/** A gap of a day or two is a day off school and has no name of its own. */
const fewestWeekdays = 3

function holidayName(startsOn: IsoDate, endsOn: IsoDate): string {
  if (weekdaysIn(startsOn, endsOn) < fewestWeekdays) return `Schools closed ${formatLongDay(startsOn)}`
  const middle = addDays(startsOn, Math.floor(daysBetween(startsOn, endsOn) / 2))
  const month = monthOf(middle)
  if (month === 12 || month === 1) return `Christmas holiday ${yearOf(startsOn)}`
  const name = namesByMonth[month]
  return name === undefined ? `School holiday from ${formatLongDay(startsOn)}` : `${name} ${yearOf(middle)}`
}

const namesByMonth: Readonly<Partial<Record<number, string>>> = {
  2: 'February half term',
  3: 'Easter holiday',
  4: 'Easter holiday',
  5: 'May half term',
  6: 'May half term',
  7: 'Summer holiday',
  8: 'Summer holiday',
  9: 'Summer holiday',
  10: 'October half term',
  11: 'October half term',
}

/** What keeps terms from being saved together: `terms.0.endsOn` → sentence. */
export function termFaults(
  proposed: readonly NewSchoolTerm[],
  present: readonly NewSchoolTerm[],
): FieldErrors {
  const faults: Record<string, string> = {}
  for (const [index, term] of proposed.entries()) {
    const { startsOn, endsOn } = term
    const before = [...present, ...proposed.slice(0, index)]
    const clash = before.find((other) => overlaps(other, term))
    if (endsOn < startsOn) faults[`terms.${index}.endsOn`] = 'The last day is not before the first'
    else if (daysBetween(startsOn, endsOn) > longestTerm)
      faults[`terms.${index}.endsOn`] = 'That is more than half a year: enter the halves of a term one by one'
    else if (clash !== undefined)
      faults[`terms.${index}.startsOn`] =
        `Overlaps with ${clash.name} (${formatDay(clash.startsOn)} to ${formatDay(clash.endsOn)})`
  }
  return faults
}

const longestTerm = 190
