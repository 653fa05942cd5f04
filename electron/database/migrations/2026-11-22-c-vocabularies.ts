import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE vocabularies (
      id         TEXT NOT NULL PRIMARY KEY,
      vocabulary TEXT NOT NULL,
      code       TEXT NOT NULL CHECK (code <> ''),
      label      TEXT NOT NULL CHECK (label <> ''),
      position   INTEGER NOT NULL CHECK (position >= 0),
      sourceNote TEXT NOT NULL,
      retiredAt  TEXT
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX vocabulariesByCode ON vocabularies (vocabulary, lower(code))`.execute(db)
  await sql`CREATE UNIQUE INDEX vocabulariesByLabel ON vocabularies (vocabulary, lower(label))`.execute(db)
}
