import { sql, type Kysely } from 'kysely'
import { uuidv7 } from 'uuidv7'

/**
 * Who employs somebody is told from a day on, so that a move between agencies keeps what was before. One employment ends
 * where the next begins: it has no last day of its own that could say something else. What people's rows said becomes
 * everybody's first employment, in the history too, so that what was done before this can still be undone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE employments (
      id       TEXT NOT NULL PRIMARY KEY,
      personId TEXT NOT NULL REFERENCES people (id),
      agencyId TEXT REFERENCES agencies (id),
      startsOn TEXT,
      reason   TEXT NOT NULL
    ) STRICT
  `.execute(db)
  await sql`CREATE UNIQUE INDEX employmentsInOrder ON employments (personId, coalesce(startsOn, ''))`.execute(
    db,
  )
  await sql`CREATE INDEX employmentsByAgency ON employments (agencyId)`.execute(db)

  const { rows } = await sql<{ id: string }>`
    SELECT id FROM people UNION SELECT recordId FROM changes WHERE tableName = 'people'
  `.execute(db)
  const first = JSON.stringify(Object.fromEntries(rows.map(({ id }) => [id, uuidv7()])))
  await sql`
    INSERT INTO employments (id, personId, agencyId, startsOn, reason)
    SELECT first.value, people.id, people.employerAgencyId, NULL, ''
    FROM people JOIN json_each(${first}) AS first ON first.key = people.id
  `.execute(db)
  const employmentIn = (version: string) => sql`
    CASE WHEN ${sql.ref(version)} IS NOT NULL THEN json_object(
      'id', first.value, 'personId', recordId, 'agencyId', ${sql.ref(version)} ->> 'employerAgencyId',
      'startsOn', NULL, 'reason', ''
    ) END
  `
  await sql`
    INSERT INTO changes (commandId, tableName, recordId, kind, before, after)
    SELECT commandId, 'employments', first.value, kind, ${employmentIn('before')}, ${employmentIn('after')}
    FROM changes JOIN json_each(${first}) AS first ON first.key = recordId
    WHERE tableName = 'people'
      AND (kind <> 'update' OR before ->> 'employerAgencyId' IS NOT after ->> 'employerAgencyId')
    ORDER BY changes.id
  `.execute(db)
  await sql`
    UPDATE changes
    SET before = json_remove(before, '$.employerAgencyId'), after = json_remove(after, '$.employerAgencyId')
    WHERE tableName = 'people'
  `.execute(db)
  await sql`DELETE FROM changes WHERE tableName = 'people' AND before = after`.execute(db)

  await sql`DROP INDEX peopleByEmployer`.execute(db)
  await sql`ALTER TABLE people DROP COLUMN employerAgencyId`.execute(db)
}
