import type { IsoDate } from '#shared/dates.ts'
import { figuresDue, lastEnded, type Counted } from '#shared/features/home/figures-due.rules.ts'

import { oneOf } from '../../database/one-of.ts'
import type { Readable } from '../../database/schema.ts'
import type { DueSource } from '../../due/sources.ts'
import { firstDay } from './since.ts'

/** Only what the centre counts itself: published figures of other places come when they come. */
export const figuresDueSource: DueSource = async ({ db, today }) => {
  const indicators = await db
    .selectFrom('indicators')
    .select(['id', 'name', 'frequency', 'yearStarts'])
    .where('retiredOn', 'is', null)
    .where('isMeasured', '=', 1)
    .where('area', '=', '')
    .execute()
  if (indicators.length === 0) return []
  const known = await knownTotals(db, today, indicators)
  const closed = await closedPeriods(db)
  return figuresDue(today, indicators, {
    since: await firstDay(db),
    has: ({ id }, { startsOn }) => known.has(`${id}:${startsOn}`),
    isClosed: (frequency, { startsOn }) => closed.has(`${frequency}:${startsOn}`),
  })
}

/** Totals of the periods in question, by indicator and first day. A reason for a missing figure counts as an answer. */
async function knownTotals(
  db: Readable,
  today: IsoDate,
  indicators: readonly Counted[],
): Promise<Set<string>> {
  const days = [...new Set(indicators.map((indicator) => lastEnded(today, indicator).startsOn))]
  const rows = await db
    .selectFrom('figures')
    .select(['indicatorId', 'startsOn'])
    .where('indicatorId', 'in', oneOf(indicators.map(({ id }) => id)))
    .where('startsOn', 'in', oneOf(days))
    .where('dimension', '=', '')
    .where('category', '=', '')
    .execute()
  return new Set(rows.map(({ indicatorId, startsOn }) => `${indicatorId}:${startsOn}`))
}

async function closedPeriods(db: Readable): Promise<Set<string>> {
  const rows = await db
    .selectFrom('periodClosures')
    .select(['frequency', 'startsOn'])
    .where('reopenedOn', 'is', null)
    .execute()
  return new Set(rows.map(({ frequency, startsOn }) => `${frequency}:${startsOn}`))
}
