import type { ChartBox, TeamChart } from '#shared/features/team-chart/team-chart.contract.ts'
import { lineKinds } from '#shared/features/team-chart/team-chart.contract.ts'
import { holdersOf } from '#shared/features/team-chart/team-chart.rules.ts'

import { RecordLink } from '../../ui/RecordLink.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { agencyOf, everyLineKind, sayHolder, workOf } from './box-words.ts'

/** Where the record of a box is, if it has one. */
export const pathOf = ({ kind, personId, postId }: ChartBox): string | null => {
  if (personId !== null) return `/people/${personId}`
  return kind === 'vacancy' && postId !== null ? `/posts/${postId}` : null
}

/** The chart as a table: a line for each person and vacancy, a column for each kind of line. */
export const chartColumns = (chart: TeamChart): readonly Column<ChartBox>[] => [
  {
    key: 'name',
    header: 'Person or post',
    accessor: ({ name }) => name,
    cell: (box) => {
      const path = pathOf(box)
      return path === null ? box.name : <RecordLink to={path}>{box.name}</RecordLink>
    },
  },
  { key: 'work', header: 'Work', accessor: workOf },
  {
    key: 'agency',
    header: 'Home agency',
    accessor: (box) => (box.kind === 'vacancy' ? '' : agencyOf(box)),
    filter: 'choice',
  },
  {
    key: 'discipline',
    header: 'Discipline',
    accessor: ({ discipline }) => discipline,
    filter: 'choice',
  },
  ...everyLineKind.map((kind): Column<ChartBox> => ({
    key: kind,
    header: lineKinds[kind],
    accessor: (box) =>
      holdersOf(chart, box.key, kind)
        .map((holder) => sayHolder(holder, box))
        .join(', '),
  })),
  {
    key: 'areas',
    header: 'Service area',
    accessor: ({ areas }) => areas.join(', '),
    hidden: true,
  },
]
