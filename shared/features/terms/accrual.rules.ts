import { formatDay, type IsoDate } from '../../dates.ts'
import {
  asNumber,
  exact,
  isPositive,
  minus,
  printed,
  ratio,
  rounded,
  short,
  smaller,
  times,
} from './fraction.ts'
import { statutoryCapDays } from './leave.rules.ts'
import { askHomeAgency, notApplicable, type Step, type Working } from './working.ts'

/** Leave that grows with the hours worked is allowed in leave years from this day on. */
export const accrualFrom = '2024-04-01'

export interface AccrualQuestion {
  /** Hours worked in the pay period, in minutes. */
  readonly minutesWorked: number
  readonly leaveYearStartsOn: IsoDate
  /** An average working day, for the cap of 28 days. */
  readonly minutesPerDay: number
  /** What the same leave year has brought already. */
  readonly minutesBefore: number
}

/** Leave of people with irregular hours or part-years: 12.07 % of the hours worked, up to 28 days in a leave year. */
export function accruedLeave(question: AccrualQuestion): Working {
  const { minutesWorked, leaveYearStartsOn, minutesPerDay, minutesBefore } = question
  if (leaveYearStartsOn < accrualFrom) {
    return notApplicable(
      `Leave may be counted in this way only in leave years that begin on or after 01/04/2024; this one began on ${formatDay(leaveYearStartsOn)}.`,
    )
  }
  if (minutesPerDay <= 0)
    return notApplicable('Give the length of an average day; the cap is counted in days.')
  const worked = ratio(minutesWorked, 60)
  const grown = times(worked, exact(0.1207))
  const whole = rounded(grown, 0)
  const cap = ratio(minutesPerDay * statutoryCapDays, 60)
  const before = ratio(minutesBefore, 60)
  const left = isPositive(minus(cap, before)) ? minus(cap, before) : exact(0)
  const due = smaller(whole, left)
  const steps: Step[] = [
    {
      what: 'Leave for the hours worked',
      sum: `${short(worked)} × 12.07 %`,
      result: `${printed(grown, 2)} hours`,
    },
    {
      what: 'In whole hours',
      sum: '30 minutes or more count as an hour',
      result: `${printed(whole, 0)} hours`,
    },
    {
      what: 'Cap of a leave year',
      sum: `${statutoryCapDays} days × ${short(ratio(minutesPerDay, 60))} hours`,
      result: `${short(cap)} hours`,
    },
    {
      what: 'Still open under the cap',
      sum: `${short(cap)} − ${short(before)} hours`,
      result: `${short(left)} hours`,
    },
    {
      what: 'Leave from this pay period',
      sum: `the smaller of ${printed(whole, 0)} and ${short(left)}`,
      result: `${short(due)} hours`,
    },
  ]
  return {
    answer: `${short(due)} hours of leave`,
    value: asNumber(due),
    steps,
    notes: [
      '12.07 % is 5.6 weeks of leave to 46.4 weeks of work.',
      'It is meant for irregular hours, and for part-years that have weeks with neither work nor pay. Who belongs there is your decision with the home agency.',
      'Rounding to whole hours is usual practice; check it before use.',
      askHomeAgency,
    ],
  }
}
