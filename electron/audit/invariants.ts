import type { Database, Writable } from '../database/schema.ts'
import { checkInduction, checkInductionItem, checkInductionReview } from '../features/inductions/sign-off.ts'
import { checkAppointment } from '../features/appointments/appointments.service.ts'
import { checkDutyHolder, checkMinimum } from '../features/cover/minimums.service.ts'
import { checkAttachment } from '../features/attachments/attachments.service.ts'
import { checkLeave } from '../features/leave/leave.checks.ts'
import { checkSchoolTerm } from '../features/calendar/school-terms.service.ts'
import { checkPattern } from '../features/patterns/patterns.service.ts'
import { checkMark } from '../features/checks/unsupervised.service.ts'
import { checkEmployment } from '../features/employments/employments.service.ts'
import { checkLocation } from '../features/locations/locations.service.ts'
import { checkPerson } from '../features/people/people.service.ts'
import { checkPost } from '../features/posts/posts.service.ts'
import { checkRoleHolding } from '../features/roles/roles.service.ts'
import { checkInvoice, checkRate } from '../features/secondments/recharge.service.ts'
import { checkClause } from '../features/secondments/secondment-clauses.service.ts'
import { checkSecondment } from '../features/secondments/secondments.checks.ts'
import { checkPersonTerms } from '../features/terms/terms.service.ts'
import { checkSkillNeed } from '../features/skills-balance/skills-balance.service.ts'
import { checkVacancy } from '../features/vacancies/vacancies.service.ts'
import type { ChangeRow } from './audit.schema.ts'

/** Throws an AppError when the record, as it now stands, breaks a rule that the table itself cannot hold. */
export type Invariant = (db: Writable, recordId: string) => Promise<void>

/**
 * What must still be true after a change was replayed, per table: one line for each feature that has such rules. The
 * feature's commands call the same function, so undo and the bin cannot smuggle in what a command would refuse.
 */
const invariants: Partial<Record<keyof Database, Invariant>> = {
  appointments: checkAppointment,
  coverDutyHolders: checkDutyHolder,
  attachments: checkAttachment,
  employments: checkEmployment,
  inductionItems: checkInductionItem,
  inductionReviews: checkInductionReview,
  inductions: checkInduction,
  minimums: checkMinimum,
  locations: checkLocation,
  leaveRequests: checkLeave,
  people: checkPerson,
  personTerms: checkPersonTerms,
  posts: checkPost,
  roleHoldings: checkRoleHolding,
  schoolTerms: checkSchoolTerm,
  secondmentClauses: checkClause,
  secondmentInvoices: checkInvoice,
  secondmentRates: checkRate,
  secondments: checkSecondment,
  unsupervisedMarks: checkMark,
  skillNeeds: checkSkillNeed,
  vacancies: checkVacancy,
  workingPatterns: checkPattern,
}

export async function checkInvariants(
  db: Writable,
  changes: readonly Pick<ChangeRow, 'tableName' | 'recordId'>[],
): Promise<void> {
  const seen = new Set<string>()
  for (const { tableName, recordId } of changes) {
    if (seen.has(recordId)) continue
    seen.add(recordId)
    await invariants[tableName as keyof Database]?.(db, recordId)
  }
}
