import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { command, query } from '../../procedure.ts'
import { choiceOf } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { appointmentRoute } from '../appointments/appointments.schema.ts'
import { postId } from '../posts/posts.schema.ts'
import { vocabularyEntryId } from '../vocabularies/vocabularies.schema.ts'
import { changedParticularsSchema, personParticularsSchema, personRateSchema } from './particulars.schema.ts'
import { standings } from './people.rules.ts'
import {
  changedPersonSchema,
  leavingSchema,
  newPersonSchema,
  personId,
  personKind,
  personSchema,
} from './people.schema.ts'

/** One line of the staff list: the person and what they do here now. */
export const personRowSchema = z.object({
  id: personId,
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string(),
  staffNumber: z.string(),
  kind: personKind,
  disciplineId: vocabularyEntryId.nullable(),
  discipline: z.string().nullable(),
  employerAgencyId: agencyId.nullable(),
  employerName: z.string().nullable(),
  email: z.string(),
  phone: z.string(),
  registrationExpiresOn: isoDate.nullable(),
  startedOn: isoDate.nullable(),
  leftOn: isoDate.nullable(),
  leavingReason: z.string().nullable(),
  standing: choiceOf(standings),
  /** The present appointment, the longest week first when there are several. */
  postId: postId.nullable(),
  postTitle: z.string().nullable(),
  route: appointmentRoute.nullable(),
  /** Present appointments, and their hours together. */
  appointmentCount: z.int(),
  minutesPerWeek: z.int().nullable(),
  /** Parts of a full-time week, of all present appointments: 0.8. */
  fte: z.number().nullable(),
  /** The last day of the secondment they are on. */
  secondmentEndsOn: isoDate.nullable(),
})
export type PersonRow = z.output<typeof personRowSchema>

/** Somebody with whoever employs them today. */
export const personRecordSchema = personSchema.extend({
  employerAgencyId: agencyId.nullable(),
  employerName: z.string(),
})
export type PersonRecord = z.output<typeof personRecordSchema>

const one = z.object({ id: personId })

export const peopleContract = {
  /** Everybody ever, by last name. */
  list: query('records.read', z.object({}), z.array(personRowSchema)),
  find: query('records.read', one, personRecordSchema),
  add: command('records.write', 'Added a person', newPersonSchema, personSchema),
  change: command('records.write', 'Changed a person', changedPersonSchema, personSchema),
  /** Ends their appointments with their last day. */
  leave: command('records.write', 'Recorded a leaver', leavingSchema, personSchema),
  /** What is kept besides, by the kind of person; empty until somebody writes it down. */
  particulars: query('records.read', one, personParticularsSchema.omit({ id: true })),
  changeParticulars: command(
    'records.write',
    'Changed what is kept of a person',
    changedParticularsSchema,
    personParticularsSchema,
  ),
  /** Pay an hour, of those who are paid so. */
  rate: query('pay', one, personRateSchema.pick({ pencePerHour: true })),
  changeRate: command(
    'pay',
    'Changed pay an hour',
    one.extend({ pencePerHour: personRateSchema.shape.pencePerHour }),
    personRateSchema.pick({ pencePerHour: true }),
  ),
  rejoin: command('records.write', 'Took back a leaving', one, personSchema),
  /** With their appointments; refused while anything else is on record about them. */
  delete: command('records.write', 'Deleted a person', one, one),
}
