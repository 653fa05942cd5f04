import { addDays, daysBetween, type IsoDate, type Period } from '../../dates.ts'
import type { CentreCalendar } from '../calendar/centre-calendar.rules.ts'
import { partAway } from '../leave/leave-span.rules.ts'
import { dayOfLength } from '../patterns/hours.rules.ts'
import { hoursOn, minutesOn, type Pattern } from '../patterns/patterns.rules.ts'
import type { WorkingYear } from '../patterns/patterns.schema.ts'
import { rosterPattern, type Roster } from '../patterns/rosters.rules.ts'
import type { DayFacts } from './minimums.rules.ts'
import {
  dayAtWork,
  dayKeptFree,
  emptyDay,
  lessLeave,
  together,
  type PlannedDay,
  type PlannedLeave,
} from './person-days.rules.ts'

/** Somebody with everything that says when they are in. */
export interface PlannerPerson {
  readonly personId: string
  readonly disciplineId: string | null
  /** Counts towards minimums: staff, not volunteers or students. */
  readonly counts: boolean
  readonly isAbleAlone: boolean
  readonly rosters: readonly Roster[]
  readonly leave: readonly PlannedLeave[]
  readonly duties: readonly (Period & { readonly dutyId: string })[]
}

/** Everybody on every day. */
export interface Plan<P extends PlannerPerson> {
  readonly days: readonly DayFacts[]
  readonly people: readonly PlannedPerson<P>[]
}

export interface PlannedPerson<P extends PlannerPerson = PlannerPerson> {
  readonly person: P
  /** One for each day; days that are alike are the same object. */
  readonly days: readonly PlannedDay[]
  /** The same for each appointment by itself, for what is needed in one service area. */
  readonly byRoster: readonly (readonly PlannedDay[])[]
}

const notHere = emptyDay('notHere')
const notWorking = emptyDay('notWorking')

/** Works out a run of days for many people. Weeks repeat and days are alike, so each sort of day is thought about once. */
export function plan<P extends PlannerPerson>(
  days: readonly DayFacts[],
  people: readonly P[],
  calendar: CentreCalendar,
): Plan<P> {
  const kinds = createKinds(days, calendar)
  return {
    days,
    people: people.map((person) => {
      const byRoster = person.rosters.map((roster) => daysOf(roster, person, days, kinds))
      return { person, byRoster, days: merged(byRoster, days.length) }
    }),
  }
}

/** Everything about a run of days that holds for everybody. */
export function dayFactsOf(
  from: IsoDate,
  to: IsoDate,
  calendar: CentreCalendar,
  closedFor: (on: IsoDate) => string | null,
): DayFacts[] {
  const length = daysBetween(from, to) + 1
  const first = ((daysBetween(aMonday, from) % 7) + 7) % 7
  return Array.from({ length }, (_, index) => {
    const on = addDays(from, index)
    return {
      on,
      weekday: ((first + index) % 7) + 1,
      // Days about which no term says anything count as term, as they do for those who work in term time.
      isTerm: !calendar.isSchoolHoliday(on),
      closedFor: closedFor(on),
    }
  })
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a literal that is a Monday
const aMonday = '2024-01-01' as IsoDate

const cycleLength = 14

function daysOf(
  roster: Roster,
  { leave }: Pick<PlannerPerson, 'leave'>,
  days: readonly DayFacts[],
  kinds: Kinds,
): readonly PlannedDay[] {
  const planned: PlannedDay[] = Array.from({ length: days.length }, () => notHere)
  for (const [start, end] of stretches(roster, days)) {
    const pattern = rosterPattern(roster, days[start]!.on)
    if (pattern === null) continue
    const cycle = kinds.cycleOf(pattern)
    const worked = kinds.workedFlags(pattern.workingYear, roster.serviceAreaId)
    for (let index = start; index < end; index += 1) {
      const hours = cycle[index % cycleLength] ?? null
      planned[index] =
        hours === null
          ? notWorking
          : worked[index] === 'in'
            ? kinds.atWork(hours)
            : kinds.free(hours, worked[index]!)
    }
  }
  for (const one of leave) {
    const from = Math.max(0, daysBetween(days[0]!.on, one.startsOn))
    const to =
      one.endsOn === null ? days.length - 1 : Math.min(days.length - 1, daysBetween(days[0]!.on, one.endsOn))
    for (let index = from; index <= to; index += 1)
      planned[index] = kinds.less(planned[index]!, one, days[index]!.on)
  }
  return planned
}

/** Runs of days on which one pattern, or none, holds. */
function stretches(roster: Roster, days: readonly DayFacts[]): [start: number, end: number][] {
  const first = days[0]!.on
  const at = (on: IsoDate) => Math.max(0, Math.min(days.length, daysBetween(first, on)))
  const start = at(roster.startsOn)
  const end = roster.endsOn === null ? days.length : at(addDays(roster.endsOn, 1))
  const turns = roster.patterns
    .map(({ startsOn }) => at(startsOn))
    .filter((turn) => turn > start && turn < end)
  const edges = [...new Set([start, ...turns, end])].toSorted((a, b) => a - b)
  return edges.slice(1).map((to, index) => [edges[index]!, to])
}

type Hours = NonNullable<ReturnType<typeof hoursOn>>
type Worked = 'in' | 'closed' | 'termOff'

interface Kinds {
  cycleOf(pattern: Pattern): readonly (Hours | null)[]
  workedFlags(year: WorkingYear, serviceAreaId: string | null): readonly Worked[]
  atWork(hours: Hours): PlannedDay
  free(hours: Hours, state: Worked): PlannedDay
  less(day: PlannedDay, leave: PlannedLeave, on: IsoDate): PlannedDay
}

function createKinds(days: readonly DayFacts[], calendar: CentreCalendar): Kinds {
  const cycles = new Map<Pattern, readonly (Hours | null)[]>()
  const flags = new Map<string, readonly Worked[]>()
  const known = new Map<Hours, Map<Worked, PlannedDay>>()
  const lessened = new Map<PlannedDay, Map<string, PlannedDay>>()
  // Two weeks tell everything about a working week; shorter runs of days need no more than themselves.
  const firstDays = days.slice(0, cycleLength).map(({ on }) => on)

  function kept(hours: Hours, state: Worked, make: () => PlannedDay): PlannedDay {
    const own = known.get(hours) ?? new Map<Worked, PlannedDay>()
    known.set(hours, own)
    const day = own.get(state) ?? make()
    own.set(state, day)
    return day
  }

  return {
    cycleOf(pattern) {
      const before = cycles.get(pattern)
      if (before !== undefined) return before
      const cycle = firstDays.map((on) => hoursOn(pattern, on))
      cycles.set(pattern, cycle)
      return cycle
    },
    workedFlags(year, serviceAreaId) {
      const key = `${year} ${serviceAreaId ?? ''}`
      const before = flags.get(key)
      if (before !== undefined) return before
      const own = workedOn(days, everyDay(year), everyDay('allYear'), calendar, serviceAreaId)
      flags.set(key, own)
      return own
    },
    atWork: (hours) => kept(hours, 'in', () => dayAtWork(hours)),
    free: (hours, state) =>
      kept(hours, state, () => dayKeptFree(hours, state === 'closed' ? 'closed' : 'termOff')),
    less(day, leave, on) {
      const part = partAway(leave, on)
      if (part === null || day.here.length === 0) return day
      const key = [part, leave.minutes, leave.isRequested, leave.isLeave, leave.because].join(' ')
      const own = lessened.get(day) ?? new Map<string, PlannedDay>()
      lessened.set(day, own)
      const left = own.get(key) ?? lessLeave(day, leave, on)
      own.set(key, left)
      return left
    },
  }
}

/** Asks the rule of working weeks about somebody who works every day, once for all who share the working year and the area. */
const workedOn = (
  days: readonly DayFacts[],
  own: Pattern,
  allYear: Pattern,
  calendar: CentreCalendar,
  serviceAreaId: string | null,
): Worked[] =>
  days.map(({ on }) => {
    if (minutesOn(own, on, calendar, serviceAreaId) > 0) return 'in'
    return minutesOn(allYear, on, calendar, serviceAreaId) > 0 ? 'termOff' : 'closed'
  })

const everyDay = (workingYear: WorkingYear): Pattern => ({
  startsOn: aMonday,
  weeks: [new Map([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, dayOfLength(weekday, 60)!]))],
  countedFrom: 0,
  workingYear,
  extraDays: 0,
  isAssumed: false,
})

function merged(byRoster: readonly (readonly PlannedDay[])[], length: number): readonly PlannedDay[] {
  const [only] = byRoster
  if (only === undefined) return Array.from({ length }, () => notHere)
  if (byRoster.length === 1) return only
  return only.map((_, index) => {
    const here = byRoster.map((days) => days[index]!).filter(({ state }) => state !== 'notHere')
    return here.length === 1 ? here[0]! : together(here)
  })
}
