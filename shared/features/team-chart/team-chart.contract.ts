import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { query } from '../../procedure.ts'
import { choiceOf } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { personId, personKind } from '../people/people.schema.ts'
import { postId } from '../posts/posts.schema.ts'
import { roleNames } from '../roles/roles.schema.ts'

/** The roles that make a line from one box to another, in the order in which they are drawn and named. */
export const lineKinds = {
  lineManager: roleNames.lineManager,
  dayToDayLead: roleNames.dayToDayLead,
  professionalSupervisor: roleNames.professionalSupervisor,
  appraiser: roleNames.appraiser,
} as const
export const lineKind = choiceOf(lineKinds)
export type LineKind = z.output<typeof lineKind>

export const boxKinds = {
  person: 'Works here',
  vacancy: 'Vacant post',
  outside: 'Outside the centre',
  left: 'No longer at work here',
} as const

/** Whoever or whatever is drawn as a box. */
export const chartBoxSchema = z.object({
  /** Tells the boxes apart: "person:0190…". */
  key: z.string(),
  kind: choiceOf(boxKinds),
  personId: personId.nullable(),
  postId: postId.nullable(),
  /** Of a person the name, of a vacancy the title of the post. */
  name: z.string(),
  personKind: personKind.nullable(),
  /** What they do here: "Health visitor". */
  work: z.string(),
  /** Who employs them; nobody means the centre’s own lead body. */
  agencyId: agencyId.nullable(),
  agencyName: z.string().nullable(),
  discipline: z.string().nullable(),
  areas: z.array(z.string()),
  /** Of a vacancy: minutes a week that nobody works, and whether somebody is sought. */
  missingMinutes: z.int(),
  isSought: z.boolean(),
})
export type ChartBox = z.output<typeof chartBoxSchema>

export const chartLineSchema = z.object({
  kind: lineKind,
  /** The manager’s box and the member’s. */
  from: z.string(),
  to: z.string(),
  /** Named in a role, or only because the one post reports to the other. */
  basis: z.enum(['role', 'post']),
  /** The two belong to different agencies. */
  crosses: z.boolean(),
})
export type ChartLine = z.output<typeof chartLineSchema>

export const teamChartSchema = z.object({
  on: isoDate,
  boxes: z.array(chartBoxSchema),
  lines: z.array(chartLineSchema),
})
export type TeamChart = z.output<typeof teamChartSchema>

export const teamChartContract = {
  /** Everybody at work on a day (today unless said), what is vacant, and who answers for whom. */
  read: query('records.read', z.object({ on: isoDate.optional() }), teamChartSchema),
}
