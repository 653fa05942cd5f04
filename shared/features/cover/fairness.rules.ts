import type { IsoDate } from '../../dates.ts'

/** A wider spread than this within one school holiday is worth talking about. */
export const mostSpreadDays = 5

const fullWeekDays = 5

/** Somebody who works all year round, in one school holiday. */
export interface HolidayDays {
  readonly personId: string
  readonly personName: string
  /** Days at work; half a day is a half. */
  readonly worked: number
  /** Days a week of their pattern. */
  readonly daysAWeek: number
  /** Here for the whole of the holiday: others are shown and not compared. */
  readonly wasHere: boolean
}

export interface FairRow extends HolidayDays {
  /** As if they worked five days a week: a day of somebody who works two days a week counts as two and a half. */
  readonly asFullWeek: number
}

export interface HolidayFairness {
  readonly name: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  /** Those who worked most first. */
  readonly rows: readonly FairRow[]
  readonly most: number
  readonly least: number
  readonly spread: number
  readonly isFlagged: boolean
}

export const asFullWeek = ({ worked, daysAWeek }: Pick<HolidayDays, 'worked' | 'daysAWeek'>): number =>
  daysAWeek === 0 ? 0 : tenths((worked * fullWeekDays) / daysAWeek)

/** How the days of one school holiday are shared among those who work all year round. */
export function fairnessOf(
  holiday: Pick<HolidayFairness, 'name' | 'startsOn' | 'endsOn'>,
  people: readonly HolidayDays[],
): HolidayFairness {
  const rows = people
    .map((person) => ({ ...person, asFullWeek: asFullWeek(person) }))
    .toSorted((a, b) => b.asFullWeek - a.asFullWeek || a.personName.localeCompare(b.personName, 'en-GB'))
  const compared = rows.filter(({ wasHere }) => wasHere).map((row) => row.asFullWeek)
  const most = compared.length === 0 ? 0 : Math.max(...compared)
  const least = compared.length === 0 ? 0 : Math.min(...compared)
  const spread = tenths(most - least)
  return { ...holiday, rows, most, least, spread, isFlagged: spread > mostSpreadDays }
}

export function sayFairness({ rows, most, least, spread, isFlagged }: HolidayFairness): string {
  const compared = rows.filter(({ wasHere }) => wasHere)
  if (compared.length === 0) return 'Nobody who works all year round was here for the whole of it.'
  if (compared.length === 1)
    return `${compared[0]!.personName} alone works all year round and was here for the whole of it.`
  if (spread === 0) return `Everybody works the same: ${daysOf(most)}.`
  const [first] = compared
  const last = compared.at(-1)!
  const facts = `${first!.personName} works most, ${daysOf(most)}; ${last.personName} least, ${daysOf(least)}.`
  return isFlagged
    ? `${facts} The difference of ${daysOf(spread)} is more than ${mostSpreadDays}: talk about how these days are shared.`
    : `${facts} The difference of ${daysOf(spread)} is within ${mostSpreadDays}.`
}

const daysOf = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`

const tenths = (days: number) => Math.round(days * 10) / 10
