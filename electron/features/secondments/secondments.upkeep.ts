import type { IsoDate } from '#shared/dates.ts'
import { lastDayOf, periodOf, rearrangeReviews } from '#shared/features/secondments/secondments.rules.ts'
import { notYet } from '#shared/features/secondments/not-yet.ts'
import {
  secondmentId,
  secondmentReviewId,
  type NewSecondment,
  type Secondment,
  type SecondmentId,
  type SecondmentReview,
} from '#shared/features/secondments/secondments.schema.ts'
import { usualFullTimeMinutes } from '#shared/features/posts/posts.schema.ts'
import type { Appointment, AppointmentId } from '#shared/features/appointments/appointments.schema.ts'
import { emptyAppointment } from '#shared/features/appointments/appointments.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import { updateAppointment, findAppointment } from '../appointments/appointments.repository.ts'
import { addAppointment, refuseBrokenAppointment } from '../appointments/appointments.service.ts'
import { existing, refuseBroken } from './secondments.checks.ts'
import {
  deleteReviews,
  insertReviews,
  insertSecondment,
  listReviews,
  updateSecondment,
} from './secondments.repository.ts'

export async function addSecondment(
  db: Writable,
  terms: NewSecondment,
  soFar: Partial<Secondment>,
): Promise<Secondment> {
  const secondment: Secondment = { id: newId(secondmentId), ...terms, ...notYet, ...soFar }
  await refuseBroken(db, secondment)
  await insertSecondment(db, secondment)
  return follow(db, null, secondment)
}

/** Writes a change with everything that follows from it; for moves between employers too. */
export async function saveSecondment(db: Writable, secondment: Secondment): Promise<Secondment> {
  const before = await existing(db, secondment.id)
  await refuseBroken(db, secondment)
  return follow(db, before, secondment)
}

/** Writes the record with its appointment and its reviews. */
async function follow(db: Writable, before: Secondment | null, secondment: Secondment): Promise<Secondment> {
  const followed = await followWithAppointment(db, secondment)
  await updateSecondment(db, followed)
  await followWithReviews(db, before, followed)
  return followed
}

/**
 * A running secondment is an appointment at the centre: hours, post and dates are told once, on the secondment, and the
 * appointment follows in the same transaction. Appointments keep their own rules, so they are written through theirs.
 */
async function followWithAppointment(db: Writable, secondment: Secondment): Promise<Secondment> {
  if (secondment.begunOn === null) return secondment
  const terms = {
    postId: secondment.hostPostId,
    title: secondment.hostPostId === null ? secondment.hostTitle : '',
    startsOn: secondment.startsOn,
    endsOn: lastDayOf(secondment),
    minutesPerWeek: secondment.minutesPerWeek,
  }
  const id = secondment.appointmentId ?? (await findUnclaimed(db, secondment))
  const present = id === null ? undefined : await findAppointment(db, id)
  if (present !== undefined) {
    const moved: Appointment = { ...present, ...terms }
    await refuseBrokenAppointment(db, moved)
    await updateAppointment(db, moved)
    return { ...secondment, appointmentId: moved.id }
  }
  const { id: appointmentId } = await addAppointment(db, {
    ...emptyAppointment,
    ...terms,
    personId: secondment.personId,
    route: 'secondment',
    fullTimeMinutes: await fullTimeWeekOf(db, secondment),
    grade: secondment.homeGrade,
  })
  return { ...secondment, appointmentId }
}

/** A staff list that was imported first has the appointment already; it is taken over rather than doubled. */
async function findUnclaimed(
  db: Readable,
  { personId, hostPostId, startsOn }: Secondment,
): Promise<AppointmentId | null> {
  const unclaimed = await db
    .selectFrom('appointments')
    .leftJoin('secondments', 'secondments.appointmentId', 'appointments.id')
    .select(['appointments.id', 'appointments.postId'])
    .where('secondments.id', 'is', null)
    .where('appointments.personId', '=', personId)
    .where('appointments.route', '=', 'secondment')
    .where((eb) => eb.or([eb('appointments.endsOn', 'is', null), eb('appointments.endsOn', '>=', startsOn)]))
    .orderBy('appointments.startsOn')
    .execute()
  return (
    unclaimed.find(({ postId }) => postId === hostPostId || postId === null || hostPostId === null)?.id ??
    null
  )
}

async function fullTimeWeekOf(db: Readable, { hostPostId }: Secondment): Promise<number> {
  if (hostPostId === null) return usualFullTimeMinutes
  const post = await db
    .selectFrom('posts')
    .select('fullTimeMinutes')
    .where('id', '=', hostPostId)
    .executeTakeFirst()
  return post?.fullTimeMinutes ?? usualFullTimeMinutes
}

/** Plans the reviews that new dates ask for and drops those that now lie outside. */
async function followWithReviews(
  db: Writable,
  before: Secondment | null,
  secondment: Secondment,
): Promise<void> {
  if (secondment.begunOn === null) return
  const hadBegun = before !== null && before.begunOn !== null
  const present = await listReviews(db, secondment.id)
  const { add, drop } = rearrangeReviews(present, hadBegun ? periodOf(before) : null, periodOf(secondment))
  await deleteReviews(
    db,
    drop.map(({ id }) => id),
  )
  await insertReviews(
    db,
    add.map((plannedOn) => plannedReview(secondment.id, plannedOn)),
  )
}

export const plannedReview = (id: SecondmentId, plannedOn: IsoDate): SecondmentReview => ({
  id: newId(secondmentReviewId),
  secondmentId: id,
  plannedOn,
  heldOn: null,
  notes: '',
})
