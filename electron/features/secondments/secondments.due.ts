import { secondmentsDue } from '#shared/features/secondments/secondments.due.ts'

import type { DueSource } from '../../due/sources.ts'
import { listNamed, listReviews } from './secondments.repository.ts'

export const secondmentsDueSource: DueSource = async (db, today) => {
  const reviews = Map.groupBy(await listReviews(db), ({ secondmentId }) => secondmentId)
  const named = await listNamed(db)
  return secondmentsDue(
    today,
    named.map((secondment) => ({
      secondment,
      personName: secondment.personName,
      reviews: reviews.get(secondment.id) ?? [],
    })),
  )
}
