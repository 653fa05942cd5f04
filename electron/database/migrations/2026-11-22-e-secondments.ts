import { sql, type Kysely } from 'kysely'

/** Secondments with their extensions, their reviews, and what they cost (kept apart: few may see it). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE secondments (
      id                    TEXT NOT NULL PRIMARY KEY,
      personId              TEXT NOT NULL REFERENCES people (id),
      homeAgencyId          TEXT NOT NULL REFERENCES agencies (id),
      homePost              TEXT NOT NULL,
      homeGrade             TEXT NOT NULL,
      homeManager           TEXT NOT NULL,
      hostPostId            TEXT REFERENCES posts (id),
      hostTitle             TEXT NOT NULL,
      appointmentId         TEXT REFERENCES appointments (id),
      startsOn              TEXT NOT NULL,
      endsOn                TEXT CHECK (endsOn > startsOn),
      minutesPerWeek        INTEGER NOT NULL CHECK (minutesPerWeek > 0),
      homeMinutesPerWeek    INTEGER CHECK (homeMinutesPerWeek >= 0),
      contractMinutes       INTEGER CHECK (contractMinutes > 0),
      fundingModel          TEXT NOT NULL,
      funder                TEXT NOT NULL,
      invoiceCycle          TEXT NOT NULL,
      vatTreatment          TEXT NOT NULL,
      vatReason             TEXT NOT NULL,
      vatApprovedBy         TEXT NOT NULL,
      noticeWeeks           INTEGER CHECK (noticeWeeks BETWEEN 0 AND 52),
      rightToReturn         TEXT NOT NULL,
      notes                 TEXT NOT NULL,
      homeApprovedOn        TEXT,
      hostApprovedOn        TEXT,
      sentForSignatureOn    TEXT,
      signedByHomeOn        TEXT,
      signedByHostOn        TEXT,
      signedByPersonOn      TEXT,
      begunOn               TEXT,
      earlyStartReason      TEXT NOT NULL,
      noticeGivenOn         TEXT,
      noticeGivenBy         TEXT,
      noticeGivenWeeks      INTEGER CHECK (noticeGivenWeeks >= 0),
      noticeEndsOn          TEXT CHECK (noticeEndsOn >= startsOn),
      noticeShortenedReason TEXT NOT NULL,
      returnMeetingOn       TEXT,
      returnMeetingHeldOn   TEXT,
      endedOn               TEXT CHECK (endedOn >= startsOn),
      outcome               TEXT,
      endReason             TEXT NOT NULL,
      withdrawnOn           TEXT,
      withdrawnReason       TEXT NOT NULL,
      CHECK (hostPostId IS NOT NULL OR hostTitle <> ''),
      CHECK ((noticeGivenOn IS NULL) = (noticeEndsOn IS NULL)),
      CHECK ((noticeGivenOn IS NULL) = (noticeGivenBy IS NULL)),
      CHECK ((endedOn IS NULL) = (outcome IS NULL)),
      CHECK (endedOn IS NULL OR begunOn IS NOT NULL),
      CHECK (withdrawnOn IS NULL OR begunOn IS NULL)
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX secondmentsByPerson ON secondments (personId, startsOn)`.execute(db)
  await sql`CREATE INDEX secondmentsByAgency ON secondments (homeAgencyId)`.execute(db)
  await sql`CREATE UNIQUE INDEX secondmentsByAppointment ON secondments (appointmentId) WHERE appointmentId IS NOT NULL`.execute(
    db,
  )
  await sql`
    CREATE TABLE secondmentExtensions (
      id           TEXT NOT NULL PRIMARY KEY,
      secondmentId TEXT NOT NULL REFERENCES secondments (id),
      startsOn     TEXT NOT NULL,
      endsOn       TEXT NOT NULL CHECK (endsOn >= startsOn),
      agreedOn     TEXT NOT NULL,
      reason       TEXT NOT NULL
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX secondmentExtensionsInOrder ON secondmentExtensions (secondmentId, startsOn)`.execute(
    db,
  )
  await sql`
    CREATE TABLE secondmentReviews (
      id           TEXT NOT NULL PRIMARY KEY,
      secondmentId TEXT NOT NULL REFERENCES secondments (id),
      plannedOn    TEXT NOT NULL,
      heldOn       TEXT,
      notes        TEXT NOT NULL
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX secondmentReviewsInOrder ON secondmentReviews (secondmentId, plannedOn)`.execute(db)
  await sql`
    CREATE TABLE secondmentCosts (
      id                    TEXT NOT NULL PRIMARY KEY,
      secondmentId          TEXT NOT NULL UNIQUE REFERENCES secondments (id),
      rechargePencePerMonth INTEGER CHECK (rechargePencePerMonth >= 0)
    ) STRICT
  `.execute(db)
}
