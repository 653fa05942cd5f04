import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'

import type { InductionRow } from '#shared/features/inductions/inductions.contract.ts'
import { percentDone } from '#shared/features/inductions/inductions.rules.ts'
import { inductionId } from '#shared/features/inductions/inductions.schema.ts'

import { useClient } from '../../client-context.tsx'
import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { BeginDialog } from './BeginDialog.tsx'
import { InductionPage } from './InductionPage.tsx'
import { useInductions } from './inductions.queries.ts'
import { ProgressBar, sayProgress } from './ProgressBar.tsx'
import { statusBadge } from './status.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

/** Everybody in their first months, or the one in the address. */
export default function InductionsRoom() {
  const { id } = useParams()
  const known = inductionId.safeParse(id)
  return known.success ? <InductionPage key={known.data} id={known.data} /> : <InductionsPage />
}

function InductionsPage() {
  const [which, setWhich] = useState<'open' | 'finished'>('open')
  const inductions = useInductions(which)
  const navigate = useNavigate()
  const mayWrite = useMay('records.write')
  const [isBeginning, setIsBeginning] = useState(false)
  const begin = { label: 'Begin an induction', run: () => setIsBeginning(true) }
  const isEmpty = inductions.data?.length === 0 && which === 'open'

  return (
    <Page title="Induction" {...(mayWrite && { primary: begin })} fill>
      {inductions.isPending ? (
        <Loading />
      ) : inductions.isError ? (
        <Problem error={inductions.error} retry={() => void inductions.refetch()} />
      ) : (
        <>
          {isEmpty && (
            <EmptyState
              title="Nobody is being inducted"
              {...(mayWrite && { action: <Button onClick={begin.run}>Begin an induction</Button> })}
            >
              Choose who starts and on which day. Centreboard makes the checklist, works out the due dates and
              prints the booklet.
            </EmptyState>
          )}
          {isEmpty ? (
            <Which value={which} onChange={setWhich} />
          ) : (
            <DataTable
              name={`inductions-${which}`}
              label={which === 'open' ? 'Inductions in progress' : 'Finished inductions'}
              columns={columns}
              rows={inductions.data}
              rowKey={({ id }) => id}
              noun={['induction', 'inductions']}
              onOpen={({ id }) => void navigate(`/inductions/${id}`)}
              exportName="Inductions"
              ticked={printTicked}
              toolbar={<Which value={which} onChange={setWhich} />}
            />
          )}
        </>
      )}
      <BeginDialog opened={isBeginning} onClose={() => setIsBeginning(false)} />
    </Page>
  )
}

function Which({
  value,
  onChange,
}: {
  value: 'open' | 'finished'
  onChange: (which: 'open' | 'finished') => void
}) {
  return (
    <SegmentedControl
      aria-label="Which inductions"
      value={value}
      onChange={(chosen) => onChange(chosen === 'finished' ? 'finished' : 'open')}
      data={[
        { value: 'open', label: 'In progress' },
        { value: 'finished', label: 'Finished' },
      ]}
    />
  )
}

const printTicked = (rows: readonly InductionRow[]) => <PrintCohort rows={rows} />

/** An address has room for about fifty. */
const mostBooklets = 50

function PrintCohort({ rows }: { rows: readonly InductionRow[] }) {
  const { printing } = useClient()
  const print = async () => {
    try {
      const ids = rows.map(({ id }) => id).join('.')
      await printing.print({ route: `/print/inductions/cohort?ids=${ids}`, title: 'Induction booklets' })
    } catch (error) {
      tellProblem(error)
    }
  }
  if (rows.length > mostBooklets) return <span>Tick at most {mostBooklets} to print their booklets.</span>
  return (
    <Button size="compact-sm" variant="default" onClick={() => void print()}>
      {rows.length === 1 ? 'Print the booklet' : 'Print the booklets'}
    </Button>
  )
}

const columns: readonly Column<InductionRow>[] = [
  { key: 'person', header: 'Person', accessor: ({ personName }) => personName },
  { key: 'starts', header: 'First day', kind: 'day', accessor: ({ startsOn }) => startsOn },
  {
    key: 'progress',
    header: 'Progress',
    accessor: sayProgress,
    sortBy: percentDone,
    cell: (row) => <ProgressBar label={`Progress of ${row.personName}`} {...row} />,
    filter: 'none',
  },
  { key: 'overdue', header: 'Late', kind: 'number', accessor: ({ overdue }) => overdue },
  { key: 'nextDueOn', header: 'Next by', kind: 'day', accessor: ({ nextDueOn }) => nextDueOn },
  { key: 'nextDue', header: 'What is next', accessor: ({ nextDue }) => nextDue },
  {
    key: 'status',
    header: 'Status',
    kind: 'badge',
    accessor: ({ status }) => statusBadge(status).word,
    badge: ({ status }) => statusBadge(status),
  },
  { key: 'list', header: 'List', accessor: ({ templateName }) => templateName, hidden: true },
  {
    key: 'signed',
    header: 'Signed off',
    kind: 'day',
    accessor: ({ managerSignedOn }) => managerSignedOn,
    hidden: true,
  },
]
