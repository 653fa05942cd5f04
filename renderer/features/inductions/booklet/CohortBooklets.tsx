import { useSearchParams } from 'react-router'

import { inductionId } from '#shared/features/inductions/inductions.schema.ts'

import { useSession } from '../../../frame/session.tsx'
import { usePrintReady } from '../../../print/print-ready.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { useCohort } from '../inductions.queries.ts'
import { bookletOf } from './booklet.ts'
import { InductionBooklet } from './InductionBooklet.tsx'

/** Several booklets, each beginning on a page of its own. The ids stand in the address, joined by dots. */
export default function CohortBooklets() {
  const [search] = useSearchParams()
  const { centreName } = useSession()
  const ids = (search.get('ids') ?? '').split('.').map((id) => inductionId.parse(id))
  const cohort = useCohort(ids)
  usePrintReady(cohort.isSuccess)
  if (cohort.isError) return <Problem error={cohort.error} />
  if (!cohort.isSuccess) return null
  return cohort.data.map((details) => (
    <InductionBooklet key={details.induction.id} booklet={bookletOf(details)} centreName={centreName} />
  ))
}
