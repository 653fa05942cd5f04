import { sql } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import type { Appointment, AppointmentId } from '#shared/features/appointments/appointments.schema.ts'
import type { WorkingPattern, WorkingPatternId } from '#shared/features/patterns/patterns.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import { oneOf } from '../../database/one-of.ts'
import type { Readable, Writable } from '../../database/schema.ts'

/** One person’s, some people’s, or everybody’s; of work that has not ended before a day, or has begun by one. */
export interface WhoseWork {
  readonly personId?: PersonId | undefined
  readonly personIds?: readonly PersonId[] | undefined
  readonly notEndedBefore?: IsoDate | undefined
  readonly begunBy?: IsoDate | undefined
}

export interface WorkRow extends Pick<
  Appointment,
  'personId' | 'startsOn' | 'endsOn' | 'minutesPerWeek' | 'weeksPerYear' | 'route' | 'postId'
> {
  readonly appointmentId: AppointmentId
  readonly personName: string
  /** The post, or what they do in words. */
  readonly work: string
  readonly serviceAreaId: string | null
}

const chosen = ({ personId, personIds, notEndedBefore, begunBy }: WhoseWork) => sql`
  ${personId === undefined ? sql`TRUE` : sql`appointments.personId = ${personId}`}
  AND ${personIds === undefined ? sql`TRUE` : sql`appointments.personId IN ${oneOf(personIds)}`}
  AND ${notEndedBefore === undefined ? sql`TRUE` : sql`(appointments.endsOn IS NULL OR appointments.endsOn >= ${notEndedBefore})`}
  AND ${begunBy === undefined ? sql`TRUE` : sql`appointments.startsOn <= ${begunBy}`}
`

/** By last name, then by the first day. */
export async function listWork(db: Readable, whose: WhoseWork): Promise<WorkRow[]> {
  const { rows } = await sql<WorkRow>`
    SELECT appointments.id AS appointmentId, appointments.personId, appointments.startsOn, appointments.endsOn,
      appointments.minutesPerWeek, appointments.weeksPerYear, appointments.route, appointments.postId,
      iif(people.preferredName = '', people.givenName, people.preferredName) || ' ' || people.familyName AS personName,
      coalesce(posts.title, appointments.title) AS work, posts.serviceAreaId
    FROM appointments
    JOIN people ON people.id = appointments.personId
    LEFT JOIN posts ON posts.id = appointments.postId
    WHERE ${chosen(whose)}
    ORDER BY lower(people.familyName), lower(people.givenName), people.id, appointments.startsOn, appointments.id
  `.execute(db)
  return rows
}

/** Newest first. */
export async function listPatterns(db: Readable, whose: WhoseWork): Promise<WorkingPattern[]> {
  const { rows } = await sql<WorkingPattern>`
    SELECT workingPatterns.*
    FROM workingPatterns JOIN appointments ON appointments.id = workingPatterns.appointmentId
    WHERE ${chosen(whose)}
    ORDER BY workingPatterns.startsOn DESC
  `.execute(db)
  return rows
}

export const listPatternsOf = (db: Readable, appointmentId: AppointmentId): Promise<WorkingPattern[]> =>
  db.selectFrom('workingPatterns').selectAll().where('appointmentId', '=', appointmentId).execute()

export const findPattern = (db: Readable, id: WorkingPatternId): Promise<WorkingPattern | undefined> =>
  db.selectFrom('workingPatterns').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertPattern(db: Writable, pattern: WorkingPattern): Promise<void> {
  await db.insertInto('workingPatterns').values(pattern).execute()
}

export async function updatePattern(db: Writable, { id, ...fields }: WorkingPattern): Promise<void> {
  await db.updateTable('workingPatterns').set(fields).where('id', '=', id).execute()
}

export async function deletePattern(db: Writable, id: WorkingPatternId): Promise<void> {
  await db.deleteFrom('workingPatterns').where('id', '=', id).execute()
}
