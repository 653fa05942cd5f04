import { weeksOfYear } from './fte.rules.ts'
import {
  asNumber,
  dividedBy,
  exact,
  isLess,
  isPositive,
  minus,
  plus,
  printed,
  ratio,
  rounded,
  short,
  times,
} from './fraction.ts'
import { askHomeAgency, notApplicable, type Working } from './working.ts'

/** Weekdays of a year as an average: 260.71, or 261.43 in a leap year. */
const weekdaysOfYear = (isLeapYear: boolean) => ratio((isLeapYear ? 366 : 365) * 5, 7)

export interface TermTimeDays {
  readonly workingDays: number
  /** Leave and bank holidays of a colleague who works all year. */
  readonly yearRoundLeave: number
  /** One published example rounds leave per day to four places before it goes on. */
  readonly roundRateFirst?: boolean
  readonly isLeapYear?: boolean
}

export interface TermTimeByDays extends Working {
  readonly leavePerDay: string
  readonly leaveDays: string
  readonly paidDays: string
  readonly paidFraction: string
}

const notes = [
  'The same share of leave for each day worked as a colleague who works all year has.',
  'Whether somebody paid in twelve equal parts counts as a part-year worker in law is disputed; that is for you and the home agency to settle.',
  askHomeAgency,
]

/** Which part of a year's pay somebody earns who works in term time only, counted in days. */
export function termTimeByDays(question: TermTimeDays): TermTimeByDays {
  const { workingDays, yearRoundLeave, roundRateFirst = false, isLeapYear = false } = question
  const year = weekdaysOfYear(isLeapYear)
  const worked = exact(workingDays)
  const yearRoundDays = minus(year, exact(yearRoundLeave))
  if (!isPositive(yearRoundDays) || isLess(yearRoundDays, worked)) {
    return {
      ...notApplicable('Nobody works more days than a year has after leave. Check the two figures.'),
      leavePerDay: '',
      leaveDays: '',
      paidDays: '',
      paidFraction: '',
    }
  }
  const exactRate = dividedBy(exact(yearRoundLeave), yearRoundDays)
  const rate = roundRateFirst ? rounded(exactRate, 4) : exactRate
  const leave = times(worked, rate)
  const paid = plus(worked, leave)
  const fraction = dividedBy(paid, year)
  const places = roundRateFirst ? 3 : 2
  const text = {
    leavePerDay: printed(rate, 4),
    leaveDays: printed(leave, places),
    paidDays: printed(paid, places),
    paidFraction: printed(fraction, 4),
  }
  const whole = printed(year, 2)
  const days = short(worked)
  const entitlement = short(exact(yearRoundLeave))
  return {
    ...text,
    answer: `${text.paidFraction} of a whole year’s pay, with ${text.leaveDays} days of leave in it`,
    value: asNumber(fraction),
    steps: [
      { what: 'Weekdays of a year', sum: `${isLeapYear ? 366 : 365} ÷ 7 × 5`, result: whole },
      { what: 'Days worked all year', sum: `${whole} − ${entitlement}`, result: printed(yearRoundDays, 2) },
      {
        what: 'Leave for each day worked',
        sum: `${entitlement} ÷ ${printed(yearRoundDays, 2)}`,
        result: text.leavePerDay,
      },
      { what: 'Leave in term time', sum: `${days} × ${text.leavePerDay}`, result: `${text.leaveDays} days` },
      { what: 'Paid days', sum: `${days} + ${text.leaveDays}`, result: text.paidDays },
      { what: 'Part of a year’s pay', sum: `${text.paidDays} ÷ ${whole}`, result: text.paidFraction },
    ],
    notes,
  }
}

export interface TermTimeWeeks {
  readonly weeksWorked: number
  /** Leave and bank holidays, in days of a five-day week. */
  readonly yearRoundLeave: number
  readonly isLeapYear?: boolean
}

export interface TermTimeByWeeks extends Working {
  readonly paidWeeks: string
  readonly paidFraction: string
}

/** The same, counted in weeks. */
export function termTimeByWeeks({
  weeksWorked,
  yearRoundLeave,
  isLeapYear = false,
}: TermTimeWeeks): TermTimeByWeeks {
  const year = weeksOfYear(isLeapYear)
  const leaveWeeks = ratio(yearRoundLeave, 5)
  const yearRoundWeeks = minus(year, leaveWeeks)
  const worked = exact(weeksWorked)
  if (!isPositive(yearRoundWeeks) || isLess(yearRoundWeeks, worked)) {
    return {
      ...notApplicable('Nobody works more weeks than a year has after leave. Check the two figures.'),
      paidWeeks: '',
      paidFraction: '',
    }
  }
  const paid = dividedBy(times(worked, year), yearRoundWeeks)
  const fraction = dividedBy(paid, year)
  const paidWeeks = printed(paid, 3)
  const paidFraction = printed(fraction, 4)
  const whole = printed(year, 3)
  return {
    paidWeeks,
    paidFraction,
    answer: `${paidWeeks} paid weeks, ${paidFraction} of a whole year’s pay`,
    value: asNumber(fraction),
    steps: [
      { what: 'Weeks of a year', sum: `${isLeapYear ? 366 : 365} ÷ 7`, result: whole },
      { what: 'Leave in weeks', sum: `${short(exact(yearRoundLeave))} ÷ 5`, result: short(leaveWeeks, 3) },
      {
        what: 'Weeks worked all year',
        sum: `${whole} − ${short(leaveWeeks, 3)}`,
        result: printed(yearRoundWeeks, 3),
      },
      {
        what: 'Paid weeks',
        sum: `${short(worked)} × ${whole} ÷ ${printed(yearRoundWeeks, 3)}`,
        result: paidWeeks,
      },
      { what: 'Part of a year’s pay', sum: `${paidWeeks} ÷ ${whole}`, result: paidFraction },
    ],
    notes,
  }
}
