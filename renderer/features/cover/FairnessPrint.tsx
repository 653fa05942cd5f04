import { useSearchParams } from 'react-router'

import { formatDay } from '#shared/dates.ts'
import { mostSpreadDays, sayFairness } from '#shared/features/cover/fairness.rules.ts'

import { useSession } from '../../frame/session.tsx'
import { usePrintReady } from '../../print/print-ready.ts'
import { KeepTogether, PrintLayout } from '../../print/PrintLayout.tsx'
import { PrintTable } from '../../print/PrintTable.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { useFairness } from './cover.queries.ts'
import { fairnessColumns, schoolYearDays } from './fairness-columns.ts'

/** `/print/cover/holidays?year=2026`: who carries the school holidays, for the talk about it. */
export default function FairnessPrint() {
  const [search] = useSearchParams()
  const year = Number(search.get('year'))
  const { centreName } = useSession()
  const answer = useFairness(schoolYearDays(year))
  usePrintReady(answer.isSuccess, answer.error)
  if (answer.isError) return <Problem error={answer.error} />
  if (!answer.isSuccess) return null
  return (
    <PrintLayout
      centreName={centreName}
      title="Days worked in school holidays"
      subtitle={`School year ${year} to ${year + 1}, of those who work all year round. Confidential.`}
    >
      {answer.data.length === 0 && <p>No school holidays are known in this year.</p>}
      {answer.data.map((holiday) => (
        <section key={holiday.startsOn}>
          <KeepTogether>
            <h2>{holiday.name}</h2>
            <p>
              {formatDay(holiday.startsOn)} to {formatDay(holiday.endsOn)}.{' '}
              {holiday.isFlagged && (
                <StatusBadge tone="amber" word={`More than ${mostSpreadDays} days apart.`} />
              )}
            </p>
            <p>{sayFairness(holiday)}</p>
          </KeepTogether>
          <PrintTable columns={fairnessColumns} rows={holiday.rows} />
        </section>
      ))}
    </PrintLayout>
  )
}
