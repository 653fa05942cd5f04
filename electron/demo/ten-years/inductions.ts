import { addDays } from '#shared/dates.ts'
import {
  inductionId,
  inductionItemId,
  inductionReviewId,
  type Induction,
  type InductionItem,
  type InductionReview,
} from '#shared/features/inductions/inductions.schema.ts'
import { newId } from '#shared/ids.ts'

import { insertMany } from '../../database/insert-many.ts'
import type { Decade } from './decade.ts'

const howMany = 350

/** The inductions of those who came last; whoever came more than four months ago has finished. */
export async function fillInductions({ db, people, today, recorded }: Decade): Promise<void> {
  const template = await db.selectFrom('inductionTemplates').selectAll().executeTakeFirstOrThrow()
  const steps = await db
    .selectFrom('inductionTemplateItems')
    .selectAll()
    .where('appliesTo', '=', 'all')
    .execute()
  const planned = await db.selectFrom('inductionTemplateReviews').selectAll().execute()
  const latest = people.toSorted((a, b) => (a.startedOn < b.startedOn ? 1 : -1)).slice(0, howMany)
  for (const { id: personId, name, startedOn } of latest) {
    const signedOn = addDays(startedOn, 120) < today ? addDays(startedOn, 110) : null
    const induction: Induction = {
      id: newId(inductionId),
      personId,
      templateId: template.id,
      startsOn: startedOn,
      workingDays: '12345',
      managerName: 'Centre manager',
      buddyName: 'A colleague',
      managerSignedBy: signedOn && 'Centre manager',
      managerSignedOn: signedOn,
      starterSignedOn: signedOn,
      openStepsReason: '',
      stoppedOn: null,
      stoppedBecause: '',
    }
    const items = steps.map(
      ({
        id: templateItemId,
        reference,
        groupName,
        wording,
        kind,
        dueOffsetDays,
        ownerRole,
        evidence,
      }): InductionItem => {
        const dueOn = addDays(startedOn, dueOffsetDays)
        const isDone = signedOn !== null || dueOn < today
        return {
          id: newId(inductionItemId),
          inductionId: induction.id,
          templateItemId,
          reference,
          groupName,
          wording,
          kind,
          dueOn,
          ownerRole,
          evidence,
          doneOn: isDone ? dueOn : null,
          doneBy: isDone ? name : '',
          note: '',
          notApplicableBecause: null,
          hostAgencyId: null,
          visitOn: null,
          reflection: '',
        }
      },
    )
    const reviews = planned.map(({ name: review, dueOffsetDays }): InductionReview => {
      const dueOn = addDays(startedOn, dueOffsetDays)
      const isHeld = signedOn !== null || dueOn < today
      return {
        id: newId(inductionReviewId),
        inductionId: induction.id,
        name: review,
        dueOn,
        heldOn: isHeld ? dueOn : null,
        heldBy: isHeld ? 'Centre manager' : '',
        notes: '',
      }
    })
    await recorded(startedOn, 'inductions.begin', 'Began an induction', async () => {
      await insertMany(db, 'inductions', [induction])
      await insertMany(db, 'inductionItems', items)
      await insertMany(db, 'inductionReviews', reviews)
    })
  }
}
