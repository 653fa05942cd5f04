import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'
import { personId } from '../people/people.schema.ts'
import { fullTimeMinutes, postId, usualFullTimeMinutes } from '../posts/posts.schema.ts'

export const appointmentId = idOf('AppointmentId')
export type AppointmentId = z.output<typeof appointmentId>

/** How somebody came to the centre. */
export const appointmentRoutes = {
  direct: 'Direct recruitment',
  secondment: 'Secondment',
  partnershipAgreement: 'Partnership agreement',
  agency: 'Agency',
  volunteer: 'Volunteer or placement',
} as const
export const appointmentRoute = choiceOf(appointmentRoutes)
export type AppointmentRoute = z.output<typeof appointmentRoute>

/** What somebody does at the centre, from when to when and for how many hours. */
export const appointmentSchema = z.object({
  id: appointmentId,
  personId,
  postId: postId.nullable(),
  /** For work outside the establishment, such as a volunteer's. */
  title: text(120),
  route: appointmentRoute,
  startsOn: isoDate,
  /** The last day; open when nobody has set one. */
  endsOn: isoDate.nullable(),
  /** Unknown hours stay unknown. */
  minutesPerWeek: z
    .int()
    .min(0)
    .max(7 * 24 * 60, 'A week has 168 hours.')
    .nullable(),
  /** The full-time week of the terms they are on, which may not be the post's. */
  fullTimeMinutes,
  /** Weeks worked in a year when not all: 39 for term time. */
  weeksPerYear: z.int().min(1).max(53, 'A year has at most 53 weeks.').nullable(),
  /** Whose terms and conditions apply. */
  scheme: text(120),
  grade: text(60),
  endReason: text(500),
  notes: text(2000),
})
export type Appointment = z.output<typeof appointmentSchema>

const typed = appointmentSchema.omit({ id: true, endReason: true })

/** What may be typed in. */
export const newAppointmentSchema = typed
export type NewAppointment = z.output<typeof newAppointmentSchema>
export const changedAppointmentSchema = typed.extend({ id: appointmentId })

export const emptyAppointment: Omit<NewAppointment, 'personId' | 'startsOn'> = {
  postId: null,
  title: '',
  route: 'direct',
  endsOn: null,
  minutesPerWeek: null,
  fullTimeMinutes: usualFullTimeMinutes,
  weeksPerYear: null,
  scheme: '',
  grade: '',
  notes: '',
}

/** What the history calls the fields. */
export const appointmentLabels: Record<keyof Appointment, string> = {
  id: 'Reference',
  personId: 'Person',
  postId: 'Post',
  title: 'Work done',
  route: 'Route',
  startsOn: 'Starts',
  endsOn: 'Ends',
  minutesPerWeek: 'Hours a week',
  fullTimeMinutes: 'Full-time week',
  weeksPerYear: 'Weeks a year',
  scheme: 'Terms and conditions',
  grade: 'Grade',
  endReason: 'Why it ended',
  notes: 'Notes',
}
