import { useNavigate } from 'react-router'

import { formatDay } from '#shared/dates.ts'

import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { leaverColumns, sayTurnover, sayVacancies, turnoverColumns } from './turnover-words.ts'
import { useTurnover } from './vacancies.queries.ts'

/** Turnover of twelve months with its working shown, by agency and by reason. */
export function TurnoverFigures() {
  const turnover = useTurnover()
  const navigate = useNavigate()
  if (turnover.isPending) return <Loading />
  if (turnover.isError) return <Problem error={turnover.error} retry={() => void turnover.refetch()} />
  const { byReason, from, leavers, to, whole } = turnover.data
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
          columns={turnoverColumns}
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
      {leavers.length > 0 && (
        <Section title="Who left">
          <DataTable
            name="leavers"
            label="Leavers"
            noun={['leaver', 'leavers']}
            columns={leaverColumns}
            rows={leavers}
            rowKey={({ personId }) => personId}
            onOpen={({ personId }) => void navigate(`/people/${personId}`)}
            autoHeight
          />
        </Section>
      )}
    </>
  )
}
