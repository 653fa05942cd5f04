import { sql, type Kysely } from 'kysely'

/** How many people are needed, when and of whom, and who holds a duty such as first aid. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE coverDuties (
      id   TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> '')
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX coverDutiesByName ON coverDuties (lower(name))`.execute(db)
  await sql`
    CREATE TABLE coverDutyHolders (
      id       TEXT NOT NULL PRIMARY KEY,
      dutyId   TEXT NOT NULL REFERENCES coverDuties (id) ON DELETE CASCADE,
      personId TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
      startsOn TEXT NOT NULL,
      endsOn   TEXT CHECK (endsOn >= startsOn)
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX coverDutyHoldersByDuty ON coverDutyHolders (dutyId, personId)`.execute(db)
  await sql`CREATE INDEX coverDutyHoldersByPerson ON coverDutyHolders (personId)`.execute(db)
  await sql`
    CREATE TABLE minimums (
      id            TEXT NOT NULL PRIMARY KEY,
      name          TEXT NOT NULL CHECK (name <> ''),
      serviceAreaId TEXT REFERENCES vocabularies (id),
      disciplineId  TEXT REFERENCES vocabularies (id),
      dutyId        TEXT REFERENCES coverDuties (id),
      people        INTEGER NOT NULL CHECK (people > 0),
      weekdays      TEXT NOT NULL CHECK (weekdays <> '' AND weekdays NOT GLOB '*[^1-7]*'),
      season        TEXT NOT NULL CHECK (season IN ('always', 'term', 'holiday')),
      fromMinute    INTEGER CHECK (fromMinute BETWEEN 0 AND 1440),
      toMinute      INTEGER CHECK (toMinute > fromMinute AND toMinute <= 1440),
      unsupervised  INTEGER NOT NULL CHECK (unsupervised IN (0, 1)),
      startsOn      TEXT NOT NULL,
      endsOn        TEXT CHECK (endsOn >= startsOn),
      notes         TEXT NOT NULL,
      CHECK ((fromMinute IS NULL) = (toMinute IS NULL))
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX minimumsByDay ON minimums (startsOn, endsOn)`.execute(db)
}
