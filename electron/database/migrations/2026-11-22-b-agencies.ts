import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE agencies (
      id           TEXT NOT NULL PRIMARY KEY,
      name         TEXT NOT NULL CHECK (name <> ''),
      kind         TEXT NOT NULL,
      offer        TEXT NOT NULL,
      criteria     TEXT NOT NULL,
      openingHours TEXT NOT NULL,
      howToAsk     TEXT NOT NULL,
      contactName  TEXT NOT NULL,
      contactRole  TEXT NOT NULL,
      phone        TEXT NOT NULL,
      email        TEXT NOT NULL,
      address      TEXT NOT NULL,
      notes        TEXT NOT NULL
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX agenciesByName ON agencies (lower(name))`.execute(db)
}
