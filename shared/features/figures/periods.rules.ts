import { addDays, addMonths, dateOf, monthNamed, monthOf, yearOf, type IsoDate } from '../../dates.ts'
import type { Frequency, YearStart } from '../indicators/indicators.schema.ts'

/** A stretch of time that a figure describes; both days are inside it. */
export interface ReportingPeriod {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
}

const firstMonth: Record<YearStart, number> = { april: 4, september: 9, january: 1 }
/** Autumn from September, spring from January, summer from April: each term has its fixed share of the school year. */
const terms = [
  { month: 1, months: 3, name: 'Spring term' },
  { month: 4, months: 5, name: 'Summer term' },
  { month: 9, months: 4, name: 'Autumn term' },
] as const
const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const known = new Map<string, ReportingPeriod>()
const mostKnown = 20_000

/**
 * The period that a day lies in. Quarters are those of the financial year: April to June is Q1. Remembered, because tables
 * of figures ask for the same few periods thousands of times.
 */
export function periodOf(
  on: IsoDate,
  frequency: Frequency,
  yearStarts: YearStart = 'april',
): ReportingPeriod {
  const key = `${on} ${frequency} ${yearStarts}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const period = Object.freeze(periodAround(on, frequency, yearStarts))
  known.set(key, period)
  return period
}

function periodAround(on: IsoDate, frequency: Frequency, yearStarts: YearStart): ReportingPeriod {
  switch (frequency) {
    case 'monthly':
      return months(dateOf(yearOf(on), monthOf(on), 1), 1)
    case 'quarterly':
      return months(dateOf(yearOf(on), Math.floor((monthOf(on) - 1) / 3) * 3 + 1, 1), 3)
    case 'termly': {
      const term = terms.findLast(({ month }) => month <= monthOf(on))!
      return months(dateOf(yearOf(on), term.month, 1), term.months)
    }
    case 'annual': {
      const first = firstMonth[yearStarts]
      return months(dateOf(yearOf(on) - (monthOf(on) < first ? 1 : 0), first, 1), 12)
    }
    default:
      return frequency satisfies never
  }
}

const months = (startsOn: IsoDate, count: number): ReportingPeriod => ({
  startsOn,
  endsOn: addDays(addMonths(startsOn, count), -1),
})

export const quarterOf = (on: IsoDate): ReportingPeriod => periodOf(on, 'quarterly')
export const financialYearOf = (on: IsoDate): ReportingPeriod => periodOf(on, 'annual', 'april')

export const nextPeriod = (
  period: ReportingPeriod,
  frequency: Frequency,
  yearStarts: YearStart = 'april',
): ReportingPeriod => periodOf(addDays(period.endsOn, 1), frequency, yearStarts)
export const previousPeriod = (
  period: ReportingPeriod,
  frequency: Frequency,
  yearStarts: YearStart = 'april',
): ReportingPeriod => periodOf(addDays(period.startsOn, -1), frequency, yearStarts)
export const samePeriodLastYear = (
  period: ReportingPeriod,
  frequency: Frequency,
  yearStarts: YearStart = 'april',
): ReportingPeriod => periodOf(addMonths(period.startsOn, -12), frequency, yearStarts)

/** Every period from the one `from` lies in to the one `to` lies in. */
export function periodsBetween(
  from: IsoDate,
  to: IsoDate,
  frequency: Frequency,
  yearStarts: YearStart = 'april',
): ReportingPeriod[] {
  const found: ReportingPeriod[] = []
  for (
    let period = periodOf(from, frequency, yearStarts);
    period.startsOn <= to;
    period = nextPeriod(period, frequency, yearStarts)
  ) {
    found.push(period)
  }
  return found
}

/** The last `count` periods up to the one that `on` lies in. */
export function lastPeriods(
  on: IsoDate,
  count: number,
  frequency: Frequency,
  yearStarts: YearStart = 'april',
): ReportingPeriod[] {
  const found = [periodOf(on, frequency, yearStarts)]
  while (found.length < count) found.unshift(previousPeriod(found[0]!, frequency, yearStarts))
  return found
}

/** The periods of the same financial year up to and with this one (of the same school year, for terms). */
export function yearToDate(period: ReportingPeriod, frequency: Frequency): ReportingPeriod[] {
  const year = periodOf(period.startsOn, 'annual', frequency === 'termly' ? 'september' : 'april')
  return periodsBetween(year.startsOn, period.startsOn, frequency)
}

/** "Q2 2026/27", "Apr 2026", "Autumn term 2026/27", "2025/26", or "2025" for a calendar year. */
export function periodLabel({ startsOn }: Pick<ReportingPeriod, 'startsOn'>, frequency: Frequency): string {
  switch (frequency) {
    case 'monthly':
      return `${shortMonths[monthOf(startsOn) - 1]} ${yearOf(startsOn)}`
    case 'quarterly':
      return `Q${quarterNumber(startsOn)} ${yearLabel(startsOn, 4)}`
    case 'termly':
      return `${terms.findLast(({ month }) => month <= monthOf(startsOn))!.name} ${yearLabel(startsOn, 9)}`
    case 'annual':
      return yearLabel(startsOn, monthOf(startsOn))
    default:
      return frequency satisfies never
  }
}

/** What is left when the year is plain from beside it: "Q1" next to "Q2 2026/27". */
export function shortLabelBeside(
  period: ReportingPeriod,
  beside: ReportingPeriod,
  frequency: Frequency,
): string {
  const whole = periodLabel(period, frequency)
  if (frequency === 'annual') return whole
  return lastWord(whole) === lastWord(periodLabel(beside, frequency))
    ? whole.split(' ').slice(0, -1).join(' ')
    : whole
}

const lastWord = (label: string) => label.split(' ').at(-1)

const quarterNumber = (startsOn: IsoDate) => ((Math.floor((monthOf(startsOn) - 1) / 3) + 3) % 4) + 1

function yearLabel(on: IsoDate, first: number): string {
  const year = yearOf(on) - (monthOf(on) < first ? 1 : 0)
  return first === 1 ? String(year) : `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

/**
 * Reads a period as people write it: "Q2 2026/27", "2026-27 Q2", "Apr 2026", "04/2026", "Spring 2026/27", "2021/22", "2025".
 * @returns `null` when it is not a period of this frequency.
 */
export function parsePeriod(
  text: string,
  frequency: Frequency,
  yearStarts: YearStart = 'april',
): ReportingPeriod | null {
  const words = text.trim().toLowerCase().replaceAll('–', '-')
  const year = splitYear(words)
  switch (frequency) {
    case 'annual': {
      const isYear = /^(fy|ay|academic year|financial year)?\s*\d{4}(\s*[/-]\s*\d{2,4})?$/.test(words)
      // "2025" is a calendar year and "2025/26" is not: neither may stand for the other.
      if (year === null || !isYear || year.isSplit === (yearStarts === 'january')) return null
      return periodOf(dateOf(year.first, firstMonth[yearStarts], 1), 'annual', yearStarts)
    }
    case 'quarterly': {
      const quarter = /\bq(?:uarter)?\s*([1-4])\b/.exec(words)
      if (quarter === null || year === null) return null
      return quarterOf(addMonths(dateOf(year.first, 4, 1), (Number(quarter[1]) - 1) * 3))
    }
    case 'termly': {
      const term = terms.find(({ name }) => words.includes(name.split(' ')[0]!.toLowerCase()))
      if (term === undefined || year === null) return null
      const calendarYear = year.isSplit && term.month !== 9 ? year.first + 1 : year.first
      return periodOf(dateOf(calendarYear, term.month, 1), 'termly')
    }
    case 'monthly': {
      const worded = /^([a-z]{3,9})[ -]+(\d{4}|\d{2})$/.exec(words)
      const numeric = /^(\d{1,2})[/.-](\d{4})$/.exec(words) ?? /^(\d{4})-(\d{1,2})$/.exec(words)?.with(0, '')
      const month = worded
        ? monthNamed(worded[1]!)
        : Number(numeric?.find((part) => /^\d{1,2}$/.test(part)) ?? 0)
      const digits = worded ? worded[2]! : (numeric?.find((part) => /^\d{4}$/.test(part)) ?? '')
      if (month < 1 || month > 12 || digits === '') return null
      return periodOf(
        dateOf(digits.length === 2 ? 2000 + Number(digits) : Number(digits), month, 1),
        'monthly',
      )
    }
    default:
      return frequency satisfies never
  }
}

/** The first of the two years in "2026/27"; the second must follow it. */
function splitYear(words: string): { first: number; isSplit: boolean } | null {
  const split = /(\d{4})\s*[/-]\s*(\d{4}|\d{2})\b/.exec(words)
  if (split !== null) {
    const first = Number(split[1])
    return Number(split[2]) % 100 === (first + 1) % 100 && first >= 1900 ? { first, isSplit: true } : null
  }
  const single = /\b(19|20|21)\d{2}\b/.exec(words)
  return single === null ? null : { first: Number(single[0]), isSplit: false }
}

/** What kind of period this is, when nobody said: "2021/22" is a financial year, "2021" a calendar year, "Q1 2026/27" a quarter. */
export function kindOfPeriod(text: string): { frequency: Frequency; yearStarts: YearStart } | null {
  const kinds = [
    { frequency: 'annual', yearStarts: 'april' },
    { frequency: 'annual', yearStarts: 'january' },
    { frequency: 'quarterly', yearStarts: 'april' },
    { frequency: 'termly', yearStarts: 'september' },
    { frequency: 'monthly', yearStarts: 'april' },
  ] as const
  return kinds.find(({ frequency, yearStarts }) => parsePeriod(text, frequency, yearStarts) !== null) ?? null
}

/** A closed period locks itself and every shorter one inside it. */
export const isInside = (period: ReportingPeriod, closed: ReportingPeriod): boolean =>
  closed.startsOn <= period.startsOn && period.endsOn <= closed.endsOn
