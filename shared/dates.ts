import { z } from 'zod'

/** A calendar day, `2026-04-01`. It sorts, compares and prints itself, and has no time zone to get wrong. */
export const isoDate = z.iso.date('Give a real date, for example 01/04/2026.').brand<'IsoDate'>()
export type IsoDate = z.output<typeof isoDate>

/** A moment in UTC, `2026-04-01T09:30:00.000Z`. */
export const instant = z.iso.datetime().brand<'Instant'>()
export type Instant = z.output<typeof instant>

/** A run of days; both ends are inside it, `null` is open. */
export interface Period {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate | null
}

const isoDayOf = (moment: Date) => moment.toISOString().slice(0, 10) as IsoDate

/** For literals known to be right (tests, tables of one-offs). Throws on 31 February. */
export const day = (text: string): IsoDate => isoDate.parse(text)

// Days are plain arithmetic on the Gregorian calendar in UTC; lists ask for them thousands of times.
const dayLength = 86_400_000
export const yearOf = (of: IsoDate): number => Number(of.slice(0, 4))
/** January is 1. */
export const monthOf = (of: IsoDate): number => Number(of.slice(5, 7))
const dayOfMonth = (of: IsoDate): number => Number(of.slice(8, 10))
const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const written = (year: number, month: number, dayNumber: number): IsoDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}` as IsoDate

export const addDays = (from: IsoDate, days: number): IsoDate =>
  isoDayOf(new Date(Date.parse(from) + days * dayLength))
export const addWeeks = (from: IsoDate, weeks: number): IsoDate => addDays(from, 7 * weeks)
/** 31 January plus one month is 28 (or 29) February: the last day that exists. */
export function addMonths(from: IsoDate, months: number): IsoDate {
  const count = yearOf(from) * 12 + monthOf(from) - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return written(year, month, Math.min(dayOfMonth(from), daysInMonth(year, month)))
}
/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  (Date.parse(to) - Date.parse(from)) / dayLength
/** Whole months from one day to another, as people count them (1 Jan → 1 Feb is one); negative when `to` is earlier. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)
  const isShort = to < from ? dayOfMonth(to) > dayOfMonth(from) : dayOfMonth(to) < dayOfMonth(from)
  return months - (isShort ? Math.sign(months) : 0)
}
/** Monday is 1, Sunday 7. */
export const weekday = (of: IsoDate): number => new Date(of).getUTCDay() || 7
export const mondayOf = (of: IsoDate): IsoDate => addDays(of, 1 - weekday(of))
/** Throws `RangeError` for a day that does not exist. */
export function dateOf(year: number, month: number, dayNumber: number): IsoDate {
  const exists =
    [year, month, dayNumber].every(Number.isInteger) &&
    year >= 0 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    dayNumber >= 1 &&
    dayNumber <= daysInMonth(year, month)
  if (!exists) throw new RangeError(`There is no day ${year}-${month}-${dayNumber}.`)
  return written(year, month, dayNumber)
}
export const lastDayOfMonth = (of: IsoDate): IsoDate =>
  written(yearOf(of), monthOf(of), daysInMonth(yearOf(of), monthOf(of)))

export const minDate = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b)
export const maxDate = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b)

/** Is `on` inside the period? */
export const covers = (period: Period, on: IsoDate): boolean =>
  period.startsOn <= on && (period.endsOn === null || on <= period.endsOn)

/** Two open-ended periods overlap unless one ends before the other starts. */
export function overlaps(a: Period, b: Period): boolean {
  const endsBefore = (x: Period, y: Period) => x.endsOn !== null && x.endsOn < y.startsOn
  return !endsBefore(a, b) && !endsBefore(b, a)
}

/** `2026-04-01` → `01/04/2026`. */
export function formatDay(value: IsoDate): string {
  const [year, month, dayNumber] = value.split('-')
  return `${dayNumber}/${month}/${year}`
}

const longFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
/** `2026-04-01` → `1 April 2026`. */
export const formatLongDay = (value: IsoDate): string => longFormat.format(new Date(`${value}T00:00:00Z`))

const momentFormat = new Intl.DateTimeFormat('en-GB', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
})
/** A moment as the office clock showed it: `01/04/2026, 10:30`. */
export const formatInstant = (value: Instant): string => momentFormat.format(new Date(value))

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })
/** The calendar day of a moment in the United Kingdom. */
export const dayOfInstant = (value: Instant): IsoDate => dayFormat.format(new Date(value)) as IsoDate

/**
 * Reads a day as people in the UK write it: 1/4/2026, 01-04-26, 1 Apr 2026, or ISO.
 * Two-digit years up to next year (of `today`) are 20xx, later ones 19xx.
 * @returns `null` for anything that is not a real day (31/02/2026).
 */
export function parseUkDay(text: string, today: IsoDate): IsoDate | null {
  const trimmed = text.trim()
  const iso = isoDate.safeParse(trimmed)
  if (iso.success) return iso.data
  const numeric = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(trimmed)
  const worded = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})[ -,]+(\d{4}|\d{2})$/.exec(trimmed)
  const match = numeric ?? worded
  if (!match) return null
  const month = numeric ? Number(match[2]) : monthNamed(match[2]!)
  const year = fullYear(match[3]!, today)
  try {
    return dateOf(year, month, Number(match[1]))
  } catch {
    return null
  }
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
/** 1 to 12 for a month's name or its first three letters or more; 0 when it is none. */
export const monthNamed = (name: string): number =>
  monthNames.findIndex(
    (month) => month === name.toLowerCase() || (name.length >= 3 && month.startsWith(name.toLowerCase())),
  ) + 1

function fullYear(digits: string, today: IsoDate): number {
  const year = Number(digits)
  if (digits.length === 4) return year
  return year + (year > (yearOf(today) % 100) + 1 ? 1900 : 2000)
}
