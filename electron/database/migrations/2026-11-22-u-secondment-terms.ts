import { sql, type Kysely } from 'kysely'

/** The clauses of a secondment agreement, and the invoices that came (kept apart: few may see them). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE secondmentClauses (
      id                   TEXT NOT NULL PRIMARY KEY,
      secondmentId         TEXT NOT NULL REFERENCES secondments (id),
      clause               TEXT NOT NULL,
      side                 TEXT,
      weeks                INTEGER CHECK (weeks BETWEEN 0 AND 52),
      minutes              INTEGER CHECK (minutes >= 0),
      onDay                TEXT,
      words                TEXT NOT NULL,
      agreedOn             TEXT,
      notApplicableBecause TEXT NOT NULL,
      CHECK (agreedOn IS NULL OR notApplicableBecause = '')
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX secondmentClausesOnce ON secondmentClauses (secondmentId, clause)`.execute(db)
  await sql`
    CREATE TABLE secondmentInvoices (
      id           TEXT NOT NULL PRIMARY KEY,
      secondmentId TEXT NOT NULL REFERENCES secondments (id),
      startsOn     TEXT NOT NULL,
      endsOn       TEXT NOT NULL CHECK (endsOn >= startsOn),
      reference    TEXT NOT NULL,
      pence        INTEGER NOT NULL CHECK (pence >= 0),
      receivedOn   TEXT NOT NULL,
      paidOn       TEXT CHECK (paidOn >= receivedOn),
      notes        TEXT NOT NULL
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX secondmentInvoicesInOrder ON secondmentInvoices (secondmentId, startsOn)`.execute(
    db,
  )
}
