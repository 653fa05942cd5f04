import type { PersonParticulars, PersonRate } from '#shared/features/people/particulars.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

export const listParticulars = (db: Readable): Promise<PersonParticulars[]> =>
  db.selectFrom('personParticulars').selectAll().execute()

export const findParticulars = (db: Readable, personId: PersonId): Promise<PersonParticulars | undefined> =>
  db.selectFrom('personParticulars').selectAll().where('personId', '=', personId).executeTakeFirst()

export async function insertParticulars(db: Writable, particulars: PersonParticulars): Promise<void> {
  await db.insertInto('personParticulars').values(particulars).execute()
}

export async function updateParticulars(db: Writable, { id, ...fields }: PersonParticulars): Promise<void> {
  await db.updateTable('personParticulars').set(fields).where('id', '=', id).execute()
}

export const findRate = (db: Readable, personId: PersonId): Promise<PersonRate | undefined> =>
  db.selectFrom('personRates').selectAll().where('personId', '=', personId).executeTakeFirst()

export async function insertRate(db: Writable, rate: PersonRate): Promise<void> {
  await db.insertInto('personRates').values(rate).execute()
}

export async function updateRate(db: Writable, { id, ...fields }: PersonRate): Promise<void> {
  await db.updateTable('personRates').set(fields).where('id', '=', id).execute()
}

export async function deleteParticularsOf(db: Writable, personId: PersonId): Promise<void> {
  await db.deleteFrom('personParticulars').where('personId', '=', personId).execute()
  await db.deleteFrom('personRates').where('personId', '=', personId).execute()
}
