import { z } from 'zod'

import { command, query } from '../../procedure.ts'
import { appointmentId } from '../appointments/appointments.schema.ts'
import { personId } from '../people/people.schema.ts'
import { postId } from '../posts/posts.schema.ts'
import {
  changedLocationSchema,
  changedReasonSchema,
  decisionSchema,
  locationId,
  locationLinkId,
  locationLinkSchema,
  locationReasonId,
  locationReasonSchema,
  locationSchema,
  newLocationSchema,
  newReasonSchema,
} from './locations.schema.ts'

/** A post or an appointment that is at a place, and who that means today. */
export const workingHereSchema = z.object({
  linkId: locationLinkId,
  postId: postId.nullable(),
  appointmentId: appointmentId.nullable(),
  /** The post, or what somebody does. */
  work: z.string(),
  people: z.array(z.object({ personId, name: z.string() })),
})
export type WorkingHere = z.output<typeof workingHereSchema>

export const locationRowSchema = locationSchema.extend({
  kind: z.string().nullable(),
  ownerName: z.string().nullable(),
  reasons: z.array(locationReasonSchema),
  works: z.array(workingHereSchema),
  /** Different people who work there today. */
  people: z.int(),
})
export type LocationRow = z.output<typeof locationRowSchema>

/** Words that stand as the base of posts and lead to no place of the register yet. */
export const looseBaseSchema = z.object({
  base: z.string(),
  posts: z.array(z.object({ postId, title: z.string() })),
  /** A place of that name, if there is one. */
  suggestedId: locationId.nullable(),
})
export type LooseBase = z.output<typeof looseBaseSchema>

const one = z.object({ id: locationId })
const oneReason = z.object({ id: locationReasonId })
const oneLink = z.object({ id: locationLinkId })

export const locationsContract = {
  /** Every place by name, with its reasons and who works there today. */
  list: query('records.read', z.object({}), z.array(locationRowSchema)),
  looseBases: query('records.read', z.object({}), z.array(looseBaseSchema)),
  /** With the posts that are there from the start. The words of their base stay as they are. */
  add: command('records.write', 'Added a location', newLocationSchema, locationSchema),
  change: command('records.write', 'Changed a location', changedLocationSchema, locationSchema),
  decide: command('records.write', 'Decided about a location', decisionSchema, locationSchema),
  /** With its reasons and links; posts and people stay. */
  delete: command('records.write', 'Deleted a location', one, one),
  addReason: command('records.write', 'Added a reason', newReasonSchema, locationReasonSchema),
  changeReason: command('records.write', 'Changed a reason', changedReasonSchema, locationReasonSchema),
  deleteReason: command('records.write', 'Deleted a reason', oneReason, oneReason),
  /** Whoever was linked elsewhere is linked here instead. */
  link: command(
    'records.write',
    'Said who works at a location',
    z.object({
      locationId,
      postIds: z.array(postId).max(500),
      appointmentIds: z.array(appointmentId).max(500),
    }),
    z.array(locationLinkSchema),
  ),
  unlink: command('records.write', 'Took somebody off a location', oneLink, oneLink),
}
