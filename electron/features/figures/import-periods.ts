import { dateOf, monthOf, yearOf } from '#shared/dates.ts'
import { periodOf, type ReportingPeriod } from '#shared/features/figures/periods.rules.ts'
import type { FieldValue, PeriodValue } from '#shared/features/imports/imports.schema.ts'
import {
  reportingDay,
  type Frequency,
  type Indicator,
} from '#shared/features/indicators/indicators.schema.ts'

const kinds: Record<Frequency, PeriodValue['kind']> = {
  annual: 'year',
  termly: 'term',
  quarterly: 'quarter',
  monthly: 'month',
}
const frequencies: Record<PeriodValue['kind'], Frequency> = {
  year: 'annual',
  term: 'termly',
  quarter: 'quarterly',
  month: 'monthly',
}
const asked: Record<Frequency, string> = {
  annual: 'years, such as 2025/26',
  quarterly: 'quarters, such as Q1 2026/27',
  monthly: 'months, such as Apr 2026',
  termly: 'terms, such as Autumn term 2026/27',
}

type Timing = Pick<Indicator, 'frequency' | 'yearStarts'>

/** The indicator's own period that a file means; a sentence when the file has another kind. */
export function periodFor(value: FieldValue, timing: Timing): ReportingPeriod | string {
  const period = periodOfKind(value, timing)
  const isReal = typeof period === 'string' || reportingDay.safeParse(period.startsOn).success
  return isReal ? period : 'That is too long ago, or too far ahead, to be meant.'
}

function periodOfKind(value: FieldValue, { frequency, yearStarts }: Timing): ReportingPeriod | string {
  if (typeof value !== 'object' || kinds[frequency] !== value.kind)
    return `This indicator has ${asked[frequency]}.`
  if (frequency !== 'annual') return periodOf(value.startsOn, frequency)
  const isCalendarYear = monthOf(value.startsOn) === 1
  if (isCalendarYear !== (yearStarts === 'january')) {
    return isCalendarYear
      ? 'This indicator has years such as 2025/26.'
      : 'This indicator has calendar years, such as 2025.'
  }
  // "2025/26" is read as a financial year; a school year of the same name begins in the same autumn.
  const month = yearStarts === 'september' ? 9 : monthOf(value.startsOn)
  return periodOf(dateOf(yearOf(value.startsOn), month, 1), 'annual', yearStarts)
}

/** The other way round: how a file would name the period of a figure. */
export function periodValueOf(
  { startsOn }: Pick<ReportingPeriod, 'startsOn'>,
  { frequency, yearStarts }: Timing,
): PeriodValue {
  return {
    kind: kinds[frequency],
    startsOn:
      frequency === 'annual' && yearStarts === 'september' ? dateOf(yearOf(startsOn), 4, 1) : startsOn,
  }
}

/** What kind of indicator has such periods. */
export const timingOf = (period: PeriodValue): Timing => ({
  frequency: frequencies[period.kind],
  yearStarts: period.kind === 'year' && monthOf(period.startsOn) === 1 ? 'january' : 'april',
})
