import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE bankHolidayChanges (
      id   TEXT NOT NULL PRIMARY KEY,
      day  TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('add', 'remove')),
      name TEXT NOT NULL CHECK (name <> '')
    ) STRICT
  `.execute(db)
}
