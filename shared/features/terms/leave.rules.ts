import { daysBetween, addMonths, addDays, maxDate, minDate, yearOf, type IsoDate } from '../../dates.ts'
import {
  asNumber,
  dividedBy,
  exact,
  isLess,
  printed,
  ratio,
  short,
  smaller,
  times,
  type Fraction,
} from './fraction.ts'
import { askHomeAgency, notApplicable, type Step, type Working } from './working.ts'

/** Leave days that begin with so many whole years of service. */
export interface LeaveStep {
  readonly fromYears: number
  readonly days: number
}

/** Whole years of service; somebody who began on 29 February completes one on 28 February, or on the 29th of a leap year. */
export function yearsOfService(from: IsoDate, on: IsoDate): number {
  const years = yearOf(on) - yearOf(from)
  return Math.max(0, addMonths(from, 12 * years) <= on ? years : years - 1)
}

/** Days a year after so much service; `null` where leave cannot be booked. */
export const leaveDaysAfter = (steps: readonly LeaveStep[], years: number): number | null =>
  steps.reduce<LeaveStep | null>(
    (best, step) =>
      step.fromYears <= years && (best === null || step.fromYears >= best.fromYears) ? step : best,
    null,
  )?.days ?? null

export interface LeaveQuestion {
  /** Days of a full-time, five-day, whole year, bank holidays included when they are to be shared out. */
  readonly leaveDays: number
  readonly fullTimeMinutes: number
  readonly minutesPerWeek: number
  /** Over how many days the person's own week is spread. */
  readonly daysPerWeek: number
  /** The part of a leave year somebody who comes or goes is there for. */
  readonly inYear?: PartOfYear | null
}

export interface PartOfYear {
  readonly yearStartsOn: IsoDate
  readonly startsOn: IsoDate | null
  readonly endsOn: IsoDate | null
}

/** Days of the leave year somebody is there, and days that it has: 365, or 366 with a leap day in it. */
export function daysInLeaveYear({ yearStartsOn, startsOn, endsOn }: PartOfYear): {
  there: number
  whole: number
} {
  const lastDay = addDays(addMonths(yearStartsOn, 12), -1)
  const from = maxDate(yearStartsOn, startsOn ?? yearStartsOn)
  const to = minDate(lastDay, endsOn ?? lastDay)
  return {
    there: Math.max(0, daysBetween(from, to) + 1),
    whole: daysBetween(yearStartsOn, lastDay) + 1,
  }
}

const hoursText = (minutes: Fraction) => printed(dividedBy(minutes, exact(60)), 2)

/** Leave in hours, and in days of the person's own average length: the only way in which unlike weeks compare. */
export function proRataLeave(question: LeaveQuestion): Working {
  const { leaveDays, fullTimeMinutes, minutesPerWeek, daysPerWeek, inYear = null } = question
  if (fullTimeMinutes <= 0 || daysPerWeek <= 0 || minutesPerWeek <= 0) {
    return notApplicable('Hours and days a week are needed before leave can be worked out.')
  }
  const fullDay = ratio(fullTimeMinutes, 5)
  const fte = ratio(minutesPerWeek, fullTimeMinutes)
  const wholeYear = times(times(exact(leaveDays), fullDay), fte)
  const ownDay = ratio(minutesPerWeek, daysPerWeek)
  const steps: Step[] = [
    {
      what: 'A full-time day',
      sum: `${short(ratio(fullTimeMinutes, 60))} ÷ 5 hours`,
      result: `${hoursText(fullDay)} hours`,
    },
    {
      what: 'Part of a full-time week',
      sum: `${short(ratio(minutesPerWeek, 60))} ÷ ${short(ratio(fullTimeMinutes, 60))} hours`,
      result: printed(fte, 4),
    },
    {
      what: 'Leave in hours',
      sum: `${short(exact(leaveDays))} days × ${hoursText(fullDay)} × ${printed(fte, 4)}`,
      result: `${hoursText(wholeYear)} hours`,
    },
  ]
  const { minutes, ofYear } = forPartOfYear(wholeYear, inYear)
  if (ofYear !== null) steps.push(ofYear)
  const days = dividedBy(minutes, ownDay)
  steps.push(
    {
      what: 'The person’s own average day',
      sum: `${short(ratio(minutesPerWeek, 60))} hours ÷ ${short(exact(daysPerWeek))} days`,
      result: `${hoursText(ownDay)} hours`,
    },
    {
      what: 'Leave in days of that length',
      sum: `${hoursText(minutes)} ÷ ${hoursText(ownDay)}`,
      result: `${printed(days, 2)} days`,
    },
  )
  return {
    answer: `${hoursText(minutes)} hours, ${printed(days, 2)} of the person’s own days`,
    value: asNumber(dividedBy(minutes, exact(60))),
    steps,
    notes: [
      'Keep leave in hours; days are only how it looks from one person’s week. Whether a part-day is rounded up is for the scheme to say.',
      askHomeAgency,
    ],
  }
}

function forPartOfYear(
  minutes: Fraction,
  inYear: PartOfYear | null,
): { minutes: Fraction; ofYear: Step | null } {
  if (inYear === null) return { minutes, ofYear: null }
  const { there, whole } = daysInLeaveYear(inYear)
  const part = times(minutes, ratio(there, whole))
  return {
    minutes: part,
    ofYear: {
      what: 'For the part of the leave year',
      sum: `${hoursText(minutes)} × ${there} ÷ ${whole} days`,
      result: `${hoursText(part)} hours`,
    },
  }
}

export const statutoryWeeks = 5.6
export const statutoryCapDays = 28

/** Days a year below which leave, bank holidays included, may not fall. */
export function statutoryDays(daysPerWeek: number): Fraction {
  return smaller(times(exact(statutoryWeeks), exact(daysPerWeek)), exact(statutoryCapDays))
}

/** The floor that the law sets: 5.6 of the person's own weeks, and never more than 28 days. */
export function statutoryFloor(daysPerWeek: number, minutesPerWeek: number): Working {
  if (daysPerWeek <= 0 || minutesPerWeek <= 0) {
    return notApplicable('Hours and days a week are needed before the floor can be worked out.')
  }
  const uncapped = times(exact(statutoryWeeks), exact(daysPerWeek))
  const days = statutoryDays(daysPerWeek)
  const ownDay = ratio(minutesPerWeek, daysPerWeek)
  const minutes = times(days, ownDay)
  const steps: Step[] = [
    {
      what: 'Weeks into days',
      sum: `5.6 weeks × ${short(exact(daysPerWeek))} days`,
      result: `${short(uncapped)} days`,
    },
  ]
  if (isLess(days, uncapped)) {
    steps.push({ what: 'Not more than', sum: 'the cap', result: `${statutoryCapDays} days` })
  }
  steps.push({
    what: 'In hours',
    sum: `${short(days)} × ${hoursText(ownDay)} hours`,
    result: `${hoursText(minutes)} hours`,
  })
  return {
    answer: `${short(days)} days, ${hoursText(minutes)} hours a year`,
    value: asNumber(days),
    steps,
    notes: ['Bank holidays may count towards it; the contract says whether they do.', askHomeAgency],
  }
}
