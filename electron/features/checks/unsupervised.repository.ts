import type { PersonId } from '#shared/features/people/people.schema.ts'
import type { UnsupervisedMark, UnsupervisedMarkId } from '#shared/features/checks/unsupervised.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

/** Of one person the newest first; or of everybody. */
export const listMarks = (db: Readable, personId?: PersonId): Promise<UnsupervisedMark[]> =>
  db
    .selectFrom('unsupervisedMarks')
    .selectAll()
    .$if(personId !== undefined, (q) => q.where('personId', '=', personId!))
    .orderBy('startsOn', 'desc')
    .orderBy('id', 'desc')
    .execute()

export const findMark = (db: Readable, id: UnsupervisedMarkId): Promise<UnsupervisedMark | undefined> =>
  db.selectFrom('unsupervisedMarks').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertMark(db: Writable, mark: UnsupervisedMark): Promise<void> {
  await db.insertInto('unsupervisedMarks').values(mark).execute()
}

export async function deleteMark(db: Writable, id: UnsupervisedMarkId): Promise<void> {
  await db.deleteFrom('unsupervisedMarks').where('id', '=', id).execute()
}
