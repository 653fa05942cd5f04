import { AppError } from '#shared/errors.ts'
import type { inductionTemplatesContract } from '#shared/features/inductions/induction-templates.contract.ts'
import {
  inductionTemplateId,
  inductionTemplateItemId,
  inductionTemplateReviewId,
  type InductionTemplate,
  type InductionTemplateId,
  type InductionTemplateItem,
  type InductionTemplateItemId,
} from '#shared/features/inductions/induction-templates.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable } from '../../database/schema.ts'
import type { CommandContext, Procedures } from '../../ipc/context.ts'
import {
  findTemplate,
  findTemplateItem,
  findTemplateNamed,
  insertTemplate,
  insertTemplateItems,
  listTemplateItems,
  listTemplateReviews,
  listTemplates,
  replaceTemplateReviews,
  updateTemplate,
  updateTemplateItem,
} from './induction-templates.repository.ts'

export const inductionTemplates: Procedures<typeof inductionTemplatesContract> = {
  list: ({ db }) => listTemplates(db),

  async find({ db }, { id }) {
    const template = await existingTemplate(db, id)
    return { template, items: await listTemplateItems(db, id), reviews: await listTemplateReviews(db, id) }
  },

  async change({ db }, { id, name, forWhom }) {
    const before = await existingTemplate(db, id)
    await refuseSameName(db, id, name)
    const after: InductionTemplate = { ...before, name, forWhom }
    await updateTemplate(db, after)
    return after
  },

  async copy({ db }, { id, name }) {
    const original = await existingTemplate(db, id)
    await refuseSameName(db, null, name)
    const copy: InductionTemplate = { ...original, id: newId(inductionTemplateId), name, retiredOn: null }
    await insertTemplate(db, copy)
    const items = (await listTemplateItems(db, id)).filter((item) => item.retiredOn === null)
    await insertTemplateItems(
      db,
      items.map((item) => ({ ...item, id: newId(inductionTemplateItemId), templateId: copy.id })),
    )
    const reviews = await listTemplateReviews(db, id)
    await replaceTemplateReviews(
      db,
      copy.id,
      reviews.map((review) => ({ ...review, id: newId(inductionTemplateReviewId), templateId: copy.id })),
    )
    return copy
  },

  retire: (context, { id }) => setRetired(context, id, true),
  restore: (context, { id }) => setRetired(context, id, false),

  async addItem({ db }, proposed) {
    await existingTemplate(db, proposed.templateId)
    const item: InductionTemplateItem = { id: newId(inductionTemplateItemId), ...proposed, retiredOn: null }
    await refuseSameReference(db, item)
    await insertTemplateItems(db, [item])
    return item
  },

  async changeItem({ db }, changes) {
    const before = await existingItem(db, changes.id)
    const after: InductionTemplateItem = { ...before, ...changes }
    await refuseSameReference(db, after)
    await updateTemplateItem(db, after)
    return after
  },

  retireItem: (context, { id }) => setItemRetired(context, id, true),
  restoreItem: (context, { id }) => setItemRetired(context, id, false),

  async planReviews({ db }, { templateId, reviews }) {
    await existingTemplate(db, templateId)
    const planned = reviews.map((review) => ({ id: newId(inductionTemplateReviewId), templateId, ...review }))
    await replaceTemplateReviews(db, templateId, planned)
    return listTemplateReviews(db, templateId)
  },
}

async function setRetired(
  { db, clock }: CommandContext,
  id: InductionTemplateId,
  isRetired: boolean,
): Promise<InductionTemplate> {
  const before = await existingTemplate(db, id)
  const after: InductionTemplate = {
    ...before,
    retiredOn: isRetired ? (before.retiredOn ?? clock.today()) : null,
  }
  await updateTemplate(db, after)
  return after
}

async function setItemRetired(
  { db, clock }: CommandContext,
  id: InductionTemplateItemId,
  isRetired: boolean,
): Promise<InductionTemplateItem> {
  const before = await existingItem(db, id)
  const after: InductionTemplateItem = {
    ...before,
    retiredOn: isRetired ? (before.retiredOn ?? clock.today()) : null,
  }
  await updateTemplateItem(db, after)
  return after
}

async function existingTemplate(db: Readable, id: InductionTemplateId): Promise<InductionTemplate> {
  const template = await findTemplate(db, id)
  if (template === undefined) throw new AppError('notFound', 'That induction list is no longer here.')
  return template
}

async function existingItem(db: Readable, id: InductionTemplateItemId): Promise<InductionTemplateItem> {
  const item = await findTemplateItem(db, id)
  if (item === undefined) throw new AppError('notFound', 'That step is no longer in the list.')
  return item
}

async function refuseSameName(db: Readable, id: InductionTemplateId | null, name: string): Promise<void> {
  const other = await findTemplateNamed(db, name)
  if (other !== undefined && other.id !== id) {
    throw new AppError(
      'ruleBroken',
      'There is an induction list with this name already. Nothing was saved.',
      {
        name: 'Another list has this name',
      },
    )
  }
}

/** Retired steps keep their number, so that old booklets can still be read. */
async function refuseSameReference(db: Readable, item: InductionTemplateItem): Promise<void> {
  const others = await listTemplateItems(db, item.templateId)
  if (others.some((other) => other.reference === item.reference && other.id !== item.id)) {
    throw new AppError('ruleBroken', `The list has a step ${item.reference} already. Nothing was saved.`, {
      reference: 'This number is taken',
    })
  }
}
