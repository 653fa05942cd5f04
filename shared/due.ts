import { z } from 'zod'

import { addDays, isoDate, type IsoDate } from './dates.ts'
import { may, type Permission, type Role } from './permissions.ts'
import { choiceOf } from './text.ts'

/** What can fall due, as the person calls it: one line for each kind. */
export const dueKinds = {
  secondmentStart: 'Secondment to start',
  secondmentEnd: 'Secondment end',
  secondmentReview: 'Secondment review',
  secondmentReturn: 'Return meeting',
  secondmentInvoice: 'Invoice for a secondment',
  appointmentEnd: 'End of a fixed term',
  advertClose: 'Advert closing',
  roleEnd: 'Role without a next holder',
  coverShort: 'Cover below the minimum',
  placementEnd: 'End of a placement or term',
  registration: 'Professional registration',
  check: 'Check',
  unsupervised: 'Working unsupervised',
  checkRisk: 'Risk assessment of a check',
  attachment: 'Attached file to let go',
  inductionSteps: 'Induction steps',
  inductionReview: 'Induction review',
  inductionSignOff: 'Induction sign-off',
  locationReview: 'Location to look at again',
  figures: 'Figures',
  packDeadline: 'Evaluation pack',
  packAction: 'Steering group action',
  leaveDecision: 'Leave to decide',
  absenceOpen: 'Absence without an end',
  workingWeek: 'Working week',
  termsTold: 'Terms to talk about',
  termsRemedy: 'Different terms eased',
  backup: 'Backup',
} as const
export type DueKind = keyof typeof dueKinds

/** Kinds that not everybody may know of: without the permission they are absent. */
const guardedKinds: Partial<Record<DueKind, Permission>> = {
  secondmentInvoice: 'pay',
  leaveDecision: 'absence',
  absenceOpen: 'absence',
}

export const mayKnowOf = (who: Role, { kind }: Pick<DueItem, 'kind'>): boolean => {
  const permission = guardedKinds[kind]
  return permission === undefined || may(who, permission)
}

/** Something with a day on it that somebody must act on. It is worked out from the records each time and never stored. */
export const dueItemSchema = z.object({
  kind: choiceOf(dueKinds),
  /** With `kind` it tells one item from another. */
  recordId: z.string(),
  /** Who or what it is about: "Aisha Khan". */
  title: z.string(),
  /** What to do, in one sentence. */
  detail: z.string(),
  dueOn: isoDate,
  /** The page on which to do it. */
  path: z.string(),
  personId: z.string().optional(),
})
export type DueItem = z.output<typeof dueItemSchema>

/** How many days ahead something is called due, and coming. The centre's settings have these. */
export interface DueLeads {
  readonly dueDays: number
  readonly comingDays: number
}

export type Urgency = 'overdue' | 'due' | 'coming'

/** Today is due, not overdue. `null` is too far ahead to mention. */
export function urgencyOf(today: IsoDate, dueOn: IsoDate, { dueDays, comingDays }: DueLeads): Urgency | null {
  if (dueOn < today) return 'overdue'
  if (dueOn <= addDays(today, dueDays)) return 'due'
  return dueOn <= addDays(today, comingDays) ? 'coming' : null
}

/** Soonest first in each group; on one day by title. What is too far ahead is left out. */
export function groupByUrgency(
  today: IsoDate,
  items: readonly DueItem[],
  leads: DueLeads,
): Record<Urgency, DueItem[]> {
  const groups: Record<Urgency, DueItem[]> = { overdue: [], due: [], coming: [] }
  for (const item of items) {
    const urgency = urgencyOf(today, item.dueOn, leads)
    if (urgency !== null) groups[urgency].push(item)
  }
  for (const group of Object.values(groups)) group.sort(sooner)
  return groups
}

const sooner = (a: DueItem, b: DueItem) =>
  a.dueOn === b.dueOn ? a.title.localeCompare(b.title, 'en-GB') : a.dueOn < b.dueOn ? -1 : 1
