import { sql } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import type { CoverDuty, CoverDutyHolder, CoverDutyId, Minimum } from '#shared/features/cover/cover.schema.ts'
import type { DutyRow, MinimumRow } from '#shared/features/cover/cover.contract.ts'

import type { Readable, Writable } from '../../database/schema.ts'

/** With the words of their lists, as people read them; newest version of each first. */
export const listMinimumRows = (db: Readable): Promise<MinimumRow[]> =>
  db
    .selectFrom('minimums')
    .leftJoin('vocabularies as areas', 'areas.id', 'minimums.serviceAreaId')
    .leftJoin('vocabularies as disciplines', 'disciplines.id', 'minimums.disciplineId')
    .leftJoin('coverDuties', 'coverDuties.id', 'minimums.dutyId')
    .selectAll('minimums')
    .select(['areas.label as serviceArea', 'disciplines.label as discipline', 'coverDuties.name as duty'])
    .orderBy(sql`lower(minimums.name)`)
    .orderBy('minimums.startsOn', 'desc')
    .orderBy('minimums.fromMinute')
    .orderBy('minimums.id')
    .execute()

/** Those that hold on some day of the period. */
export const listMinimumsIn = (db: Readable, from: IsoDate, to: IsoDate): Promise<Minimum[]> =>
  db
    .selectFrom('minimums')
    .selectAll()
    .where('startsOn', '<=', to)
    .where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', from)]))
    .orderBy(sql`lower(name)`)
    .orderBy('fromMinute')
    .orderBy('id')
    .execute()

/** Those about the same area, discipline and duty. */
export const listSimilar = (
  db: Readable,
  { serviceAreaId, disciplineId, dutyId }: Minimum,
): Promise<Minimum[]> =>
  db
    .selectFrom('minimums')
    .selectAll()
    .where('serviceAreaId', 'is', serviceAreaId)
    .where('disciplineId', 'is', disciplineId)
    .where('dutyId', 'is', dutyId)
    .execute()

export const findMinimum = (db: Readable, id: string): Promise<Minimum | undefined> =>
  db
    .selectFrom('minimums')
    .selectAll()
    .where('id', '=', id as Minimum['id'])
    .executeTakeFirst()

export async function insertMinimum(db: Writable, minimum: Minimum): Promise<void> {
  await db.insertInto('minimums').values(minimum).execute()
}

export async function updateMinimum(db: Writable, { id, ...fields }: Minimum): Promise<void> {
  await db.updateTable('minimums').set(fields).where('id', '=', id).execute()
}

export async function deleteMinimum(db: Writable, id: Minimum['id']): Promise<void> {
  await db.deleteFrom('minimums').where('id', '=', id).execute()
}

export async function listDuties(db: Readable): Promise<DutyRow[]> {
  const duties = await db
    .selectFrom('coverDuties')
    .selectAll()
    .orderBy(sql`lower(name)`)
    .execute()
  const holders = Map.groupBy(await listNamedHolders(db), ({ dutyId }) => dutyId)
  return duties.map((duty) => ({ ...duty, holders: holders.get(duty.id) ?? [] }))
}

const listNamedHolders = (db: Readable) =>
  db
    .selectFrom('coverDutyHolders')
    .innerJoin('people', 'people.id', 'coverDutyHolders.personId')
    .selectAll('coverDutyHolders')
    .select(
      sql<string>`iif(people.preferredName = '', people.givenName, people.preferredName) || ' ' || people.familyName`.as(
        'personName',
      ),
    )
    .orderBy('people.familyName')
    .orderBy('people.givenName')
    .orderBy('coverDutyHolders.startsOn', 'desc')
    .execute()

export const listHolders = (db: Readable): Promise<CoverDutyHolder[]> =>
  db.selectFrom('coverDutyHolders').selectAll().execute()

export const findDuty = (db: Readable, id: CoverDutyId): Promise<CoverDuty | undefined> =>
  db.selectFrom('coverDuties').selectAll().where('id', '=', id).executeTakeFirst()

export const findDutyNamed = (db: Readable, name: string): Promise<CoverDuty | undefined> =>
  db
    .selectFrom('coverDuties')
    .selectAll()
    .where(sql<string>`lower(name)`, '=', name.toLowerCase())
    .executeTakeFirst()

export async function insertDuty(db: Writable, duty: CoverDuty): Promise<void> {
  await db.insertInto('coverDuties').values(duty).execute()
}

export async function updateDuty(db: Writable, { id, name }: CoverDuty): Promise<void> {
  await db.updateTable('coverDuties').set({ name }).where('id', '=', id).execute()
}

export async function deleteDuty(db: Writable, id: CoverDutyId): Promise<void> {
  await db.deleteFrom('coverDuties').where('id', '=', id).execute()
}

export async function countMinimumsFor(db: Readable, id: CoverDutyId): Promise<number> {
  const { count } = await db
    .selectFrom('minimums')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('dutyId', '=', id)
    .executeTakeFirstOrThrow()
  return count
}

export const findHolder = (db: Readable, id: string): Promise<CoverDutyHolder | undefined> =>
  db
    .selectFrom('coverDutyHolders')
    .selectAll()
    .where('id', '=', id as CoverDutyHolder['id'])
    .executeTakeFirst()

export const listHoldersOf = (
  db: Readable,
  { dutyId, personId }: Pick<CoverDutyHolder, 'dutyId' | 'personId'>,
): Promise<CoverDutyHolder[]> =>
  db
    .selectFrom('coverDutyHolders')
    .selectAll()
    .where('dutyId', '=', dutyId)
    .where('personId', '=', personId)
    .execute()

export async function insertHolder(db: Writable, holder: CoverDutyHolder): Promise<void> {
  await db.insertInto('coverDutyHolders').values(holder).execute()
}

export async function updateHolder(db: Writable, { id, ...fields }: CoverDutyHolder): Promise<void> {
  await db.updateTable('coverDutyHolders').set(fields).where('id', '=', id).execute()
}

export async function deleteHolder(db: Writable, id: CoverDutyHolder['id']): Promise<void> {
  await db.deleteFrom('coverDutyHolders').where('id', '=', id).execute()
}
