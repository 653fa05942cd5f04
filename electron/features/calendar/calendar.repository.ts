import type { IsoDate } from '#shared/dates.ts'
import type { BankHolidayChange, BankHolidayChangeId } from '#shared/features/calendar/calendar.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

export const listChanges = (db: Readable): Promise<BankHolidayChange[]> =>
  db.selectFrom('bankHolidayChanges').selectAll().orderBy('day').execute()

export const findChangeOn = (db: Readable, day: IsoDate): Promise<BankHolidayChange | undefined> =>
  db.selectFrom('bankHolidayChanges').selectAll().where('day', '=', day).executeTakeFirst()

export async function insertChange(db: Writable, change: BankHolidayChange): Promise<void> {
  await db.insertInto('bankHolidayChanges').values(change).execute()
}

/** @returns whether it was there. */
export async function deleteChange(db: Writable, id: BankHolidayChangeId): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('bankHolidayChanges').where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}
