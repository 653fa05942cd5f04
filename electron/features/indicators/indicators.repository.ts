import { sql } from 'kysely'

import type {
  Indicator,
  IndicatorDetail,
  IndicatorId,
} from '#shared/features/indicators/indicators.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import { readIndicators } from './read-indicators.ts'

export async function findIndicatorDetail(
  db: Readable,
  id: IndicatorId,
): Promise<IndicatorDetail | undefined> {
  return (await readIndicators(db)).find((indicator) => indicator.id === id)
}

export const findIndicatorByCode = (db: Readable, code: string): Promise<Indicator | undefined> =>
  db
    .selectFrom('indicators')
    .selectAll()
    .where(sql<string>`lower(code)`, '=', code.toLowerCase())
    .executeTakeFirst()

export const hasFigures = async (db: Readable, id: IndicatorId): Promise<boolean> =>
  (await db.selectFrom('figures').select('id').where('indicatorId', '=', id).limit(1).executeTakeFirst()) !==
  undefined

/** Breakdowns and groups that figures were entered under. */
export const usedCategories = (
  db: Readable,
  id: IndicatorId,
): Promise<{ dimension: string; category: string }[]> =>
  db
    .selectFrom('figures')
    .select(['dimension', 'category'])
    .distinct()
    .where('indicatorId', '=', id)
    .where('dimension', '<>', '')
    .execute()

export async function deleteIndicator(db: Writable, id: IndicatorId): Promise<void> {
  await db.deleteFrom('indicatorAims').where('indicatorId', '=', id).execute()
  await db.deleteFrom('indicatorTargets').where('indicatorId', '=', id).execute()
  await db.deleteFrom('indicatorCategories').where('indicatorId', '=', id).execute()
  await db.deleteFrom('indicators').where('id', '=', id).execute()
}
