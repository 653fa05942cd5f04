import { dayOfInstant, type IsoDate } from '#shared/dates.ts'

import type { Readable } from '../../database/schema.ts'

/** The day on which somebody first wrote something down here. */
export async function firstDay(db: Readable): Promise<IsoDate> {
  const first = await db.selectFrom('commands').select('at').orderBy('id').limit(1).executeTakeFirstOrThrow()
  return dayOfInstant(first.at)
}
