import { Button } from '@mantine/core'
import { useState } from 'react'

import type { RemedyRow } from '#shared/features/terms/terms.contract.ts'
import { remedies, tensions } from '#shared/features/terms/terms.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { ChangeRemedy } from './RemedyDialog.tsx'
import { useRemedies, useTermsChanges } from './terms.queries.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

const columns: readonly Column<RemedyRow>[] = [
  { key: 'between', header: 'Between', accessor: ({ betweenWhom }) => betweenWhom },
  { key: 'tension', header: 'About', accessor: ({ tension }) => tensions[tension], filter: 'choice' },
  { key: 'remedy', header: 'What was agreed', accessor: ({ remedy }) => remedies[remedy] },
  { key: 'note', header: 'Note', accessor: ({ note }) => note },
  { key: 'review', header: 'Look again', kind: 'day', accessor: ({ reviewOn }) => reviewOn },
  {
    key: 'state',
    header: 'State',
    kind: 'badge',
    accessor: (row) => stateOf(row).word,
    badge: (row) => stateOf(row),
  },
]

const stateOf = ({ settledOn }: RemedyRow) =>
  settledOn === null
    ? ({ tone: 'info', word: 'Open' } as const)
    : ({ tone: 'green', word: 'Settled' } as const)

/** Everything that was agreed where terms collide, soonest review first. */
export function Agreed() {
  const agreed = useRemedies()
  const mayWrite = useMay('records.write')
  const [changing, setChanging] = useState<RemedyRow | null>(null)
  if (agreed.isPending) return <Loading />
  if (agreed.isError) return <Problem error={agreed.error} retry={() => void agreed.refetch()} />
  if (agreed.data.length === 0) {
    return (
      <EmptyState title="Nothing agreed yet">
        Compare agencies, roles or people. Under each tension you can note what was agreed to ease it, and it
        comes back on This week.
      </EmptyState>
    )
  }
  return (
    <>
      <DataTable
        name="terms-agreed"
        label="Agreed where terms differ"
        noun={['agreement', 'agreements']}
        exportName="Agreed where terms differ"
        columns={columns}
        rows={agreed.data}
        rowKey={({ id }) => id}
        autoHeight
        {...(mayWrite && { onOpen: setChanging, ticked: settleTicked })}
      />
      {changing && <ChangeRemedy agreed={changing} onClose={() => setChanging(null)} />}
    </>
  )
}

const settleTicked = (rows: RemedyRow[], clear: () => void) => <SettleTicked rows={rows} clear={clear} />

function SettleTicked({ rows, clear }: { rows: readonly RemedyRow[]; clear: () => void }) {
  const { settleRemedy } = useTermsChanges()
  const settle = async () => {
    for (const { id, settledOn } of rows)
      if (settledOn === null) await settleRemedy.mutateAsync({ id, settledOn: today() })
    clear()
    toast('Settled', { undo: true })
  }
  return (
    <Button size="xs" variant="default" onClick={() => void settle().catch(tellProblem)}>
      Settle
    </Button>
  )
}
