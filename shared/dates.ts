import { Temporal } from 'temporal-polyfill'
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

const plain = (day: IsoDate) => Temporal.PlainDate.from(day)
const asIso = (day: Temporal.PlainDate) => day.toString() as IsoDate
const isoDayOf = (moment: Date) => moment.toISOString().slice(0, 10) as IsoDate

/** For literals known to be right (tests, tables of one-offs). Throws on 31 February. */
export const day = (text: string): IsoDate => isoDate.parse(text)

// Whole days are plain arithmetic in UTC; lists ask for them thousands of times.
const dayLength = 86_400_000
export const addDays = (from: IsoDate, days: number): IsoDate =>
  isoDayOf(new Date(Date.parse(from) + days * dayLength))
export const addWeeks = (from: IsoDate, weeks: number): IsoDate => asIso(plain(from).add({ weeks }))
/** 31 January plus one month is 28 (or 29) February: the last day that exists. */
export const addMonths = (from: IsoDate, months: number): IsoDate => asIso(plain(from).add({ months }))
/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  (Date.parse(to) - Date.parse(from)) / dayLength
/** Whole months from one day to another, as people count them (1 Jan → 1 Feb is one). */
export const monthsBetween = (from: IsoDate, to: IsoDate): number =>
  plain(from).until(plain(to), { largestUnit: 'months' }).months
/** Monday is 1, Sunday 7. */
export const weekday = (of: IsoDate): number => plain(of).dayOfWeek
export const mondayOf = (of: IsoDate): IsoDate => addDays(of, 1 - weekday(of))
export const yearOf = (of: IsoDate): number => plain(of).year
export const monthOf = (of: IsoDate): number => plain(of).month
export const dateOf = (year: number, month: number, dayOfMonth: number): IsoDate =>
  asIso(Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' }))
export const lastDayOfMonth = (of: IsoDate): IsoDate => asIso(plain(of).with({ day: plain(of).daysInMonth }))

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
  const [year, month, dayOfMonth] = value.split('-')
  return `${dayOfMonth}/${month}/${year}`
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

/** The calendar day of a moment in the United Kingdom. */
export const dayOfInstant = (value: Instant): IsoDate =>
  asIso(Temporal.Instant.from(value).toZonedDateTimeISO('Europe/London').toPlainDate())

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
