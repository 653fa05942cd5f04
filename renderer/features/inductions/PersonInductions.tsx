import { useNavigate } from 'react-router'

import type { InductionRow } from '#shared/features/inductions/inductions.contract.ts'
import { percentDone } from '#shared/features/inductions/inductions.rules.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { useInductionsOf } from './inductions.queries.ts'
import { ProgressBar, sayProgress } from './ProgressBar.tsx'
import { statusBadge } from './status.ts'

/** The inductions of one person, for their record. */
export function PersonInductions({ personId }: { personId: PersonId }) {
  const inductions = useInductionsOf(personId)
  const navigate = useNavigate()
  if (inductions.isPending) return <Loading />
  if (inductions.isError) return <Problem error={inductions.error} retry={() => void inductions.refetch()} />
  if (inductions.data.length === 0) return <p>No induction is recorded. Begin one on the page Induction.</p>
  return (
    <DataTable
      name="personInductions"
      label="Inductions"
      columns={columns}
      rows={inductions.data}
      rowKey={({ id }) => id}
      noun={['induction', 'inductions']}
      onOpen={({ id }) => void navigate(`/inductions/${id}`)}
      autoHeight
    />
  )
}

const columns: readonly Column<InductionRow>[] = [
  { key: 'list', header: 'List', accessor: ({ templateName }) => templateName },
  { key: 'starts', header: 'First day', kind: 'day', accessor: ({ startsOn }) => startsOn },
  {
    key: 'progress',
    header: 'Progress',
    accessor: sayProgress,
    sortBy: percentDone,
    cell: (row) => <ProgressBar label={`Progress of the induction from ${row.startsOn}`} {...row} />,
    filter: 'none',
  },
  {
    key: 'status',
    header: 'Status',
    kind: 'badge',
    accessor: ({ status }) => statusBadge(status).word,
    badge: ({ status }) => statusBadge(status),
  },
]
