import type { NamedNeed } from '#shared/features/skills-balance/skills-balance.contract.ts'

import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { useNeeds } from './skills-balance.queries.ts'

/** Every statement there ever was, so that nobody has to remember what was said. */
export function NeedsHistory() {
  const needs = useNeeds()
  if (needs.isPending) return <Loading />
  if (needs.isError) return <Problem error={needs.error} retry={() => void needs.refetch()} />
  return (
    <DataTable
      name="skillNeeds"
      label="Stated needs"
      noun={['statement', 'statements']}
      exportName="Stated needs"
      columns={columns}
      rows={needs.data}
      rowKey={({ id }) => id}
      autoHeight
      landscape
    />
  )
}

const columns: readonly Column<NamedNeed>[] = [
  { key: 'from', header: 'From', kind: 'day', accessor: ({ startsOn }) => startsOn },
  { key: 'until', header: 'Until', kind: 'day', accessor: ({ endsOn }) => endsOn },
  { key: 'discipline', header: 'Discipline', accessor: ({ discipline }) => discipline, filter: 'choice' },
  { key: 'amount', header: 'Needed', kind: 'number', accessor: ({ amount }) => amount },
  {
    key: 'measure',
    header: 'Counted in',
    accessor: ({ measure }) => (measure === 'fte' ? 'FTE' : 'People'),
  },
  { key: 'agency', header: 'Agency', accessor: ({ agencyName }) => agencyName },
  { key: 'area', header: 'Service area', accessor: ({ serviceArea }) => serviceArea },
  { key: 'reason', header: 'Reason', accessor: ({ reason }) => reason },
]
