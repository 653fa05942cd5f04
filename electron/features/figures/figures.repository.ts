import type { IsoDate } from '#shared/dates.ts'
import type {
  Figure,
  FigureId,
  PeriodClosure,
  PeriodClosureId,
} from '#shared/features/figures/figures.schema.ts'
import type { IndicatorId } from '#shared/features/indicators/indicators.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

export interface FigureFilter {
  readonly indicatorId?: IndicatorId | undefined
  readonly from?: IsoDate | null | undefined
  readonly to?: IsoDate | null | undefined
}

/** Figures whose period begins between the two days. */
export const listFigures = (db: Readable, { indicatorId, from, to }: FigureFilter = {}): Promise<Figure[]> =>
  db
    .selectFrom('figures')
    .selectAll()
    .$if(indicatorId !== undefined, (q) => q.where('indicatorId', '=', indicatorId!))
    .$if(isGiven(from), (q) => q.where('startsOn', '>=', from!))
    .$if(isGiven(to), (q) => q.where('startsOn', '<=', to!))
    .orderBy('startsOn')
    .orderBy('id')
    .execute()

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
