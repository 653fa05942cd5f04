import { sql, type Kysely } from 'kysely'

/** Sign-ins and what happened to passphrases and keys; the keys themselves are in no table. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE securityEvents (
      id         TEXT NOT NULL PRIMARY KEY,
      kind       TEXT NOT NULL,
      userId     TEXT NOT NULL REFERENCES users (id),
      at         TEXT NOT NULL,
      wrongTries INTEGER NOT NULL CHECK (wrongTries >= 0)
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX securityEventsByUser ON securityEvents (userId, at)`.execute(db)
}
