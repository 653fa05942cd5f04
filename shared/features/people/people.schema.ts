import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { vocabularyEntryId } from '../vocabularies/vocabularies.schema.ts'

export const personId = idOf('PersonId')
export type PersonId = z.output<typeof personId>

/** Seconded is not one of them: that follows from a secondment. */
export const personKinds = {
  employee: 'Employee',
  agencyWorker: 'Agency worker',
  sessional: 'Sessional worker',
  volunteer: 'Volunteer',
  student: 'Student or trainee',
  panelMember: 'Panel member',
} as const
export const personKind = choiceOf(personKinds)
export type PersonKind = z.output<typeof personKind>

const emailAddress = text(200).regex(
  /^$|^[^\s@]+@[^\s@]+$/,
  'Write an email address such as name@example.org.',
)

/** Somebody who works or helps at the centre, whoever employs them. */
export const personSchema = z.object({
  id: personId,
  givenName: text(80).min(1, 'Give the first name.'),
  familyName: text(80).min(1, 'Give the last name.'),
  /** What they are called, when it is not the first name. */
  preferredName: text(80),
  kind: personKind,
  /** Unlike anybody else's when given; spreadsheets are matched by it. */
  staffNumber: text(40),
  disciplineId: vocabularyEntryId.nullable(),
  registrationBody: text(120),
  registrationNumber: text(60),
  registrationExpiresOn: isoDate.nullable(),
  email: emailAddress,
  phone: text(40),
  address: text(400),
  emergencyName: text(120),
  emergencyRelationship: text(80),
  emergencyPhone: text(40),
  startedOn: isoDate.nullable(),
  /** The last day at the centre. */
  leftOn: isoDate.nullable(),
  leavingReasonId: vocabularyEntryId.nullable(),
  leavingNote: text(1000),
  notes: text(4000),
})
export type Person = z.output<typeof personSchema>

/** What may be typed in; leaving has a command of its own. */
const typed = personSchema.omit({ leftOn: true, leavingReasonId: true, leavingNote: true })
export const newPersonSchema = typed.omit({ id: true }).extend({
  /** When they come; later ones have a command of their own. Nobody means the centre's own lead body. */
  employerAgencyId: agencyId.nullable(),
})
export type NewPerson = z.output<typeof newPersonSchema>
export const changedPersonSchema = typed
export type ChangedPerson = z.output<typeof changedPersonSchema>

export const leavingSchema = z.object({
  id: personId,
  leftOn: isoDate,
  leavingReasonId: vocabularyEntryId.nullable(),
  leavingNote: text(1000),
})
export type Leaving = z.output<typeof leavingSchema>

export const emptyPerson: NewPerson = {
  givenName: '',
  familyName: '',
  preferredName: '',
  kind: 'employee',
  staffNumber: '',
  disciplineId: null,
  employerAgencyId: null,
  registrationBody: '',
  registrationNumber: '',
  registrationExpiresOn: null,
  email: '',
  phone: '',
  address: '',
  emergencyName: '',
  emergencyRelationship: '',
  emergencyPhone: '',
  startedOn: null,
  notes: '',
}

/** What the history calls the fields. */
export const personLabels: Record<keyof Person, string> = {
  id: 'Reference',
  givenName: 'First name',
  familyName: 'Last name',
  preferredName: 'Known as',
  kind: 'Kind',
  staffNumber: 'Staff number',
  disciplineId: 'Discipline',
  registrationBody: 'Registered with',
  registrationNumber: 'Registration number',
  registrationExpiresOn: 'Registration runs out',
  email: 'Work email',
  phone: 'Telephone',
  address: 'Address',
  emergencyName: 'Emergency contact',
  emergencyRelationship: 'Emergency contact is their',
  emergencyPhone: 'Emergency telephone',
  startedOn: 'Started',
  leftOn: 'Last day',
  leavingReasonId: 'Reason for leaving',
  leavingNote: 'Note on leaving',
  notes: 'Notes',
}
