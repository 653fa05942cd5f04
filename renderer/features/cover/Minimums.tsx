import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'

import { covers } from '#shared/dates.ts'
import type { MinimumRow } from '#shared/features/cover/cover.contract.ts'
import { seasons } from '#shared/features/cover/cover.schema.ts'
import { sayWeekdays } from '#shared/features/cover/minimums.rules.ts'
import { clockOf } from '#shared/features/cover/spans.ts'

import { useMay } from '../../frame/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { today } from '../../ui/today.ts'
import classes from './cover.module.css'
import { useMinimums } from './cover.queries.ts'
import { Duties } from './Duties.tsx'
import { ChangeMinimum } from './MinimumForm.tsx'

const views = [
  { value: 'present', label: 'Now and to come' },
  { value: 'all', label: 'All' },
]

/** How many people are needed, of whom and when. */
export function Minimums({ onAdd }: { onAdd: (() => void) | null }) {
  const minimums = useMinimums()
  const mayWrite = useMay('records.write')
  const [view, setView] = useState('present')
  const [open, setOpen] = useState<MinimumRow | null>(null)
  const [isOnDuties, setIsOnDuties] = useState(false)
  if (minimums.isPending) return <Loading />
  if (minimums.isError) return <Problem error={minimums.error} retry={() => void minimums.refetch()} />
  const rows = minimums.data.filter(({ endsOn }) => view === 'all' || endsOn === null || endsOn >= today())
  const duties = (
    <Button size="compact-sm" variant="default" onClick={() => setIsOnDuties(true)}>
      Duties and who holds them
    </Button>
  )
  return (
    <div className={classes.planner}>
      {minimums.data.length === 0 ? (
        <>
          <EmptyState
            title="No minimum is set yet"
            {...(onAdd && { action: { label: 'Add a minimum', run: onAdd } })}
          >
            For example “Front desk: 2 from 09:00 to 17:00, Monday to Friday”, or “First aider: 1 on the day”.
            The planner then says on which days fewer people are in.
          </EmptyState>
          {duties}
        </>
      ) : (
        <DataTable
          name="cover minimums"
          label="Minimum cover"
          noun={['minimum', 'minimums']}
          exportName="Minimum cover"
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          landscape
          {...(mayWrite && { onOpen: setOpen })}
          toolbar={
            <>
              {duties}
              <SegmentedControl
                size="xs"
                aria-label="Which minimums"
                data={views}
                value={view}
                onChange={setView}
              />
            </>
          }
        />
      )}
      {open && <ChangeMinimum minimum={open} onClose={() => setOpen(null)} />}
      {isOnDuties && <Duties onClose={() => setIsOnDuties(false)} />}
    </div>
  )
}

const whoOf = ({ serviceArea, discipline, duty, unsupervised }: MinimumRow): string =>
  [serviceArea, discipline, duty, unsupervised === 1 ? 'able to work unsupervised' : null]
    .filter(Boolean)
    .join(', ') || 'Anybody of the staff'

const columns: readonly Column<MinimumRow>[] = [
  { key: 'name', header: 'What is covered', accessor: ({ name }) => name },
  { key: 'people', header: 'People', kind: 'number', accessor: ({ people }) => people },
  { key: 'who', header: 'Who counts', accessor: whoOf },
  { key: 'days', header: 'Days', accessor: ({ weekdays }) => sayWeekdays(weekdays) },
  {
    key: 'hours',
    header: 'Hours',
    accessor: ({ fromMinute, toMinute }) =>
      fromMinute === null || toMinute === null
        ? 'Some time of the day'
        : `${clockOf(fromMinute)} to ${clockOf(toMinute)}`,
  },
  {
    key: 'season',
    header: 'Time of year',
    accessor: ({ season }) => seasons[season],
    filter: 'choice',
  },
  { key: 'from', header: 'From', kind: 'day', accessor: ({ startsOn }) => startsOn },
  { key: 'until', header: 'Until', kind: 'day', accessor: ({ endsOn }) => endsOn },
  {
    key: 'state',
    header: 'State',
    accessor: (minimum) => stateOf(minimum),
    filter: 'choice',
    hidden: true,
  },
]

const stateOf = (minimum: MinimumRow): string =>
  covers(minimum, today()) ? 'Now' : minimum.startsOn > today() ? 'To come' : 'Ended'
