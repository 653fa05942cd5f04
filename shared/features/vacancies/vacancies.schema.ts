import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { appointmentId } from '../appointments/appointments.schema.ts'
import { postId } from '../posts/posts.schema.ts'
import { secondmentId } from '../secondments/secondments.schema.ts'

export const vacancyId = idOf('VacancyId')
export type VacancyId = z.output<typeof vacancyId>
export const vacancyAdvertId = idOf('VacancyAdvertId')
export type VacancyAdvertId = z.output<typeof vacancyAdvertId>

export const vacancyReasons = {
  leaver: 'Somebody left',
  secondmentEnded: 'A secondment ended',
  newPost: 'New post',
  moreHours: 'More hours',
  cover: 'Cover for an absence',
  other: 'Other',
} as const
export const vacancyReason = choiceOf(vacancyReasons)

/** In the order in which people go through them. */
export const stages = {
  applied: 'Applied',
  shortlisted: 'Shortlisted',
  interviewed: 'Interviewed',
  offered: 'Offered',
  accepted: 'Accepted',
} as const
export type Stage = keyof typeof stages

const head = z.int('Give a whole number.').min(0).max(100_000).nullable()

/** A post for which somebody is sought. Candidates are counted and never named. */
export const vacancySchema = z.object({
  id: vacancyId,
  postId,
  openedOn: isoDate,
  approvedBy: text(120),
  reason: vacancyReason,
  applied: head,
  shortlisted: head,
  interviewed: head,
  offered: head,
  accepted: head,
  /** The day on which the offer was accepted for good. */
  filledOn: isoDate.nullable(),
  withdrawnOn: isoDate.nullable(),
  withdrawnReason: text(500),
  notes: text(2000),
  /** What brought the person who filled it; one of the two, and neither when nobody said. */
  appointmentId: appointmentId.nullable(),
  secondmentId: secondmentId.nullable(),
})
export type Vacancy = z.output<typeof vacancySchema>

export const newVacancySchema = vacancySchema.pick({
  postId: true,
  openedOn: true,
  approvedBy: true,
  reason: true,
  notes: true,
})
export type NewVacancy = z.output<typeof newVacancySchema>
export const changedVacancySchema = vacancySchema.omit({
  postId: true,
  filledOn: true,
  withdrawnOn: true,
  withdrawnReason: true,
  appointmentId: true,
  secondmentId: true,
})

export const vacancyAdvertSchema = z.object({
  id: vacancyAdvertId,
  vacancyId,
  /** "County jobs site" */
  place: text(200).min(1, 'Say where it is advertised.'),
  /** The agencies that advertise it together with the centre, as JSON; none when it is the centre's alone. */
  agencyIds: z.string(),
  opensOn: isoDate,
  closesOn: isoDate.nullable(),
})
export type VacancyAdvert = z.output<typeof vacancyAdvertSchema>

/** What may be typed in. */
export const newAdvertSchema = vacancyAdvertSchema
  .omit({ id: true })
  .extend({ agencyIds: z.array(agencyId).max(50) })
export type NewAdvert = z.output<typeof newAdvertSchema>

/** What the history calls the fields. */
export const vacancyLabels: Record<keyof Vacancy, string> = {
  id: 'Reference',
  postId: 'Post',
  openedOn: 'Opened',
  approvedBy: 'Approved by',
  reason: 'Reason',
  ...stages,
  filledOn: 'Filled',
  withdrawnOn: 'Withdrawn',
  withdrawnReason: 'Why it was withdrawn',
  notes: 'Notes',
  appointmentId: 'Filled by the appointment',
  secondmentId: 'Filled by the secondment',
}
export const vacancyAdvertLabels: Record<keyof VacancyAdvert, string> = {
  id: 'Reference',
  vacancyId: 'Vacancy',
  place: 'Where',
  agencyIds: 'Advertised with',
  opensOn: 'From',
  closesOn: 'Closes',
}
