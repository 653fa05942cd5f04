import type {
  TurnoverFigures as Figures,
  TurnoverLine,
} from '#shared/features/vacancies/vacancies.contract.ts'
import { formatDay } from '#shared/dates.ts'

import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { useTurnover } from './vacancies.queries.ts'

/** Turnover of twelve months with its working shown, by agency and by reason. */
export function TurnoverFigures() {
  const turnover = useTurnover()
  if (turnover.isPending) return <Loading />
  if (turnover.isError) return <Problem error={turnover.error} retry={() => void turnover.refetch()} />
  const { byReason, from, to, whole } = turnover.data
  return (
    <>
      <Section
        title="Turnover"
        hint={`${formatDay(from)} to ${formatDay(to)}. Employees, agency and sessional workers; not volunteers, students or panel members.`}
      >
        <p>{sayTurnover(turnover.data)}</p>
        <p>{sayVacancies(turnover.data)}</p>
        <DataTable
          name="turnover"
          label="Turnover by agency"
          noun={['agency', 'agencies']}
          exportName="Turnover"
          columns={columns}
          rows={[...turnover.data.byAgency, whole]}
          rowKey={({ agency }) => agency}
          autoHeight
        />
      </Section>
      <Section title="Why people left">
        {byReason.length === 0 ? (
          <p>Nobody left in these twelve months.</p>
        ) : (
          <ul>
            {byReason.map(({ reason, leavers }) => (
              <li key={reason}>
                {reason}: {leavers}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

const one = (value: number) => value.toFixed(1)

/** The formula with its numbers, so that anybody can check it. */
function sayTurnover({ whole }: Figures): string {
  if (whole.percent === null) return 'Nobody was here, so there is no turnover.'
  return `Leavers ÷ average headcount × 100: ${whole.leavers} ÷ ((${whole.headcountFrom} + ${whole.headcountTo}) ÷ 2) × 100 = ${one(whole.percent)}%.`
}

function sayVacancies({ whole, averageVacancyPercent, filled, daysToFill }: Figures): string {
  const rate =
    whole.vacancyPercent === null || averageVacancyPercent === null
      ? 'No hours are budgeted, so there is no vacancy rate.'
      : `Vacancy rate (missing hours ÷ budgeted hours × 100): ${one(whole.vacancyPercent)}% today, ${one(averageVacancyPercent)}% on average of thirteen days a month apart.`
  const time =
    daysToFill === null
      ? 'No vacancy was filled in these twelve months.'
      : `Time to fill: ${one(daysToFill)} days on average of ${filled} filled.`
  return `${rate} ${time}`
}

const columns: readonly Column<TurnoverLine>[] = [
  { key: 'agency', header: 'Agency', accessor: ({ agency }) => agency },
  {
    key: 'from',
    header: 'At the start',
    kind: 'number',
    accessor: ({ headcountFrom }) => headcountFrom,
    width: 140,
  },
  { key: 'to', header: 'Now', kind: 'number', accessor: ({ headcountTo }) => headcountTo, width: 90 },
  { key: 'leavers', header: 'Left', kind: 'number', accessor: ({ leavers }) => leavers, width: 90 },
  {
    key: 'percent',
    header: 'Turnover %',
    kind: 'number',
    accessor: ({ percent }) => rounded(percent),
    width: 140,
  },
  {
    key: 'vacant',
    header: 'Vacant % of its posts',
    kind: 'number',
    accessor: ({ vacancyPercent }) => rounded(vacancyPercent),
    width: 210,
  },
]

const rounded = (percent: number | null) => (percent === null ? null : Math.round(percent * 10) / 10)
