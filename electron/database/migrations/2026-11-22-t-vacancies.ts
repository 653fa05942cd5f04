import { sql, type Kysely } from 'kysely'

/** Posts for which somebody is sought, with counts instead of candidates, and their adverts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE vacancies (
      id              TEXT NOT NULL PRIMARY KEY,
      postId          TEXT NOT NULL REFERENCES posts (id),
      openedOn        TEXT NOT NULL,
      approvedBy      TEXT NOT NULL,
      reason          TEXT NOT NULL,
      applied         INTEGER CHECK (applied >= 0),
      shortlisted     INTEGER CHECK (shortlisted >= 0),
      interviewed     INTEGER CHECK (interviewed >= 0),
      offered         INTEGER CHECK (offered >= 0),
      accepted        INTEGER CHECK (accepted >= 0),
      filledOn        TEXT CHECK (filledOn >= openedOn),
      withdrawnOn     TEXT CHECK (withdrawnOn >= openedOn),
      withdrawnReason TEXT NOT NULL,
      notes           TEXT NOT NULL,
      CHECK (filledOn IS NULL OR withdrawnOn IS NULL)
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX vacanciesByPost ON vacancies (postId, openedOn)`.execute(db)
  await sql`
    CREATE TABLE vacancyAdverts (
      id        TEXT NOT NULL PRIMARY KEY,
      vacancyId TEXT NOT NULL REFERENCES vacancies (id),
      place     TEXT NOT NULL CHECK (place <> ''),
      agencyIds TEXT NOT NULL,
      opensOn   TEXT NOT NULL,
      closesOn  TEXT CHECK (closesOn >= opensOn)
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX vacancyAdvertsInOrder ON vacancyAdverts (vacancyId, opensOn)`.execute(db)
}
