import { appointmentRoutes } from '#shared/features/appointments/appointments.schema.ts'
import type { RoleCell, RoleRow } from '#shared/features/roles/roles.contract.ts'
import { everyRole, isGap, roleStates, sayGap } from '#shared/features/roles/roles.rules.ts'
import { roleNames, type RoleName } from '#shared/features/roles/roles.schema.ts'

import { RecordLink } from '../../ui/RecordLink.tsx'
import { StatusBadge, type Badge } from '../../ui/StatusBadge.tsx'
import type { Column } from '../../ui/table/columns.ts'
import classes from './roles.module.css'

export type PickCell = (row: RoleRow, cell: RoleCell) => void

/** Red with shape and word where somebody is missing; nothing for what is in order. */
export const gapBadge = (cell: Pick<RoleCell, 'state'>): Badge | null =>
  isGap(cell) ? { tone: 'red', word: roleStates[cell.state] } : null

export const wordOf = ({ state, holding }: RoleCell): string =>
  state !== 'held' || holding === null
    ? roleStates[state]
    : holding.side === 'home'
      ? `${holding.heldBy} (home)`
      : holding.heldBy

/** Short enough for a column. */
const headings: Record<RoleName, string> = { ...roleNames, professionalSupervisor: 'Supervisor' }

const cellOf = (row: RoleRow, role: RoleName): RoleCell => row.cells.find((cell) => cell.role === role)!

/** One column for each role; `pick` is absent for those who may only read. */
export const roleColumns = (pick: PickCell | null): readonly Column<RoleRow>[] => [
  {
    key: 'person',
    header: 'Person',
    accessor: ({ personName }) => personName,
    cell: ({ personId, personName }) => <RecordLink to={`/people/${personId}`}>{personName}</RecordLink>,
  },
  {
    key: 'work',
    header: 'Work',
    accessor: ({ work, isAhead }) => (isAhead ? `${work} (to begin)` : work),
  },
  ...everyRole.map((role): Column<RoleRow> => ({
    key: role,
    header: headings[role],
    accessor: (row) => wordOf(cellOf(row, role)),
    badge: (row) => gapBadge(cellOf(row, role)),
    cell: (row) => <RoleBox row={row} cell={cellOf(row, role)} pick={pick} />,
    sortBy: (row) => `${isGap(cellOf(row, role)) ? 0 : 1}${wordOf(cellOf(row, role))}`,
  })),
  { key: 'gaps', header: 'Gaps', kind: 'number', accessor: ({ gaps }) => gaps },
  {
    key: 'route',
    header: 'Route',
    accessor: ({ route }) => appointmentRoutes[route],
    filter: 'choice',
    hidden: true,
  },
  {
    key: 'agency',
    header: 'Home agency',
    accessor: ({ homeAgencyName }) => homeAgencyName ?? 'The centre',
    filter: 'choice',
    hidden: true,
  },
  {
    key: 'discipline',
    header: 'Discipline',
    accessor: ({ discipline }) => discipline,
    filter: 'choice',
    hidden: true,
  },
]

function RoleBox({ row, cell, pick }: { row: RoleRow; cell: RoleCell; pick: PickCell | null }) {
  const badge = gapBadge(cell)
  const content = badge ? (
    <StatusBadge {...badge} />
  ) : (
    <span className={cell.state === 'notNeeded' ? classes.quiet : undefined}>{wordOf(cell)}</span>
  )
  if (pick === null) return content
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.box}
      data-role-box=""
      title={sayGap(cell, cell.holding?.heldBy ?? '')}
      aria-label={`${roleNames[cell.role]} of ${row.personName}: ${wordOf(cell)}`}
      onClick={() => pick(row, cell)}
    >
      {content}
    </button>
  )
}
