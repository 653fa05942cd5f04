import { covers, type IsoDate } from '../../dates.ts'
import type { Minimum } from './cover.schema.ts'
import { isNeededOn, type DayFacts } from './minimums.rules.ts'
import { together, type PlannedDay } from './person-days.rules.ts'
import type { Plan, PlannedPerson, PlannerPerson } from './planner.rules.ts'
import {
  gapsOf,
  isReached,
  newGaps,
  type Counted,
  type Gap,
  type NewShortfall,
  type Shortfall,
} from './shortfalls.rules.ts'

/** Every gap of every minimum, day by day. */
export const shortfallsOf = (plan: Plan<PlannerPerson>, minimums: readonly Minimum[]): Shortfall[] =>
  eachGap(plan, minimums).flatMap(({ minimum, day, gaps }) =>
    gaps.map((gap) => ({ ...gap, minimumId: minimum.id, name: minimum.name, on: day.on })),
  )

/** What the second plan lacks and the first does not. Both are about the same days. */
export function newShortfalls(
  before: Plan<PlannerPerson>,
  after: Plan<PlannerPerson>,
  minimums: readonly Minimum[],
): NewShortfall[] {
  const known = new Map(
    eachGap(before, minimums).map(({ minimum, day, gaps }) => [`${minimum.id} ${day.on}`, gaps]),
  )
  return eachGap(after, minimums).flatMap(({ minimum, day, gaps }) =>
    newGaps(known.get(`${minimum.id} ${day.on}`) ?? [], gaps).map((gap) => ({
      ...gap,
      minimumId: minimum.id,
      name: minimum.name,
      on: day.on,
    })),
  )
}

interface DayOfMinimum {
  readonly minimum: Minimum
  readonly day: DayFacts
  readonly gaps: readonly Gap[]
}

function eachGap({ days, people }: Plan<PlannerPerson>, minimums: readonly Minimum[]): DayOfMinimum[] {
  const candidates = minimums.map((minimum) => ({ minimum, candidates: candidatesFor(minimum, people) }))
  return days.flatMap((day, index) =>
    candidates
      .filter(
        ({ minimum, candidates: own }) =>
          isNeededOn(minimum, day) && !isReached(minimum, countedOn(own, index, day.on)),
      )
      .map(({ minimum, candidates: own }) => ({
        minimum,
        day,
        gaps: gapsOf(minimum, [...countedOn(own, index, day.on)]),
      }))
      .filter(({ gaps }) => gaps.length > 0),
  )
}

type Candidate = (index: number, on: IsoDate) => Counted | null

function* countedOn(candidates: readonly Candidate[], index: number, on: IsoDate): Generator<Counted> {
  for (const candidate of candidates) {
    const counted = candidate(index, on)
    if (counted !== null) yield counted
  }
}

/** Whoever may count, with what makes them count on a day. */
function candidatesFor(minimum: Minimum, people: readonly PlannedPerson[]): Candidate[] {
  return people.flatMap(({ person, days, byRoster }): Candidate[] => {
    const { counts, disciplineId, isAbleAlone, rosters, duties } = person
    if (!counts) return []
    if (minimum.disciplineId !== null && minimum.disciplineId !== disciplineId) return []
    const held = duties.filter(({ dutyId }) => dutyId === minimum.dutyId)
    if (minimum.dutyId !== null && held.length === 0) return []
    const own = inArea(minimum.serviceAreaId, days, rosters, byRoster)
    if (own === null) return []
    const isHeld = (on: IsoDate) => minimum.dutyId === null || held.some((holding) => covers(holding, on))
    return [
      (index, on) => {
        const day = own(index)
        return day.rostered.length === 0 || !isHeld(on) ? null : { day, isAbleAlone }
      },
    ]
  })
}

function inArea(
  area: Minimum['serviceAreaId'],
  days: readonly PlannedDay[],
  rosters: PlannerPerson['rosters'],
  byRoster: PlannedPerson['byRoster'],
): ((index: number) => PlannedDay) | null {
  if (area === null) return (index) => days[index]!
  const own = byRoster.filter((_, place) => rosters[place]!.serviceAreaId === area)
  if (own.length === 0) return null
  return own.length === 1
    ? (index) => own[0]![index]!
    : (index) => together(own.map((roster) => roster[index]!))
}
