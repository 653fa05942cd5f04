import { sql, type Kysely } from 'kysely'

/** Who may be alone with children, from which day, and who decided it. The latest that has begun counts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE unsupervisedMarks (
      id        TEXT NOT NULL PRIMARY KEY,
      personId  TEXT NOT NULL REFERENCES people (id),
      mark      TEXT NOT NULL CHECK (mark IN ('unsupervised', 'supervised')),
      startsOn  TEXT NOT NULL,
      decidedBy TEXT NOT NULL CHECK (decidedBy <> ''),
      reason    TEXT NOT NULL
    ) STRICT
  `.execute(db)
  await sql`CREATE INDEX unsupervisedMarksByPerson ON unsupervisedMarks (personId, startsOn)`.execute(db)
}
