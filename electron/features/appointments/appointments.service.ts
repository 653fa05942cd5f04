import { formatDay } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import type { appointmentsContract } from '#shared/features/appointments/appointments.contract.ts'
import { refuseFaults } from '#shared/features/appointments/appointments.rules.ts'
import {
  appointmentId,
  type Appointment,
  type AppointmentId,
  type NewAppointment,
} from '#shared/features/appointments/appointments.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import {
  deleteAppointment,
  findAppointment,
  insertAppointment,
  listAppointments,
  updateAppointment,
} from './appointments.repository.ts'

export const appointments: Procedures<typeof appointmentsContract> = {
  list: ({ db }, filter) => listAppointments(db, filter),
  add: ({ db }, proposed) => addAppointment(db, proposed),

  async change({ db }, changed) {
    const before = await existing(db, changed.id)
    const appointment: Appointment = { ...before, ...changed, personId: before.personId }
    await refuseOfSecondment(db, before.id)
    await refuseBrokenAppointment(db, appointment)
    await updateAppointment(db, appointment)
    return appointment
  },

  async end({ db }, ending) {
    const appointment = { ...(await existing(db, ending.id)), ...ending }
    await refuseOfSecondment(db, appointment.id)
    await refuseBrokenAppointment(db, appointment)
    await updateAppointment(db, appointment)
    return appointment
  },

  async delete({ db }, { id }) {
    await existing(db, id)
    await refuseOfSecondment(db, id)
    await deleteAppointment(db, id)
    return { id }
  },
}

/** Spreadsheets bring appointments in through here too, so they meet the same rules. */
export async function addAppointment(db: Writable, proposed: NewAppointment): Promise<Appointment> {
  const appointment: Appointment = { id: newId(appointmentId), ...proposed, endReason: '' }
  await refuseBrokenAppointment(db, appointment)
  await insertAppointment(db, appointment)
  return appointment
}

/** What an appointment's row cannot see by itself: the person's stay and the post's life. */
export async function checkAppointment(db: Writable, id: string): Promise<void> {
  const appointment = await findAppointment(db, appointmentId.parse(id))
  if (appointment !== undefined) await refuseBrokenAppointment(db, appointment)
}

async function existing(db: Readable, id: AppointmentId): Promise<Appointment> {
  const appointment = await findAppointment(db, id)
  if (appointment === undefined) {
    throw new AppError(
      'notFound',
      'That appointment is no longer here. Somebody may have deleted it; look in the bin.',
    )
  }
  return appointment
}

/** Everything that must be true of an appointment, whoever writes it. */
export async function refuseBrokenAppointment(db: Readable, appointment: Appointment): Promise<void> {
  refuseFaults(appointment)
  await refuseAfterLeaving(db, appointment)
  await refuseClosedPost(db, appointment)
}

async function refuseAfterLeaving(db: Readable, { personId, endsOn }: Appointment): Promise<void> {
  const person = await db.selectFrom('people').select('leftOn').where('id', '=', personId).executeTakeFirst()
  if (person === undefined) {
    throw new AppError('notFound', 'That person is no longer here. Nothing was saved.')
  }
  const { leftOn } = person
  if (leftOn === null || (endsOn !== null && endsOn <= leftOn)) return
  throw new AppError('ruleBroken', 'The appointment would go on after the person left. Nothing was saved.', {
    endsOn: `Their last day was ${formatDay(leftOn)}`,
  })
}

async function refuseClosedPost(db: Readable, { postId, endsOn }: Appointment): Promise<void> {
  if (postId === null) return
  const post = await db.selectFrom('posts').select('closedOn').where('id', '=', postId).executeTakeFirst()
  if (post === undefined) throw new AppError('notFound', 'That post is no longer here. Nothing was saved.')
  const { closedOn } = post
  if (closedOn === null || (endsOn !== null && endsOn <= closedOn)) return
  throw new AppError('ruleBroken', 'The appointment would go on after the post closes. Nothing was saved.', {
    endsOn: `The post closes after ${formatDay(closedOn)}`,
  })
}

/** A secondment keeps its appointment in step, so the two can never tell different dates. */
async function refuseOfSecondment(db: Readable, id: AppointmentId): Promise<void> {
  const secondment = await db
    .selectFrom('secondments')
    .select('id')
    .where('appointmentId', '=', id)
    .executeTakeFirst()
  if (secondment === undefined) return
  throw new AppError(
    'ruleBroken',
    'This appointment belongs to a secondment and follows it. Nothing was saved. Change, extend or end the secondment instead.',
  )
}
