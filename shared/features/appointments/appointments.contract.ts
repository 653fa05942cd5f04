import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { command, query } from '../../procedure.ts'
import { personId } from '../people/people.schema.ts'
import { postId } from '../posts/posts.schema.ts'
import {
  appointmentId,
  appointmentSchema,
  changedAppointmentSchema,
  newAppointmentSchema,
} from './appointments.schema.ts'

export const appointmentRowSchema = appointmentSchema.extend({
  personName: z.string(),
  postTitle: z.string().nullable(),
  /** A secondment keeps the dates of its appointment. */
  secondmentId: z.string().nullable(),
})
export type AppointmentRow = z.output<typeof appointmentRowSchema>

const one = z.object({ id: appointmentId })

export const appointmentsContract = {
  /** Newest first. */
  list: query(
    'records.read',
    z.object({ personId: personId.optional(), postId: postId.optional() }),
    z.array(appointmentRowSchema),
  ),
  add: command('records.write', 'Appointed somebody', newAppointmentSchema, appointmentSchema),
  change: command('records.write', 'Changed an appointment', changedAppointmentSchema, appointmentSchema),
  end: command(
    'records.write',
    'Ended an appointment',
    appointmentSchema.pick({ id: true, endReason: true }).extend({ endsOn: isoDate }),
    appointmentSchema,
  ),
  delete: command('records.write', 'Deleted an appointment', one, one),
}
