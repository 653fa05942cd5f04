import { sql, type RawBuilder } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import type { AgencyId } from '#shared/features/agencies/agencies.schema.ts'
import {
  employmentId,
  type Employment,
  type EmploymentId,
} from '#shared/features/employments/employments.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'

/** How the centre's own lead body is called where employers are listed. */
export const ownBody = 'The centre'

/**
 * SQL for the agency that employs somebody on a day; NULL for the centre's own lead body.
 * @param personId the column that says who, such as `people.id`.
 */
export const employerOn = (
  personId: string,
  on: IsoDate | RawBuilder<unknown>,
): RawBuilder<AgencyId | null> =>
  sql<AgencyId | null>`(
    SELECT agencyId FROM employments
    WHERE employments.personId = ${sql.ref(personId)} AND coalesce(employments.startsOn, '') <= ${on}
    ORDER BY coalesce(employments.startsOn, '') DESC LIMIT 1
  )`

export const listEmployments = (db: Readable, personId?: PersonId): Promise<Employment[]> =>
  db
    .selectFrom('employments')
    .selectAll()
    .$if(personId !== undefined, (q) => q.where('personId', '=', personId!))
    .orderBy(sql`coalesce(startsOn, '')`)
    .execute()

export const listNamedEmployments = (db: Readable, personId: PersonId) =>
  db
    .selectFrom('employments')
    .leftJoin('agencies', 'agencies.id', 'employments.agencyId')
    .selectAll('employments')
    .select(sql<string>`coalesce(agencies.name, ${ownBody})`.as('employerName'))
    .where('personId', '=', personId)
    .execute()

export const findEmployment = (db: Readable, id: EmploymentId): Promise<Employment | undefined> =>
  db.selectFrom('employments').selectAll().where('id', '=', id).executeTakeFirst()

/** Everybody has one: whoever employed them when they came. */
export const firstEmployment = (personId: PersonId, agencyId: AgencyId | null): Employment => ({
  id: newId(employmentId),
  personId,
  agencyId,
  startsOn: null,
  reason: '',
})

export async function insertEmployment(db: Writable, employment: Employment): Promise<void> {
  await db.insertInto('employments').values(employment).execute()
}

export async function updateEmployment(db: Writable, { id, ...fields }: Employment): Promise<void> {
  await db.updateTable('employments').set(fields).where('id', '=', id).execute()
}

export async function deleteEmployment(db: Writable, id: EmploymentId): Promise<void> {
  await db.deleteFrom('employments').where('id', '=', id).execute()
}

export async function deleteEmploymentsOf(db: Writable, personId: PersonId): Promise<void> {
  await db.deleteFrom('employments').where('personId', '=', personId).execute()
}
