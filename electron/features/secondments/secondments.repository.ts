import { sql } from 'kysely'

import type { AgencyId } from '#shared/features/agencies/agencies.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import type {
  Secondment,
  SecondmentCost,
  SecondmentExtension,
  SecondmentId,
  SecondmentReview,
} from '#shared/features/secondments/secondments.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

interface Filter {
  readonly id?: SecondmentId | undefined
  readonly personId?: PersonId | undefined
  readonly homeAgencyId?: AgencyId | undefined
}

/** Secondments with names in place of references. */
export const listNamed = (db: Readable, { id, personId, homeAgencyId }: Filter = {}) =>
  db
    .selectFrom('secondments')
    .innerJoin('people', 'people.id', 'secondments.personId')
    .innerJoin('agencies', 'agencies.id', 'secondments.homeAgencyId')
    .leftJoin('posts', 'posts.id', 'secondments.hostPostId')
    .selectAll('secondments')
    .select([
      sql<string>`iif(people.preferredName = '', people.givenName, people.preferredName) || ' ' || people.familyName`.as(
        'personName',
      ),
      'agencies.name as homeAgencyName',
      sql<string>`coalesce(posts.title, secondments.hostTitle)`.as('hostWork'),
    ])
    .$if(id !== undefined, (q) => q.where('secondments.id', '=', id!))
    .$if(personId !== undefined, (q) => q.where('secondments.personId', '=', personId!))
    .$if(homeAgencyId !== undefined, (q) => q.where('secondments.homeAgencyId', '=', homeAgencyId!))
    .orderBy('secondments.startsOn', 'desc')
    .orderBy('secondments.id', 'desc')
    .execute()

export const findSecondment = (db: Readable, id: SecondmentId): Promise<Secondment | undefined> =>
  db.selectFrom('secondments').selectAll().where('id', '=', id).executeTakeFirst()

export const listSecondmentsOf = (db: Readable, personId: PersonId): Promise<Secondment[]> =>
  db.selectFrom('secondments').selectAll().where('personId', '=', personId).execute()

/** From when to when each person was lent. */
export const listPeriods = (db: Readable) =>
  db
    .selectFrom('secondments')
    .select(['id', 'personId', 'startsOn', 'endsOn', 'noticeEndsOn', 'endedOn', 'begunOn'])
    .execute()

export async function insertSecondment(db: Writable, secondment: Secondment): Promise<void> {
  await db.insertInto('secondments').values(secondment).execute()
}

export async function updateSecondment(db: Writable, { id, ...fields }: Secondment): Promise<void> {
  await db.updateTable('secondments').set(fields).where('id', '=', id).execute()
}

/** With everything that belongs to it alone. */
export async function deleteSecondment(db: Writable, id: SecondmentId): Promise<void> {
  await db.deleteFrom('secondmentRates').where('secondmentId', '=', id).execute()
  await db.deleteFrom('secondmentInvoices').where('secondmentId', '=', id).execute()
  await db.deleteFrom('secondmentClauses').where('secondmentId', '=', id).execute()
  await db.deleteFrom('secondmentCosts').where('secondmentId', '=', id).execute()
  await db.deleteFrom('secondmentReviews').where('secondmentId', '=', id).execute()
  await db.deleteFrom('secondmentExtensions').where('secondmentId', '=', id).execute()
  await db.deleteFrom('secondments').where('id', '=', id).execute()
}

export const listExtensions = (db: Readable, id?: SecondmentId): Promise<SecondmentExtension[]> =>
  db
    .selectFrom('secondmentExtensions')
    .selectAll()
    .$if(id !== undefined, (q) => q.where('secondmentId', '=', id!))
    .orderBy('startsOn')
    .execute()

export async function insertExtension(db: Writable, extension: SecondmentExtension): Promise<void> {
  await db.insertInto('secondmentExtensions').values(extension).execute()
}

export async function deleteExtension(db: Writable, id: SecondmentExtension['id']): Promise<void> {
  await db.deleteFrom('secondmentExtensions').where('id', '=', id).execute()
}

export const listReviews = (db: Readable, id?: SecondmentId): Promise<SecondmentReview[]> =>
  db
    .selectFrom('secondmentReviews')
    .selectAll()
    .$if(id !== undefined, (q) => q.where('secondmentId', '=', id!))
    .orderBy('plannedOn')
    .orderBy('id')
    .execute()

export const listOpenReviews = (db: Readable): Promise<SecondmentReview[]> =>
  db
    .selectFrom('secondmentReviews')
    .selectAll()
    .where('heldOn', 'is', null)
    .orderBy('plannedOn')
    .orderBy('id')
    .execute()

export const findReview = (db: Readable, id: SecondmentReview['id']): Promise<SecondmentReview | undefined> =>
  db.selectFrom('secondmentReviews').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertReviews(db: Writable, reviews: readonly SecondmentReview[]): Promise<void> {
  if (reviews.length === 0) return
  await db
    .insertInto('secondmentReviews')
    .values([...reviews])
    .execute()
}

export async function updateReview(db: Writable, { id, ...fields }: SecondmentReview): Promise<void> {
  await db.updateTable('secondmentReviews').set(fields).where('id', '=', id).execute()
}

export async function deleteReviews(db: Writable, ids: readonly SecondmentReview['id'][]): Promise<void> {
  if (ids.length === 0) return
  await db.deleteFrom('secondmentReviews').where('id', 'in', ids).execute()
}

export const findCost = (db: Readable, id: SecondmentId): Promise<SecondmentCost | undefined> =>
  db.selectFrom('secondmentCosts').selectAll().where('secondmentId', '=', id).executeTakeFirst()

export const listCosts = (db: Readable): Promise<SecondmentCost[]> =>
  db.selectFrom('secondmentCosts').selectAll().execute()

export async function insertCost(db: Writable, cost: SecondmentCost): Promise<void> {
  await db.insertInto('secondmentCosts').values(cost).execute()
}

export async function updateCost(db: Writable, { id, ...fields }: SecondmentCost): Promise<void> {
  await db.updateTable('secondmentCosts').set(fields).where('id', '=', id).execute()
}
