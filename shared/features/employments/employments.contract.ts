import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { command, query } from '../../procedure.ts'
import { personId } from '../people/people.schema.ts'
import { secondmentId } from '../secondments/secondments.schema.ts'
import {
  correctedEmploymentSchema,
  employmentId,
  employmentSchema,
  moveSchema,
} from './employments.schema.ts'

export const employmentRowSchema = employmentSchema.extend({
  employerName: z.string(),
  endsOn: isoDate.nullable(),
})
export type EmploymentRow = z.output<typeof employmentRowSchema>

const one = z.object({ id: employmentId })

/** What a move brought about besides itself. */
export const movedSchema = z.object({
  employment: employmentSchema,
  /** The secondment from the new employer, when it goes on. */
  nextSecondmentId: secondmentId.nullable(),
  /** Roles that somebody of the old employer held, each in words: "Appraiser of Ann Brown". */
  opened: z.array(z.string()),
})
export type Moved = z.output<typeof movedSchema>

export const employmentsContract = {
  /** Oldest first. */
  list: query('records.read', z.object({ personId }), z.array(employmentRowSchema)),
  /** Closes one employment and opens the next, with all that hangs on it. */
  move: command('records.write', 'Moved a person to another employer', moveSchema, movedSchema),
  /** For what was entered wrongly. */
  correct: command('records.write', 'Corrected an employer', correctedEmploymentSchema, employmentSchema),
  delete: command('records.write', 'Deleted an employment', one, one),
}
