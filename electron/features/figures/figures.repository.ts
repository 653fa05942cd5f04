import { sql } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import type {
  Figure,
  FigureId,
  PeriodClosure,
  PeriodClosureId,
} from '#shared/features/figures/figures.schema.ts'
import type { Frequency, IndicatorId } from '#shared/features/indicators/indicators.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

export interface FigureFilter {
  readonly indicatorId?: IndicatorId | undefined
  readonly from?: IsoDate | null | undefined
  readonly to?: IsoDate | null | undefined
  readonly frequency?: Frequency | undefined
  /** Leaves the groups of breakdowns out. */
  readonly onlyTotals?: boolean | undefined
}

/** Figures whose period begins between the two days, of each indicator in the order of time, totals before groups. */
export const listFigures = (
  db: Readable,
  { indicatorId, from, to, frequency, onlyTotals }: FigureFilter = {},
): Promise<Figure[]> =>
  db
    .selectFrom('figures')
    .selectAll()
    .$if(frequency !== undefined, (q) =>
      q.where('indicatorId', 'in', (eb) =>
        eb.selectFrom('indicators').select('indicators.id').where('frequency', '=', frequency!),
      ),
    )
    .$if(onlyTotals === true, (q) => q.where('dimension', '=', ''))
    .$if(indicatorId !== undefined, (q) => q.where('indicatorId', '=', indicatorId!))
    .$if(isGiven(from), (q) => q.where('startsOn', '>=', from!))
    .$if(isGiven(to), (q) => q.where('startsOn', '<=', to!))
    // As the index has them: sorting thousands of rows again takes as long as reading them.
    .orderBy('indicatorId')
    .orderBy('startsOn')
    .orderBy('dimension')
    .orderBy('category')
    .execute()

/** The groups of every breakdown, of the last period up to a day that has any. */
export async function listLatestGroups(db: Readable, upTo: IsoDate): Promise<Figure[]> {
  const { rows } = await sql<Figure>`
    SELECT figures.*
    FROM (
      SELECT DISTINCT indicatorId, dimension, (
        SELECT max(startsOn) FROM figures
        WHERE figures.indicatorId = indicatorCategories.indicatorId
          AND figures.dimension = indicatorCategories.dimension
          AND figures.startsOn <= ${upTo}
      ) AS startsOn
      FROM indicatorCategories
    ) AS latest
    CROSS JOIN figures -- in this order: a few hundred look-ups instead of every figure ever entered
    WHERE figures.indicatorId = latest.indicatorId
      AND figures.dimension = latest.dimension
      AND figures.startsOn = latest.startsOn
    ORDER BY figures.id
  `.execute(db)
  return rows
}

export async function updateFigure(db: Writable, { id, ...fields }: Figure): Promise<void> {
  await db.updateTable('figures').set(fields).where('id', '=', id).execute()
}
export async function deleteFigure(db: Writable, id: FigureId): Promise<void> {
  await db.deleteFrom('figures').where('id', '=', id).execute()
}

/** The newest first. */
export const listClosures = (db: Readable): Promise<PeriodClosure[]> =>
  db.selectFrom('periodClosures').selectAll().orderBy('startsOn', 'desc').orderBy('id', 'desc').execute()
export const listClosuresInForce = (db: Readable): Promise<PeriodClosure[]> =>
  db.selectFrom('periodClosures').selectAll().where('reopenedOn', 'is', null).execute()
export const findClosure = (db: Readable, id: PeriodClosureId): Promise<PeriodClosure | undefined> =>
  db.selectFrom('periodClosures').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertClosure(db: Writable, closure: PeriodClosure): Promise<void> {
  await db.insertInto('periodClosures').values(closure).execute()
}
export async function updateClosure(db: Writable, { id, ...fields }: PeriodClosure): Promise<void> {
  await db.updateTable('periodClosures').set(fields).where('id', '=', id).execute()
}

const isGiven = (day: IsoDate | null | undefined): day is IsoDate => day !== null && day !== undefined
