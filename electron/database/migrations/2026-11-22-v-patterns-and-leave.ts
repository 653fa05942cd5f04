import { sql, type Kysely } from 'kysely'
import { uuidv7 } from 'uuidv7'

/** What cover is planned from: school terms, closures, who works when, and who is away. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE schoolTerms (
      id       TEXT NOT NULL PRIMARY KEY,
      name     TEXT NOT NULL CHECK (name <> ''),
      startsOn TEXT NOT NULL UNIQUE,
      endsOn   TEXT NOT NULL CHECK (endsOn >= startsOn)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE closures (
      id            TEXT NOT NULL PRIMARY KEY,
      name          TEXT NOT NULL CHECK (name <> ''),
      reason        TEXT NOT NULL,
      startsOn      TEXT NOT NULL,
      endsOn        TEXT NOT NULL CHECK (endsOn >= startsOn),
      serviceAreaId TEXT REFERENCES vocabularies (id)
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX closuresByArea ON closures (serviceAreaId)`.execute(db)
  await sql`
    CREATE TABLE workingPatterns (
      id            TEXT NOT NULL PRIMARY KEY,
      appointmentId TEXT NOT NULL REFERENCES appointments (id) ON DELETE CASCADE,
      startsOn      TEXT NOT NULL,
      week1         TEXT NOT NULL,
      week2         TEXT,
      cycleStartsOn TEXT,
      workingYear   TEXT NOT NULL CHECK (workingYear IN ('allYear', 'termTime', 'termTimePlus')),
      extraDays     INTEGER NOT NULL CHECK (extraDays BETWEEN 0 AND 60),
      note          TEXT NOT NULL,
      CHECK ((week2 IS NULL) = (cycleStartsOn IS NULL)),
      CHECK (week1 <> '' OR week2 <> ''),
      CHECK (extraDays = 0 OR workingYear = 'termTimePlus'),
      UNIQUE (appointmentId, startsOn)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE leaveKinds (
      id            TEXT NOT NULL PRIMARY KEY,
      name          TEXT NOT NULL CHECK (name <> ''),
      meaning       TEXT NOT NULL,
      needsDecision INTEGER NOT NULL CHECK (needsDecision IN (0, 1)),
      position      INTEGER NOT NULL CHECK (position >= 0),
      retiredOn     TEXT
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX leaveKindsByName ON leaveKinds (lower(name))`.execute(db)
  // No field says what somebody is ill with, and none may be added.
  await sql`
    CREATE TABLE leaveRequests (
      id              TEXT NOT NULL PRIMARY KEY,
      personId        TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
      kindId          TEXT NOT NULL REFERENCES leaveKinds (id),
      startsOn        TEXT NOT NULL,
      endsOn          TEXT CHECK (endsOn >= startsOn),
      firstDay        TEXT NOT NULL CHECK (firstDay IN ('whole', 'morning', 'afternoon')),
      lastDay         TEXT NOT NULL CHECK (lastDay IN ('whole', 'morning')),
      minutes         INTEGER CHECK (minutes BETWEEN 1 AND 1440),
      requestedOn     TEXT NOT NULL,
      note            TEXT NOT NULL,
      decision        TEXT CHECK (decision IN ('approved', 'refused')),
      decidedOn       TEXT,
      decidedSide     TEXT CHECK (decidedSide IN ('home', 'host')),
      decidedBy       TEXT NOT NULL,
      decidedAgencyId TEXT REFERENCES agencies (id),
      toldBy          TEXT,
      decisionReason  TEXT NOT NULL,
      withdrawnOn     TEXT,
      cancelledOn     TEXT,
      cancelReason    TEXT NOT NULL,
      CHECK (minutes IS NULL OR endsOn = startsOn),
      CHECK (lastDay = 'whole' OR endsOn > startsOn),
      CHECK (firstDay <> 'morning' OR endsOn = startsOn),
      CHECK ((decision IS NULL) = (decidedOn IS NULL)),
      CHECK ((decision IS NULL) = (decidedSide IS NULL)),
      CHECK ((decision IS NULL) = (decidedBy = '')),
      CHECK (decision IS NOT 'refused' OR decisionReason <> ''),
      CHECK (withdrawnOn IS NULL OR decision IS NULL),
      CHECK (decidedAgencyId IS NULL OR decidedSide = 'home')
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX leaveRequestsByPerson ON leaveRequests (personId, startsOn)`.execute(db)
  await sql`CREATE INDEX leaveRequestsByKind ON leaveRequests (kindId)`.execute(db)
  await sql`CREATE INDEX leaveRequestsByAgency ON leaveRequests (decidedAgencyId)`.execute(db)
  await sql`
    CREATE TABLE leaveAllowances (
      id             TEXT NOT NULL PRIMARY KEY,
      personId       TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
      yearStartsOn   TEXT NOT NULL,
      statedMinutes  INTEGER CHECK (statedMinutes >= 0),
      carriedMinutes INTEGER NOT NULL,
      note           TEXT NOT NULL,
      UNIQUE (personId, yearStartsOn)
    ) STRICT
  `.execute(db)
  for (const [position, [name, meaning, needsDecision]] of starting.entries()) {
    await sql`
      INSERT INTO leaveKinds (id, name, meaning, needsDecision, position, retiredOn)
      VALUES (${uuidv7()}, ${name}, ${meaning}, ${needsDecision}, ${position}, NULL)
    `.execute(db)
  }
}

/** What a centre starts with, here and not in a seed so that centres that exist already get it too. All of it may be changed. */
const starting: readonly (readonly [name: string, meaning: string, needsDecision: 0 | 1])[] = [
  ['Annual leave', 'annual', 1],
  ['Time off in lieu', 'lieu', 1],
  ['Sickness', 'sickness', 0],
  ['Study or training', 'study', 1],
  ['Compassionate leave', 'compassionate', 1],
  ['Maternity, paternity, adoption or parental leave', 'parental', 1],
  ['Unpaid leave', 'unpaid', 1],
  ['Other leave', 'other', 1],
]
