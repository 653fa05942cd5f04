import { Button, SegmentedControl } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'

import type { RoleCell, RoleGrid, RoleRow } from '#shared/features/roles/roles.contract.ts'
import { isGap } from '#shared/features/roles/roles.rules.ts'

import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { countOf } from '../../ui/format.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListWithDetail } from '../../ui/table/ListWithDetail.tsx'
import { AssignRole } from './AssignRole.tsx'
import { moveBetweenBoxes } from './cell-keys.ts'
import { RoleLines } from './RoleLines.tsx'
import { RoleRules } from './RoleRules.tsx'
import { roleColumns } from './roles.columns.tsx'
import classes from './roles.module.css'
import { useRoleGrid } from './roles.queries.ts'

const title = 'Roles'

/** What falls between two systems: person × role, with every gap in red. */
export default function RolesPage() {
  const grid = useRoleGrid()
  const navigate = useNavigate()
  const [isOnRules, setIsOnRules] = useState(false)
  const rules = (
    <Button variant="default" onClick={() => setIsOnRules(true)}>
      Rules
    </Button>
  )
  if (grid.isPending)
    return (
      <Page title={title}>
        <Loading />
      </Page>
    )
  if (grid.isError)
    return (
      <Page title={title}>
        <Problem error={grid.error} retry={() => void grid.refetch()} />
      </Page>
    )
  if (grid.data.rows.length === 0)
    return (
      <Page title={title}>
        <EmptyState
          title="Nobody is at work yet"
          action={{ label: 'Go to Staff', run: () => void navigate('/people') }}
        >
          Once people are appointed or seconded, this page shows who manages, appraises and supervises each of
          them, and where nobody does.
        </EmptyState>
      </Page>
    )
  return (
    <>
      <Grid grid={grid.data} rules={rules} />
      {isOnRules && <RoleRules onClose={() => setIsOnRules(false)} />}
    </>
  )
}

interface Task {
  readonly rows: readonly RoleRow[]
  readonly cell: RoleCell | null
  readonly done?: () => void
}

function Grid({ grid, rules }: { grid: RoleGrid; rules: ReactNode }) {
  const mayWrite = useMay('records.write')
  const [view, setView] = useState<string>('all')
  const [openId, setOpenId] = useState<string | null>(null)
  const [task, setTask] = useState<Task | null>(null)
  const columns = useMemo(
    () => roleColumns(mayWrite ? (row, cell) => setTask({ rows: [row], cell }) : null),
    [mayWrite],
  )
  const rows = view === 'all' ? grid.rows : grid.rows.filter(({ gaps }) => gaps > 0)
  const open = rows.find(({ appointmentId }) => appointmentId === openId)
  const next = firstGap(rows)

  return (
    <Page
      title={title}
      fill
      subtitle={<Gaps grid={grid} />}
      actions={rules}
      {...(mayWrite && next && { primary: { label: 'Fill the next gap', run: () => setTask(next) } })}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrows go on from the rows of the grid to its boxes */}
      <div className={classes.grid} onKeyDown={moveBetweenBoxes}>
        <ListWithDetail
          onClose={() => setOpenId(null)}
          detail={open ? { title: open.personName, content: <RoleLines row={open} /> } : null}
          list={
            <DataTable
              name="roles"
              label="Roles"
              noun={['appointment', 'appointments']}
              exportName="Roles"
              columns={columns}
              rows={rows}
              rowKey={({ appointmentId }) => appointmentId}
              openKey={openId}
              onOpen={({ appointmentId }) => setOpenId(appointmentId)}
              landscape
              {...(mayWrite && { ticked: offerAll(setTask) })}
              toolbar={
                <SegmentedControl
                  size="xs"
                  aria-label="Which people"
                  data={[
                    { value: 'all', label: 'Everybody' },
                    { value: 'gaps', label: 'With gaps' },
                  ]}
                  value={view}
                  onChange={setView}
                />
              }
            />
          }
        />
      </div>
      {task && (
        <AssignRole
          rows={task.rows}
          cell={task.cell}
          onClose={() => setTask(null)}
          {...(task.done && { onSaved: task.done })}
        />
      )}
    </Page>
  )
}

const offerAll = (setTask: (task: Task) => void) => (rows: readonly RoleRow[], done: () => void) => (
  <Button size="compact-sm" variant="default" onClick={() => setTask({ rows, cell: null, done })}>
    Name a holder for all
  </Button>
)

function Gaps({ grid: { gaps, peopleWithGaps } }: { grid: RoleGrid }) {
  if (gaps === 0) return <StatusBadge tone="green" word="Every role has somebody" />
  return (
    <StatusBadge
      tone="red"
      word={`${countOf(gaps, 'gap', 'gaps')}, ${countOf(peopleWithGaps, 'person', 'people')}`}
    />
  )
}

/** Of those who are here before those who have yet to begin. */
function firstGap(rows: readonly RoleRow[]): Task | null {
  for (const row of rows.toSorted((a, b) => Number(a.isAhead) - Number(b.isAhead))) {
    const cell = row.cells.find(isGap)
    if (cell !== undefined) return { rows: [row], cell }
  }
  return null
}
