import type { LeaveRow } from '#shared/features/leave/leave.contract.ts'
import { leaveStates, spanWords, type LeaveState } from '#shared/features/leave/leave-span.rules.ts'
import { sides } from '#shared/features/roles/roles.schema.ts'

import type { Badge } from '../../ui/StatusBadge.tsx'
import type { Column } from '../../ui/table/columns.ts'

const looks: Record<LeaveState, Omit<Badge, 'word'>> = {
  requested: { tone: 'amber' },
  approved: { tone: 'green' },
  noted: { tone: 'neutral' },
  refused: { tone: 'red' },
  withdrawn: { tone: 'neutral', shape: 'dash' },
  cancelled: { tone: 'neutral', shape: 'dash' },
}

export const stateBadge = ({ state }: Pick<LeaveRow, 'state'>): Badge => ({
  ...looks[state],
  word: leaveStates[state],
})

/** Who has to decide, or who did. */
export function sideWords({ decidedSide, deciding }: LeaveRow): string {
  if (decidedSide !== null) return sides[decidedSide]
  if (deciding === null) return ''
  if (deciding.sides.length === 0) return 'Not settled'
  return deciding.isBoth ? 'Both sides' : deciding.sides.map((side) => sides[side]).join('')
}

export const leaveColumns: readonly Column<LeaveRow>[] = [
  { key: 'person', header: 'Person', accessor: ({ personName }) => personName },
  { key: 'kind', header: 'Kind', accessor: ({ kindName }) => kindName, filter: 'choice' },
  { key: 'from', header: 'From', kind: 'day', accessor: ({ startsOn }) => startsOn },
  { key: 'to', header: 'To', kind: 'day', accessor: ({ endsOn }) => endsOn },
  { key: 'hours', header: 'Hours', kind: 'hours', accessor: ({ leaveMinutes }) => leaveMinutes },
  { key: 'days', header: 'Days', kind: 'number', accessor: ({ leaveDays }) => leaveDays },
  {
    key: 'state',
    header: 'State',
    kind: 'badge',
    accessor: ({ state }) => leaveStates[state],
    badge: stateBadge,
  },
  { key: 'side', header: 'Decided by', accessor: sideWords, filter: 'choice' },
  { key: 'employer', header: 'Employer', accessor: ({ employerName }) => employerName, filter: 'choice' },
  { key: 'asked', header: 'Asked', kind: 'day', accessor: ({ requestedOn }) => requestedOn, hidden: true },
  { key: 'when', header: 'In words', accessor: spanWords, hidden: true },
]
