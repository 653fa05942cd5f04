import { termsDue } from '#shared/features/terms/terms.due.ts'

import type { DueSource } from '../../due/sources.ts'
import { presentTerms } from './comparison.ts'
import { listNamedTerms, listRemedies } from './terms.repository.ts'

/** Only present terms of people who are here: what was never said to a leaver is past. */
export const termsDueSource: DueSource = async ({ db, today }) => {
  const present = [...presentTerms(await listNamedTerms(db, today), today).values()]
  return termsDue(
    present.filter(({ leftOn }) => leftOn === null || leftOn >= today),
    await listRemedies(db),
  )
}
