import { sql, type Kysely } from 'kysely'
import { uuidv7 } from 'uuidv7'

/** Where the team works and why there, who works where, and what the service says it needs of each discipline. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE locations (
      id              TEXT NOT NULL PRIMARY KEY,
      name            TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
      kindId          TEXT REFERENCES vocabularies (id),
      address         TEXT NOT NULL,
      ownerAgencyId   TEXT REFERENCES agencies (id),
      presence        TEXT NOT NULL,
      daysOpen        TEXT NOT NULL,
      hours           TEXT NOT NULL,
      rooms           TEXT NOT NULL,
      roomsPromisedBy TEXT NOT NULL,
      decision        TEXT NOT NULL,
      decidedOn       TEXT,
      decidedBy       TEXT NOT NULL,
      reviewOn        TEXT CHECK (reviewOn >= decidedOn),
      notes           TEXT NOT NULL,
      CHECK ((decision = 'undecided') = (decidedOn IS NULL))
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX locationsByKind ON locations (kindId)`.execute(db)
  await sql`CREATE INDEX locationsByOwner ON locations (ownerAgencyId)`.execute(db)
  await sql`
    CREATE TABLE locationReasons (
      id         TEXT NOT NULL PRIMARY KEY,
      locationId TEXT NOT NULL REFERENCES locations (id),
      side       TEXT NOT NULL CHECK (side IN ('for', 'against')),
      statement  TEXT NOT NULL CHECK (statement <> ''),
      weight     TEXT NOT NULL,
      fromWhom   TEXT NOT NULL,
      saidOn     TEXT
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX locationReasonsByLocation ON locationReasons (locationId)`.execute(db)
  await sql`
    CREATE TABLE locationLinks (
      id            TEXT NOT NULL PRIMARY KEY,
      locationId    TEXT NOT NULL REFERENCES locations (id),
      postId        TEXT UNIQUE REFERENCES posts (id),
      appointmentId TEXT UNIQUE REFERENCES appointments (id),
      CHECK ((postId IS NULL) <> (appointmentId IS NULL))
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX locationLinksByLocation ON locationLinks (locationId)`.execute(db)
  await sql`
    CREATE TABLE skillNeeds (
      id            TEXT NOT NULL PRIMARY KEY,
      disciplineId  TEXT NOT NULL REFERENCES vocabularies (id),
      agencyId      TEXT REFERENCES agencies (id),
      serviceAreaId TEXT REFERENCES vocabularies (id),
      measure       TEXT NOT NULL CHECK (measure IN ('fte', 'people')),
      amount        REAL NOT NULL CHECK (amount > 0),
      startsOn      TEXT NOT NULL,
      endsOn        TEXT CHECK (endsOn >= startsOn),
      reason        TEXT NOT NULL
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX skillNeedsByDiscipline ON skillNeeds (disciplineId, startsOn)`.execute(db)
  await sql`CREATE INDEX skillNeedsByAgency ON skillNeeds (agencyId)`.execute(db)
  await sql`CREATE INDEX skillNeedsByArea ON skillNeeds (serviceAreaId)`.execute(db)
  await addKinds(db)
}

const sourceNote = 'Shipped as a starting point from general knowledge; check it against your own services.'

const kinds = {
  childrensCentre: 'Children’s centre',
  school: 'School',
  healthCentre: 'Health centre',
  agencyOffice: 'Office of a home agency',
  communityBuilding: 'Community building',
  library: 'Library',
  home: 'Working from home',
  virtual: 'Virtual team',
  other: 'Other',
}

/** A new centre gets its lists of words when it is made; one that exists already gets this list now. */
async function addKinds(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql`SELECT 1 FROM vocabularies LIMIT 1`.execute(db)
  if (rows.length === 0) return
  for (const [position, [code, label]] of Object.entries(kinds).entries())
    await sql`
      INSERT INTO vocabularies (id, vocabulary, code, label, position, sourceNote, retiredAt)
      VALUES (${uuidv7()}, 'baseKinds', ${code}, ${label}, ${position}, ${sourceNote}, NULL)
    `.execute(db)
}
