import { z } from 'zod'

import type { Database } from '#electron/database/schema.ts'
import { agencySchema } from '#shared/features/agencies/agencies.schema.ts'
import { appointmentSchema } from '#shared/features/appointments/appointments.schema.ts'
import { attachmentCopySchema, attachmentSchema } from '#shared/features/attachments/attachments.schema.ts'
import { bankHolidayChangeSchema } from '#shared/features/calendar/calendar.schema.ts'
import { closureSchema } from '#shared/features/calendar/closures.schema.ts'
import { schoolTermSchema } from '#shared/features/calendar/school-terms.schema.ts'
import { checkKindSchema } from '#shared/features/checks/check-kinds.schema.ts'
import { checkSchema, riskAssessmentSchema } from '#shared/features/checks/checks.schema.ts'
import { coverDutyHolderSchema, coverDutySchema, minimumSchema } from '#shared/features/cover/cover.schema.ts'
import { unsupervisedMarkSchema } from '#shared/features/checks/unsupervised.schema.ts'
import { employmentSchema } from '#shared/features/employments/employments.schema.ts'
import { figureSchema, periodClosureSchema } from '#shared/features/figures/figures.schema.ts'
import { aimSchema, frameworkSchema, outcomeSchema } from '#shared/features/frameworks/frameworks.schema.ts'
import { importBatchSchema } from '#shared/features/imports/imports.schema.ts'
import {
  indicatorAimSchema,
  indicatorCategorySchema,
  indicatorSchema,
  indicatorTargetSchema,
} from '#shared/features/indicators/indicators.schema.ts'
import {
  inductionTemplateItemSchema,
  inductionTemplateReviewSchema,
  inductionTemplateSchema,
} from '#shared/features/inductions/induction-templates.schema.ts'
import {
  inductionItemSchema,
  inductionReviewSchema,
  inductionSchema,
} from '#shared/features/inductions/inductions.schema.ts'
import {
  leaveAllowanceSchema,
  leaveKindSchema,
  leaveRequestSchema,
} from '#shared/features/leave/leave.schema.ts'
import {
  locationLinkSchema,
  locationReasonSchema,
  locationSchema,
} from '#shared/features/locations/locations.schema.ts'
import {
  packActionSchema,
  packExportSchema,
  packSchema,
  packSectionSchema,
  packVersionSchema,
} from '#shared/features/packs/packs.schema.ts'
import { workingPatternSchema } from '#shared/features/patterns/patterns.schema.ts'
import { personParticularsSchema, personRateSchema } from '#shared/features/people/particulars.schema.ts'
import { personSchema } from '#shared/features/people/people.schema.ts'
import { postSchema } from '#shared/features/posts/posts.schema.ts'
import {
  roleHoldingSchema,
  roleRuleSchema,
  supervisionRuleSchema,
} from '#shared/features/roles/roles.schema.ts'
import {
  secondmentCostSchema,
  secondmentExtensionSchema,
  secondmentReviewSchema,
  secondmentSchema,
} from '#shared/features/secondments/secondments.schema.ts'
import { secondmentClauseSchema } from '#shared/features/secondments/secondment-clauses.schema.ts'
import { secondmentInvoiceSchema } from '#shared/features/secondments/secondment-invoices.schema.ts'
import { secondmentRateSchema } from '#shared/features/secondments/secondment-rates.schema.ts'
import { skillNeedSchema } from '#shared/features/skills-balance/skill-needs.schema.ts'
import { termsLeaveStepSchema, termsSchemeSchema } from '#shared/features/terms/schemes.schema.ts'
import {
  personTermsSchema,
  termsPaySchema,
  termsRemedySchema,
  termsUseSchema,
} from '#shared/features/terms/terms.schema.ts'
import { vacancyAdvertSchema, vacancySchema } from '#shared/features/vacancies/vacancies.schema.ts'
import { userSchema } from '#shared/features/users/users.schema.ts'
import { securityEventSchema } from '#shared/features/vault/vault.schema.ts'
import { vocabularyEntrySchema } from '#shared/features/vocabularies/vocabularies.schema.ts'

type Recorded = Exclude<keyof Database, 'commands' | 'changes' | 'attachmentContents' | 'packSnapshots'>

/** What a row of a table must be. */
export function schemaOf(table: string): z.ZodObject {
  const schema = Object.entries(rowSchemas).find(([name]) => name === table)?.[1]
  if (schema === undefined) throw new Error(`The table ${table} has no schema.`)
  return schema
}

/** A table without a line does not compile. */
export const rowSchemas: Record<Recorded, z.ZodObject> = {
  agencies: agencySchema,
  aims: aimSchema,
  appointments: appointmentSchema,
  attachmentCopies: attachmentCopySchema,
  attachments: attachmentSchema,
  bankHolidayChanges: bankHolidayChangeSchema,
  centre: z.object({
    id: z.literal('centre'),
    name: z.string().min(1),
    isDemo: z.union([z.literal(0), z.literal(1)]),
    settings: z.string(),
  }),
  checkKinds: checkKindSchema,
  checkRiskAssessments: riskAssessmentSchema,
  checks: checkSchema,
  coverDuties: coverDutySchema,
  coverDutyHolders: coverDutyHolderSchema,
  closures: closureSchema,
  employments: employmentSchema,
  figures: figureSchema,
  frameworks: frameworkSchema,
  importBatches: importBatchSchema,
  indicatorAims: indicatorAimSchema,
  indicatorCategories: indicatorCategorySchema,
  indicators: indicatorSchema,
  indicatorTargets: indicatorTargetSchema,
  inductionItems: inductionItemSchema,
  inductionReviews: inductionReviewSchema,
  inductions: inductionSchema,
  inductionTemplateItems: inductionTemplateItemSchema,
  inductionTemplateReviews: inductionTemplateReviewSchema,
  inductionTemplates: inductionTemplateSchema,
  minimums: minimumSchema,
  leaveAllowances: leaveAllowanceSchema,
  leaveKinds: leaveKindSchema,
  leaveRequests: leaveRequestSchema,
  locationLinks: locationLinkSchema,
  locationReasons: locationReasonSchema,
  locations: locationSchema,
  outcomes: outcomeSchema,
  packActions: packActionSchema,
  packExports: packExportSchema,
  packs: packSchema,
  packSections: packSectionSchema,
  packVersions: packVersionSchema,
  personParticulars: personParticularsSchema,
  personRates: personRateSchema,
  people: personSchema,
  periodClosures: periodClosureSchema,
  personTerms: personTermsSchema,
  posts: postSchema,
  roleHoldings: roleHoldingSchema,
  roleRules: roleRuleSchema,
  savedMappings: z.object({
    id: z.uuidv7(),
    name: z.string(),
    targetId: z.string(),
    headings: z.string(),
    mapping: z.string(),
  }),
  schoolTerms: schoolTermSchema,
  secondmentClauses: secondmentClauseSchema,
  secondmentCosts: secondmentCostSchema,
  secondmentExtensions: secondmentExtensionSchema,
  secondmentInvoices: secondmentInvoiceSchema,
  secondmentRates: secondmentRateSchema,
  secondmentReviews: secondmentReviewSchema,
  secondments: secondmentSchema,
  securityEvents: securityEventSchema,
  skillNeeds: skillNeedSchema,
  supervisionRules: supervisionRuleSchema,
  termsLeaveSteps: termsLeaveStepSchema,
  termsPay: termsPaySchema,
  termsRemedies: termsRemedySchema,
  termsSchemes: termsSchemeSchema,
  termsUses: termsUseSchema,
  unsupervisedMarks: unsupervisedMarkSchema,
  users: userSchema,
  vacancies: vacancySchema,
  vacancyAdverts: vacancyAdvertSchema,
  vocabularies: vocabularyEntrySchema,
  workingPatterns: workingPatternSchema,
}
