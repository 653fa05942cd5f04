import { sql, type Kysely } from 'kysely'

/** Who may sign in, what everybody did, and the index that Ctrl+K searches. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE users (
      id         TEXT NOT NULL PRIMARY KEY,
      name       TEXT NOT NULL CHECK (name <> ''),
      signInName TEXT NOT NULL CHECK (signInName <> ''),
      role       TEXT NOT NULL CHECK (role IN ('manager', 'deputy', 'administrator', 'reader')),
      disabledAt TEXT
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE centre (
      id       TEXT NOT NULL PRIMARY KEY CHECK (id = 'centre'),
      name     TEXT NOT NULL CHECK (name <> ''),
      isDemo   INTEGER NOT NULL CHECK (isDemo IN (0, 1)),
      settings TEXT NOT NULL CHECK (json_valid(settings))
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE commands (
      id        TEXT NOT NULL PRIMARY KEY,
      procedure TEXT NOT NULL,
      says      TEXT NOT NULL,
      actorId   TEXT NOT NULL,
      actorName TEXT NOT NULL,
      at        TEXT NOT NULL,
      undoable  INTEGER NOT NULL CHECK (undoable IN (0, 1)),
      undoes    TEXT REFERENCES commands (id),
      undoneBy  TEXT REFERENCES commands (id)
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX commandsByMoment ON commands (at)`.execute(db)
  await sql`
    CREATE TABLE changes (
      id        INTEGER NOT NULL PRIMARY KEY,
      commandId TEXT NOT NULL REFERENCES commands (id) DEFERRABLE INITIALLY DEFERRED,
      tableName TEXT NOT NULL,
      recordId  TEXT NOT NULL,
      kind      TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
      before    TEXT CHECK (before IS NULL OR json_valid(before)),
      after     TEXT CHECK (after IS NULL OR json_valid(after)),
      CHECK ((kind = 'insert') = (before IS NULL)),
      CHECK ((kind = 'delete') = (after IS NULL))
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX changesByCommand ON changes (commandId)`.execute(db)
  await sql`CREATE INDEX changesByRecord ON changes (recordId)`.execute(db)
  await sql`CREATE INDEX changesDeleting ON changes (id) WHERE kind = 'delete'`.execute(db)
  await sql`
    CREATE TABLE searchRecords (
      id        INTEGER NOT NULL PRIMARY KEY,
      recordId  TEXT NOT NULL UNIQUE,
      tableName TEXT NOT NULL
    ) STRICT
  `.execute(db)
  await sql`
    CREATE VIRTUAL TABLE searchEntries USING fts5 (
      title, detail, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
    )
  `.execute(db)
}
