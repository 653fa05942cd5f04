import { sql, type Kysely } from 'kysely'

/** Files kept with records; their contents apart, once per content however often it is attached; and copies that left. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Written once and never changed, so it needs no history of its own. The size stands before the contents, so that
  // adding up sizes reads no contents.
  await sql`
    CREATE TABLE attachmentContents (
      hash      TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
      byteCount INTEGER NOT NULL CHECK (byteCount > 0),
      content   BLOB NOT NULL CHECK (length(content) = byteCount)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE attachments (
      id          TEXT NOT NULL PRIMARY KEY,
      recordTable TEXT NOT NULL,
      recordId    TEXT NOT NULL,
      name        TEXT NOT NULL CHECK (name <> ''),
      kind        TEXT NOT NULL,
      byteCount   INTEGER NOT NULL CHECK (byteCount > 0),
      hash        TEXT NOT NULL REFERENCES attachmentContents (hash) DEFERRABLE INITIALLY DEFERRED,
      description TEXT NOT NULL,
      keepUntil   TEXT,
      addedOn     TEXT NOT NULL,
      UNIQUE (recordTable, recordId, hash)
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX attachmentsByContent ON attachments (hash)`.execute(db)
  await sql`
    CREATE TABLE attachmentCopies (
      id           TEXT NOT NULL PRIMARY KEY,
      attachmentId TEXT NOT NULL REFERENCES attachments (id) ON DELETE CASCADE,
      fileName     TEXT NOT NULL,
      savedByName  TEXT NOT NULL
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX attachmentCopiesByFile ON attachmentCopies (attachmentId)`.execute(db)
}
