import type { IsoDate } from '#shared/dates.ts'
import type { CheckRegister } from '#shared/features/checks/checks.contract.ts'

import type { Readable } from '../database/schema.ts'
import { readRegister } from '../features/checks/register.ts'
import { readRosters, type NamedRoster } from '../features/patterns/rosters.ts'

/** What every source of dates is given. What several of them need is read when the first asks, and once in one look at Home. */
export interface DueReads {
  readonly db: Readable
  readonly today: IsoDate
  /** Of all work that has not ended. */
  readonly rosters: () => Promise<readonly NamedRoster[]>
  /** Of everybody who has not left. */
  readonly register: () => Promise<CheckRegister>
}

export const createDueReads = (db: Readable, today: IsoDate): DueReads => ({
  db,
  today,
  rosters: once(() => readRosters(db, { notEndedBefore: today })),
  register: once(() => readRegister(db, { presentOn: today }, today)),
})

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null
  return () => (reading ??= read())
}
