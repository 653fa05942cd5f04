import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { command, query } from '../../procedure.ts'
import { choiceOf } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { appointmentId, appointmentRoute } from '../appointments/appointments.schema.ts'
import { personId } from '../people/people.schema.ts'
import { vocabularyEntryId } from '../vocabularies/vocabularies.schema.ts'
import { roleStates } from './roles.rules.ts'
import {
  allowedSide,
  changedHoldingSchema,
  assignRolesSchema,
  roleHoldingId,
  roleHoldingSchema,
  roleName,
  roleRuleSchema,
  side,
  supervisionNeed,
  supervisionRuleSchema,
} from './roles.schema.ts'

/** A holding with the names that it only refers to. */
export const namedHoldingSchema = roleHoldingSchema.extend({
  /** "Ann Brown", whether of the centre or given by name. */
  heldBy: z.string(),
  agencyName: z.string().nullable(),
  holderLeftOn: isoDate.nullable(),
})
export type NamedHolding = z.output<typeof namedHoldingSchema>

export const suggestionSchema = z.object({
  side,
  holderPersonId: personId.nullable(),
  holderName: z.string(),
  holderAgencyId: agencyId.nullable(),
  because: z.string(),
})

/** One person × one role. */
export const roleCellSchema = z.object({
  role: roleName,
  state: choiceOf(roleStates),
  isNeeded: z.boolean(),
  allowed: allowedSide,
  holding: namedHoldingSchema.nullable(),
  heldUntil: isoDate.nullable(),
  suggestion: suggestionSchema.nullable(),
})
export type RoleCell = z.output<typeof roleCellSchema>

export const roleRowSchema = z.object({
  appointmentId,
  personId,
  personName: z.string(),
  /** The post, or what they do in words. */
  work: z.string(),
  route: appointmentRoute,
  discipline: z.string().nullable(),
  homeAgencyId: agencyId.nullable(),
  homeAgencyName: z.string().nullable(),
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
  /** Has yet to begin; shown as it will stand on its first day. */
  isAhead: z.boolean(),
  cells: z.array(roleCellSchema),
  gaps: z.int(),
})
export type RoleRow = z.output<typeof roleRowSchema>

export const roleGridSchema = z.object({
  rows: z.array(roleRowSchema),
  /** Among those who are here; see `countGaps`. */
  gaps: z.int(),
  peopleWithGaps: z.int(),
})
export type RoleGrid = z.output<typeof roleGridSchema>

const one = z.object({ id: roleHoldingId })

export const rolesContract = {
  /** Everybody at work on a day (today unless said) or about to begin, by name. */
  grid: query('records.read', z.object({ on: isoDate.optional() }), roleGridSchema),
  /** Who held and holds which role towards somebody, newest first. */
  history: query(
    'records.read',
    z.object({ appointmentId: appointmentId.optional(), personId: personId.optional() }),
    z.array(namedHoldingSchema),
  ),
  /** The holder before gives way: their last day is the day before. */
  assign: command('records.write', 'Named who holds a role', assignRolesSchema, z.array(roleHoldingSchema)),
  change: command('records.write', 'Changed who holds a role', changedHoldingSchema, roleHoldingSchema),
  end: command('records.write', 'Ended a role', one.extend({ endsOn: isoDate }), roleHoldingSchema),
  delete: command('records.write', 'Deleted the holder of a role', one, one),
  rules: query(
    'records.read',
    z.object({}),
    z.object({
      /** Where the centre departs from what ships. */
      changed: z.array(roleRuleSchema),
      disciplines: z.array(
        z.object({
          disciplineId: vocabularyEntryId,
          label: z.string(),
          need: supervisionNeed,
          isChanged: z.boolean(),
        }),
      ),
    }),
  ),
  /** Set back to what ships, the departure is forgotten. */
  changeRule: command(
    'settings',
    'Changed which roles are needed',
    roleRuleSchema.omit({ id: true }),
    roleRuleSchema.omit({ id: true }),
  ),
  changeSupervision: command(
    'settings',
    'Changed who needs professional supervision',
    supervisionRuleSchema.omit({ id: true }),
    supervisionRuleSchema.omit({ id: true }),
  ),
}
