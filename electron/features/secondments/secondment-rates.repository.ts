import type { SecondmentRate } from '#shared/features/secondments/secondment-rates.schema.ts'
import type { SecondmentId } from '#shared/features/secondments/secondments.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

export const listRates = (db: Readable, secondmentId?: SecondmentId): Promise<SecondmentRate[]> =>
  db
    .selectFrom('secondmentRates')
    .selectAll()
    .$if(secondmentId !== undefined, (q) => q.where('secondmentId', '=', secondmentId!))
    .orderBy('startsOn')
    .execute()

export const findRate = (db: Readable, id: SecondmentRate['id']): Promise<SecondmentRate | undefined> =>
  db.selectFrom('secondmentRates').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertRate(db: Writable, rate: SecondmentRate): Promise<void> {
  await db.insertInto('secondmentRates').values(rate).execute()
}

export async function deleteRate(db: Writable, id: SecondmentRate['id']): Promise<void> {
  await db.deleteFrom('secondmentRates').where('id', '=', id).execute()
}
