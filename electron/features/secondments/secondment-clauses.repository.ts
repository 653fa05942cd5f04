import type {
  SecondmentClause,
  WrittenClause,
} from '#shared/features/secondments/secondment-clauses.schema.ts'
import type { SecondmentId } from '#shared/features/secondments/secondments.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

export const listClauses = (db: Readable, secondmentId: SecondmentId): Promise<SecondmentClause[]> =>
  db
    .selectFrom('secondmentClauses')
    .selectAll()
    .where('secondmentId', '=', secondmentId)
    .orderBy('id')
    .execute()

export const findClause = (db: Readable, id: SecondmentClause['id']): Promise<SecondmentClause | undefined> =>
  db.selectFrom('secondmentClauses').selectAll().where('id', '=', id).executeTakeFirst()

/** How many clauses are agreed or do not apply. */
export async function countSettled(db: Readable, id?: SecondmentId): Promise<Map<SecondmentId, number>> {
  const rows = await db
    .selectFrom('secondmentClauses')
    .select(({ fn }) => ['secondmentId', fn.countAll<number>().as('count')])
    .where((eb) => eb.or([eb('agreedOn', 'is not', null), eb('notApplicableBecause', '<>', '')]))
    .$if(id !== undefined, (q) => q.where('secondmentId', '=', id!))
    .groupBy('secondmentId')
    .execute()
  return new Map(rows.map(({ secondmentId, count }) => [secondmentId, count]))
}

export async function insertClauses(db: Writable, clauses: readonly SecondmentClause[]): Promise<void> {
  if (clauses.length === 0) return
  await db
    .insertInto('secondmentClauses')
    .values([...clauses])
    .execute()
}

export async function updateClause(
  db: Writable,
  id: SecondmentClause['id'],
  clause: WrittenClause,
): Promise<void> {
  await db.updateTable('secondmentClauses').set(clause).where('id', '=', id).execute()
}

export async function deleteClause(db: Writable, id: SecondmentClause['id']): Promise<void> {
  await db.deleteFrom('secondmentClauses').where('id', '=', id).execute()
}
