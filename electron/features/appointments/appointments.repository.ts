import { sql } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import type { AppointmentRow } from '#shared/features/appointments/appointments.contract.ts'
import type { Appointment, AppointmentId } from '#shared/features/appointments/appointments.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import type { PostId } from '#shared/features/posts/posts.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import { unlinkAppointments } from '../locations/locations.repository.ts'
import { deleteHoldingsOf } from '../roles/roles.repository.ts'

interface Filter {
  readonly personId?: PersonId | undefined
  readonly postId?: PostId | undefined
  /** Only those with a last day on this day or later. */
  readonly endingFrom?: IsoDate | undefined
}

export const listAppointments = (
  db: Readable,
  { personId, postId, endingFrom }: Filter,
): Promise<AppointmentRow[]> =>
  db
    .selectFrom('appointments')
    .innerJoin('people', 'people.id', 'appointments.personId')
    .leftJoin('posts', 'posts.id', 'appointments.postId')
    .leftJoin('secondments', 'secondments.appointmentId', 'appointments.id')
    .selectAll('appointments')
    .select([
      sql<string>`iif(people.preferredName = '', people.givenName, people.preferredName) || ' ' || people.familyName`.as(
        'personName',
      ),
      'posts.title as postTitle',
      'secondments.id as secondmentId',
    ])
    .$if(personId !== undefined, (q) => q.where('appointments.personId', '=', personId!))
    .$if(postId !== undefined, (q) => q.where('appointments.postId', '=', postId!))
    .$if(endingFrom !== undefined, (q) => q.where('appointments.endsOn', '>=', endingFrom!))
    .orderBy('appointments.startsOn', 'desc')
    .orderBy('appointments.id', 'desc')
    .execute()

export const findAppointment = (db: Readable, id: AppointmentId): Promise<Appointment | undefined> =>
  db.selectFrom('appointments').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertAppointment(db: Writable, appointment: Appointment): Promise<void> {
  await db.insertInto('appointments').values(appointment).execute()
}

export async function updateAppointment(db: Writable, { id, ...fields }: Appointment): Promise<void> {
  await db.updateTable('appointments').set(fields).where('id', '=', id).execute()
}

/** The first one that has yet to start on that day. */
export const findLaterAppointment = (db: Readable, personId: PersonId, on: IsoDate) =>
  db
    .selectFrom('appointments')
    .select('startsOn')
    .where('personId', '=', personId)
    .where('startsOn', '>', on)
    .orderBy('startsOn')
    .executeTakeFirst()

export async function endAppointmentsOf(db: Writable, personId: PersonId, endsOn: IsoDate): Promise<void> {
  await db
    .updateTable('appointments')
    .set({ endsOn })
    .where('personId', '=', personId)
    .where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>', endsOn)]))
    .execute()
}

export async function deleteAppointmentsOf(db: Writable, personId: PersonId): Promise<void> {
  const own = await db.selectFrom('appointments').select('id').where('personId', '=', personId).execute()
  const ids = own.map(({ id }) => id)
  await deleteHoldingsOf(db, ids)
  await unlinkAppointments(db, ids)
  await db.deleteFrom('appointments').where('personId', '=', personId).execute()
}

export async function deleteAppointment(db: Writable, id: AppointmentId): Promise<void> {
  await deleteHoldingsOf(db, [id])
  await unlinkAppointments(db, [id])
  await db.deleteFrom('appointments').where('id', '=', id).execute()
}
