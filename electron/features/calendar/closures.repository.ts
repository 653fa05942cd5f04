import type { Closure, ClosureId } from '#shared/features/calendar/closures.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

export const listClosures = (db: Readable): Promise<Closure[]> =>
  db.selectFrom('closures').selectAll().orderBy('startsOn').orderBy('id').execute()

export const findClosure = (db: Readable, id: ClosureId): Promise<Closure | undefined> =>
  db.selectFrom('closures').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertClosure(db: Writable, closure: Closure): Promise<void> {
  await db.insertInto('closures').values(closure).execute()
}

export async function updateClosure(db: Writable, { id, ...fields }: Closure): Promise<void> {
  await db.updateTable('closures').set(fields).where('id', '=', id).execute()
}

export async function deleteClosure(db: Writable, id: ClosureId): Promise<void> {
  await db.deleteFrom('closures').where('id', '=', id).execute()
}
