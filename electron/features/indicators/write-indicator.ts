import {
  indicatorAimId,
  indicatorCategoryId,
  indicatorTargetId,
  type Breakdown,
  type Indicator,
  type IndicatorDetail,
  type IndicatorId,
} from '#shared/features/indicators/indicators.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Writable } from '../../database/schema.ts'

/** Writes an indicator with its aims, targets and groups; the import of published figures does the same as the form. */
export async function writeIndicator(db: Writable, detail: IndicatorDetail, isNew: boolean): Promise<void> {
  const { aimIds, targets, breakdowns, ...indicator } = detail
  if (isNew) await db.insertInto('indicators').values(indicator).execute()
  else await updateIndicator(db, indicator)
  await replaceAims(db, detail.id, aimIds)
  await replaceTargets(db, detail.id, targets)
  await replaceBreakdowns(db, detail.id, breakdowns)
}

export async function updateIndicator(db: Writable, { id, ...fields }: Indicator): Promise<void> {
  await db.updateTable('indicators').set(fields).where('id', '=', id).execute()
}

/** Rows that stay the same are left alone, so that the history shows what really changed. */
async function replaceAims(
  db: Writable,
  indicatorId: IndicatorId,
  aimIds: IndicatorDetail['aimIds'],
): Promise<void> {
  const rows = await db
    .selectFrom('indicatorAims')
    .selectAll()
    .where('indicatorId', '=', indicatorId)
    .execute()
  for (const row of rows.filter(({ aimId }) => !aimIds.includes(aimId))) {
    await db.deleteFrom('indicatorAims').where('id', '=', row.id).execute()
  }
  for (const aimId of new Set(aimIds)) {
    if (rows.some((row) => row.aimId === aimId)) continue
    await db
      .insertInto('indicatorAims')
      .values({ id: newId(indicatorAimId), indicatorId, aimId })
      .execute()
  }
}

export async function replaceTargets(
  db: Writable,
  indicatorId: IndicatorId,
  targets: IndicatorDetail['targets'],
): Promise<void> {
  const rows = await db
    .selectFrom('indicatorTargets')
    .selectAll()
    .where('indicatorId', '=', indicatorId)
    .execute()
  for (const row of rows.filter(({ startsOn }) => !targets.some((target) => target.startsOn === startsOn))) {
    await db.deleteFrom('indicatorTargets').where('id', '=', row.id).execute()
  }
  for (const { startsOn, value } of targets) {
    const row = rows.find((existing) => existing.startsOn === startsOn)
    if (row === undefined) {
      await db
        .insertInto('indicatorTargets')
        .values({ id: newId(indicatorTargetId), indicatorId, startsOn, value })
        .execute()
    } else if (row.value !== value) {
      await db.updateTable('indicatorTargets').set({ value }).where('id', '=', row.id).execute()
    }
  }
}

async function replaceBreakdowns(
  db: Writable,
  indicatorId: IndicatorId,
  breakdowns: readonly Breakdown[],
): Promise<void> {
  const wanted = breakdowns.flatMap(({ dimension, categories }) =>
    categories.map((category) => ({ dimension, category })),
  )
  const rows = await db
    .selectFrom('indicatorCategories')
    .selectAll()
    .where('indicatorId', '=', indicatorId)
    .execute()
  for (const row of rows.filter((existing) => !wanted.some((want) => isSame(existing, want)))) {
    await db.deleteFrom('indicatorCategories').where('id', '=', row.id).execute()
  }
  for (const [position, want] of wanted.entries()) {
    const row = rows.find((existing) => isSame(existing, want))
    if (row === undefined) {
      await db
        .insertInto('indicatorCategories')
        .values({ id: newId(indicatorCategoryId), indicatorId, ...want, position })
        .execute()
    } else if (row.position !== position) {
      await db.updateTable('indicatorCategories').set({ position }).where('id', '=', row.id).execute()
    }
  }
}

interface Group {
  readonly dimension: string
  readonly category: string
}

const isSame = (a: Group, b: Group) => a.dimension === b.dimension && a.category === b.category
