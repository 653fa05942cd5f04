import { sql } from 'kysely'

import type { IsoDate, Period } from '#shared/dates.ts'
import type { CheckKind, CheckKindId } from '#shared/features/checks/check-kinds.schema.ts'
import type { CheckRow } from '#shared/features/checks/checks.contract.ts'
import type { Check, CheckId, RiskAssessment } from '#shared/features/checks/checks.schema.ts'
import type { Person, PersonId } from '#shared/features/people/people.schema.ts'

import { oneOf } from '../../database/one-of.ts'
import type { Readable, Writable } from '../../database/schema.ts'
import { employerOn } from '../employments/employments.repository.ts'

/** Whose checks: one person, some people, or everybody who has not left by a day. */
export type Whose =
  | { readonly personId: PersonId }
  | { readonly personIds: readonly PersonId[] }
  | { readonly presentOn: IsoDate }

export const wanted = (whose: Whose) => {
  if ('personId' in whose) return sql`people.id = ${whose.personId}`
  return 'personIds' in whose
    ? sql`people.id IN ${oneOf(whose.personIds)}`
    : sql`(people.leftOn IS NULL OR people.leftOn >= ${whose.presentOn})`
}

export type Subject = Omit<
  CheckRow,
  'personId' | 'cells' | 'notUnsupervised' | 'mark' | 'unsupervised' | 'standing' | 'postTitle'
> & {
  readonly id: PersonId
  readonly disciplineCode: string | null
  readonly leftOn: IsoDate | null
}

export async function listSubjects(db: Readable, whose: Whose, on: IsoDate): Promise<Subject[]> {
  const { rows } = await sql<Subject>`
    SELECT
      people.id, people.givenName, people.familyName, people.preferredName, people.staffNumber, people.kind,
      people.startedOn, people.leftOn, agencies.id AS employerAgencyId, agencies.name AS employerName,
      vocabularies.label AS discipline, vocabularies.code AS disciplineCode
    FROM people
    LEFT JOIN vocabularies ON vocabularies.id = people.disciplineId
    LEFT JOIN agencies ON agencies.id = ${employerOn('people.id', on)}
    WHERE ${wanted(whose)}
    ORDER BY lower(people.familyName), lower(people.givenName), people.id
  `.execute(db)
  return rows
}

export type Stay = Period & { readonly personId: PersonId; readonly title: string }

export async function listStays(db: Readable, whose: Whose): Promise<Stay[]> {
  const { rows } = await sql<Stay>`
    SELECT appointments.personId, appointments.startsOn, appointments.endsOn,
      coalesce(posts.title, appointments.title) AS title
    FROM people
    JOIN appointments ON appointments.personId = people.id
    LEFT JOIN posts ON posts.id = appointments.postId
    WHERE ${wanted(whose)}
    ORDER BY appointments.startsOn, appointments.id
  `.execute(db)
  return rows
}

/** Those of some kinds, or of all. */
export async function listChecks(
  db: Readable,
  whose: Whose,
  kindIds?: readonly CheckKindId[],
): Promise<Check[]> {
  const { rows } = await sql<Check>`
    SELECT checks.* FROM people JOIN checks ON checks.personId = people.id
    WHERE ${wanted(whose)}
      AND ${kindIds === undefined ? sql`TRUE` : sql`checks.kindId IN ${oneOf(kindIds)}`}
  `.execute(db)
  return rows
}

export async function listAssessments(db: Readable, whose: Whose): Promise<RiskAssessment[]> {
  const { rows } = await sql<RiskAssessment>`
    SELECT assessments.* FROM people
    JOIN checkRiskAssessments AS assessments ON assessments.personId = people.id
    WHERE ${wanted(whose)}
  `.execute(db)
  return rows
}

export const listKinds = (db: Readable): Promise<CheckKind[]> =>
  db.selectFrom('checkKinds').selectAll().orderBy('position').orderBy('id').execute()

export const findKind = (db: Readable, id: CheckKindId): Promise<CheckKind | undefined> =>
  db.selectFrom('checkKinds').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertKind(db: Writable, kind: CheckKind): Promise<void> {
  await db.insertInto('checkKinds').values(kind).execute()
}

export async function updateKind(db: Writable, { id, ...fields }: CheckKind): Promise<void> {
  await db.updateTable('checkKinds').set(fields).where('id', '=', id).execute()
}

export const findCheck = (db: Readable, id: CheckId): Promise<Check | undefined> =>
  db.selectFrom('checks').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertCheck(db: Writable, check: Check): Promise<void> {
  await db.insertInto('checks').values(check).execute()
}

export async function updateCheck(db: Writable, { id, ...fields }: Check): Promise<void> {
  await db.updateTable('checks').set(fields).where('id', '=', id).execute()
}

export async function deleteCheck(db: Writable, id: CheckId): Promise<void> {
  await db.deleteFrom('checks').where('id', '=', id).execute()
}

export async function insertAssessment(db: Writable, assessment: RiskAssessment): Promise<void> {
  await db.insertInto('checkRiskAssessments').values(assessment).execute()
}

export async function deleteAssessment(db: Writable, id: RiskAssessment['id']): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('checkRiskAssessments')
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export const isPerson = async (db: Readable, id: Person['id']): Promise<boolean> =>
  (await db.selectFrom('people').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
