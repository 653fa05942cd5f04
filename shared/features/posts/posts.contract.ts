import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { command, query } from '../../procedure.ts'
import { choiceOf } from '../../text.ts'
import { fillingStates } from './posts.rules.ts'
import { changedPostSchema, newPostSchema, postId, postSchema } from './posts.schema.ts'

export const fillingSchema = z.object({
  state: choiceOf(fillingStates),
  holders: z.int(),
  filledMinutes: z.int(),
  shortMinutes: z.int(),
  vacantSince: isoDate.nullable(),
  fallsVacantOn: isoDate.nullable(),
})

/** One line of the establishment. */
export const postRowSchema = postSchema.extend({
  serviceArea: z.string().nullable(),
  funderName: z.string().nullable(),
  reportsToTitle: z.string().nullable(),
  /** Who holds it today: "Aisha Khan, Bob Lee". */
  holderNames: z.string(),
  filling: fillingSchema,
})
export type PostRow = z.output<typeof postRowSchema>

const one = z.object({ id: postId })

export const postsContract = {
  /** Every post, closed ones too, by title, as it stands today. */
  list: query('records.read', z.object({}), z.array(postRowSchema)),
  find: query('records.read', one, postSchema),
  /** The whole establishment in figures, on a day (today unless said). */
  establishment: query(
    'records.read',
    z.object({ on: isoDate.optional() }),
    z.object({
      posts: z.int(),
      budgetedFte: z.number(),
      filledFte: z.number(),
      vacantFte: z.number(),
      vacancyPercent: z.number().nullable(),
    }),
  ),
  add: command('records.write', 'Added a post', newPostSchema, postSchema),
  change: command('records.write', 'Changed a post', changedPostSchema, postSchema),
  close: command('records.write', 'Closed a post', z.object({ id: postId, closedOn: isoDate }), postSchema),
  reopen: command('records.write', 'Opened a post again', one, postSchema),
  /** Refused once anybody has held it: close it instead. */
  delete: command('records.write', 'Deleted a post', one, one),
}
