import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { command, query } from '../../procedure.ts'
import { choiceOf } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { standings } from '../people/people.rules.ts'
import { personId, personKind } from '../people/people.schema.ts'
import { checkKindId, checkKindSchema, checkKindSettingsSchema } from './check-kinds.schema.ts'
import { checkStatuses, dueReasons } from './checks.rules.ts'
import {
  checkId,
  checkSchema,
  newCheckSchema,
  newRiskAssessmentSchema,
  riskAssessmentId,
  riskAssessmentSchema,
} from './checks.schema.ts'
import { unsupervisedStates } from './unsupervised.rules.ts'
import {
  newUnsupervisedMarkSchema,
  unsupervisedMarkId,
  unsupervisedMarkSchema,
} from './unsupervised.schema.ts'

/** One kind of check of one person. */
export const checkCellSchema = z.object({
  kindId: checkKindId,
  status: choiceOf(checkStatuses),
  /** The answer that counts. */
  current: checkSchema.nullable(),
  requestedOn: isoDate.nullable(),
  dueOn: isoDate.nullable(),
  dueReason: choiceOf(dueReasons).nullable(),
  isOutstanding: z.boolean(),
  assessment: riskAssessmentSchema.nullable(),
  isAssessmentOverdue: z.boolean(),
})
export type CheckCell = z.output<typeof checkCellSchema>

/** One line of the single central record. */
export const checkRowSchema = z.object({
  personId,
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string(),
  staffNumber: z.string(),
  kind: personKind,
  discipline: z.string().nullable(),
  employerAgencyId: agencyId.nullable(),
  employerName: z.string().nullable(),
  postTitle: z.string().nullable(),
  startedOn: isoDate.nullable(),
  standing: choiceOf(standings),
  /** In the order of the kinds. */
  cells: z.array(checkCellSchema),
  /** Why they may not work unsupervised. */
  notUnsupervised: z.array(z.string()),
  /** What was decided, and what is left of it. */
  mark: unsupervisedMarkSchema.nullable(),
  unsupervised: choiceOf(unsupervisedStates),
})
export type CheckRow = z.output<typeof checkRowSchema>

export const registerSchema = z.object({ kinds: z.array(checkKindSchema), rows: z.array(checkRowSchema) })
export type CheckRegister = z.output<typeof registerSchema>

const one = z.object({ id: checkId })
const kind = z.object({ id: checkKindId })

export const checksContract = {
  /** Everybody who has not left, with every kind in use. */
  register: query('records.read', z.object({}), registerSchema),
  /** One person, also a leaver, with everything that was ever written down. */
  ofPerson: query(
    'records.read',
    z.object({ personId }),
    z.object({
      kinds: z.array(checkKindSchema),
      row: checkRowSchema,
      checks: z.array(checkSchema),
      assessments: z.array(riskAssessmentSchema),
      /** Every decision on working unsupervised, the newest first. */
      marks: z.array(unsupervisedMarkSchema),
    }),
  ),
  record: command('records.write', 'Recorded a check', newCheckSchema, checkSchema),
  /** The same was seen of several people. */
  recordSeen: command(
    'records.write',
    'Recorded a check of several people',
    z.object({
      personIds: z.array(personId).min(1).max(500),
      kindId: checkKindId,
      happenedOn: isoDate,
      byWhom: checkSchema.shape.byWhom.min(1, 'Say who saw it.'),
      what: checkSchema.shape.what,
    }),
    z.array(checkSchema),
  ),
  change: command(
    'records.write',
    'Corrected a check',
    newCheckSchema.safeExtend({ id: checkId }),
    checkSchema,
  ),
  delete: command('records.write', 'Deleted a check', one, one),
  assess: command(
    'records.write',
    'Recorded a risk assessment',
    newRiskAssessmentSchema,
    riskAssessmentSchema,
  ),
  deleteAssessment: command(
    'records.write',
    'Deleted a risk assessment',
    z.object({ id: riskAssessmentId }),
    z.object({ id: riskAssessmentId }),
  ),
  /** Refused while the checks do not bear it. */
  mark: command(
    'records.write',
    'Decided on working unsupervised',
    newUnsupervisedMarkSchema,
    unsupervisedMarkSchema,
  ),
  deleteMark: command(
    'records.write',
    'Deleted a decision on working unsupervised',
    z.object({ id: unsupervisedMarkId }),
    z.object({ id: unsupervisedMarkId }),
  ),
  /** Those no longer used too. */
  kinds: query('records.read', z.object({}), z.array(checkKindSchema)),
  addKind: command('settings', 'Added a kind of check', checkKindSettingsSchema, checkKindSchema),
  changeKind: command(
    'settings',
    'Changed a kind of check',
    checkKindSettingsSchema.extend({ id: checkKindId }),
    checkKindSchema,
  ),
  /** Its checks are kept. */
  retireKind: command('settings', 'Stopped using a kind of check', kind, checkKindSchema),
  bringKindBack: command('settings', 'Brought a kind of check back', kind, checkKindSchema),
}
