import { asNumber, dividedBy, exact, isLess, printed, ratio, short, smaller, times } from './fraction.ts'
import { askHomeAgency, notApplicable, type Step, type Working } from './working.ts'

/** Weeks of a year, exactly: 365 days in sevenths, or 366. */
export const weeksOfYear = (isLeapYear = false) => ratio(isLeapYear ? 366 : 365, 7)

export interface HoursWorked {
  readonly minutesPerWeek: number
  /** The full-time week of the same terms. */
  readonly fullTimeMinutes: number
  /** Paid weeks of somebody who does not work the whole year. */
  readonly paidWeeks: number | null
  readonly isLeapYear?: boolean
}

const hours = (minutes: number) => short(ratio(minutes, 60))

/** Part of a full-time post: the hours of the week, and of the year when only some weeks are paid. */
export function fullTimeEquivalent(work: HoursWorked): Working {
  const { minutesPerWeek, fullTimeMinutes, paidWeeks, isLeapYear = false } = work
  if (fullTimeMinutes <= 0) return notApplicable('These terms have no full-time week to compare with.')
  const week = ratio(minutesPerWeek, fullTimeMinutes)
  const steps: Step[] = [
    {
      what: 'Part of a full-time week',
      sum: `${hours(minutesPerWeek)} ÷ ${hours(fullTimeMinutes)} hours`,
      result: printed(week, 4),
    },
  ]
  if (paidWeeks === null) return fteAnswer(asNumber(week), printed(week, 4), steps)
  const whole = weeksOfYear(isLeapYear)
  const paid = smaller(exact(paidWeeks), whole)
  const fte = times(week, dividedBy(paid, whole))
  const year = printed(dividedBy(paid, whole), 4)
  steps.push(
    {
      what: 'Part of the year that is paid',
      sum: `${short(paid, 3)} ÷ ${short(whole, 3)} weeks`,
      result: year,
    },
    { what: 'Both together', sum: `${printed(week, 4)} × ${year}`, result: printed(fte, 4) },
  )
  const notes = isLess(whole, exact(paidWeeks)) ? ['No more than a whole year can be paid.'] : []
  return fteAnswer(asNumber(fte), printed(fte, 4), steps, notes)
}

const fteAnswer = (value: number, text: string, steps: readonly Step[], notes: string[] = []): Working => ({
  answer: `${text} FTE`,
  value,
  steps,
  notes: [...notes, askHomeAgency],
})

/** Teachers have no week to divide: their year is so many working days. */
export function teacherEquivalent(contractedDays: number, workingDays = 195): Working {
  if (workingDays <= 0) return notApplicable('Give the working days of a full-time year.')
  const fte = ratio(contractedDays, workingDays)
  return fteAnswer(asNumber(fte), printed(fte, 4), [
    {
      what: 'Part of a full-time year',
      sum: `${short(exact(contractedDays))} ÷ ${short(exact(workingDays))} days`,
      result: printed(fte, 4),
    },
  ])
}
