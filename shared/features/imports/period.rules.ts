import type { IsoDate } from '../../dates.ts'
import { addMonths, dateOf, monthNamed, monthOf, parseUkDay, yearOf } from '../../dates.ts'
import type { PeriodValue } from './imports.schema.ts'

/** April: the year that councils, health and the centre itself report by. */
const firstMonth = 4

/**
 * Reads a reporting period as tables name it. `2021/22` and `2011-12` are years from April; `2023` is a calendar year;
 * `Q1 2025/26` starts in April and `2025 Q1` in January; `Spring term 2025/26` begins in January 2026; a single day stands
 * for its month.
 */
export function readPeriod(text: string, today: IsoDate): PeriodValue | null {
  const words = text.trim().replace(/[–—]/g, '-').replace(/\s+/g, ' ')
  return quarter(words) ?? term(words) ?? year(words) ?? months(words, today) ?? month(words, today)
}

/** The month of a day, which is how spreadsheets keep "Apr-25". */
export const monthPeriod = (day: IsoDate): PeriodValue => ({
  kind: 'month',
  startsOn: dateOf(yearOf(day), monthOf(day), 1),
})

const yearPattern = String.raw`(?:FY ?|year )?(\d{4}|\d{2}) ?[/-] ?(\d{4}|\d{2})`

function quarter(words: string): PeriodValue | null {
  const match =
    /^(?:Q|quarter )([1-4])[ ,:/-]*(?:of )?(.+)$/i.exec(words) ??
    swap(/^(.+?)[ ,:/-]*(?:Q|quarter )([1-4])$/i.exec(words))
  if (!match) return null
  const [, number, whichYear] = match
  const within = Number(number) - 1
  const split = splitYear(whichYear!)
  if (split !== null)
    return { kind: 'quarter', startsOn: addMonths(dateOf(split, firstMonth, 1), within * 3) }
  const calendar = /^(\d{4})$/.exec(whichYear!)
  return calendar ? { kind: 'quarter', startsOn: dateOf(Number(calendar[1]), 1 + within * 3, 1) } : null
}

function term(words: string): PeriodValue | null {
  const match =
    /^(autumn|spring|summer)(?: term)?[ ,:/-]*(?:of )?(.+)$/i.exec(words) ??
    swap(/^(.+?)[ ,:/-]*(autumn|spring|summer)(?: term)?$/i.exec(words))
  if (!match) return null
  const [, name, whichYear] = match
  const begins = { autumn: 9, spring: 1, summer: 4 }[name!.toLowerCase()]!
  const split = splitYear(whichYear!)
  // A school year begins in autumn: its spring lies in the second of the two years.
  if (split !== null) return { kind: 'term', startsOn: dateOf(begins === 9 ? split : split + 1, begins, 1) }
  const calendar = /^(19\d{2}|20\d{2})$/.exec(whichYear!)
  return calendar ? { kind: 'term', startsOn: dateOf(Number(calendar[1]), begins, 1) } : null
}

const swap = (match: RegExpExecArray | null) => (match ? [match[0], match[2], match[1]] : null)

function year(words: string): PeriodValue | null {
  const split = splitYear(words)
  if (split !== null) return { kind: 'year', startsOn: dateOf(split, firstMonth, 1) }
  const calendar = /^(?:FY ?|year )?(19\d{2}|20\d{2})$/i.exec(words)
  return calendar ? { kind: 'year', startsOn: dateOf(Number(calendar[1]), 1, 1) } : null
}

/** `2021/22`, `2021-2022`, `21/22`: the second year must follow the first. */
function splitYear(words: string): number | null {
  const match = new RegExp(`^${yearPattern}$`, 'i').exec(words)
  if (!match) return null
  const first = match[1]!.length === 4 ? Number(match[1]) : 2000 + Number(match[1])
  if (first < 1900 || first > 2199) return null
  const second = match[2]!
  const follows = second.length === 4 ? Number(second) === first + 1 : Number(second) === (first + 1) % 100
  return follows ? first : null
}

/** "Apr - Jun 2025". */
function months(words: string, today: IsoDate): PeriodValue | null {
  const match = /^([a-z]{3,9}) ?(\d{4})? ?(?:-|to) ?([a-z]{3,9}) ?(\d{4}|\d{2})$/i.exec(words)
  if (!match) return null
  const first = monthNamed(match[1]!)
  const last = monthNamed(match[3]!)
  if (first === 0 || last === 0) return null
  const endYear = wholeYear(match[4]!, today)
  const length = ((last - first + 12) % 12) + 1
  const startsOn = dateOf(first > last ? endYear - 1 : endYear, first, 1)
  if (length === 3 && (first - 1) % 3 === 0) return { kind: 'quarter', startsOn }
  return length === 12 ? { kind: 'year', startsOn } : null
}

function month(words: string, today: IsoDate): PeriodValue | null {
  const named =
    /^([a-z]{3,9})\.?[ ,'’/-]*(\d{4}|\d{2})$/i.exec(words) ??
    swap(/^(\d{4})[ ,'/-]*([a-z]{3,9})$/i.exec(words))
  if (named) {
    const number = monthNamed(named[1]!)
    return number === 0 ? null : { kind: 'month', startsOn: dateOf(wholeYear(named[2]!, today), number, 1) }
  }
  const numbers = /^(\d{4})[-/](\d{1,2})$/.exec(words) ?? swap(/^(\d{1,2})[-/](\d{4})$/.exec(words))
  if (numbers) {
    const number = Number(numbers[2])
    return number >= 1 && number <= 12
      ? { kind: 'month', startsOn: dateOf(Number(numbers[1]), number, 1) }
      : null
  }
  const day = parseUkDay(words, today)
  return day === null ? null : monthPeriod(day)
}

function wholeYear(digits: string, today: IsoDate): number {
  if (digits.length === 4) return Number(digits)
  const year = Number(digits)
  return year + (year > (yearOf(today) % 100) + 10 ? 1900 : 2000)
}
