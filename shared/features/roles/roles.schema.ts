import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { appointmentId, appointmentRoute } from '../appointments/appointments.schema.ts'
import { personId } from '../people/people.schema.ts'
import { vocabularyEntryId } from '../vocabularies/vocabularies.schema.ts'

export const roleHoldingId = idOf('RoleHoldingId')
export type RoleHoldingId = z.output<typeof roleHoldingId>
export const roleRuleId = idOf('RoleRuleId')
export const supervisionRuleId = idOf('SupervisionRuleId')

/** What somebody must be to a colleague, so that nothing falls between two employers. */
export const roleNames = {
  lineManager: 'Line manager',
  dayToDayLead: 'Day-to-day lead',
  professionalSupervisor: 'Professional supervisor',
  appraiser: 'Appraiser',
  leaveApprover: 'Leave approver',
  trainingPayer: 'Pays for training',
  disciplineOwner: 'Discipline owner',
  grievanceOwner: 'Grievance owner',
} as const
export const roleName = choiceOf(roleNames)
export type RoleName = z.output<typeof roleName>

/** Home employs, host directs the daily work. For people whom the centre employs itself, host is both. */
export const sides = { home: 'Home agency', host: 'Centre' } as const
export const side = choiceOf(sides)
export type Side = z.output<typeof side>

export const allowedSides = { ...sides, either: 'Either side' } as const
export const allowedSide = choiceOf(allowedSides)
export type AllowedSide = z.output<typeof allowedSide>

/** When a role must have a holder. */
export const roleNeeds = {
  always: 'Always needed',
  supervised: 'Needed where the discipline asks for it',
  never: 'Not needed',
} as const
export const roleNeed = choiceOf(roleNeeds)
export type RoleNeed = z.output<typeof roleNeed>

export const supervisionNeeds = {
  always: 'Everybody of this discipline',
  registered: 'Those on a professional register',
  never: 'Nobody',
} as const
export const supervisionNeed = choiceOf(supervisionNeeds)
export type SupervisionNeed = z.output<typeof supervisionNeed>

/** Who has a role towards one appointment, from when to when. Earlier holders stay on record. */
export const roleHoldingSchema = z.object({
  id: roleHoldingId,
  appointmentId,
  role: roleName,
  side,
  /** Somebody of the centre, or else a name. */
  holderPersonId: personId.nullable(),
  holderName: text(120),
  /** Of a holder who is given by name. */
  holderAgencyId: agencyId.nullable(),
  startsOn: isoDate,
  /** The last day; open when nobody has set one. */
  endsOn: isoDate.nullable(),
  notes: text(1000),
})
export type RoleHolding = z.output<typeof roleHoldingSchema>

/** Where the centre departs from the rules that come with the product. */
export const roleRuleSchema = z.object({
  id: roleRuleId,
  route: appointmentRoute,
  role: roleName,
  need: roleNeed,
  side: allowedSide,
})
export type RoleRule = z.output<typeof roleRuleSchema>

export const supervisionRuleSchema = z.object({
  id: supervisionRuleId,
  disciplineId: vocabularyEntryId,
  need: supervisionNeed,
})
export type SupervisionRule = z.output<typeof supervisionRuleSchema>

const holder = roleHoldingSchema.pick({
  side: true,
  holderPersonId: true,
  holderName: true,
  holderAgencyId: true,
  endsOn: true,
  notes: true,
})

/** One holder for the same role of several people at once. */
export const assignRolesSchema = holder.extend({
  appointmentIds: z.array(appointmentId).min(1).max(1000),
  role: roleName,
  /** Unsaid, each from the start of the appointment, or from today where somebody has held it before. */
  startsOn: isoDate.nullable(),
})
export type AssignRoles = z.output<typeof assignRolesSchema>

export const changedHoldingSchema = holder.extend({ id: roleHoldingId, startsOn: isoDate })
export type ChangedHolding = z.output<typeof changedHoldingSchema>

/** What the history calls the fields. */
export const roleHoldingLabels: Record<keyof RoleHolding, string> = {
  id: 'Reference',
  appointmentId: 'Appointment',
  role: 'Role',
  side: 'Side',
  holderPersonId: 'Held by',
  holderName: 'Held by (name)',
  holderAgencyId: 'Agency of the holder',
  startsOn: 'From',
  endsOn: 'Until',
  notes: 'Notes',
}

export const roleRuleLabels: Record<keyof RoleRule, string> = {
  id: 'Reference',
  route: 'Route',
  role: 'Role',
  need: 'When it is needed',
  side: 'Which side may hold it',
}

export const supervisionRuleLabels: Record<keyof SupervisionRule, string> = {
  id: 'Reference',
  disciplineId: 'Discipline',
  need: 'Who needs professional supervision',
}
