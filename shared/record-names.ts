import { agencyLabels } from './features/agencies/agencies.schema.ts'
import { appointmentLabels } from './features/appointments/appointments.schema.ts'
import { attachmentCopyLabels, attachmentLabels } from './features/attachments/attachments.schema.ts'
import { bankHolidayChangeLabels } from './features/calendar/calendar.schema.ts'
import { closureLabels } from './features/calendar/closures.schema.ts'
import { schoolTermLabels } from './features/calendar/school-terms.schema.ts'
import { checkKindLabels } from './features/checks/check-kinds.schema.ts'
import { checkLabels, riskAssessmentLabels } from './features/checks/checks.schema.ts'
import { coverDutyHolderLabels, coverDutyLabels, minimumLabels } from './features/cover/cover.schema.ts'
import { unsupervisedMarkLabels } from './features/checks/unsupervised.schema.ts'
import { employmentLabels } from './features/employments/employments.schema.ts'
import { figureLabels, periodClosureLabels } from './features/figures/figures.schema.ts'
import { aimLabels, frameworkLabels, outcomeLabels } from './features/frameworks/frameworks.schema.ts'
import { indicatorLabels } from './features/indicators/indicators.schema.ts'
import {
  inductionTemplateItemLabels,
  inductionTemplateLabels,
  inductionTemplateReviewLabels,
} from './features/inductions/induction-templates.schema.ts'
import {
  inductionItemLabels,
  inductionLabels,
  inductionReviewLabels,
} from './features/inductions/inductions.schema.ts'
import { leaveAllowanceLabels, leaveKindLabels, leaveRequestLabels } from './features/leave/leave.schema.ts'
import {
  locationLabels,
  locationLinkLabels,
  locationReasonLabels,
} from './features/locations/locations.schema.ts'
import { packLabels } from './features/packs/packs.schema.ts'
import { workingPatternLabels } from './features/patterns/patterns.schema.ts'
import { personParticularsLabels, personRateLabels } from './features/people/particulars.schema.ts'
import { personLabels } from './features/people/people.schema.ts'
import { postLabels } from './features/posts/posts.schema.ts'
import { roleHoldingLabels, roleRuleLabels, supervisionRuleLabels } from './features/roles/roles.schema.ts'
import {
  secondmentCostLabels,
  secondmentExtensionLabels,
  secondmentLabels,
  secondmentReviewLabels,
} from './features/secondments/secondments.schema.ts'
import { secondmentClauseLabels } from './features/secondments/secondment-clauses.schema.ts'
import { secondmentInvoiceLabels } from './features/secondments/secondment-invoices.schema.ts'
import { secondmentRateLabels } from './features/secondments/secondment-rates.schema.ts'
import { skillNeedLabels } from './features/skills-balance/skill-needs.schema.ts'
import { termsLeaveStepLabels, termsSchemeLabels } from './features/terms/schemes.schema.ts'
import {
  personTermsLabels,
  termsPayLabels,
  termsRemedyLabels,
  termsUseLabels,
} from './features/terms/terms.schema.ts'
import { vacancyAdvertLabels, vacancyLabels } from './features/vacancies/vacancies.schema.ts'
import { userLabels } from './features/users/users.schema.ts'
import { vocabularyEntryLabels } from './features/vocabularies/vocabularies.schema.ts'

interface RecordName {
  /** What one of them is called: "Agency". */
  readonly noun: string
  /** Column → what a person calls it. */
  readonly fields: Readonly<Record<string, string>>
}

/** What History and the bin call each kind of record and its fields: one line per table. */
export const recordNames: Readonly<Record<string, RecordName>> = {
  agencies: { noun: 'Agency', fields: agencyLabels },
  aims: { noun: 'Aim', fields: aimLabels },
  appointments: { noun: 'Appointment', fields: appointmentLabels },
  attachmentCopies: { noun: 'Saved copy of a file', fields: attachmentCopyLabels },
  attachments: { noun: 'Attached file', fields: attachmentLabels },
  bankHolidayChanges: { noun: 'Bank holiday', fields: bankHolidayChangeLabels },
  centre: { noun: 'Centre', fields: { name: 'Name', settings: 'Settings' } },
  checkKinds: { noun: 'Kind of check', fields: checkKindLabels },
  checkRiskAssessments: { noun: 'Risk assessment', fields: riskAssessmentLabels },
  checks: { noun: 'Check', fields: checkLabels },
  coverDuties: { noun: 'Duty to cover', fields: coverDutyLabels },
  coverDutyHolders: { noun: 'Holder of a duty', fields: coverDutyHolderLabels },
  closures: { noun: 'Closure', fields: closureLabels },
  employments: { noun: 'Employer', fields: employmentLabels },
  figures: { noun: 'Figure', fields: figureLabels },
  frameworks: { noun: 'Framework', fields: frameworkLabels },
  importBatches: { noun: 'Import', fields: { fileName: 'File', target: 'What was imported' } },
  indicatorAims: { noun: 'Aim of an indicator', fields: { indicatorId: 'Indicator', aimId: 'Aim' } },
  indicatorCategories: {
    noun: 'Breakdown',
    fields: { indicatorId: 'Indicator', dimension: 'Breakdown', category: 'Group', position: 'Order' },
  },
  indicatorTargets: {
    noun: 'Target',
    fields: { indicatorId: 'Indicator', startsOn: 'Period from', value: 'Target' },
  },
  indicators: { noun: 'Indicator', fields: indicatorLabels },
  inductionItems: { noun: 'Induction step', fields: inductionItemLabels },
  inductionReviews: { noun: 'Induction review', fields: inductionReviewLabels },
  inductionTemplateItems: { noun: 'Step of a list', fields: inductionTemplateItemLabels },
  inductionTemplateReviews: { noun: 'Review of a list', fields: inductionTemplateReviewLabels },
  inductionTemplates: { noun: 'Induction list', fields: inductionTemplateLabels },
  inductions: { noun: 'Induction', fields: inductionLabels },
  minimums: { noun: 'Minimum cover', fields: minimumLabels },
  leaveAllowances: { noun: 'Leave of a year', fields: leaveAllowanceLabels },
  leaveKinds: { noun: 'Kind of leave', fields: leaveKindLabels },
  leaveRequests: { noun: 'Leave or absence', fields: leaveRequestLabels },
  locationLinks: { noun: 'Who works at a location', fields: locationLinkLabels },
  locationReasons: { noun: 'Reason about a location', fields: locationReasonLabels },
  locations: { noun: 'Location', fields: locationLabels },
  outcomes: { noun: 'Outcome', fields: outcomeLabels },
  packActions: { noun: 'Action', fields: packLabels },
  packExports: { noun: 'Exported pack', fields: packLabels },
  packSections: { noun: 'Section of a pack', fields: packLabels },
  packVersions: { noun: 'Frozen pack', fields: packLabels },
  packs: { noun: 'Evaluation pack', fields: packLabels },
  people: { noun: 'Person', fields: personLabels },
  personParticulars: { noun: 'More about a person', fields: personParticularsLabels },
  personRates: { noun: 'Pay an hour', fields: personRateLabels },
  periodClosures: { noun: 'Closed period', fields: periodClosureLabels },
  personTerms: { noun: 'Terms of a person', fields: personTermsLabels },
  posts: { noun: 'Post', fields: postLabels },
  roleHoldings: { noun: 'Role', fields: roleHoldingLabels },
  roleRules: { noun: 'Rule on roles', fields: roleRuleLabels },
  savedMappings: { noun: 'Saved columns', fields: { name: 'Name' } },
  schoolTerms: { noun: 'School term', fields: schoolTermLabels },
  secondmentClauses: { noun: 'Clause of an agreement', fields: secondmentClauseLabels },
  secondmentCosts: { noun: 'Recharge', fields: secondmentCostLabels },
  secondmentExtensions: { noun: 'Extension', fields: secondmentExtensionLabels },
  secondmentInvoices: { noun: 'Invoice', fields: secondmentInvoiceLabels },
  secondmentRates: { noun: 'Later recharge', fields: secondmentRateLabels },
  secondmentReviews: { noun: 'Secondment review', fields: secondmentReviewLabels },
  secondments: { noun: 'Secondment', fields: secondmentLabels },
  securityEvents: { noun: 'Sign-in', fields: { at: 'When', kind: 'What' } },
  skillNeeds: { noun: 'Stated need', fields: skillNeedLabels },
  supervisionRules: { noun: 'Rule on supervision', fields: supervisionRuleLabels },
  termsLeaveSteps: { noun: 'Leave of terms', fields: termsLeaveStepLabels },
  termsPay: { noun: 'Pay', fields: termsPayLabels },
  termsRemedies: { noun: 'Agreement on different terms', fields: termsRemedyLabels },
  termsSchemes: { noun: 'Terms and conditions', fields: termsSchemeLabels },
  termsUses: { noun: 'Usual terms', fields: termsUseLabels },
  unsupervisedMarks: { noun: 'Decision on working unsupervised', fields: unsupervisedMarkLabels },
  users: { noun: 'Person with access', fields: userLabels },
  vacancies: { noun: 'Vacancy', fields: vacancyLabels },
  vacancyAdverts: { noun: 'Advert', fields: vacancyAdvertLabels },
  vocabularies: { noun: 'Word of a list', fields: vocabularyEntryLabels },
  workingPatterns: { noun: 'Working week', fields: workingPatternLabels },
}

export const nounOf = (tableName: string): string => recordNames[tableName]?.noun ?? 'Record'

/** Fields that no person would recognise, such as links between parts of one record, are left out: `null`. */
export const labelOf = (tableName: string, field: string): string | null =>
  recordNames[tableName]?.fields[field] ?? null
