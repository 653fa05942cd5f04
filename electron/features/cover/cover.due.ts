import { addDays } from '#shared/dates.ts'
import { coverDue } from '#shared/features/cover/cover.due.ts'
import { shortfallsOf } from '#shared/features/cover/plan-shortfalls.rules.ts'
import { plan } from '#shared/features/cover/planner.rules.ts'

import type { DueSource } from '../../due/sources.ts'
import { notUnsupervisedIn } from '../checks/register.ts'
import { listMinimumsIn } from './minimums.repository.ts'
import { createReader, readCountingFacts } from './read-plan.ts'

/** Nearer than this a gap can still be filled, and further off the leave is not booked yet. */
const lookAheadDays = 30

export const coverDueSource: DueSource = async ({ db, today, rosters, register }) => {
  const to = addDays(today, lookAheadDays)
  const minimums = await listMinimumsIn(db, today, to)
  if (minimums.length === 0) return []
  // Home is read by everybody, so it does not tell leave from other absence.
  const reader = {
    ...createReader(db, today, false),
    rostersIn: rosters,
    notUnsupervised: async () => notUnsupervisedIn(await register()),
  }
  const { days, people, calendar } = await readCountingFacts(minimums, reader, today, to)
  return coverDue(shortfallsOf(plan(days, people, calendar), minimums))
}
