import type { Series } from '#shared/features/figures/figures.schema.ts'
import { formatValue } from '#shared/features/indicators/indicators.rules.ts'

import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'

type Point = Series['points'][number]

/** Every period with what the figure rests on; the newest first. */
export function FigureList({ series: { indicator, points } }: { series: Series }) {
  const say = (value: number | null) => (value === null ? '' : formatValue(value, indicator))
  const columns: readonly Column<Point>[] = [
    {
      key: 'period',
      header: 'Period',
      accessor: ({ label }) => label,
      sortBy: ({ startsOn }) => startsOn,
      filter: 'none',
    },
    {
      key: 'value',
      header: 'Figure',
      accessor: ({ value, figure }) =>
        value === null && figure !== null ? `– ${figure.missing}` : say(value),
      sortBy: ({ value }) => value,
      filter: 'none',
    },
    {
      key: 'target',
      header: 'Target',
      accessor: ({ target }) => say(target),
      sortBy: ({ target }) => target,
      filter: 'none',
    },
    {
      key: 'numerator',
      header: 'Number counted',
      kind: 'number',
      accessor: ({ figure }) => figure?.numerator ?? null,
      filter: 'none',
    },
    {
      key: 'denominator',
      header: 'Out of',
      kind: 'number',
      accessor: ({ figure }) => figure?.denominator ?? null,
      filter: 'none',
    },
    { key: 'note', header: 'Note', accessor: ({ figure }) => figure?.note ?? '' },
    { key: 'source', header: 'Source', accessor: ({ figure }) => figure?.source ?? '' },
  ]
  return (
    <DataTable
      name={`figures of ${indicator.id}`}
      label={`Figures of ${indicator.code}`}
      noun={['period', 'periods']}
      exportName={`Figures of ${indicator.code}`}
      columns={columns}
      rows={points}
      rowKey={({ startsOn }) => startsOn}
      initialSort={{ key: 'period', descending: true }}
      autoHeight
    />
  )
}
