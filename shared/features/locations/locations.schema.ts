import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { appointmentId } from '../appointments/appointments.schema.ts'
import { postId } from '../posts/posts.schema.ts'
import { vocabularyEntryId } from '../vocabularies/vocabularies.schema.ts'

export const locationId = idOf('LocationId')
export type LocationId = z.output<typeof locationId>
export const locationReasonId = idOf('LocationReasonId')
export type LocationReasonId = z.output<typeof locationReasonId>
export const locationLinkId = idOf('LocationLinkId')
export type LocationLinkId = z.output<typeof locationLinkId>

/** How the team is there. */
export const presences = {
  coLocated: 'Co-located: the team works here together',
  partTime: 'Part of the week',
  virtual: 'Virtual: nobody travels there',
} as const
export const presence = choiceOf(presences)
export const presenceWords = { coLocated: 'Co-located', partTime: 'Part-time', virtual: 'Virtual' } as const

export const decisions = {
  undecided: 'Not decided',
  use: 'Use it',
  keep: 'Keep using it',
  leave: 'Give it up',
  reject: 'Do not use it',
} as const
export const decision = choiceOf(decisions)

export const weekdays = {
  '1': 'Monday',
  '2': 'Tuesday',
  '3': 'Wednesday',
  '4': 'Thursday',
  '5': 'Friday',
  '6': 'Saturday',
  '7': 'Sunday',
} as const
export const weekday = choiceOf(weekdays)

/** A base: a place where people of the team work, or might. */
export const locationSchema = z.object({
  id: locationId,
  name: text(120).min(1, 'Give the place a name.'),
  kindId: vocabularyEntryId.nullable(),
  address: text(400),
  /** Nobody said means the centre’s own lead body, or nobody knows. */
  ownerAgencyId: agencyId.nullable(),
  presence,
  /** Days of the week, as JSON: ["1","2"]. */
  daysOpen: z.string(),
  /** "9 to 5, late on Thursdays" */
  hours: text(200),
  rooms: text(1000),
  roomsPromisedBy: text(200),
  decision,
  decidedOn: isoDate.nullable(),
  decidedBy: text(200),
  reviewOn: isoDate.nullable(),
  notes: text(4000),
})
export type Location = z.output<typeof locationSchema>

const days = z.array(weekday).max(7)

/** What may be typed in; the decision has a command of its own. */
export const newLocationSchema = locationSchema
  .omit({ id: true, daysOpen: true, decision: true, decidedOn: true, decidedBy: true, reviewOn: true })
  .extend({ daysOpen: days, postIds: z.array(postId).max(500) })
export type NewLocation = z.output<typeof newLocationSchema>
export const changedLocationSchema = newLocationSchema.omit({ postIds: true }).extend({ id: locationId })

export const decisionSchema = locationSchema.pick({
  id: true,
  decision: true,
  decidedOn: true,
  decidedBy: true,
  reviewOn: true,
})

export const emptyLocation: NewLocation = {
  name: '',
  kindId: null,
  address: '',
  ownerAgencyId: null,
  presence: 'coLocated',
  daysOpen: ['1', '2', '3', '4', '5'],
  hours: '',
  rooms: '',
  roomsPromisedBy: '',
  notes: '',
  postIds: [],
}

export const reasonSides = { for: 'For', against: 'Against' } as const
export const reasonSide = choiceOf(reasonSides)
export type ReasonSide = z.output<typeof reasonSide>
export const weights = { some: 'Some weight', much: 'Much weight', decisive: 'Decisive' } as const
export const weight = choiceOf(weights)
export type Weight = z.output<typeof weight>

/** One reason to be at a place, or not to be. */
export const locationReasonSchema = z.object({
  id: locationReasonId,
  locationId,
  side: reasonSide,
  statement: text(500).min(1, 'Say what speaks for or against it.'),
  weight,
  fromWhom: text(200),
  saidOn: isoDate.nullable(),
})
export type LocationReason = z.output<typeof locationReasonSchema>
export const newReasonSchema = locationReasonSchema.omit({ id: true })
export const changedReasonSchema = locationReasonSchema.omit({ locationId: true })

/** Who works there: everybody in a post, or one appointment that differs from its post. */
export const locationLinkSchema = z.object({
  id: locationLinkId,
  locationId,
  postId: postId.nullable(),
  appointmentId: appointmentId.nullable(),
})
export type LocationLink = z.output<typeof locationLinkSchema>

/** What the history calls the fields. */
export const locationLabels: Record<keyof Location, string> = {
  id: 'Reference',
  name: 'Name',
  kindId: 'Kind of base',
  address: 'Address',
  ownerAgencyId: 'Belongs to',
  presence: 'How the team is there',
  daysOpen: 'Days open',
  hours: 'Hours',
  rooms: 'Rooms promised',
  roomsPromisedBy: 'Rooms promised by',
  decision: 'Decision',
  decidedOn: 'Decided on',
  decidedBy: 'Decided by',
  reviewOn: 'Look at it again',
  notes: 'Notes',
}
export const locationReasonLabels: Record<keyof LocationReason, string> = {
  id: 'Reference',
  locationId: 'Location',
  side: 'For or against',
  statement: 'Reason',
  weight: 'Weight',
  fromWhom: 'From whom',
  saidOn: 'Said on',
}
export const locationLinkLabels: Record<keyof LocationLink, string> = {
  id: 'Reference',
  locationId: 'Location',
  postId: 'Post',
  appointmentId: 'Appointment',
}
