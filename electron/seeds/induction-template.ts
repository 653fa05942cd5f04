import { z } from 'zod'

import {
  inductionTemplateId,
  inductionTemplateItemId,
  inductionTemplateReviewId,
  stepKind,
} from '#shared/features/inductions/induction-templates.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Writable } from '../database/schema.ts'
import starting from './induction-template.json' with { type: 'json' }

/** The induction list that a new centre starts with. */
export async function seedInductionTemplate(db: Writable): Promise<void> {
  const templateId = newId(inductionTemplateId)
  const { name, forWhom, source } = starting
  await db
    .insertInto('inductionTemplates')
    .values({ id: templateId, name, forWhom, source, retiredOn: null })
    .execute()
  for (const group of starting.groups) {
    for (const [reference, dueOffsetDays, ownerRole, appliesTo, kind, wording, evidence] of lines.parse(
      group.items,
    )) {
      await db
        .insertInto('inductionTemplateItems')
        .values({
          id: newId(inductionTemplateItemId),
          templateId,
          reference,
          groupName: group.name,
          wording,
          kind,
          dueOffsetDays,
          ownerRole,
          evidence,
          appliesTo,
          retiredOn: null,
        })
        .execute()
    }
  }
  for (const review of starting.reviews) {
    await db
      .insertInto('inductionTemplateReviews')
      .values({ id: newId(inductionTemplateReviewId), templateId, ...review })
      .execute()
  }
}

/** How the lines of the list are laid out in the file: number, days, who, for whom, kind, what, evidence. */
const lines = z.array(
  z.tuple([z.string(), z.int(), z.string(), z.string(), stepKind, z.string(), z.string()]),
)
