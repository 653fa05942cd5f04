import { sql } from 'kysely'

import type {
  InductionTemplate,
  InductionTemplateId,
  InductionTemplateItem,
  InductionTemplateItemId,
  InductionTemplateReview,
} from '#shared/features/inductions/induction-templates.schema.ts'
import type { TemplateRow } from '#shared/features/inductions/induction-templates.contract.ts'

import type { Readable, Writable } from '../../database/schema.ts'

/** Those in use first, retired ones last. */
export const listTemplates = (db: Readable): Promise<TemplateRow[]> =>
  db
    .selectFrom('inductionTemplates')
    .selectAll()
    .select((eb) => [
      eb
        .selectFrom('inductionTemplateItems')
        .whereRef('templateId', '=', 'inductionTemplates.id')
        .where('inductionTemplateItems.retiredOn', 'is', null)
        .select((items) => items.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('stepCount'),
      eb
        .selectFrom('inductions')
        .whereRef('templateId', '=', 'inductionTemplates.id')
        .select((uses) => uses.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('usedCount'),
    ])
    .orderBy(sql`retiredOn IS NOT NULL`)
    .orderBy(sql`lower(name)`)
    .execute()

export const findTemplate = (db: Readable, id: InductionTemplateId): Promise<InductionTemplate | undefined> =>
  db.selectFrom('inductionTemplates').selectAll().where('id', '=', id).executeTakeFirst()

export const findTemplateNamed = (db: Readable, name: string): Promise<InductionTemplate | undefined> =>
  db
    .selectFrom('inductionTemplates')
    .selectAll()
    .where(sql<string>`lower(name)`, '=', name.toLowerCase())
    .executeTakeFirst()

export async function insertTemplate(db: Writable, template: InductionTemplate): Promise<void> {
  await db.insertInto('inductionTemplates').values(template).execute()
}

export async function updateTemplate(db: Writable, { id, ...fields }: InductionTemplate): Promise<void> {
  await db.updateTable('inductionTemplates').set(fields).where('id', '=', id).execute()
}

export const listTemplateItems = (
  db: Readable,
  templateId: InductionTemplateId,
): Promise<InductionTemplateItem[]> =>
  db
    .selectFrom('inductionTemplateItems')
    .selectAll()
    .where('templateId', '=', templateId)
    .orderBy('reference')
    .execute()

export const findTemplateItem = (
  db: Readable,
  id: InductionTemplateItemId,
): Promise<InductionTemplateItem | undefined> =>
  db.selectFrom('inductionTemplateItems').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertTemplateItems(
  db: Writable,
  items: readonly InductionTemplateItem[],
): Promise<void> {
  for (const item of items) await db.insertInto('inductionTemplateItems').values(item).execute()
}

export async function updateTemplateItem(
  db: Writable,
  { id, ...fields }: InductionTemplateItem,
): Promise<void> {
  await db.updateTable('inductionTemplateItems').set(fields).where('id', '=', id).execute()
}

export const listTemplateReviews = (
  db: Readable,
  templateId: InductionTemplateId,
): Promise<InductionTemplateReview[]> =>
  db
    .selectFrom('inductionTemplateReviews')
    .selectAll()
    .where('templateId', '=', templateId)
    .orderBy('dueOffsetDays')
    .orderBy('name')
    .execute()

export async function replaceTemplateReviews(
  db: Writable,
  templateId: InductionTemplateId,
  reviews: readonly InductionTemplateReview[],
): Promise<void> {
  await db.deleteFrom('inductionTemplateReviews').where('templateId', '=', templateId).execute()
  for (const review of reviews) await db.insertInto('inductionTemplateReviews').values(review).execute()
}
