import { sql, type Kysely } from 'kysely'

/** Evaluation packs: what is being written, what was frozen, what left the house. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE packs (
      id              TEXT NOT NULL PRIMARY KEY,
      quarterStartsOn TEXT NOT NULL UNIQUE,
      title           TEXT NOT NULL CHECK (title <> ''),
      dueOn           TEXT
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE packSections (
      id         TEXT NOT NULL PRIMARY KEY,
      packId     TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
      section    TEXT NOT NULL,
      position   INTEGER NOT NULL CHECK (position >= 0),
      isIncluded INTEGER NOT NULL CHECK (isIncluded IN (0, 1)),
      narrative  TEXT NOT NULL,
      UNIQUE (packId, section)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE packActions (
      id     TEXT NOT NULL PRIMARY KEY,
      packId TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
      action TEXT NOT NULL CHECK (action <> ''),
      owner  TEXT NOT NULL,
      dueOn  TEXT,
      doneOn TEXT
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX packActionsByPack ON packActions (packId)`.execute(db)
  await sql`
    CREATE TABLE packVersions (
      id           TEXT NOT NULL PRIMARY KEY,
      packId       TEXT NOT NULL REFERENCES packs (id),
      number       TEXT NOT NULL,
      frozenAt     TEXT NOT NULL,
      frozenBy     TEXT NOT NULL REFERENCES users (id),
      frozenByName TEXT NOT NULL,
      hash         TEXT NOT NULL CHECK (length(hash) = 64),
      changeNote   TEXT NOT NULL,
      UNIQUE (packId, number)
    ) STRICT
  `.execute(db)
  // Written once with its version and never changed, so it needs no history of its own.
  await sql`
    CREATE TABLE packSnapshots (
      id      TEXT NOT NULL PRIMARY KEY REFERENCES packVersions (id) DEFERRABLE INITIALLY DEFERRED,
      content TEXT NOT NULL CHECK (json_valid(content))
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE packExports (
      id             TEXT NOT NULL PRIMARY KEY,
      packVersionId  TEXT NOT NULL REFERENCES packVersions (id),
      face           TEXT NOT NULL CHECK (face IN ('html', 'pdf', 'age')),
      fileName       TEXT NOT NULL,
      byteCount      INTEGER NOT NULL CHECK (byteCount > 0),
      fileHash       TEXT NOT NULL CHECK (length(fileHash) = 64),
      exportedAt     TEXT NOT NULL,
      exportedByName TEXT NOT NULL,
      verifiedAt     TEXT NOT NULL,
      recipients     TEXT NOT NULL,
      openedOn       TEXT
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX packExportsByVersion ON packExports (packVersionId)`.execute(db)
}
