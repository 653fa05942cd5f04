import type { CoverCalendar, coverContract } from '#shared/features/cover/cover.contract.ts'
import { shortfallsOf } from '#shared/features/cover/plan-shortfalls.rules.ts'
import type { PlannedDay } from '#shared/features/cover/person-days.rules.ts'
import { plan, type Plan, type PlannedPerson } from '#shared/features/cover/planner.rules.ts'

import type { Procedures } from '../../ipc/context.ts'
import { fairnessProcedures } from './fairness.service.ts'
import { listMinimumsIn } from './minimums.repository.ts'
import { minimumProcedures } from './minimums.service.ts'
import { readCountingFacts, readerOf, readPlannerFacts, type Somebody } from './read-plan.ts'
import { whatIfProcedures } from './what-if.service.ts'

export const cover: Procedures<typeof coverContract> = {
  ...minimumProcedures,
  ...fairnessProcedures,
  ...whatIfProcedures,

  async calendar(context, { from, to }) {
    const { days, people, calendar, minimums } = await readPlannerFacts(readerOf(context), from, to)
    const planned = plan(days, people, calendar)
    return {
      ...packed({ ...planned, people: planned.people.filter(isHereAtAll) }),
      shortfalls: shortfallsOf(planned, minimums),
      minimums: minimums.length,
    }
  },

  async shortfalls(context, { from, to }) {
    const minimums = await listMinimumsIn(context.db, from, to)
    if (minimums.length === 0) return { shortfalls: [], minimums: 0 }
    const { days, people, calendar } = await readCountingFacts(minimums, readerOf(context), from, to)
    return { shortfalls: shortfallsOf(plan(days, people, calendar), minimums), minimums: minimums.length }
  },
}

const isHereAtAll = ({ days }: PlannedPerson) => days.some(({ state }) => state !== 'notHere')

/** Days that are alike are the same object, so each is sent once and every cell is a number. */
function packed({
  days,
  people,
}: Plan<Somebody>): Pick<CoverCalendar, 'days' | 'people' | 'kinds' | 'cells'> {
  const places = new Map<PlannedDay, number>()
  const placeOf = (day: PlannedDay) => {
    const place = places.get(day) ?? places.size
    places.set(day, place)
    return place
  }
  const cells = people.map((person) => person.days.map(placeOf))
  return {
    days: [...days],
    people: people.map(({ person }) => person.shown),
    kinds: [...places.keys()].map((day) => ({ ...day, rostered: [...day.rostered], here: [...day.here] })),
    cells,
  }
}
