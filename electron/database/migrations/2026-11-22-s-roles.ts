import { sql, type Kysely } from 'kysely'

/** Who holds which role towards an appointment, and where a centre departs from the rules that ship. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE roleHoldings (
      id             TEXT NOT NULL PRIMARY KEY,
      appointmentId  TEXT NOT NULL REFERENCES appointments (id),
      role           TEXT NOT NULL,
      side           TEXT NOT NULL CHECK (side IN ('home', 'host')),
      holderPersonId TEXT REFERENCES people (id),
      holderName     TEXT NOT NULL,
      holderAgencyId TEXT REFERENCES agencies (id),
      startsOn       TEXT NOT NULL,
      endsOn         TEXT CHECK (endsOn >= startsOn),
      notes          TEXT NOT NULL,
      CHECK ((holderPersonId IS NULL) = (holderName <> '')),
      CHECK (holderPersonId IS NULL OR holderAgencyId IS NULL)
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX roleHoldingsInOrder ON roleHoldings (appointmentId, role, startsOn)`.execute(
    db,
  )
  await sql`CREATE INDEX roleHoldingsByPerson ON roleHoldings (holderPersonId)`.execute(db)
  await sql`CREATE INDEX roleHoldingsByAgency ON roleHoldings (holderAgencyId)`.execute(db)
  await sql`
    CREATE TABLE roleRules (
      id    TEXT NOT NULL PRIMARY KEY,
      route TEXT NOT NULL,
      role  TEXT NOT NULL,
      need  TEXT NOT NULL,
      side  TEXT NOT NULL,
      UNIQUE (route, role)
    ) STRICT
  `.execute(db)
  await sql`
    CREATE TABLE supervisionRules (
      id           TEXT NOT NULL PRIMARY KEY,
      disciplineId TEXT NOT NULL UNIQUE REFERENCES vocabularies (id),
      need         TEXT NOT NULL
    ) STRICT
  `.execute(db)
}
