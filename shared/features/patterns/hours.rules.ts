/*
 * The hours of a week as they are written down: `Mon 09:00-17:00 break 30, Tue 7:30`. A day has either a start and an end,
 * with an unpaid break when there is one, or only hours. Days that are not named are not worked. `readWeek` reads it,
 * `writeWeek` writes it; spreadsheets and the history use the same words.
 */

export interface DayHours {
  /** Monday is 1, Sunday 7. */
  readonly weekday: number
  /** `09:00`; `null` when only the hours are known. */
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly breakMinutes: number
  /** Paid minutes, the break taken off. */
  readonly minutes: number
}

export const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

const minutesInADay = 24 * 60

/** `09:00` → 540; `null` for what is no time of day. */
export function minutesOfTime(text: string): number | null {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim())
  if (match === null) return null
  const [hours, minutes] = [Number(match[1]), Number(match[2])]
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null
}

export const timeOfMinutes = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** `450` → `7:30`. */
export const hoursAndMinutes = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

/** @returns `null` when a start, an end and a break make no working day. */
export function dayBetween(
  weekday: number,
  startsAt: string,
  endsAt: string,
  breakMinutes: number,
): DayHours | null {
  const [start, end] = [minutesOfTime(startsAt), minutesOfTime(endsAt)]
  if (start === null || end === null || breakMinutes < 0) return null
  const minutes = end - start - breakMinutes
  if (minutes <= 0) return null
  return { weekday, startsAt: timeOfMinutes(start), endsAt: timeOfMinutes(end), breakMinutes, minutes }
}

/** @returns `null` for no hours, or more than a day has. */
export const dayOfLength = (weekday: number, minutes: number): DayHours | null =>
  Number.isInteger(minutes) && minutes > 0 && minutes < minutesInADay
    ? { weekday, startsAt: null, endsAt: null, breakMinutes: 0, minutes }
    : null

const writtenDay = ({ weekday, startsAt, endsAt, breakMinutes, minutes }: DayHours): string => {
  const name = weekdayNames[weekday - 1]
  if (startsAt === null || endsAt === null) return `${name} ${hoursAndMinutes(minutes)}`
  return `${name} ${startsAt}-${endsAt}${breakMinutes === 0 ? '' : ` break ${breakMinutes}`}`
}

export const writeWeek = (days: readonly DayHours[]): string =>
  days
    .toSorted((a, b) => a.weekday - b.weekday)
    .map(writtenDay)
    .join(', ')

/** @returns `null` when it cannot be read, or names a day twice. */
export function readWeek(text: string): DayHours[] | null {
  if (text.trim() === '') return []
  const days = text.split(/[,;\n]/).map((part) => readDay(part.trim()))
  const named = new Set(days.map((day) => day?.weekday))
  if (named.size !== days.length) return null
  const read = days.filter((day) => day !== null)
  return read.length === days.length ? read.toSorted((a, b) => a.weekday - b.weekday) : null
}

function readDay(text: string): DayHours | null {
  const match =
    /^([a-z]{3,9})\s+(?:(\d{1,2}[:.]\d{2})\s*(?:-|–|to)\s*(\d{1,2}[:.]\d{2})(?:\s+break\s+(\d{1,3}))?|(\d{1,2})(?:[:.](\d{2}))?)$/i.exec(
      text,
    )
  if (match === null) return null
  const [, name, startsAt, endsAt, pause, hours, minutes] = match
  const weekday = weekdayNamed(name!)
  if (weekday === 0) return null
  if (startsAt !== undefined) return dayBetween(weekday, startsAt, endsAt!, Number(pause ?? 0))
  return Number(minutes ?? 0) < 60 ? dayOfLength(weekday, Number(hours) * 60 + Number(minutes ?? 0)) : null
}

const fullNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const weekdayNamed = (name: string): number =>
  fullNames.findIndex((full) => full.startsWith(name.toLowerCase())) + 1

export const minutesOfWeek = (days: readonly DayHours[]): number =>
  days.reduce((sum, { minutes }) => sum + minutes, 0)

/** For reading: days in a row that are alike are said once, `Mon-Thu 09:00-17:00 break 30, Fri 09:00-13:00`. */
export function weekWords(days: readonly DayHours[]): string {
  const runs: { first: DayHours; last: DayHours; hours: string }[] = []
  for (const day of days.toSorted((a, b) => a.weekday - b.weekday)) {
    const hours = writtenDay(day).slice(4)
    const run = runs.at(-1)
    if (run?.hours === hours && run.last.weekday === day.weekday - 1) run.last = day
    else runs.push({ first: day, last: day, hours })
  }
  const nameOf = ({ weekday }: DayHours) => weekdayNames[weekday - 1]
  return runs
    .map(({ first, last, hours }) =>
      first === last ? `${nameOf(first)} ${hours}` : `${nameOf(first)}-${nameOf(last)} ${hours}`,
    )
    .join(', ')
}
