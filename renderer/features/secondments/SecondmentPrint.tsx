import { useParams } from 'react-router'

import { secondmentStatuses } from '#shared/features/secondments/secondments.rules.ts'
import {
  secondmentId,
  secondmentParties,
  type SecondmentId,
} from '#shared/features/secondments/secondments.schema.ts'

import { useSession } from '../../frame/session.tsx'
import { usePrintReady } from '../../print/print-ready.ts'
import { KeepTogether, PrintLayout, SignatureBox } from '../../print/PrintLayout.tsx'
import { Day } from '../../ui/Day.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { agreementGroups } from './SecondmentAgreement.tsx'
import { stepGroups } from './SecondmentSteps.tsx'
import { useSecondment } from './secondments.queries.ts'

/** `/print/secondments/:id`: the summary of a secondment, with room for the three signatures. */
export default function SecondmentPrint() {
  const id = secondmentId.safeParse(useParams()['id'])
  return id.success ? <Paper id={id.data} /> : null
}

function Paper({ id }: { id: SecondmentId }) {
  const { centreName } = useSession()
  const record = useSecondment(id)
  usePrintReady(record.isSuccess)
  if (record.isError) return <Problem error={record.error} />
  if (!record.isSuccess) return null
  const { secondment, reviews } = record.data
  return (
    <PrintLayout
      centreName={centreName}
      title={`Secondment of ${secondment.personName}`}
      subtitle={`${secondmentStatuses[secondment.status]}. Confidential.`}
    >
      {[...agreementGroups(secondment), ...stepGroups(record.data)].map(({ title, items }) => (
        <KeepTogether key={title}>
          <h2>{title}</h2>
          <Definitions items={items} />
        </KeepTogether>
      ))}
      {reviews.length > 0 && (
        <KeepTogether>
          <h2>Reviews</h2>
          <table className="cb-print-table">
            <thead>
              <tr>
                <th scope="col">Planned</th>
                <th scope="col">Held</th>
                <th scope="col">What was agreed</th>
              </tr>
            </thead>
            <tbody>
              {reviews.map(({ id: review, plannedOn, heldOn, notes }) => (
                <tr key={review}>
                  <td>
                    <Day value={plannedOn} />
                  </td>
                  <td>
                    <Day value={heldOn} />
                  </td>
                  <td>{notes}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </KeepTogether>
      )}
      <KeepTogether>
        <h2>Signatures</h2>
        {Object.entries(secondmentParties).map(([party, label]) => (
          <SignatureBox key={party} label={`${label}: name, signature and date`} />
        ))}
      </KeepTogether>
    </PrintLayout>
  )
}
