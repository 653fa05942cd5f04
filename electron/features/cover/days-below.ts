import type { IsoDate } from '#shared/dates.ts'
import { isNeededOn } from '#shared/features/cover/minimums.rules.ts'
import { shortfallsOf } from '#shared/features/cover/plan-shortfalls.rules.ts'
import { plan } from '#shared/features/cover/planner.rules.ts'

import type { Readable } from '../../database/schema.ts'
import { listMinimumsIn } from './minimums.repository.ts'
import { createReader, readCountingFacts } from './read-plan.ts'

/** Days on which some minimum was not reached, of the days on which one was asked for; nothing when none was. */
export async function countDaysBelow(
  db: Readable,
  from: IsoDate,
  to: IsoDate,
): Promise<{ readonly below: number; readonly asked: number } | null> {
  const minimums = await listMinimumsIn(db, from, to)
  if (minimums.length === 0) return null
  const { days, people, calendar } = await readCountingFacts(minimums, createReader(db, to, false), from, to)
  const asked = days.filter((day) => minimums.some((minimum) => isNeededOn(minimum, day))).length
  const short = shortfallsOf(plan(days, people, calendar), minimums)
  return { below: new Set(short.map(({ on }) => on)).size, asked }
}
