import { formatDay } from '#shared/dates.ts'

import { useSession } from '../../frame/session.tsx'
import { usePrintReady } from '../../print/print-ready.ts'
import { PrintLayout } from '../../print/PrintLayout.tsx'
import { PrintTable } from '../../print/PrintTable.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { leaverColumns, sayTurnover, sayVacancies, turnoverColumns } from './turnover-words.ts'
import { turnoverTitle, useTurnover } from './vacancies.queries.ts'

/** `/print/turnover`: what the leavers add up to, with the working, and who they were. */
export default function TurnoverPrint() {
  const { centreName } = useSession()
  const turnover = useTurnover()
  usePrintReady(turnover.isSuccess, turnover.error)
  if (turnover.isError) return <Problem error={turnover.error} />
  if (!turnover.isSuccess) return null
  const { byAgency, byReason, from, leavers, to, whole } = turnover.data
  return (
    <PrintLayout
      centreName={centreName}
      title={turnoverTitle}
      subtitle={`${formatDay(from)} to ${formatDay(to)}. Confidential.`}
    >
      <p>{sayTurnover(turnover.data)}</p>
      <p>{sayVacancies(turnover.data)}</p>
      <h2>By agency</h2>
      <PrintTable columns={turnoverColumns} rows={[...byAgency, whole]} />
      <h2>Why people left</h2>
      {byReason.length === 0 ? (
        <p>Nobody left in these twelve months.</p>
      ) : (
        <ul>
          {byReason.map(({ reason, leavers: count }) => (
            <li key={reason}>
              {reason}: {count}
            </li>
          ))}
        </ul>
      )}
      {leavers.length > 0 && (
        <>
          <h2>Who left</h2>
          <PrintTable columns={leaverColumns} rows={leavers} />
        </>
      )}
    </PrintLayout>
  )
}
