import { sql, type Kysely } from 'kysely'

/** People, the posts of the establishment, and the appointments that join them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE people (
      id                    TEXT NOT NULL PRIMARY KEY,
      givenName             TEXT NOT NULL CHECK (givenName <> ''),
      familyName            TEXT NOT NULL CHECK (familyName <> ''),
      preferredName         TEXT NOT NULL,
      kind                  TEXT NOT NULL,
      staffNumber           TEXT NOT NULL,
      disciplineId          TEXT REFERENCES vocabularies (id),
      employerAgencyId      TEXT REFERENCES agencies (id),
      registrationBody      TEXT NOT NULL,
      registrationNumber    TEXT NOT NULL,
      registrationExpiresOn TEXT,
      email                 TEXT NOT NULL,
      phone                 TEXT NOT NULL,
      address               TEXT NOT NULL,
      emergencyName         TEXT NOT NULL,
      emergencyRelationship TEXT NOT NULL,
      emergencyPhone        TEXT NOT NULL,
      startedOn             TEXT,
      leftOn                TEXT CHECK (leftOn >= startedOn),
      leavingReasonId       TEXT REFERENCES vocabularies (id),
      leavingNote           TEXT NOT NULL,
      notes                 TEXT NOT NULL,
      CHECK (leftOn IS NOT NULL OR leavingReasonId IS NULL)
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX peopleByStaffNumber ON people (lower(staffNumber)) WHERE staffNumber <> ''`.execute(
    db,
  )
  await sql`CREATE INDEX peopleByName ON people (lower(familyName), lower(givenName))`.execute(db)
  await sql`CREATE INDEX peopleByEmployer ON people (employerAgencyId)`.execute(db)
  await sql`
    CREATE TABLE posts (
      id              TEXT NOT NULL PRIMARY KEY,
      title           TEXT NOT NULL CHECK (title <> ''),
      reference       TEXT NOT NULL,
      serviceAreaId   TEXT REFERENCES vocabularies (id),
      minutesPerWeek  INTEGER NOT NULL CHECK (minutesPerWeek > 0),
      fullTimeMinutes INTEGER NOT NULL CHECK (fullTimeMinutes > 0),
      funderAgencyId  TEXT REFERENCES agencies (id),
      funding         TEXT NOT NULL,
      base            TEXT NOT NULL,
      workingYear     TEXT NOT NULL,
      jobDescription  TEXT NOT NULL,
      reportsToPostId TEXT REFERENCES posts (id),
      openedOn        TEXT,
      closedOn        TEXT CHECK (closedOn >= openedOn),
      notes           TEXT NOT NULL
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX postsByReference ON posts (lower(reference)) WHERE reference <> ''`.execute(
    db,
  )
  await sql`CREATE INDEX postsByLine ON posts (reportsToPostId)`.execute(db)
  await sql`
    CREATE TABLE appointments (
      id              TEXT NOT NULL PRIMARY KEY,
      personId        TEXT NOT NULL REFERENCES people (id),
      postId          TEXT REFERENCES posts (id),
      title           TEXT NOT NULL,
      route           TEXT NOT NULL,
      startsOn        TEXT NOT NULL,
      endsOn          TEXT CHECK (endsOn >= startsOn),
      minutesPerWeek  INTEGER CHECK (minutesPerWeek >= 0),
      fullTimeMinutes INTEGER NOT NULL CHECK (fullTimeMinutes > 0),
      weeksPerYear    INTEGER CHECK (weeksPerYear BETWEEN 1 AND 53),
      scheme          TEXT NOT NULL,
      grade           TEXT NOT NULL,
      endReason       TEXT NOT NULL,
      notes           TEXT NOT NULL,
      CHECK (postId IS NOT NULL OR title <> '')
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX appointmentsByPerson ON appointments (personId, startsOn)`.execute(db)
  await sql`CREATE INDEX appointmentsByPost ON appointments (postId, startsOn)`.execute(db)
}
