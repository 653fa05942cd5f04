import { useParams } from 'react-router'

import { formatLongDay } from '#shared/dates.ts'
import { secondmentId, type SecondmentId } from '#shared/features/secondments/secondments.schema.ts'

import { useSession } from '../../frame/session.tsx'
import { usePrintReady } from '../../print/print-ready.ts'
import { KeepTogether, PrintLayout } from '../../print/PrintLayout.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Sentences } from './WhatIf.tsx'
import { useWhatIf } from './secondments.queries.ts'

/** `/print/secondments/:id/what-if`: a page for the talk about what comes after. */
export default function WhatIfPrint() {
  const id = secondmentId.safeParse(useParams()['id'])
  return id.success ? <Paper id={id.data} /> : null
}

function Paper({ id }: { id: SecondmentId }) {
  const { centreName } = useSession()
  const answer = useWhatIf(id)
  usePrintReady(answer.isSuccess)
  if (answer.isError) return <Problem error={answer.error} />
  if (!answer.isSuccess) return null
  const { personName, homeAgencyName, lastDay, effects } = answer.data
  return (
    <PrintLayout
      centreName={centreName}
      title={`If the secondment of ${personName} is not extended`}
      subtitle={`Lent by ${homeAgencyName}${lastDay === null ? '' : `, last day ${formatLongDay(lastDay)}`}. Confidential.`}
    >
      {effects.map((effect) => (
        <KeepTogether key={effect.heading}>
          <h2>{effect.heading}</h2>
          <Sentences effect={effect} />
        </KeepTogether>
      ))}
    </PrintLayout>
  )
}
