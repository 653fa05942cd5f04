import { sql, type Kysely } from 'kysely'

/** Who came: the appointment or the secondment that fills a vacancy. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE vacancies ADD COLUMN appointmentId TEXT REFERENCES appointments (id) ON DELETE SET NULL`.execute(
    db,
  )
  await sql`ALTER TABLE vacancies ADD COLUMN secondmentId TEXT REFERENCES secondments (id) ON DELETE SET NULL`.execute(
    db,
  )
  await sql`CREATE INDEX vacanciesByAppointment ON vacancies (appointmentId)`.execute(db)
  await sql`CREATE INDEX vacanciesBySecondment ON vacancies (secondmentId)`.execute(db)
}
