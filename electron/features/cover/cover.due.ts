import { addDays } from '#shared/dates.ts'
import { coverDue } from '#shared/features/cover/cover.due.ts'
import { shortfallsOf } from '#shared/features/cover/plan-shortfalls.rules.ts'
import { plan } from '#shared/features/cover/planner.rules.ts'

import type { DueSource } from '../../due/sources.ts'
import { listMinimumsIn } from './minimums.repository.ts'
import { readPlannerFacts } from './read-plan.ts'

/** Nearer than this a gap can still be filled, and further off the leave is not booked yet. */
const lookAheadDays = 30

export const coverDueSource: DueSource = async (db, today) => {
  const to = addDays(today, lookAheadDays)
  if ((await listMinimumsIn(db, today, to)).length === 0) return []
  // Home is read by everybody, so it does not tell leave from other absence.
  const facts = await readPlannerFacts({ db, today, mayKnow: false }, today, to)
  return coverDue(shortfallsOf(plan(facts.days, facts.people, facts.calendar), facts.minimums))
}
