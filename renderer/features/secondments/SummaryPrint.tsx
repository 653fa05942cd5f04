import { useParams } from 'react-router'

import { formatDay } from '#shared/dates.ts'
import type { SecondmentRecord } from '#shared/features/secondments/secondments.contract.ts'
import { secondmentStatuses } from '#shared/features/secondments/secondments.rules.ts'
import { secondmentId, type SecondmentId } from '#shared/features/secondments/secondments.schema.ts'

import { useSession } from '../../frame/session.tsx'
import { usePrintReady } from '../../print/print-ready.ts'
import { PrintLayout } from '../../print/PrintLayout.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { countOf } from '../../ui/format.ts'
import { Problem } from '../../ui/Problem.tsx'
import classes from './AgreementPrint.module.css'
import { agreementGroups } from './SecondmentAgreement.tsx'
import { stepGroups } from './SecondmentSteps.tsx'
import { useSecondment } from './secondments.queries.ts'

/** `/print/secondments/:id/summary`: what one needs to know in a meeting, on one page. */
export default function SummaryPrint() {
  const id = secondmentId.safeParse(useParams()['id'])
  return id.success ? <Paper id={id.data} /> : null
}

function Paper({ id }: { id: SecondmentId }) {
  const record = useSecondment(id)
  usePrintReady(record.isSuccess)
  if (record.isError) return <Problem error={record.error} />
  return record.isSuccess ? <Summary record={record.data} /> : null
}

function Summary({ record }: { record: SecondmentRecord }) {
  const { centreName } = useSession()
  const { secondment, reviews } = record
  const [home, centre, money] = agreementGroups({ ...secondment, notes: '' })
  const [signatures, ...events] = stepGroups(record)
  const next = reviews.find(({ heldOn }) => heldOn === null)
  const held = reviews.filter(({ heldOn }) => heldOn !== null).length
  return (
    <PrintLayout
      centreName={centreName}
      title={`Secondment of ${secondment.personName}: summary`}
      subtitle={`${secondmentStatuses[secondment.status]}. Confidential.`}
    >
      {secondment.warnings.length > 0 && (
        <ul>
          {secondment.warnings.map(({ code, sentence }) => (
            <li key={code}>{sentence}</li>
          ))}
        </ul>
      )}
      <div className={classes['columns']}>
        {[home!, centre!, money!, signatures!, ...events].map(({ title, items }) => (
          <section key={title}>
            <h2>{title}</h2>
            <Definitions items={items} />
          </section>
        ))}
        <section>
          <h2>Reviews and clauses</h2>
          <Definitions
            items={[
              ['Reviews held', countOf(held, 'review')],
              ['Next review', next === undefined ? null : formatDay(next.plannedOn)],
              ['Clauses still open', String(secondment.openClauses)],
            ]}
          />
        </section>
      </div>
    </PrintLayout>
  )
}
