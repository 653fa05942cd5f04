import { z } from 'zod'

import { command, query } from '../../procedure.ts'
import {
  inductionTemplateId,
  inductionTemplateItemId,
  inductionTemplateItemSchema,
  inductionTemplateReviewSchema,
  inductionTemplateSchema,
  newTemplateItemSchema,
  plannedReviewSchema,
} from './induction-templates.schema.ts'

export const templateRowSchema = inductionTemplateSchema.extend({
  stepCount: z.number(),
  usedCount: z.number(),
})
export type TemplateRow = z.output<typeof templateRowSchema>

export const templateDetailsSchema = z.object({
  template: inductionTemplateSchema,
  items: z.array(inductionTemplateItemSchema),
  reviews: z.array(inductionTemplateReviewSchema),
})
export type TemplateDetails = z.output<typeof templateDetailsSchema>

const byId = z.object({ id: inductionTemplateId })
const itemById = z.object({ id: inductionTemplateItemId })

/** The lists that inductions start from. Changing one leaves inductions already begun as they are. */
export const inductionTemplatesContract = {
  list: query('records.read', z.object({}), z.array(templateRowSchema)),
  find: query('records.read', byId, templateDetailsSchema),
  change: command(
    'settings',
    'Changed an induction list',
    inductionTemplateSchema.pick({ id: true, name: true, forWhom: true }),
    inductionTemplateSchema,
  ),
  copy: command(
    'settings',
    'Copied an induction list',
    inductionTemplateSchema.pick({ id: true, name: true }),
    inductionTemplateSchema,
  ),
  retire: command('settings', 'Retired an induction list', byId, inductionTemplateSchema),
  restore: command('settings', 'Brought back an induction list', byId, inductionTemplateSchema),
  addItem: command(
    'settings',
    'Added a step to an induction list',
    newTemplateItemSchema,
    inductionTemplateItemSchema,
  ),
  changeItem: command(
    'settings',
    'Changed a step of an induction list',
    inductionTemplateItemSchema.omit({ templateId: true, retiredOn: true }),
    inductionTemplateItemSchema,
  ),
  retireItem: command(
    'settings',
    'Retired a step of an induction list',
    itemById,
    inductionTemplateItemSchema,
  ),
  restoreItem: command(
    'settings',
    'Brought back a step of an induction list',
    itemById,
    inductionTemplateItemSchema,
  ),
  planReviews: command(
    'settings',
    'Planned the reviews of an induction list',
    z.object({ templateId: inductionTemplateId, reviews: z.array(plannedReviewSchema).max(12) }),
    z.array(inductionTemplateReviewSchema),
  ),
}
