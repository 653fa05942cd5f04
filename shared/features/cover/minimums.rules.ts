import { covers, overlaps, type IsoDate } from '../../dates.ts'
import { AppError, type FieldErrors } from '../../errors.ts'
import { listed, weekdayNames } from './cover-words.ts'
import type { Minimum } from './cover.schema.ts'
import { clockOf, overlapsWith, type Span } from './spans.ts'

/** What the planner knows about a day before it looks at any person. */
export interface DayFacts {
  readonly on: IsoDate
  /** Monday is 1. */
  readonly weekday: number
  /** Inside a school term, or in a year for which no terms are known. */
  readonly isTerm: boolean
  /** Why the centre is closed: "Christmas Day". */
  readonly closedFor: string | null
}

type When = Pick<Minimum, 'weekdays' | 'season' | 'startsOn' | 'endsOn'>

/** Does the minimum hold on that day? Nobody is needed while the centre is closed. */
export const isNeededOn = (minimum: When, day: DayFacts): boolean =>
  day.closedFor === null &&
  minimum.weekdays.includes(String(day.weekday)) &&
  (minimum.season === 'always' || (minimum.season === 'term') === day.isTerm) &&
  covers(minimum, day.on)

export const windowOf = ({ fromMinute, toMinute }: Pick<Minimum, 'fromMinute' | 'toMinute'>): Span | null =>
  fromMinute === null || toMinute === null ? null : { from: fromMinute, to: toMinute }

type Typed = Pick<Minimum, 'fromMinute' | 'toMinute' | 'startsOn' | 'endsOn'>

/** What keeps a minimum from being saved: field → sentence. */
export function faultsOf({ fromMinute, toMinute, startsOn, endsOn }: Typed): FieldErrors {
  return {
    ...(fromMinute !== null && toMinute === null && { toMinute: 'Say until when, or leave both empty' }),
    ...(fromMinute === null && toMinute !== null && { fromMinute: 'Say from when, or leave both empty' }),
    ...(fromMinute !== null &&
      toMinute !== null &&
      toMinute <= fromMinute && { toMinute: 'It would end before it begins' }),
    ...(endsOn !== null && endsOn < startsOn && { endsOn: 'It would end before it starts' }),
  }
}

/** Two minimums about the same people at the same hours: nobody could say which of them counts. */
export const contradict = (a: Minimum, b: Minimum): boolean =>
  a.id !== b.id &&
  a.serviceAreaId === b.serviceAreaId &&
  a.disciplineId === b.disciplineId &&
  a.dutyId === b.dutyId &&
  a.unsupervised === b.unsupervised &&
  a.weekdays.split('').some((weekday) => b.weekdays.includes(weekday)) &&
  (a.season === 'always' || b.season === 'always' || a.season === b.season) &&
  overlaps(a, b) &&
  hoursMeet(windowOf(a), windowOf(b))

const hoursMeet = (a: Span | null, b: Span | null) =>
  a === null || b === null ? a === b : overlapsWith(a, b)

export function refuseContradiction(minimum: Minimum, others: readonly Minimum[]): void {
  const other = others.find((one) => contradict(minimum, one))
  if (other === undefined) return
  throw new AppError(
    'ruleBroken',
    `“${other.name}” (${sayNeed(other)}) says how many of the same people are needed at the same time. Nothing was saved: change that one, or choose other days, hours or people.`,
    { name: `Contradicts “${other.name}”` },
  )
}

/** "2 from 09:00 to 17:00, Monday to Friday, in term". */
export function sayNeed(
  minimum: Pick<Minimum, 'people' | 'fromMinute' | 'toMinute' | 'weekdays' | 'season' | 'unsupervised'>,
): string {
  const window = windowOf(minimum)
  const hours = window === null ? 'on the day' : `from ${clockOf(window.from)} to ${clockOf(window.to)}`
  return [
    `${minimum.people} ${hours}`,
    sayWeekdays(minimum.weekdays),
    ...(minimum.season === 'always' ? [] : [minimum.season === 'term' ? 'in term' : 'in school holidays']),
    ...(minimum.unsupervised === 1 ? ['able to work unsupervised'] : []),
  ].join(', ')
}

const nameOf = (digit: string): string =>
  Object.entries(weekdayNames).find(([key]) => key === digit)?.[1] ?? digit

/** Runs of three and more are said as a run. */
export function sayWeekdays(digits: string): string {
  if (digits === '1234567') return 'every day'
  const isRun = digits.length > 2 && '1234567'.includes(digits)
  return isRun
    ? `${nameOf(digits.at(0)!)} to ${nameOf(digits.at(-1)!)}`
    : listed(digits.split('').map(nameOf))
}
