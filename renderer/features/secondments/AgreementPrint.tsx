import { useParams } from 'react-router'

import { formatLongDay } from '#shared/dates.ts'
import type { Recharge, SecondmentRecord } from '#shared/features/secondments/secondments.contract.ts'
import { secondmentStatuses } from '#shared/features/secondments/secondments.rules.ts'
import { secondmentId, type SecondmentId } from '#shared/features/secondments/secondments.schema.ts'

import { useMay, useSession } from '../../frame/session.tsx'
import { usePrintReady } from '../../print/print-ready.ts'
import { KeepTogether, PrintLayout } from '../../print/PrintLayout.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { Problem } from '../../ui/Problem.tsx'
import classes from './AgreementPrint.module.css'
import { ClausesOnPaper, OpenMatters } from './ClausesOnPaper.tsx'
import { DatesOnPaper } from './DatesOnPaper.tsx'
import { agreementGroups } from './SecondmentAgreement.tsx'
import { vatSentence } from './RechargeSchedule.tsx'
import { RechargeOnPaper } from './RechargeOnPaper.tsx'
import { SignaturesOnPaper } from './SignaturesOnPaper.tsx'
import { useRecharge, useSecondment } from './secondments.queries.ts'

/** `/print/secondments/:id`: the agreement of the three parties, as far as it is settled. */
export default function AgreementPrint() {
  const id = secondmentId.safeParse(useParams()['id'])
  return id.success ? <Paper id={id.data} /> : null
}

function Paper({ id }: { id: SecondmentId }) {
  const maySeePay = useMay('pay')
  const record = useSecondment(id)
  const recharge = useRecharge(id, maySeePay)
  usePrintReady(record.isSuccess && (!maySeePay || recharge.isSuccess))
  if (record.isError) return <Problem error={record.error} />
  if (recharge.isError) return <Problem error={recharge.error} />
  if (!record.isSuccess || (maySeePay && !recharge.isSuccess)) return null
  return <Agreement record={record.data} recharge={recharge.data ?? null} />
}

function Agreement({ record, recharge }: { record: SecondmentRecord; recharge: Recharge | null }) {
  const { centreName } = useSession()
  const { secondment, clauses } = record
  const [home, , money] = agreementGroups(secondment)
  return (
    <PrintLayout
      centreName={centreName}
      title={`Secondment of ${secondment.personName}`}
      subtitle={`Agreement of three parties. ${secondmentStatuses[secondment.status]}. Confidential.`}
    >
      <p className={classes.draft}>
        <strong>Working draft for the three parties and their own advisers.</strong> It puts on paper what the
        parties have told each other so far. It is not legal advice, and what is marked as open is not agreed.
      </p>

      <div className={classes.columns}>
        <section>
          <h2>1. The parties</h2>
          <Definitions
            items={[
              ['Home agency', `${secondment.homeAgencyName}, the employer`],
              ['Centre', `${centreName}, where the work is done`],
              ['Person seconded', secondment.personName],
            ]}
          />
        </section>
        <section>
          <h2>2. The post held at home</h2>
          <Definitions items={home!.items.slice(1)} />
        </section>
      </div>
      <p className={classes.text}>
        The home agency lends {secondment.personName} to the centre to work as {secondment.hostWork} from{' '}
        {formatLongDay(secondment.startsOn)}
        {secondment.endsOn === null
          ? '; the last day is still to be agreed.'
          : ` to ${formatLongDay(secondment.endsOn)}.`}{' '}
        The home agency remains the employer; the centre directs the daily work.
      </p>

      <h2>3. The work at the centre</h2>
      <ClausesOnPaper group="post" clauses={clauses} />

      <h2>4. Dates and hours</h2>
      <DatesOnPaper record={record} />

      <h2>5. Terms</h2>
      <ClausesOnPaper group="terms" clauses={clauses} />

      <h2>6. Who manages what</h2>
      <ClausesOnPaper group="management" clauses={clauses} />

      <h2>7. Money</h2>
      <KeepTogether>
        <Definitions items={money!.items.slice(0, 3)} />
        <p className={classes.text}>{vatSentence(secondment)}</p>
      </KeepTogether>
      {recharge !== null && <RechargeOnPaper recharge={recharge} />}
      <h3>Who bears what</h3>
      <ClausesOnPaper group="money" clauses={clauses} />

      <h2>8. Protection</h2>
      <ClausesOnPaper group="protection" clauses={clauses} />

      <h2>9. Ending and return</h2>
      <ClausesOnPaper group="ending" clauses={clauses} />
      <p className={classes.text}>
        Before the last day the three parties meet about the return.
        {secondment.rightToReturn === 'samePost' && ' The person returns to the post held at home.'}
        {secondment.rightToReturn === 'equivalentPost' &&
          ' The person returns to a post equivalent to the one held at home, at the pay of that post.'}
        {secondment.rightToReturn === 'none' && ' There is no right to return to a post at home.'}
        {secondment.rightToReturn === 'toConfirm' && ' To which post the person returns is still open.'}
      </p>

      <KeepTogether>
        <OpenMatters clauses={clauses} />
        <SignaturesOnPaper secondment={secondment} />
      </KeepTogether>
    </PrintLayout>
  )
}
