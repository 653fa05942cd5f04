import { formatLongDay, type IsoDate } from '../../dates.ts'

const numbers = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** Small numbers as words, as they are said. */
export const say = (count: number): string => numbers[count] ?? String(count)

/** "Front desk" inside a sentence is "front desk"; "SEND support" stays as it is. */
export function inside(name: string): string {
  const [first = '', second = ''] = name
  return second === second.toUpperCase() && second !== second.toLowerCase()
    ? name
    : first.toLowerCase() + name.slice(1)
}

export const capital = (sentence: string): string => sentence.slice(0, 1).toUpperCase() + sentence.slice(1)

export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** Monday is 1. */
export const weekdayNames = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
} as const
export type Weekday = keyof typeof weekdayNames

const weekdayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })

/** `2026-12-24` → "Thursday 24 December". */
export const sayDay = (on: IsoDate): string =>
  `${weekdayFormat.format(new Date(on))} ${formatLongDay(on).replace(/ \d{4}$/, '')}`
