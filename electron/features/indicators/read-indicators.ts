import { sql } from 'kysely'

import type { IndicatorDetail, IndicatorId } from '#shared/features/indicators/indicators.schema.ts'

import type { Readable } from '../../database/schema.ts'

/** All of them with their aims, targets and breakdowns, in the order of their codes: also for the features that read figures. */
export async function readIndicators(db: Readable): Promise<IndicatorDetail[]> {
  const indicators = await db
    .selectFrom('indicators')
    .selectAll()
    .orderBy(sql`lower(code)`)
    .execute()
  const aims = await db.selectFrom('indicatorAims').selectAll().orderBy('id').execute()
  const targets = await db.selectFrom('indicatorTargets').selectAll().orderBy('startsOn').execute()
  const categories = await db
    .selectFrom('indicatorCategories')
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute()
  const [aimsOf, targetsOf, categoriesOf] = [byIndicator(aims), byIndicator(targets), byIndicator(categories)]
  return indicators.map((indicator) => ({
    ...indicator,
    aimIds: aimsOf(indicator.id).map(({ aimId }) => aimId),
    targets: targetsOf(indicator.id).map(({ startsOn, value }) => ({ startsOn, value })),
    breakdowns: [...Map.groupBy(categoriesOf(indicator.id), ({ dimension }) => dimension)].map(
      ([dimension, rows]) => ({
        dimension,
        categories: rows.map(({ category }) => category),
      }),
    ),
  }))
}

function byIndicator<Row extends { indicatorId: IndicatorId }>(
  rows: readonly Row[],
): (id: IndicatorId) => readonly Row[] {
  const grouped = Map.groupBy(rows, ({ indicatorId }) => indicatorId)
  return (id) => grouped.get(id) ?? []
}
