import { sql } from 'kysely'
import { z } from 'zod'

import type { IsoDate } from '#shared/dates.ts'
import { agencyId, type AgencyId } from '#shared/features/agencies/agencies.schema.ts'
import type { AdvertRow, VacancyRow } from '#shared/features/vacancies/vacancies.contract.ts'
import { daysOf, stateOf } from '#shared/features/vacancies/vacancies.rules.ts'
import type {
  Vacancy,
  VacancyAdvert,
  VacancyAdvertId,
  VacancyId,
} from '#shared/features/vacancies/vacancies.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

const agencyIdList = z.array(agencyId)

/** Newest first. */
export async function listVacancies(db: Readable, today: IsoDate): Promise<VacancyRow[]> {
  const adverts = Map.groupBy(await listAdverts(db), ({ vacancyId }) => vacancyId)
  const rows = await db
    .selectFrom('vacancies')
    .innerJoin('posts', 'posts.id', 'vacancies.postId')
    .leftJoin('appointments', 'appointments.id', 'vacancies.appointmentId')
    .leftJoin('secondments', 'secondments.id', 'vacancies.secondmentId')
    .leftJoin('people', (join) =>
      join.on(sql<boolean>`people.id = coalesce(appointments.personId, secondments.personId)`),
    )
    .selectAll('vacancies')
    .select([
      'posts.title as postTitle',
      'people.id as filledById',
      sql<
        string | null
      >`iif(people.preferredName = '', people.givenName, people.preferredName) || ' ' || people.familyName`.as(
        'filledBy',
      ),
    ])
    .orderBy('openedOn', 'desc')
    .orderBy('vacancies.id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    state: stateOf(row),
    days: daysOf(row, today),
    adverts: adverts.get(row.id) ?? [],
  }))
}

async function listAdverts(db: Readable): Promise<AdvertRow[]> {
  const agencies = await db.selectFrom('agencies').select(['id', 'name']).execute()
  const nameOf = new Map<AgencyId, string>(agencies.map(({ id, name }) => [id, name]))
  const adverts = await db.selectFrom('vacancyAdverts').selectAll().orderBy('opensOn').execute()
  return adverts.map((advert) => {
    const agencyIds = agencyIdList.parse(JSON.parse(advert.agencyIds)).filter((id) => nameOf.has(id))
    return { ...advert, agencyIds, agencyNames: agencyIds.map((id) => nameOf.get(id)).join(', ') }
  })
}

/** With what tells whether the vacancy is still open. */
export const listAdvertsWithEndings = (db: Readable) =>
  db
    .selectFrom('vacancyAdverts')
    .innerJoin('vacancies', 'vacancies.id', 'vacancyAdverts.vacancyId')
    .innerJoin('posts', 'posts.id', 'vacancies.postId')
    .selectAll('vacancyAdverts')
    .select(['vacancies.filledOn', 'vacancies.withdrawnOn', 'posts.title as postTitle'])
    .execute()

export const findVacancy = (db: Readable, id: VacancyId): Promise<Vacancy | undefined> =>
  db.selectFrom('vacancies').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertVacancy(db: Writable, vacancy: Vacancy): Promise<void> {
  await db.insertInto('vacancies').values(vacancy).execute()
}

export async function updateVacancy(db: Writable, { id, ...fields }: Vacancy): Promise<void> {
  await db.updateTable('vacancies').set(fields).where('id', '=', id).execute()
}

export async function deleteVacancy(db: Writable, id: VacancyId): Promise<void> {
  await db.deleteFrom('vacancyAdverts').where('vacancyId', '=', id).execute()
  await db.deleteFrom('vacancies').where('id', '=', id).execute()
}

export const findAdvert = (db: Readable, id: VacancyAdvertId): Promise<VacancyAdvert | undefined> =>
  db.selectFrom('vacancyAdverts').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertAdvert(db: Writable, advert: VacancyAdvert): Promise<void> {
  await db.insertInto('vacancyAdverts').values(advert).execute()
}

export async function updateAdvert(db: Writable, { id, ...fields }: VacancyAdvert): Promise<void> {
  await db.updateTable('vacancyAdverts').set(fields).where('id', '=', id).execute()
}

export async function deleteAdvert(db: Writable, id: VacancyAdvertId): Promise<void> {
  await db.deleteFrom('vacancyAdverts').where('id', '=', id).execute()
}
