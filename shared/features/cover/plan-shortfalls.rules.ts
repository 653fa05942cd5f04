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

/** By place, profession and duty, on whatever day. */
export const mayCountFor = (
  { serviceAreaId, disciplineId, dutyId }: Minimum,
  person: Pick<PlannerPerson, 'counts' | 'disciplineId' | 'duties' | 'rosters'>,
): boolean =>
  person.counts &&
  (disciplineId === null || disciplineId === person.disciplineId) &&
  (dutyId === null || person.duties.some((held) => held.dutyId === dutyId)) &&
  (serviceAreaId === null || person.rosters.some((roster) => roster.serviceAreaId === serviceAreaId))

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
    if (!mayCountFor(minimum, person)) return []
    const { isAbleAlone, rosters, duties } = person
    const held = duties.filter(({ dutyId }) => dutyId === minimum.dutyId)
    const own = inArea(minimum.serviceAreaId, days, rosters, byRoster)
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
): (index: number) => PlannedDay {
  if (area === null) return (index) => days[index]!
  const own = byRoster.filter((_, place) => rosters[place]!.serviceAreaId === area)
  return own.length === 1
    ? (index) => own[0]![index]!
    : (index) => together(own.map((roster) => roster[index]!))
}
