import { sql, type Kysely } from 'kysely'

/** What is kept of volunteers, students, panel members and others besides what is kept of everybody; rates apart: few may see them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE personParticulars (
      id                TEXT NOT NULL PRIMARY KEY,
      personId          TEXT NOT NULL UNIQUE REFERENCES people (id),
      agreementSignedOn TEXT,
      startsOn          TEXT,
      endsOn            TEXT CHECK (endsOn >= startsOn),
      organisation      TEXT NOT NULL,
      course            TEXT NOT NULL,
      contactName       TEXT NOT NULL,
      contactDetails    TEXT NOT NULL,
      availability      TEXT NOT NULL
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE personRates (
      id           TEXT NOT NULL PRIMARY KEY,
      personId     TEXT NOT NULL UNIQUE REFERENCES people (id),
      pencePerHour INTEGER CHECK (pencePerHour >= 0)
    ) STRICT
  `.execute(db)
}
