import { sql } from 'kysely'

import { addMonths } from '#shared/dates.ts'

import type { Decade } from './decade.ts'

const wanted = 200_000
const atOnce = 2_000

/** Years of small corrections: figures looked at again and noted, until the history is as long as ten years make it. */
export async function fillHistory({ db, today, recorded }: Decade): Promise<void> {
  const { count } = await db
    .selectFrom('changes')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  let missing = wanted - count
  for (let from = 0; missing > 0; from += atOnce) {
    const some = Math.min(atOnce, missing)
    await recorded(addMonths(today, -1), 'figures.enter', 'Entered figures', async () => {
      await sql`UPDATE figures SET note = note || 'Checked against the register. ' WHERE rowid IN (SELECT rowid FROM figures ORDER BY rowid LIMIT ${some} OFFSET ${from % 100_000})`.execute(
        db,
      )
    })
    missing -= some
  }
}
