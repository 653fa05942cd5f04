import { addDays, formatDay, isoDate, type IsoDate } from '../../dates.ts'
import type { FieldErrors } from '../../errors.ts'
import type { CentreCalendar } from '../calendar/centre-calendar.rules.ts'
import { isAssumedOn, minutesOfDay, type Roster } from '../patterns/rosters.rules.ts'
import type { DayPart, LeaveKind, LeaveRequest, LeaveSpan } from './leave.schema.ts'

/*
 * How to use:
 *   `isLive(request)`                         asked, approved or noted: the person is (or may be) away;
 *   `partAway(span, day)`                     which part of a day is taken, `null` for none;
 *   `minutesAway(span, day, worked)`          minutes of leave on a day of which `worked` minutes are worked;
 *   `countLeave(span, rosters, calendar, to)` everything at once, with a line for each day, up to `to` for what is open;
 *   `clashOf(span, others)`                   the first live request it would overlap.
 * An open end means "still away": it covers every later day.
 */

type Ends = Pick<LeaveSpan, 'startsOn' | 'endsOn'>

export const isOneDay = ({ startsOn, endsOn }: Ends): boolean => startsOn === endsOn

type Happened = Pick<LeaveRequest, 'decision' | 'withdrawnOn' | 'cancelledOn'>

/** Neither refused, withdrawn nor cancelled. */
export const isLive = ({ decision, withdrawnOn, cancelledOn }: Happened): boolean =>
  decision !== 'refused' && withdrawnOn === null && cancelledOn === null

export const leaveStates = {
  requested: 'Waiting for a decision',
  approved: 'Approved',
  noted: 'Noted',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  cancelled: 'Cancelled',
} as const
export type LeaveState = keyof typeof leaveStates

export function stateOfLeave(request: Happened, kind: Pick<LeaveKind, 'needsDecision'>): LeaveState {
  if (request.withdrawnOn !== null) return 'withdrawn'
  if (request.cancelledOn !== null) return 'cancelled'
  if (request.decision !== null) return request.decision
  return kind.needsDecision === 1 ? 'requested' : 'noted'
}

/** Part of the day that is taken; `hours` for a stated number of them. */
export function partAway(span: LeaveSpan, on: IsoDate): DayPart | 'hours' | null {
  if (on < span.startsOn || (span.endsOn !== null && on > span.endsOn)) return null
  if (span.minutes !== null) return 'hours'
  if (on === span.startsOn && span.firstDay !== 'whole') return span.firstDay
  return on === span.endsOn && !isOneDay(span) ? span.lastDay : 'whole'
}

/** Half a day is half of that day’s minutes; the odd minute goes to the morning, so two halves are the whole. */
export function minutesAway(span: LeaveSpan, on: IsoDate, worked: number): number {
  switch (partAway(span, on)) {
    case null:
      return 0
    case 'whole':
      return worked
    case 'morning':
      return Math.ceil(worked / 2)
    case 'afternoon':
      return Math.floor(worked / 2)
    case 'hours':
      return Math.min(span.minutes ?? 0, worked)
  }
}

export interface LeaveDay {
  readonly on: IsoDate
  readonly minutes: number
}

export interface LeaveCount {
  readonly minutes: number
  /** Days of which something is taken. */
  readonly days: readonly LeaveDay[]
  /** Some of it is counted with hours that nobody noted. */
  readonly isAssumed: boolean
}

/** Minutes of leave on working days: bank holidays, closures and days off count nothing. */
export function countLeave(
  span: LeaveSpan,
  rosters: readonly Roster[],
  calendar: CentreCalendar,
  to: IsoDate,
): LeaveCount {
  const days: LeaveDay[] = []
  let isAssumed = false
  const last = span.endsOn ?? to
  for (let on = span.startsOn; on <= last; on = addDays(on, 1)) {
    const minutes = minutesAway(span, on, minutesOfDay(rosters, on, calendar))
    if (minutes === 0) continue
    days.push({ on, minutes })
    isAssumed ||= isAssumedOn(rosters, on)
  }
  return { minutes: days.reduce((sum, day) => sum + day.minutes, 0), days, isAssumed }
}

/** Half days in a row: two for each day, so that a morning and an afternoon stand beside each other. */
function halves(span: LeaveSpan): { first: number; last: number } {
  const half = (on: IsoDate) => (Date.parse(on) / 86_400_000) * 2
  const first = half(span.startsOn) + (span.firstDay === 'afternoon' ? 1 : 0)
  if (span.endsOn === null) return { first, last: Number.POSITIVE_INFINITY }
  const endsAtMidday = isOneDay(span) ? span.firstDay === 'morning' : span.lastDay === 'morning'
  return { first, last: half(span.endsOn) + (endsAtMidday ? 0 : 1) }
}

export function spansOverlap(a: LeaveSpan, b: LeaveSpan): boolean {
  const [one, other] = [halves(a), halves(b)]
  return one.first <= other.last && other.first <= one.last
}

/** The first live request of the same person that it would overlap. */
export const clashOf = <R extends LeaveSpan & Happened & { readonly id: string }>(
  span: LeaveSpan & { readonly id?: string },
  others: readonly R[],
): R | undefined => others.find((other) => other.id !== span.id && isLive(other) && spansOverlap(span, other))

/** Longer than this is a mistake in a year; parental leave and long illness stay well below. */
const longestLeave = 800

/** What keeps days from making a request: field → sentence. */
export function spanFaults(
  span: LeaveSpan & Pick<LeaveRequest, 'note'>,
  kind: Pick<LeaveKind, 'meaning' | 'name'>,
): FieldErrors {
  const { startsOn, endsOn, firstDay, lastDay, minutes } = span
  if (!isoDate.safeParse(startsOn).success) return { startsOn: 'That day does not exist' }
  if (endsOn !== null && !isoDate.safeParse(endsOn).success) return { endsOn: 'That day does not exist' }
  if (endsOn === null && kind.meaning !== 'sickness') return { endsOn: 'Give the last day' }
  if (endsOn !== null && endsOn < startsOn) return { endsOn: 'The last day is not before the first' }
  if (endsOn !== null && endsOn > addDays(startsOn, longestLeave))
    return { endsOn: 'That is more than two years. Check the two days' }
  if (minutes !== null && !isOneDay(span)) return { minutes: 'Hours are for a single day' }
  if (firstDay === 'morning' && !isOneDay(span))
    return { firstDay: 'Several days begin with a whole day or an afternoon' }
  if (lastDay === 'morning' && (isOneDay(span) || endsOn === null))
    return { lastDay: 'Half of the last day is for several days' }
  if (kind.meaning === 'sickness' && span.note !== '')
    return { note: 'Nothing is written beside sickness, so that no illness is named' }
  return {}
}

const partWords = { whole: '', morning: 'morning', afternoon: 'afternoon' } as const

/** "23/11/2026 to 27/11/2026 (morning)" */
export function spanWords(span: LeaveSpan): string {
  const { startsOn, endsOn, firstDay, lastDay, minutes } = span
  const first = `${formatDay(startsOn)}${firstDay === 'whole' ? '' : ` (${partWords[firstDay]})`}`
  if (minutes !== null) return `${first}, ${Math.round((minutes / 60) * 100) / 100} hours`
  if (isOneDay(span)) return first
  if (endsOn === null) return `From ${first}, no end yet`
  return `${first} to ${formatDay(endsOn)}${lastDay === 'whole' ? '' : ' (morning)'}`
}
