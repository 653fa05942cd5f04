import type { LocationRow } from '#shared/features/locations/locations.contract.ts'
import { balanceOf, sayDays } from '#shared/features/locations/locations.rules.ts'
import { decisions, presenceWords } from '#shared/features/locations/locations.schema.ts'

import type { Badge } from '../../ui/StatusBadge.tsx'
import type { Column } from '../../ui/table/columns.ts'

export const decisionBadge = ({ decision }: Pick<LocationRow, 'decision'>): Badge => ({
  word: decisions[decision],
  ...(decision === 'undecided'
    ? { tone: 'amber' }
    : decision === 'use' || decision === 'keep'
      ? { tone: 'green' }
      : { tone: 'neutral', shape: 'dash' }),
})

export const locationColumns: readonly Column<LocationRow>[] = [
  { key: 'name', header: 'Location', accessor: ({ name }) => name },
  { key: 'kind', header: 'Kind of base', accessor: ({ kind }) => kind, filter: 'choice' },
  {
    key: 'presence',
    header: 'How',
    accessor: ({ presence }) => presenceWords[presence],
    filter: 'choice',
  },
  {
    key: 'owner',
    header: 'Belongs to',
    accessor: ({ ownerName }) => ownerName,
    filter: 'choice',
  },
  { key: 'people', header: 'People', kind: 'number', accessor: ({ people }) => people },
  { key: 'days', header: 'Days open', accessor: sayDays },
  {
    key: 'reasons',
    header: 'For / against',
    accessor: ({ reasons }) => {
      const balance = balanceOf(reasons)
      return `${balance.for} / ${balance.against}`
    },
  },
  {
    key: 'decision',
    header: 'Decision',
    kind: 'badge',
    accessor: ({ decision }) => decisions[decision],
    badge: decisionBadge,
  },
  { key: 'review', header: 'Look again', kind: 'day', accessor: ({ reviewOn }) => reviewOn },
  { key: 'address', header: 'Address', accessor: ({ address }) => address, hidden: true },
  {
    key: 'decidedOn',
    header: 'Decided on',
    kind: 'day',
    accessor: ({ decidedOn }) => decidedOn,
    hidden: true,
  },
  { key: 'rooms', header: 'Rooms promised', accessor: ({ rooms }) => rooms, hidden: true },
]
