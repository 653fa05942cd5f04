import { sql, type Kysely } from 'kysely'

/** Terms and conditions: what agencies offer, who is on them, and what was agreed where they collide. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE termsSchemes (
      id              TEXT NOT NULL PRIMARY KEY,
      name            TEXT NOT NULL CHECK (name <> ''),
      basis           TEXT NOT NULL,
      fullTimeMinutes INTEGER CHECK (fullTimeMinutes > 0),
      workingDays     INTEGER CHECK (workingDays > 0),
      directedHours   INTEGER CHECK (directedHours > 0),
      extraDays       REAL NOT NULL CHECK (extraDays >= 0),
      bankHolidays    INTEGER NOT NULL CHECK (bankHolidays >= 0),
      leaveYear       TEXT NOT NULL,
      leaveNote       TEXT NOT NULL,
      termTime        TEXT NOT NULL,
      termTimeNote    TEXT NOT NULL,
      sickPay         TEXT NOT NULL,
      notice          TEXT NOT NULL,
      pension         TEXT NOT NULL,
      mileage         TEXT NOT NULL,
      toCheck         TEXT NOT NULL,
      sourceNote      TEXT NOT NULL,
      copiedFrom      TEXT NOT NULL,
      retiredOn       TEXT
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX termsSchemesByName ON termsSchemes (lower(name))`.execute(db)
  await sql`
    CREATE TABLE termsLeaveSteps (
      id        TEXT NOT NULL PRIMARY KEY,
      schemeId  TEXT NOT NULL REFERENCES termsSchemes (id),
      fromYears INTEGER NOT NULL CHECK (fromYears >= 0),
      days      REAL NOT NULL CHECK (days >= 0)
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX termsLeaveStepsByYears ON termsLeaveSteps (schemeId, fromYears)`.execute(db)
  await sql`
    CREATE TABLE personTerms (
      id               TEXT NOT NULL PRIMARY KEY,
      personId         TEXT NOT NULL REFERENCES people (id),
      startsOn         TEXT NOT NULL,
      schemeId         TEXT NOT NULL REFERENCES termsSchemes (id),
      serviceStartedOn TEXT CHECK (serviceStartedOn <= startsOn),
      grade            TEXT NOT NULL,
      contractMinutes  INTEGER CHECK (contractMinutes > 0),
      daysPerWeek      REAL CHECK (daysPerWeek > 0),
      pattern          TEXT NOT NULL,
      weeksPerYear     INTEGER CHECK (weeksPerYear BETWEEN 1 AND 53),
      toldOn           TEXT,
      toldBy           TEXT NOT NULL,
      note             TEXT NOT NULL
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX personTermsByPerson ON personTerms (personId, startsOn)`.execute(db)
  await sql`CREATE INDEX personTermsByScheme ON personTerms (schemeId)`.execute(db)
  await sql`
    CREATE TABLE termsUses (
      id       TEXT NOT NULL PRIMARY KEY,
      agencyId TEXT REFERENCES agencies (id),
      postId   TEXT REFERENCES posts (id),
      schemeId TEXT NOT NULL REFERENCES termsSchemes (id),
      grade    TEXT NOT NULL,
      pattern  TEXT NOT NULL,
      CHECK ((agencyId IS NULL) <> (postId IS NULL))
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX termsUsesByAgency ON termsUses (agencyId) WHERE agencyId IS NOT NULL`.execute(
    db,
  )
  await sql`CREATE UNIQUE INDEX termsUsesByPost ON termsUses (postId) WHERE postId IS NOT NULL`.execute(db)
  await sql`
    CREATE TABLE termsPay (
      id            TEXT NOT NULL PRIMARY KEY,
      personTermsId TEXT UNIQUE REFERENCES personTerms (id),
      termsUseId    TEXT UNIQUE REFERENCES termsUses (id),
      fromPence     INTEGER NOT NULL CHECK (fromPence >= 0),
      toPence       INTEGER CHECK (toPence >= fromPence),
      CHECK ((personTermsId IS NULL) <> (termsUseId IS NULL))
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE termsRemedies (
      id        TEXT NOT NULL PRIMARY KEY,
      tension   TEXT NOT NULL,
      subjects  TEXT NOT NULL,
      remedy    TEXT NOT NULL,
      note      TEXT NOT NULL,
      reviewOn  TEXT NOT NULL,
      settledOn TEXT
    ) STRICT
  `.execute(db)
}
