import { addDays, addMonths, dateOf, monthOf, yearOf, type IsoDate } from '../../dates.ts'
import type { PackVersion, SectionKey } from './packs.schema.ts'

/** First day of the quarter that a day falls in, in the April-to-March year of local authorities. */
export const quarterStart = (day: IsoDate): IsoDate =>
  dateOf(yearOf(day), monthOf(day) - ((monthOf(day) - 1) % 3), 1)

export const quarterEnd = (startsOn: IsoDate): IsoDate => addDays(addMonths(startsOn, 3), -1)

export const previousQuarter = (startsOn: IsoDate): IsoDate => addMonths(startsOn, -3)

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
const nameOf = (day: IsoDate) => monthName.format(new Date(`${day}T00:00:00Z`))

/** `2026-07-01` → "Quarter 2 of 2026/27". April to June is quarter 1. */
export function quarterShortName(startsOn: IsoDate): string {
  const month = monthOf(startsOn)
  const number = month >= 4 ? (month - 1) / 3 : 4
  const firstYear = month >= 4 ? yearOf(startsOn) : yearOf(startsOn) - 1
  return `Quarter ${number} of ${firstYear}/${String((firstYear + 1) % 100).padStart(2, '0')}`
}

/** `2026-07-01` → "July to September 2026". */
export const quarterMonths = (startsOn: IsoDate): string =>
  `${nameOf(startsOn)} to ${nameOf(addMonths(startsOn, 2))} ${yearOf(startsOn)}`

/** `2026-07-01` → "Quarter 2 of 2026/27 (July to September 2026)". */
export const quarterName = (startsOn: IsoDate): string =>
  `${quarterShortName(startsOn)} (${quarterMonths(startsOn)})`

/** A pack is expected five weeks after its quarter ends unless the manager says otherwise. */
export const usualDueDay = (startsOn: IsoDate): IsoDate => addDays(quarterEnd(startsOn), 35)

/** 1.0 first; every later freeze of the same quarter is a late-paper rebuild: 1.1, 1.2 … */
export function nextVersionNumber(versions: readonly Pick<PackVersion, 'number'>[]): string {
  if (versions.length === 0) return '1.0'
  return `1.${Math.max(...versions.map(({ number }) => Number(number.split('.')[1]))) + 1}`
}

/** A later version must say what changed since the one before. */
export const needsChangeNote = (versions: readonly unknown[]): boolean => versions.length > 0

/** The order asked for, with anything forgotten at the end in its usual place. */
export function arranged(asked: readonly SectionKey[], all: readonly SectionKey[]): SectionKey[] {
  const first = [...new Set(asked)].filter((key) => all.includes(key))
  return [...first, ...all.filter((key) => !first.includes(key))]
}
