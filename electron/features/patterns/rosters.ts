import { asPattern, assumedPattern } from '#shared/features/patterns/patterns.rules.ts'
import type { Roster } from '#shared/features/patterns/rosters.rules.ts'

import type { Readable } from '../../database/schema.ts'
import { listPatterns, listWork, type WhoseWork, type WorkRow } from './patterns.repository.ts'

/** A roster with the names that a list needs. */
export interface NamedRoster extends Roster {
  readonly personName: string
  readonly work: string
  readonly route: WorkRow['route']
  readonly postId: WorkRow['postId']
  readonly minutesPerWeek: number | null
}

/** When people work, by last name: one entry for each appointment. */
export async function readRosters(db: Readable, whose: WhoseWork): Promise<NamedRoster[]> {
  const patterns = Map.groupBy(await listPatterns(db, whose), ({ appointmentId }) => appointmentId)
  return (await listWork(db, whose)).map(({ weeksPerYear, ...work }) => ({
    ...work,
    patterns: (patterns.get(work.appointmentId) ?? []).map(asPattern),
    assumed: assumedPattern({ ...work, weeksPerYear }),
  }))
}
