import { sql } from 'kysely'

import type { UnsupervisedMark, UnsupervisedMarkId } from '#shared/features/checks/unsupervised.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import { wanted, type Whose } from './checks.repository.ts'

/** Newest first. */
export async function listMarks(db: Readable, whose: Whose): Promise<UnsupervisedMark[]> {
  const { rows } = await sql<UnsupervisedMark>`
    SELECT marks.* FROM people JOIN unsupervisedMarks AS marks ON marks.personId = people.id
    WHERE ${wanted(whose)}
    ORDER BY marks.startsOn DESC, marks.id DESC
  `.execute(db)
  return rows
}

export const findMark = (db: Readable, id: UnsupervisedMarkId): Promise<UnsupervisedMark | undefined> =>
  db.selectFrom('unsupervisedMarks').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertMark(db: Writable, mark: UnsupervisedMark): Promise<void> {
  await db.insertInto('unsupervisedMarks').values(mark).execute()
}

export async function deleteMark(db: Writable, id: UnsupervisedMarkId): Promise<void> {
  await db.deleteFrom('unsupervisedMarks').where('id', '=', id).execute()
}
