import type { IsoDate } from '../../dates.ts'
import { minutesAway, partAway } from '../leave/leave-span.rules.ts'
import type { LeaveSpan } from '../leave/leave.schema.ts'
import { minutesOfTime, type DayHours } from '../patterns/hours.rules.ts'
import type { DayState, PersonDay } from './shortfalls.rules.ts'
import { minutesIn, type Span } from './spans.ts'

/** One person on one day, with what the planner shows of it. */
export interface PlannedDay extends PersonDay {
  /** Paid minutes at work. */
  readonly minutes: number
  /** In words, when whoever looks may know. */
  readonly because: string | null
  readonly areTimesAssumed: boolean
}

/** Days away, as far as the planner looks at them. */
export interface PlannedLeave extends LeaveSpan {
  /** Nobody has decided yet: they are still counted as in. */
  readonly isRequested: boolean
  readonly isLeave: boolean
  readonly because: string | null
}

const usualStart = 9 * 60
const usualEnd = 17 * 60
const fullDay = 7 * 60
const longWithoutBreak = 6 * 60
const usualBreak = 30

/** Where only the hours are known, a full day is taken to last from nine to five at least, and a shorter one to begin at nine. */
export function spansOf({ startsAt, endsAt, minutes }: DayHours): readonly Span[] {
  const from = startsAt === null ? null : minutesOfTime(startsAt)
  const to = endsAt === null ? null : minutesOfTime(endsAt)
  if (from !== null && to !== null) return [{ from, to }]
  const length = minutes + (minutes > longWithoutBreak ? usualBreak : 0)
  const end = Math.max(usualStart + length, minutes >= fullDay ? usualEnd : 0)
  return end <= 24 * 60
    ? [{ from: usualStart, to: end }]
    : [{ from: Math.max(0, 24 * 60 - length), to: 24 * 60 }]
}

const nowhere = { rostered: [], here: [], minutes: 0, isLeave: false, because: null, areTimesAssumed: false }

export const emptyDay = (state: DayState): PlannedDay => ({ ...nowhere, state })

/** The week says so, and nothing comes between. */
export const dayAtWork = (hours: DayHours): PlannedDay => {
  const spans = spansOf(hours)
  return {
    ...nowhere,
    state: 'in',
    rostered: spans,
    here: spans,
    minutes: hours.minutes,
    areTimesAssumed: hours.startsAt === null,
  }
}

/** The week says so, but schools or the centre are closed. */
export const dayKeptFree = (hours: DayHours, state: 'closed' | 'termOff'): PlannedDay => ({
  ...nowhere,
  state,
  rostered: spansOf(hours),
})

/** Two appointments on one day. */
export function together(days: readonly PlannedDay[]): PlannedDay {
  const [first, ...others] = days.filter(({ state }) => state !== 'notHere')
  if (first === undefined) return days[0] ?? emptyDay('notHere')
  return others.reduce((a, b) => {
    const main = order.indexOf(a.state) <= order.indexOf(b.state) ? a : b
    return {
      ...main,
      rostered: inOrder([...a.rostered, ...b.rostered]),
      here: inOrder([...a.here, ...b.here]),
      minutes: a.minutes + b.minutes,
      areTimesAssumed: a.areTimesAssumed || b.areTimesAssumed,
    }
  }, first)
}

/** What is said of a day on which two appointments differ. */
const order: readonly DayState[] = [
  'in',
  'requested',
  'partAway',
  'away',
  'termOff',
  'closed',
  'notWorking',
  'notHere',
]

const inOrder = (spans: readonly Span[]) => spans.toSorted((a, b) => a.from - b.from)

/** Takes one stretch of leave off a day; days on which they would not be in anyway stay as they are. */
export function lessLeave(day: PlannedDay, leave: PlannedLeave, on: IsoDate): PlannedDay {
  const part = partAway(leave, on)
  if (part === null || day.here.length === 0) return day
  const { isLeave, because, isRequested } = leave
  if (isRequested) return { ...day, state: day.state === 'in' ? 'requested' : day.state, because }
  // Half a day after the other half is the whole of it.
  const isRest = day.state === 'partAway' && part !== 'hours'
  const away = isRest ? day.minutes : minutesAway(leave, on, day.minutes)
  if (away >= day.minutes) return { ...day, state: 'away', here: [], minutes: 0, isLeave, because }
  const length = Math.round((minutesIn(day.here) * away) / day.minutes)
  return {
    ...day,
    state: 'partAway',
    here: part === 'morning' ? withoutFirst(day.here, length) : withoutLast(day.here, length),
    minutes: day.minutes - away,
    isLeave,
    because,
  }
}

function withoutFirst(spans: readonly Span[], minutes: number): Span[] {
  let left = minutes
  return spans.flatMap(({ from, to }) => {
    const cut = Math.min(left, to - from)
    left -= cut
    return from + cut < to ? [{ from: from + cut, to }] : []
  })
}

/** Hours without a time of day are taken at the end of it. */
const withoutLast = (spans: readonly Span[], minutes: number): Span[] =>
  withoutFirst(spans.map(({ from, to }) => ({ from: -to, to: -from })).toReversed(), minutes)
    .map(({ from, to }) => ({ from: -to, to: -from }))
    .toReversed()
