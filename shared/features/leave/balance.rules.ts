import {
  addDays,
  addMonths,
  dateOf,
  formatDay,
  lastDayOfMonth,
  maxDate,
  minDate,
  monthNamed,
  yearOf,
  type IsoDate,
} from '../../dates.ts'
import { daysInLeaveYear, proRataLeave } from '../terms/leave.rules.ts'
import { termTimeByWeeks } from '../terms/term-time.rules.ts'
import type { Step } from '../terms/working.ts'

/*
 * How to use: `leaveYearOn(words, day)` finds the leave year; `entitlementOf(year, segments)` works out the minutes of it
 * from the terms as they were in each part of the year; `balanceOf(…)` takes off what was taken, booked and kept as bank
 * holidays. `readBalance(db, personId, on)` in the main process does all of it.
 */

export interface LeaveYear {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  /** The terms do not say when it begins, so 1 April is taken. */
  readonly isAssumed: boolean
}

/** Reads "1 April to 31 March", "September to August": the first month that is named, with its day when there is one. */
function beginningOf(words: string): { month: number; day: number } | null {
  for (const [, day, name] of words.matchAll(/(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?\b([a-z]{3,9})\b/gi)) {
    const month = monthNamed(name!)
    if (month !== 0) return { month, day: Number(day ?? 1) }
  }
  return null
}

export function leaveYearOn(words: string, on: IsoDate): LeaveYear {
  const said = beginningOf(words)
  const { month, day } = said ?? { month: 4, day: 1 }
  const startIn = (year: number) => {
    const first = dateOf(year, month, 1)
    return minDate(addDays(first, Math.max(1, day) - 1), lastDayOfMonth(first))
  }
  const year = yearOf(on)
  const startsOn = startIn(year) <= on ? startIn(year) : startIn(year - 1)
  return { startsOn, endsOn: addDays(startIn(yearOf(startsOn) + 1), -1), isAssumed: said === null }
}

/** A part of the year in which terms and hours stay the same. */
export interface YearSegment {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly schemeName: string
  /** Full time, for the whole year, bank holidays included; `null` when no leave can be booked. */
  readonly leaveDays: number | null
  readonly fullTimeMinutes: number | null
  readonly minutesPerWeek: number
  readonly daysPerWeek: number
  /** For those who work in term time only; `null` for everybody else. */
  readonly weeksWorked: number | null
}

export interface Entitlement {
  /** `null` when nothing can be worked out. */
  readonly minutes: number | null
  /** Of it, leave that falls in the school holidays and is paid with the salary: nobody books it. */
  readonly inHolidays: number
  readonly steps: readonly Step[]
  readonly notes: readonly string[]
}

export function entitlementOf(year: LeaveYear, segments: readonly YearSegment[]): Entitlement {
  const steps: Step[] = []
  const notes = new Set<string>()
  let minutes: number | null = null
  let inHolidays = 0
  for (const segment of segments) {
    const part = ofSegment(year, segment)
    for (const note of part.notes) notes.add(note)
    if (part.minutes === null) continue
    if (segments.length > 1)
      steps.push({
        what: `From ${formatDay(segment.startsOn)} to ${formatDay(segment.endsOn)}`,
        sum: segment.schemeName,
        result: '',
      })
    steps.push(...part.steps)
    minutes = (minutes ?? 0) + part.minutes
    inHolidays += part.inHolidays
  }
  return { minutes, inHolidays, steps, notes: [...notes] }
}

function ofSegment(year: LeaveYear, segment: YearSegment): Entitlement {
  const { leaveDays, fullTimeMinutes, minutesPerWeek, daysPerWeek, weeksWorked, schemeName } = segment
  if (leaveDays === null || fullTimeMinutes === null)
    return nothing(`${schemeName}: there is no leave to book, or the terms do not say how much.`)
  if (minutesPerWeek === 0)
    return nothing('The hours a week are not noted for part of the year, so no leave is counted for it.')
  if (weeksWorked !== null) return inTermTime(year, segment, leaveDays, weeksWorked)
  const inYear = { yearStartsOn: year.startsOn, startsOn: segment.startsOn, endsOn: segment.endsOn }
  const worked = proRataLeave({ leaveDays, fullTimeMinutes, minutesPerWeek, daysPerWeek, inYear })
  return {
    minutes: worked.value === null ? null : Math.round(worked.value * 60),
    inHolidays: 0,
    steps: worked.steps,
    notes: worked.notes,
  }
}

function inTermTime(
  year: LeaveYear,
  { startsOn, endsOn, minutesPerWeek }: YearSegment,
  yearRoundLeave: number,
  weeksWorked: number,
): Entitlement {
  const { there, whole } = daysInLeaveYear({ yearStartsOn: year.startsOn, startsOn, endsOn })
  const worked = termTimeByWeeks({ weeksWorked, yearRoundLeave, isLeapYear: whole === 366 })
  if (worked.value === null) return { minutes: null, inHolidays: 0, steps: [], notes: worked.notes }
  const leaveWeeks = Number(worked.paidWeeks) - weeksWorked
  const minutes = Math.round((leaveWeeks * minutesPerWeek * there) / whole)
  return {
    minutes,
    inHolidays: minutes,
    steps: [
      ...worked.steps,
      {
        what: 'Leave in hours',
        sum: `${leaveWeeks.toFixed(3)} weeks × ${hours(minutesPerWeek)} hours × ${there} ÷ ${whole} days`,
        result: `${hours(minutes)} hours`,
      },
    ],
    notes: [
      'In term time only: leave falls in the school holidays and is paid with the salary.',
      ...worked.notes,
    ],
  }
}

const nothing = (note: string): Entitlement => ({ minutes: null, inHolidays: 0, steps: [], notes: [note] })

const hours = (minutes: number) => (minutes / 60).toFixed(2)

export interface LeaveMinutes {
  /** Approved, up to and with today. */
  readonly taken: number
  /** Approved, still to come. */
  readonly booked: number
  /** Asked for and not decided. */
  readonly waiting: number
}

export interface LeaveBalance extends LeaveMinutes {
  readonly year: LeaveYear
  /** What the year gives, however it is known. */
  readonly entitlement: number | null
  readonly carried: number
  /** Bank holidays on days that would be worked, taken out of an entitlement that includes them. */
  readonly bankHolidays: number
  readonly inHolidays: number
  /** `null` when the entitlement is unknown; less than nothing when too much was booked. */
  readonly left: number | null
  readonly steps: readonly Step[]
  readonly notes: readonly string[]
}

export interface BalanceFacts {
  readonly year: LeaveYear
  readonly worked: Entitlement
  /** What the home agency says, or the agreement of the secondment: bank holidays left out. */
  readonly stated: { readonly minutes: number; readonly byWhom: string } | null
  readonly carried: number
  readonly bankHolidays: number
  readonly used: LeaveMinutes
}

export function balanceOf({ year, worked, stated, carried, bankHolidays, used }: BalanceFacts): LeaveBalance {
  const entitlement = stated?.minutes ?? worked.minutes
  const inHolidays = stated === null ? worked.inHolidays : 0
  const deducted = stated === null && entitlement !== null && inHolidays < entitlement ? bankHolidays : 0
  const left =
    entitlement === null ? null : entitlement + carried - inHolidays - deducted - used.taken - used.booked
  const steps: Step[] = [
    ...(stated === null
      ? worked.steps
      : [{ what: 'Leave of the year', sum: stated.byWhom, result: `${hours(stated.minutes)} hours` }]),
  ]
  const line = (what: string, sum: string, minutes: number) => {
    if (minutes !== 0) steps.push({ what, sum, result: `${hours(minutes)} hours` })
  }
  line('Brought over', 'from the year before', carried)
  line('Bank holidays', 'on days that would be worked, taken off', deducted)
  line('In school holidays', 'paid with the salary, taken off', inHolidays)
  line('Taken', 'approved, up to today', used.taken)
  line('Booked', 'approved, still to come', used.booked)
  if (left !== null)
    steps.push({
      what: 'Left',
      sum: 'after all of these',
      result: `${hours(left)} hours`,
    })
  return {
    year,
    ...used,
    entitlement,
    carried,
    bankHolidays: deducted,
    inHolidays,
    left,
    steps,
    notes: [
      ...(year.isAssumed ? ['The terms do not say when the leave year begins, so 1 April is taken.'] : []),
      ...(stated === null ? worked.notes : []),
    ],
  }
}

/** Cuts a year where something changes; days outside `from` and `to` are left out. */
export function cutYear(
  year: LeaveYear,
  from: IsoDate,
  to: IsoDate | null,
  changesOn: readonly IsoDate[],
): { startsOn: IsoDate; endsOn: IsoDate }[] {
  const first = maxDate(year.startsOn, from)
  const last = to === null ? year.endsOn : minDate(year.endsOn, to)
  if (last < first) return []
  const starts = [...new Set([first, ...changesOn.filter((on) => on > first && on <= last)])].toSorted()
  return starts.map((startsOn, index) => {
    const next = starts[index + 1]
    return { startsOn, endsOn: next === undefined ? last : addDays(next, -1) }
  })
}

/** The year before and the year after start here. */
export const yearBeside = (year: LeaveYear, by: -1 | 1): IsoDate => addMonths(year.startsOn, 12 * by)
