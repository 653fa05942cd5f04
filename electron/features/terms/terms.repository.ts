import { sql } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import type {
  PersonTerms,
  PersonTermsId,
  TermsPay,
  TermsRemedy,
  TermsRemedyId,
  TermsUse,
  TermsUseId,
} from '#shared/features/terms/terms.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import { employerOn } from '../employments/employments.repository.ts'

export interface NamedTerms extends PersonTerms {
  readonly personName: string
  readonly employerName: string | null
  readonly disciplineId: string | null
  readonly discipline: string | null
  readonly leftOn: IsoDate | null
  readonly schemeName: string
}

/** Everybody’s terms by last name, the newest first, with whoever employs them on that day. */
export async function listNamedTerms(db: Readable, on: IsoDate, personId?: PersonId): Promise<NamedTerms[]> {
  const { rows } = await sql<NamedTerms>`
    SELECT personTerms.*,
      iif(people.preferredName = '', people.givenName, people.preferredName) || ' ' || people.familyName AS personName,
      agencies.name AS employerName, people.disciplineId, vocabularies.label AS discipline, people.leftOn,
      termsSchemes.name AS schemeName
    FROM personTerms
    JOIN people ON people.id = personTerms.personId
    JOIN termsSchemes ON termsSchemes.id = personTerms.schemeId
    LEFT JOIN agencies ON agencies.id = ${employerOn('people.id', on)}
    LEFT JOIN vocabularies ON vocabularies.id = people.disciplineId
    WHERE ${personId === undefined ? sql`TRUE` : sql`personTerms.personId = ${personId}`}
    ORDER BY lower(people.familyName), lower(people.givenName), people.id, personTerms.startsOn DESC
  `.execute(db)
  return rows
}

/** The newest first. */
export const listTermsOf = (db: Readable, personId: PersonId): Promise<PersonTerms[]> =>
  db
    .selectFrom('personTerms')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('startsOn', 'desc')
    .execute()

export const findTerms = (db: Readable, id: PersonTermsId): Promise<PersonTerms | undefined> =>
  db.selectFrom('personTerms').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertTerms(db: Writable, terms: PersonTerms): Promise<void> {
  await db.insertInto('personTerms').values(terms).execute()
}

export async function updateTerms(db: Writable, { id, ...fields }: PersonTerms): Promise<void> {
  await db.updateTable('personTerms').set(fields).where('id', '=', id).execute()
}

export async function deleteTerms(db: Writable, id: PersonTermsId): Promise<void> {
  await db.deleteFrom('termsPay').where('personTermsId', '=', id).execute()
  await db.deleteFrom('personTerms').where('id', '=', id).execute()
}

/** Hours and posts of whoever works at the centre on that day. */
export async function listHolders(db: Readable, on: IsoDate) {
  return db
    .selectFrom('appointments')
    .select(['personId', 'postId', 'minutesPerWeek', 'weeksPerYear'])
    .where('startsOn', '<=', on)
    .where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', on)]))
    .execute()
}

export interface NamedUse extends TermsUse {
  readonly title: string
  readonly schemeName: string
}

export async function listNamedUses(db: Readable): Promise<NamedUse[]> {
  const { rows } = await sql<NamedUse>`
    SELECT termsUses.*, coalesce(agencies.name, posts.title) AS title, termsSchemes.name AS schemeName
    FROM termsUses
    JOIN termsSchemes ON termsSchemes.id = termsUses.schemeId
    LEFT JOIN agencies ON agencies.id = termsUses.agencyId
    LEFT JOIN posts ON posts.id = termsUses.postId
    ORDER BY termsUses.agencyId IS NULL, lower(coalesce(agencies.name, posts.title))
  `.execute(db)
  return rows
}

export const findUse = (db: Readable, id: TermsUseId): Promise<TermsUse | undefined> =>
  db.selectFrom('termsUses').selectAll().where('id', '=', id).executeTakeFirst()

export const findUseOf = (
  db: Readable,
  { agencyId, postId }: Pick<TermsUse, 'agencyId' | 'postId'>,
): Promise<TermsUse | undefined> =>
  db
    .selectFrom('termsUses')
    .selectAll()
    .$if(agencyId !== null, (q) => q.where('agencyId', '=', agencyId))
    .$if(postId !== null, (q) => q.where('postId', '=', postId))
    .executeTakeFirst()

export async function insertUse(db: Writable, use: TermsUse): Promise<void> {
  await db.insertInto('termsUses').values(use).execute()
}

export async function updateUse(db: Writable, { id, ...fields }: TermsUse): Promise<void> {
  await db.updateTable('termsUses').set(fields).where('id', '=', id).execute()
}

export async function deleteUse(db: Writable, id: TermsUseId): Promise<void> {
  await db.deleteFrom('termsPay').where('termsUseId', '=', id).execute()
  await db.deleteFrom('termsUses').where('id', '=', id).execute()
}

export const listPay = (db: Readable): Promise<TermsPay[]> => db.selectFrom('termsPay').selectAll().execute()

export async function insertPay(db: Writable, pay: TermsPay): Promise<void> {
  await db.insertInto('termsPay').values(pay).execute()
}

export async function updatePay(db: Writable, { id, ...fields }: TermsPay): Promise<void> {
  await db.updateTable('termsPay').set(fields).where('id', '=', id).execute()
}

export async function deletePay(db: Writable, { id }: Pick<TermsPay, 'id'>): Promise<void> {
  await db.deleteFrom('termsPay').where('id', '=', id).execute()
}

export const listRemedies = (db: Readable): Promise<TermsRemedy[]> =>
  db.selectFrom('termsRemedies').selectAll().orderBy('reviewOn').orderBy('id').execute()

export const findRemedy = (db: Readable, id: TermsRemedyId): Promise<TermsRemedy | undefined> =>
  db.selectFrom('termsRemedies').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertRemedy(db: Writable, remedy: TermsRemedy): Promise<void> {
  await db.insertInto('termsRemedies').values(remedy).execute()
}

export async function updateRemedy(db: Writable, { id, ...fields }: TermsRemedy): Promise<void> {
  await db.updateTable('termsRemedies').set(fields).where('id', '=', id).execute()
}

/** What each column of a comparison is called, by `kind:id`; who is gone has no name. */
export async function subjectNames(db: Readable): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ key: string; name: string }>`
    SELECT 'agency:' || id AS key, name FROM agencies
    UNION ALL SELECT 'post:' || id, title FROM posts
    UNION ALL SELECT 'person:' || id, iif(preferredName = '', givenName, preferredName) || ' ' || familyName FROM people
  `.execute(db)
  return new Map(rows.map(({ key, name }) => [key, name]))
}
