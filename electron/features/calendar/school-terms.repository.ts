import type { SchoolTerm, SchoolTermId } from '#shared/features/calendar/school-terms.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

export const listSchoolTerms = (db: Readable): Promise<SchoolTerm[]> =>
  db.selectFrom('schoolTerms').selectAll().orderBy('startsOn').execute()

export const findSchoolTerm = (db: Readable, id: SchoolTermId): Promise<SchoolTerm | undefined> =>
  db.selectFrom('schoolTerms').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertSchoolTerms(db: Writable, terms: readonly SchoolTerm[]): Promise<void> {
  await db
    .insertInto('schoolTerms')
    .values([...terms])
    .execute()
}

export async function updateSchoolTerm(db: Writable, { id, ...fields }: SchoolTerm): Promise<void> {
  await db.updateTable('schoolTerms').set(fields).where('id', '=', id).execute()
}

export async function deleteSchoolTerm(db: Writable, id: SchoolTermId): Promise<void> {
  await db.deleteFrom('schoolTerms').where('id', '=', id).execute()
}
