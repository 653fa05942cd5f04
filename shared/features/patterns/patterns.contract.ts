import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { command, query } from '../../procedure.ts'
import { appointmentId } from '../appointments/appointments.schema.ts'
import { personId } from '../people/people.schema.ts'
import {
  changedWorkingPatternSchema,
  newWorkingPatternSchema,
  workingPatternId,
  workingPatternSchema,
} from './patterns.schema.ts'

export const workingPatternRowSchema = workingPatternSchema.extend({
  /** Minutes of an ordinary week, over the one or two of them. */
  meanMinutes: z.number(),
  /** The hours are not those of the appointment. */
  warning: z.string().nullable(),
  /** The last day on which it holds: the day before the next one. */
  holdsUntil: isoDate.nullable(),
  isPresent: z.boolean(),
})
export type WorkingPatternRow = z.output<typeof workingPatternRowSchema>

/** One appointment with the hours it was, is and will be worked. */
export const workingWeeksSchema = z.object({
  appointmentId,
  personId,
  personName: z.string(),
  /** The post, or what they do in words. */
  work: z.string(),
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
  minutesPerWeek: z.int().nullable(),
  /** Newest first. */
  patterns: z.array(workingPatternRowSchema),
  /** What is counted with where nobody noted anything; `null` when a pattern holds today. */
  assumption: z.string().nullable(),
})
export type WorkingWeeks = z.output<typeof workingWeeksSchema>

const one = z.object({ id: workingPatternId })

export const patternsContract = {
  /** One person’s appointments, or everybody’s that have not ended, by last name. */
  list: query('records.read', z.object({ personId: personId.optional() }), z.array(workingWeeksSchema)),
  /** The one before holds until the day before. */
  add: command('records.write', 'Noted a working week', newWorkingPatternSchema, workingPatternSchema),
  change: command(
    'records.write',
    'Changed a working week',
    changedWorkingPatternSchema,
    workingPatternSchema,
  ),
  delete: command('records.write', 'Deleted a working week', one, one),
}
