import type { AppointmentRoute } from '../appointments/appointments.schema.ts'
import type { AllowedSide, RoleName, RoleNeed, SupervisionNeed } from './roles.schema.ts'

export interface RoleDemand {
  readonly need: RoleNeed
  readonly side: AllowedSide
}

const demand = (need: RoleNeed, side: AllowedSide): RoleDemand => ({ need, side })

/** Said wherever the rules are shown. */
export const defaultsNote =
  'These rules ship as a starting point from general knowledge. Check them with each partner’s personnel team and change what differs.'

/** Whoever is employed elsewhere: the employer keeps discipline, the centre directs the day, the rest is agreed. */
const lent: Record<RoleName, RoleDemand> = {
  lineManager: demand('always', 'either'),
  dayToDayLead: demand('always', 'host'),
  professionalSupervisor: demand('supervised', 'either'),
  appraiser: demand('always', 'either'),
  leaveApprover: demand('always', 'either'),
  trainingPayer: demand('always', 'either'),
  disciplineOwner: demand('always', 'home'),
  grievanceOwner: demand('always', 'either'),
}

/** Which roles each way of coming to the centre asks for, and who may hold them. */
export const defaultRoleRules: Record<AppointmentRoute, Record<RoleName, RoleDemand>> = {
  direct: {
    lineManager: demand('always', 'host'),
    dayToDayLead: demand('never', 'host'),
    professionalSupervisor: demand('supervised', 'either'),
    appraiser: demand('always', 'host'),
    leaveApprover: demand('always', 'host'),
    trainingPayer: demand('always', 'host'),
    disciplineOwner: demand('always', 'host'),
    grievanceOwner: demand('always', 'host'),
  },
  secondment: lent,
  partnershipAgreement: lent,
  agency: {
    ...lent,
    lineManager: demand('always', 'host'),
    dayToDayLead: demand('never', 'host'),
    appraiser: demand('never', 'either'),
    leaveApprover: demand('always', 'either'),
  },
  volunteer: {
    lineManager: demand('never', 'either'),
    dayToDayLead: demand('always', 'host'),
    professionalSupervisor: demand('never', 'either'),
    appraiser: demand('never', 'either'),
    leaveApprover: demand('never', 'either'),
    trainingPayer: demand('never', 'either'),
    disciplineOwner: demand('never', 'either'),
    grievanceOwner: demand('always', 'either'),
  },
}

/** By the code of the discipline; every other discipline: those on a register. */
const supervisedDisciplines = new Set([
  'socialWork',
  'healthVisiting',
  'midwifery',
  'nursing',
  'speechAndLanguage',
  'occupationalTherapy',
  'physiotherapy',
  'psychology',
  'mentalHealth',
])

export const defaultSupervision = (disciplineCode: string | null): SupervisionNeed =>
  disciplineCode !== null && supervisedDisciplines.has(disciplineCode) ? 'always' : 'registered'
