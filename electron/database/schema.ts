import type { Kysely, Transaction } from 'kysely'

import type { Agency } from '#shared/features/agencies/agencies.schema.ts'
import type { Attachment, AttachmentCopy } from '#shared/features/attachments/attachments.schema.ts'
import type { BankHolidayChange } from '#shared/features/calendar/calendar.schema.ts'
import type { Closure } from '#shared/features/calendar/closures.schema.ts'
import type { SchoolTerm } from '#shared/features/calendar/school-terms.schema.ts'
import type { CheckKind } from '#shared/features/checks/check-kinds.schema.ts'
import type { Check, RiskAssessment } from '#shared/features/checks/checks.schema.ts'
import type { CoverDuty, CoverDutyHolder, Minimum } from '#shared/features/cover/cover.schema.ts'
import type { UnsupervisedMark } from '#shared/features/checks/unsupervised.schema.ts'
import type { Employment } from '#shared/features/employments/employments.schema.ts'
import type { Figure, PeriodClosure } from '#shared/features/figures/figures.schema.ts'
import type { Aim, Framework, FrameworkOutcome } from '#shared/features/frameworks/frameworks.schema.ts'
import type {
  Indicator,
  IndicatorAim,
  IndicatorCategory,
  IndicatorTarget,
} from '#shared/features/indicators/indicators.schema.ts'
import type { ImportBatch } from '#shared/features/imports/imports.schema.ts'
import type {
  Pack,
  PackAction,
  PackExport,
  PackSection,
  PackVersion,
} from '#shared/features/packs/packs.schema.ts'
import type {
  InductionTemplate,
  InductionTemplateItem,
  InductionTemplateReview,
} from '#shared/features/inductions/induction-templates.schema.ts'
import type {
  Induction,
  InductionItem,
  InductionReview,
} from '#shared/features/inductions/inductions.schema.ts'
import type { SkillNeed } from '#shared/features/skills-balance/skill-needs.schema.ts'
import type { Location, LocationLink, LocationReason } from '#shared/features/locations/locations.schema.ts'
import type { Appointment } from '#shared/features/appointments/appointments.schema.ts'
import type { LeaveAllowance, LeaveKind, LeaveRequest } from '#shared/features/leave/leave.schema.ts'
import type { WorkingPattern } from '#shared/features/patterns/patterns.schema.ts'
import type { PersonParticulars, PersonRate } from '#shared/features/people/particulars.schema.ts'
import type { Person } from '#shared/features/people/people.schema.ts'
import type { Post } from '#shared/features/posts/posts.schema.ts'
import type { RoleHolding, RoleRule, SupervisionRule } from '#shared/features/roles/roles.schema.ts'
import type {
  Secondment,
  SecondmentCost,
  SecondmentExtension,
  SecondmentReview,
} from '#shared/features/secondments/secondments.schema.ts'
import type { SecondmentClause } from '#shared/features/secondments/secondment-clauses.schema.ts'
import type { SecondmentInvoice } from '#shared/features/secondments/secondment-invoices.schema.ts'
import type { SecondmentRate } from '#shared/features/secondments/secondment-rates.schema.ts'
import type { TermsLeaveStep, TermsScheme } from '#shared/features/terms/schemes.schema.ts'
import type { PersonTerms, TermsPay, TermsRemedy, TermsUse } from '#shared/features/terms/terms.schema.ts'
import type { Vacancy, VacancyAdvert } from '#shared/features/vacancies/vacancies.schema.ts'
import type { User } from '#shared/features/users/users.schema.ts'
import type { SecurityEvent } from '#shared/features/vault/vault.schema.ts'
import type { VocabularyEntry } from '#shared/features/vocabularies/vocabularies.schema.ts'

import type { ChangeRow, CommandRow } from '../audit/audit.schema.ts'
import type { CentreRow } from '../features/centre/centre.service.ts'
import type { SavedMappingRow } from '../features/imports/imports.repository.ts'

/** One line per table. A row is the shared record, column for field. */
export interface Database {
  agencies: Agency
  aims: Aim
  appointments: Appointment
  attachmentContents: { hash: string; byteCount: number; content: Uint8Array }
  attachmentCopies: AttachmentCopy
  attachments: Attachment
  bankHolidayChanges: BankHolidayChange
  centre: CentreRow
  changes: ChangeRow
  checkKinds: CheckKind
  checkRiskAssessments: RiskAssessment
  checks: Check
  closures: Closure
  commands: CommandRow
  coverDuties: CoverDuty
  coverDutyHolders: CoverDutyHolder
  employments: Employment
  figures: Figure
  frameworks: Framework
  indicatorAims: IndicatorAim
  indicatorCategories: IndicatorCategory
  indicatorTargets: IndicatorTarget
  indicators: Indicator
  inductionItems: InductionItem
  inductionReviews: InductionReview
  inductions: Induction
  inductionTemplateItems: InductionTemplateItem
  inductionTemplateReviews: InductionTemplateReview
  inductionTemplates: InductionTemplate
  minimums: Minimum
  importBatches: ImportBatch
  leaveAllowances: LeaveAllowance
  leaveKinds: LeaveKind
  leaveRequests: LeaveRequest
  locationLinks: LocationLink
  locationReasons: LocationReason
  locations: Location
  outcomes: FrameworkOutcome
  packActions: PackAction
  packExports: PackExport
  packSections: PackSection
  packSnapshots: { id: PackVersion['id']; content: string }
  packVersions: PackVersion
  packs: Pack
  people: Person
  personParticulars: PersonParticulars
  personRates: PersonRate
  periodClosures: PeriodClosure
  personTerms: PersonTerms
  posts: Post
  roleHoldings: RoleHolding
  roleRules: RoleRule
  savedMappings: SavedMappingRow
  schoolTerms: SchoolTerm
  secondmentClauses: SecondmentClause
  secondmentCosts: SecondmentCost
  secondmentExtensions: SecondmentExtension
  secondmentInvoices: SecondmentInvoice
  secondmentRates: SecondmentRate
  secondmentReviews: SecondmentReview
  secondments: Secondment
  securityEvents: SecurityEvent
  skillNeeds: SkillNeed
  supervisionRules: SupervisionRule
  termsLeaveSteps: TermsLeaveStep
  termsPay: TermsPay
  termsRemedies: TermsRemedy
  termsSchemes: TermsScheme
  termsUses: TermsUse
  unsupervisedMarks: UnsupervisedMark
  users: User
  vacancies: Vacancy
  vacancyAdverts: VacancyAdvert
  vocabularies: VocabularyEntry
  workingPatterns: WorkingPattern
}

/** A query cannot write: that is a compile error. */
export type Readable = Pick<Kysely<Database>, 'selectFrom' | 'with' | 'fn' | 'getExecutor'>
export type Writable = Transaction<Database>
