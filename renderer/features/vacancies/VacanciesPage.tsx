import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'

import type { VacancyRow } from '#shared/features/vacancies/vacancies.contract.ts'
import { everyStage, vacancyStates } from '#shared/features/vacancies/vacancies.rules.ts'
import { stages, vacancyReasons } from '#shared/features/vacancies/vacancies.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Badge } from '../../ui/StatusBadge.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListWithDetail } from '../../ui/table/ListWithDetail.tsx'
import { TurnoverFigures } from './TurnoverFigures.tsx'
import { turnoverTitle, useTurnover, useVacancies } from './vacancies.queries.ts'
import { VacancyAside } from './VacancyAside.tsx'
import { OpenVacancy } from './VacancyDialogs.tsx'

const title = 'Vacancies'

/** Posts for which somebody is sought, and what the leavers add up to. */
export default function VacanciesPage() {
  const mayWrite = useMay('records.write')
  const [view, setView] = useState<string>('open')
  const [opening, setOpening] = useState(false)
  const open = { label: 'Open a vacancy', run: () => setOpening(true) }
  const views = (
    <SegmentedControl
      size="xs"
      aria-label="What is shown"
      data={[
        { value: 'open', label: 'Open' },
        { value: 'all', label: 'All' },
        { value: 'turnover', label: 'Turnover' },
      ]}
      value={view}
      onChange={setView}
    />
  )
  return (
    <Page
      title={title}
      fill={view !== 'turnover'}
      subtitle={<Rates />}
      actions={views}
      {...(mayWrite && { primary: open })}
      {...(view === 'turnover' && { print: { route: '/print/turnover', title: turnoverTitle } })}
    >
      {view === 'turnover' ? (
        <TurnoverFigures />
      ) : (
        <List onlyOpen={view === 'open'} {...(mayWrite && { action: open })} />
      )}
      {opening && <OpenVacancy onClose={() => setOpening(false)} />}
    </Page>
  )
}

function Rates() {
  const { whole } = useTurnover().data ?? {}
  if (whole === undefined || (whole.vacancyPercent === null && whole.percent === null)) return null
  const say = (percent: number | null) => (percent === null ? 'not known' : `${percent.toFixed(1)}%`)
  return (
    <>
      {say(whole.vacancyPercent)} vacant, turnover {say(whole.percent)}
    </>
  )
}

interface ListProps {
  readonly onlyOpen: boolean
  readonly action?: { readonly label: string; readonly run: () => void }
}

function List({ onlyOpen, action }: ListProps) {
  const vacancies = useVacancies()
  const openId = useParams()['id'] ?? null
  const navigate = useNavigate()
  const openOne = (id: string | null) => void navigate(id === null ? '/vacancies' : `/vacancies/${id}`)
  if (vacancies.isPending) return <Loading />
  if (vacancies.isError) return <Problem error={vacancies.error} retry={() => void vacancies.refetch()} />
  if (vacancies.data.length === 0)
    return (
      <EmptyState title="No vacancy on record" action={action}>
        Open one when a post is to be filled. Adverts, numbers of candidates and the days it takes are kept
        here; names of candidates are not.
      </EmptyState>
    )
  const rows = onlyOpen
    ? vacancies.data.filter(({ id, state }) => state === 'open' || id === openId)
    : vacancies.data
  const open = rows.find(({ id }) => id === openId)
  return (
    <ListWithDetail
      onClose={() => openOne(null)}
      detail={open ? { title: open.postTitle, content: <VacancyAside key={open.id} vacancy={open} /> } : null}
      list={
        <DataTable
          name="vacancies"
          label={title}
          noun={['vacancy', 'vacancies']}
          exportName="Vacancies"
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          openKey={openId}
          onOpen={({ id }) => openOne(id)}
          landscape
        />
      }
    />
  )
}

const stateBadge = ({ state }: VacancyRow): Badge => ({
  word: vacancyStates[state],
  ...(state === 'open'
    ? { tone: 'amber' }
    : state === 'filled'
      ? { tone: 'green' }
      : { tone: 'neutral', shape: 'dash' }),
})

const columns: readonly Column<VacancyRow>[] = [
  { key: 'post', header: 'Post', accessor: ({ postTitle }) => postTitle },
  {
    key: 'state',
    header: 'State',
    kind: 'badge',
    accessor: ({ state }) => vacancyStates[state],
    badge: stateBadge,
  },
  { key: 'opened', header: 'Opened', kind: 'day', accessor: ({ openedOn }) => openedOn },
  { key: 'days', header: 'Days', kind: 'number', accessor: ({ days }) => days },
  {
    key: 'adverts',
    header: 'Adverts',
    accessor: ({ adverts }) =>
      adverts.map(({ place, agencyNames }) => (agencyNames === '' ? place : `${place} (joint)`)).join(', '),
  },
  ...everyStage.map((stage): Column<VacancyRow> => ({
    key: stage,
    header: stages[stage],
    kind: 'number',
    accessor: (row) => row[stage],
  })),
  {
    key: 'reason',
    header: 'Reason',
    accessor: ({ reason }) => vacancyReasons[reason],
    filter: 'choice',
    hidden: true,
  },
  {
    key: 'filled',
    header: 'Filled',
    kind: 'day',
    accessor: ({ filledOn }) => filledOn,
    hidden: true,
  },
  { key: 'filledBy', header: 'By', accessor: ({ filledBy }) => filledBy, hidden: true },
  {
    key: 'approved',
    header: 'Approved by',
    accessor: ({ approvedBy }) => approvedBy,
    hidden: true,
  },
]
