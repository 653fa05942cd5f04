import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE importBatches (
      id           TEXT NOT NULL PRIMARY KEY,
      commandId    TEXT NOT NULL,
      targetId     TEXT NOT NULL,
      fileName     TEXT NOT NULL,
      sheetName    TEXT NOT NULL,
      importedAt   TEXT NOT NULL,
      importedBy   TEXT NOT NULL,
      newCount     INTEGER NOT NULL CHECK (newCount >= 0),
      changedCount INTEGER NOT NULL CHECK (changedCount >= 0),
      sameCount    INTEGER NOT NULL CHECK (sameCount >= 0),
      refusedCount INTEGER NOT NULL CHECK (refusedCount >= 0)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE savedMappings (
      id       TEXT NOT NULL PRIMARY KEY,
      name     TEXT NOT NULL CHECK (name <> ''),
      targetId TEXT NOT NULL,
      headings TEXT NOT NULL CHECK (json_valid(headings)),
      mapping  TEXT NOT NULL CHECK (json_valid(mapping))
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX savedMappingsByName ON savedMappings (targetId, lower(name))`.execute(db)
}
