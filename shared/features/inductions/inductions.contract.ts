import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { command, query } from '../../procedure.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { personId } from '../people/people.schema.ts'
import { inductionTemplateId } from './induction-templates.schema.ts'
import {
  inductionId,
  inductionItemId,
  inductionItemSchema,
  inductionReviewId,
  inductionReviewSchema,
  inductionSchema,
  inductionStatus,
} from './inductions.schema.ts'

/** A line of the overview. Counts and status are worked out from the steps, never stored. */
export const inductionRowSchema = z.object({
  id: inductionId,
  personId,
  personName: z.string(),
  templateName: z.string(),
  startsOn: isoDate,
  total: z.number(),
  done: z.number(),
  notApplicable: z.number(),
  overdue: z.number(),
  nextDueOn: isoDate.nullable(),
  nextDue: z.string().nullable(),
  status: inductionStatus,
  managerSignedOn: isoDate.nullable(),
})
export type InductionRow = z.output<typeof inductionRowSchema>

/** A step with the name of the agency that was visited. */
export const checklistItemSchema = inductionItemSchema.extend({ hostName: z.string().nullable() })
export type ChecklistItem = z.output<typeof checklistItemSchema>

/** Everything about one induction: what its page shows and its booklet prints. */
export const inductionDetailsSchema = z.object({
  today: isoDate,
  induction: inductionSchema,
  items: z.array(checklistItemSchema),
  reviews: z.array(inductionReviewSchema),
  status: inductionStatus,
  personName: z.string(),
  /** Post and home agency on the day it started; empty when the records do not say. */
  postTitle: z.string(),
  homeAgency: z.string(),
  templateName: z.string(),
})
export type InductionDetails = z.output<typeof inductionDetailsSchema>

export const secondeeChoice = z.enum(['whenSeconded', 'always', 'never'])
export type SecondeeChoice = z.output<typeof secondeeChoice>

export const beginSchema = z.object({
  templateId: inductionTemplateId,
  people: z
    .array(z.object({ personId, startsOn: isoDate }))
    .min(1, 'Choose at least one person.')
    .max(100, 'Begin at most a hundred at once.'),
  workingDays: inductionSchema.shape.workingDays.default('12345'),
  managerName: inductionSchema.shape.managerName.default(''),
  buddyName: inductionSchema.shape.buddyName.default(''),
  secondeeSteps: secondeeChoice.default('whenSeconded'),
  /** The `appliesTo` wordings of role steps that are wanted. */
  roles: z.array(z.string().max(100)).max(50).default([]),
})

const someItems = z.array(inductionItemId).min(1, 'Choose at least one step.').max(300)
const who = z.string().trim().max(120)

export const inductionsContract = {
  list: query(
    'records.read',
    z.object({ which: z.enum(['open', 'finished']).default('open') }),
    z.array(inductionRowSchema),
  ),
  ofPerson: query('records.read', z.object({ personId }), z.array(inductionRowSchema)),
  find: query('records.read', z.object({ id: inductionId }), inductionDetailsSchema),
  /** Several booklets at once. */
  cohort: query(
    'records.read',
    z.object({ ids: z.array(inductionId).min(1).max(100) }),
    z.array(inductionDetailsSchema),
  ),

  begin: command('records.write', 'Began an induction', beginSchema, z.array(inductionSchema)),
  changeDetails: command(
    'records.write',
    'Changed the details of an induction',
    inductionSchema.pick({ id: true, managerName: true, buddyName: true }),
    inductionSchema,
  ),
  tick: command(
    'records.write',
    'Ticked induction steps',
    z.object({
      ids: someItems,
      doneOn: isoDate.optional(),
      doneBy: who.optional(),
      note: inductionItemSchema.shape.note.optional(),
    }),
    z.array(inductionItemSchema),
  ),
  untick: command(
    'records.write',
    'Unticked induction steps',
    z.object({ ids: someItems }),
    z.array(inductionItemSchema),
  ),
  setAside: command(
    'records.write',
    'Marked induction steps as not applicable',
    z.object({ ids: someItems, because: inductionItemSchema.shape.notApplicableBecause.unwrap() }),
    z.array(inductionItemSchema),
  ),
  moveDueDate: command(
    'records.write',
    'Moved a due date of an induction',
    z.object({ ids: someItems, dueOn: isoDate }),
    z.array(inductionItemSchema),
  ),
  changeNote: command(
    'records.write',
    'Changed a note of an induction',
    inductionItemSchema.pick({ id: true, note: true }),
    inductionItemSchema,
  ),
  recordVisit: command(
    'records.write',
    'Recorded a shadowing visit',
    z.object({
      id: inductionItemId,
      hostAgencyId: agencyId.nullable(),
      visitOn: isoDate.nullable(),
      reflection: inductionItemSchema.shape.reflection,
    }),
    inductionItemSchema,
  ),
  addItem: command(
    'records.write',
    'Added a step to an induction',
    inductionItemSchema.pick({
      inductionId: true,
      groupName: true,
      wording: true,
      kind: true,
      dueOn: true,
      ownerRole: true,
      evidence: true,
    }),
    inductionItemSchema,
  ),
  /** Only a step that was added for this person; the others can be marked as not applicable. */
  deleteItem: command(
    'records.write',
    'Deleted a step of an induction',
    z.object({ id: inductionItemId }),
    z.object({ id: inductionItemId }),
  ),
  recordReview: command(
    'records.write',
    'Recorded an induction review',
    inductionReviewSchema.pick({ id: true, heldOn: true, heldBy: true, notes: true }),
    inductionReviewSchema,
  ),
  moveReview: command(
    'records.write',
    'Moved an induction review',
    z.object({ id: inductionReviewId, dueOn: isoDate }),
    inductionReviewSchema,
  ),
  signOff: command(
    'records.write',
    'Signed off an induction',
    z.object({
      id: inductionId,
      managerSignedBy: z.string().trim().min(1, 'Say who signs for the centre.').max(120),
      managerSignedOn: isoDate,
      starterSignedOn: isoDate,
      openStepsReason: inductionSchema.shape.openStepsReason.default(''),
    }),
    inductionSchema,
  ),
  stop: command(
    'records.write',
    'Stopped an induction',
    z.object({
      id: inductionId,
      stoppedOn: isoDate,
      because: z.string().trim().min(1, 'Say why it stops.').max(500),
    }),
    inductionSchema,
  ),
  reopen: command('records.write', 'Reopened an induction', z.object({ id: inductionId }), inductionSchema),
  delete: command(
    'records.write',
    'Deleted an induction',
    z.object({ id: inductionId }),
    z.object({ id: inductionId }),
  ),
}
