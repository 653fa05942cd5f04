import type { PersonId } from '#shared/features/people/people.schema.ts'
import type { BankHolidayChange } from '#shared/features/calendar/calendar.schema.ts'
import type { ChecklistItem } from '#shared/features/inductions/inductions.contract.ts'
import type {
  Induction,
  InductionId,
  InductionItem,
  InductionItemId,
  InductionReview,
  InductionReviewId,
} from '#shared/features/inductions/inductions.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

export const findInduction = (db: Readable, id: InductionId): Promise<Induction | undefined> =>
  db.selectFrom('inductions').selectAll().where('id', '=', id).executeTakeFirst()

/** Neither signed off nor stopped. */
export const findInductionInProgress = (db: Readable, personId: PersonId): Promise<Induction | undefined> =>
  db
    .selectFrom('inductions')
    .selectAll()
    .where('personId', '=', personId)
    .where('managerSignedOn', 'is', null)
    .where('stoppedOn', 'is', null)
    .executeTakeFirst()

export async function insertInduction(
  db: Writable,
  induction: Induction,
  items: readonly InductionItem[],
  reviews: readonly InductionReview[],
): Promise<void> {
  await db.insertInto('inductions').values(induction).execute()
  if (items.length > 0)
    await db
      .insertInto('inductionItems')
      .values([...items])
      .execute()
  if (reviews.length > 0)
    await db
      .insertInto('inductionReviews')
      .values([...reviews])
      .execute()
}

export async function updateInduction(db: Writable, { id, ...fields }: Induction): Promise<void> {
  await db.updateTable('inductions').set(fields).where('id', '=', id).execute()
}

export async function deleteInduction(db: Writable, id: InductionId): Promise<void> {
  await db.deleteFrom('inductionItems').where('inductionId', '=', id).execute()
  await db.deleteFrom('inductionReviews').where('inductionId', '=', id).execute()
  await db.deleteFrom('inductions').where('id', '=', id).execute()
}

export const listItems = (db: Readable, inductionId: InductionId): Promise<InductionItem[]> =>
  db
    .selectFrom('inductionItems')
    .selectAll()
    .where('inductionId', '=', inductionId)
    .orderBy('reference')
    .execute()

/** With the names of the agencies that were visited. */
export const listChecklist = (db: Readable, inductionId: InductionId): Promise<ChecklistItem[]> =>
  db
    .selectFrom('inductionItems')
    .leftJoin('agencies', 'agencies.id', 'inductionItems.hostAgencyId')
    .selectAll('inductionItems')
    .select('agencies.name as hostName')
    .where('inductionId', '=', inductionId)
    .orderBy('reference')
    .execute()

export const listItemsById = (db: Readable, ids: readonly InductionItemId[]): Promise<InductionItem[]> =>
  db.selectFrom('inductionItems').selectAll().where('id', 'in', ids).orderBy('reference').execute()

export async function insertItem(db: Writable, item: InductionItem): Promise<void> {
  await db.insertInto('inductionItems').values(item).execute()
}

export async function updateItem(db: Writable, { id, ...fields }: InductionItem): Promise<void> {
  await db.updateTable('inductionItems').set(fields).where('id', '=', id).execute()
}

export async function deleteItem(db: Writable, id: InductionItemId): Promise<void> {
  await db.deleteFrom('inductionItems').where('id', '=', id).execute()
}

export const listReviews = (db: Readable, inductionId: InductionId): Promise<InductionReview[]> =>
  db
    .selectFrom('inductionReviews')
    .selectAll()
    .where('inductionId', '=', inductionId)
    .orderBy('dueOn')
    .execute()

export const findReview = (db: Readable, id: InductionReviewId): Promise<InductionReview | undefined> =>
  db.selectFrom('inductionReviews').selectAll().where('id', '=', id).executeTakeFirst()

export async function updateReview(db: Writable, { id, ...fields }: InductionReview): Promise<void> {
  await db.updateTable('inductionReviews').set(fields).where('id', '=', id).execute()
}

export const listBankHolidayChanges = (db: Readable): Promise<BankHolidayChange[]> =>
  db.selectFrom('bankHolidayChanges').selectAll().execute()
