import type { IsoDate } from '../../dates.ts'
import { inside, listed, say, sayDay } from './cover-words.ts'
import type { Minimum } from './cover.schema.ts'
import { windowOf } from './minimums.rules.ts'
import { clockOf, coversAll, overlapsWith, type Span } from './spans.ts'

export const dayStates = {
  in: 'In',
  partAway: 'Away for part of the day',
  requested: 'In, leave requested',
  away: 'Away',
  termOff: 'Works in term time only',
  closed: 'Centre closed',
  notWorking: 'Not a working day',
  notHere: 'Not here',
} as const
export type DayState = keyof typeof dayStates

/** One person on one day. */
export interface PersonDay {
  readonly state: DayState
  /** When they would work if nothing came between. */
  readonly rostered: readonly Span[]
  /** When they are in. */
  readonly here: readonly Span[]
  /** The absence is leave, as far as whoever looks may know. */
  readonly isLeave: boolean
}

/** Somebody who counts for a minimum by place, profession and duty. */
export interface Counted {
  readonly day: PersonDay
  /** No needed check of theirs is outstanding. */
  readonly isAbleAlone: boolean
}

/** Where fewer people are in than needed. */
export interface Gap {
  /** `null` for the day as a whole. */
  readonly window: Span | null
  readonly missing: number
  /** Who would count and does not, by reason. */
  readonly onLeave: number
  readonly away: number
  readonly termOff: number
  readonly notAlone: number
}

export interface Shortfall extends Gap {
  readonly minimumId: Minimum['id']
  readonly name: string
  readonly on: IsoDate
}

type Needed = Pick<Minimum, 'people' | 'fromMinute' | 'toMinute' | 'unsupervised'>

/** Are enough there the whole time? Nobody is looked at beyond the last who is needed: mostly the first few are enough. */
export function isReached(needed: Needed, who: Iterable<Counted>): boolean {
  const window = windowOf(needed)
  let missing = needed.people
  if (missing <= 0) return true
  for (const one of who) {
    const { here } = one.day
    if (!isAble(needed, one) || !(window === null ? here.length > 0 : coversAll(here, window))) continue
    missing -= 1
    if (missing === 0) return true
  }
  return false
}

const isAble = ({ unsupervised }: Needed, { isAbleAlone }: Counted) => isAbleAlone || unsupervised === 0

/** Everywhere on a day that a minimum is not reached, in order. */
export function gapsOf(needed: Needed, who: readonly Counted[]): Gap[] {
  if (isReached(needed, who)) return []
  const window = windowOf(needed)
  const able = who.filter((one) => isAble(needed, one))
  if (window === null) {
    const missing = needed.people - able.filter(({ day }) => day.here.length > 0).length
    return [{ window, missing, ...reasonsOf(needed, who, null) }]
  }
  return stretches(window, able)
    .map((part) => ({ part, missing: needed.people - presentIn(part, able) }))
    .reduce<{ part: Span; missing: number }[]>(join, [])
    .filter(({ missing }) => missing > 0)
    .map(({ part, missing }) => ({ window: part, missing, ...reasonsOf(needed, who, part) }))
}

/** The hours cut wherever somebody comes or goes. */
function stretches(window: Span, who: readonly Counted[]): Span[] {
  const edges = new Set([window.from, window.to])
  for (const { day } of who)
    for (const { from, to } of day.here) {
      if (from > window.from && from < window.to) edges.add(from)
      if (to > window.from && to < window.to) edges.add(to)
    }
  const inOrder = [...edges].toSorted((a, b) => a - b)
  return inOrder.slice(1).map((to, index) => ({ from: inOrder[index]!, to }))
}

const presentIn = (part: Span, who: readonly Counted[]) =>
  who.filter(({ day }) => day.here.some((span) => overlapsWith(span, part))).length

/** Neighbours with the same number missing are one gap. */
function join(
  parts: { part: Span; missing: number }[],
  next: { part: Span; missing: number },
): { part: Span; missing: number }[] {
  const last = parts.at(-1)
  if (last === undefined || last.missing !== next.missing) return [...parts, next]
  return [...parts.slice(0, -1), { ...next, part: { from: last.part.from, to: next.part.to } }]
}

function reasonsOf(
  needed: Needed,
  who: readonly Counted[],
  part: Span | null,
): Omit<Gap, 'window' | 'missing'> {
  const falls = (spans: readonly Span[]) =>
    part === null ? spans.length > 0 : spans.some((span) => overlapsWith(span, part))
  const gone = who.filter(({ day }) => falls(day.rostered) && !falls(day.here) && isAbsence(day.state))
  return {
    onLeave: gone.filter(({ day }) => day.isLeave).length,
    away: gone.filter(({ day }) => !day.isLeave).length,
    termOff: who.filter(({ day }) => day.state === 'termOff').length,
    notAlone:
      needed.unsupervised === 0
        ? 0
        : who.filter(({ day, isAbleAlone }) => !isAbleAlone && falls(day.here)).length,
  }
}

const isAbsence = (state: DayState) => state === 'away' || state === 'partAway'

/** "Thursday 24 December: front desk is one short from 13:00 to 17:00; two are on leave, one works in term time only". */
export const sayShortfall = (shortfall: Shortfall): string => `${sayDay(shortfall.on)}: ${sayGap(shortfall)}`

/** The same without the day. */
export function sayGap(gap: Gap & Pick<Shortfall, 'name'>): string {
  const { name, window, missing } = gap
  const hours = window === null ? '' : ` from ${clockOf(window.from)} to ${clockOf(window.to)}`
  const because = reasons(gap)
  return `${inside(name)} is ${say(missing)} short${hours}${because === '' ? '' : `; ${because}`}`
}

const verb = (count: number, one: string, many: string) => `${say(count)} ${count === 1 ? one : many}`

function reasons({ onLeave, away, termOff, notAlone }: Omit<Gap, 'window' | 'missing'>): string {
  return listed([
    ...(onLeave === 0 ? [] : [verb(onLeave, 'is on leave', 'are on leave')]),
    ...(away === 0 ? [] : [verb(away, 'is away', 'are away')]),
    ...(termOff === 0 ? [] : [verb(termOff, 'works in term time only', 'work in term time only')]),
    ...(notAlone === 0 ? [] : [verb(notAlone, 'may not work unsupervised', 'may not work unsupervised')]),
  ])
}

/** A gap that something would bring about, with how many more are missing than without it. */
export interface NewGap extends Gap {
  readonly more: number
}

export interface NewShortfall extends NewGap {
  readonly minimumId: Minimum['id']
  readonly name: string
  readonly on: IsoDate
}

/** What would be missing afterwards and is not now. */
export function newGaps(before: readonly Gap[], after: readonly Gap[]): NewGap[] {
  return after.flatMap((gap) =>
    cutAt(gap.window, before)
      .map((window) => ({ ...gap, window, more: gap.missing - missingIn(window, before) }))
      .filter(({ more }) => more > 0),
  )
}

const missingIn = (part: Span | null, gaps: readonly Gap[]) =>
  gaps.find(({ window }) => (window === null || part === null ? window === part : overlapsWith(window, part)))
    ?.missing ?? 0

function cutAt(window: Span | null, gaps: readonly Gap[]): (Span | null)[] {
  if (window === null) return [null]
  const edges = gaps.flatMap(({ window: other }) => (other === null ? [] : [other.from, other.to]))
  const inside = edges.filter((edge) => edge > window.from && edge < window.to)
  const inOrder = [...new Set([window.from, ...inside, window.to])].toSorted((a, b) => a - b)
  return inOrder.slice(1).map((to, index) => ({ from: inOrder[index]!, to }))
}

/** "Thursday 24 December: front desk would be two short from 13:00 to 17:00 (one more than now)". */
export function sayNewShortfall({ on, name, window, missing, more }: NewShortfall): string {
  const hours = window === null ? '' : ` from ${clockOf(window.from)} to ${clockOf(window.to)}`
  const now = more === missing ? '' : ` (${say(more)} more than now)`
  return `${sayDay(on)}: ${inside(name)} would be ${say(missing)} short${hours}${now}`
}
