import { sql, type Kysely } from 'kysely'

/** What a secondment costs from a later day on: hours and pay awards change, and invoices of the past stay as they were. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE secondmentRates (
      id            TEXT NOT NULL PRIMARY KEY,
      secondmentId  TEXT NOT NULL REFERENCES secondments (id),
      startsOn      TEXT NOT NULL,
      pencePerMonth INTEGER NOT NULL CHECK (pencePerMonth >= 0),
      reason        TEXT NOT NULL
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX secondmentRatesInOrder ON secondmentRates (secondmentId, startsOn)`.execute(
    db,
  )
}
