import type { IsoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import type { InductionDetails } from '#shared/features/inductions/inductions.contract.ts'
import { openCounts, statusOn } from '#shared/features/inductions/inductions.rules.ts'
import type { InductionId } from '#shared/features/inductions/inductions.schema.ts'
import { nameOf } from '#shared/features/people/people.rules.ts'

import type { Readable } from '../../database/schema.ts'
import { findTemplate } from './induction-templates.repository.ts'
import { findInduction, listChecklist, listReviews } from './inductions.repository.ts'
import { findStarter, standingOf } from './starters.repository.ts'

/** Everything about one induction: what its page shows and its booklet prints. */
export async function inductionDetails(
  db: Readable,
  today: IsoDate,
  id: InductionId,
): Promise<InductionDetails> {
  const induction = await findInduction(db, id)
  if (induction === undefined) {
    throw new AppError(
      'notFound',
      'That induction is no longer here. Somebody may have deleted it; look in the bin.',
    )
  }
  const items = await listChecklist(db, id)
  const reviews = await listReviews(db, id)
  const person = (await findStarter(db, induction.personId))!
  const template = (await findTemplate(db, induction.templateId))!
  return {
    today,
    induction,
    items,
    reviews,
    status: statusOn(today, induction, openCounts(today, items, reviews)),
    personName: nameOf(person),
    ...(await standingOf(db, person.id, induction.startsOn)),
    templateName: template.name,
  }
}
