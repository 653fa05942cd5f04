import { useParams } from 'react-router'

import { inductionId } from '#shared/features/inductions/inductions.schema.ts'

import { useSession } from '../../../frame/session.tsx'
import { usePrintReady } from '../../../print/print-ready.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { useInduction } from '../inductions.queries.ts'
import { bookletOf } from './booklet.ts'
import { InductionBooklet } from './InductionBooklet.tsx'

/** One person’s booklet as it stands. */
export default function PersonBooklet() {
  const { id } = useParams()
  const { centreName } = useSession()
  const induction = useInduction(inductionId.parse(id))
  usePrintReady(induction.isSuccess)
  if (induction.isError) return <Problem error={induction.error} />
  if (!induction.isSuccess) return null
  return <InductionBooklet booklet={bookletOf(induction.data)} centreName={centreName} />
}
