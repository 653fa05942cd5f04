import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'

import { columnsOf, recordTables } from '#electron/audit/capture.ts'
import { agencySchema } from '#shared/features/agencies/agencies.schema.ts'
import { appointmentSchema } from '#shared/features/appointments/appointments.schema.ts'
import { bankHolidayChangeSchema } from '#shared/features/calendar/calendar.schema.ts'
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
  packActionSchema,
  packExportSchema,
  packSchema,
  packSectionSchema,
  packVersionSchema,
} from '#shared/features/packs/packs.schema.ts'
import { personSchema } from '#shared/features/people/people.schema.ts'
import { postSchema } from '#shared/features/posts/posts.schema.ts'
import {
  secondmentCostSchema,
  secondmentExtensionSchema,
  secondmentReviewSchema,
  secondmentSchema,
} from '#shared/features/secondments/secondments.schema.ts'
import { userSchema } from '#shared/features/users/users.schema.ts'
import { securityEventSchema } from '#shared/features/vault/vault.schema.ts'
import { vocabularyEntrySchema } from '#shared/features/vocabularies/vocabularies.schema.ts'
import { recordNames } from '#shared/record-names.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'

/** The row is the shared record, column for field; these two keep their contents as JSON and are read by their features. */
const readByTheirFeature = ['centre', 'savedMappings']

const records: Record<string, z.ZodObject> = {
  agencies: agencySchema,
  aims: aimSchema,
  appointments: appointmentSchema,
  bankHolidayChanges: bankHolidayChangeSchema,
  figures: figureSchema,
  frameworks: frameworkSchema,
  importBatches: importBatchSchema,
  indicatorAims: indicatorAimSchema,
  indicatorCategories: indicatorCategorySchema,
  indicatorTargets: indicatorTargetSchema,
  indicators: indicatorSchema,
  inductionItems: inductionItemSchema,
  inductionReviews: inductionReviewSchema,
  inductionTemplateItems: inductionTemplateItemSchema,
  inductionTemplateReviews: inductionTemplateReviewSchema,
  inductionTemplates: inductionTemplateSchema,
  inductions: inductionSchema,
  outcomes: outcomeSchema,
  packActions: packActionSchema,
  packExports: packExportSchema,
  packSections: packSectionSchema,
  packVersions: packVersionSchema,
  packs: packSchema,
  people: personSchema,
  periodClosures: periodClosureSchema,
  posts: postSchema,
  secondmentCosts: secondmentCostSchema,
  secondmentExtensions: secondmentExtensionSchema,
  secondmentReviews: secondmentReviewSchema,
  secondments: secondmentSchema,
  securityEvents: securityEventSchema,
  users: userSchema,
  vocabularies: vocabularyEntrySchema,
}

describe('tables', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await aCentre()
  })
  afterAll(() => app.close())

  const sqlite = () => app.running.centre.session!.database.sqlite

  it('are the records of shared/, every one of them', () => {
    expect(recordTables(sqlite()).filter((table) => !readByTheirFeature.includes(table))).toEqual(
      Object.keys(records).toSorted(),
    )
  })

  it.each(Object.entries(records))('%s has a column for every field and no other', (table, schema) => {
    expect(columnsOf(sqlite(), table).toSorted()).toEqual(Object.keys(schema.shape).toSorted())
  })

  it('are each called something a person would say in the history', () => {
    expect(recordTables(sqlite()).filter((table) => recordNames[table] === undefined)).toEqual([])
  })

  it('keep no raw bytes among the records, which the history could not hold', () => {
    const bytes = recordTables(sqlite()).flatMap((table) =>
      (sqlite().pragma(`table_info("${table}")`) as { name: string; type: string }[])
        .filter(({ type }) => type === 'BLOB')
        .map(({ name }) => `${table}.${name}`),
    )
    expect(bytes).toEqual([])
  })

  it('have a primary key called id, by which the history knows a record', () => {
    const without = recordTables(sqlite()).filter(
      (table) =>
        !(sqlite().pragma(`table_info("${table}")`) as { name: string; pk: number }[]).some(
          ({ name, pk }) => name === 'id' && pk === 1,
        ),
    )
    expect(without).toEqual([])
  })
})
