import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import { addDays } from '#shared/dates.ts'
import { capital, sayDay } from '#shared/features/cover/cover-words.ts'
import { sayGap, type Shortfall } from '#shared/features/cover/shortfalls.rules.ts'
import { clockOf } from '#shared/features/cover/spans.ts'

import { EmptyState } from '../../ui/EmptyState.tsx'
import { countOf } from '../../ui/format.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { today } from '../../ui/today.ts'
import classes from './cover.module.css'
import { useShortfalls } from './cover.queries.ts'
import { DayDialog } from './DayDialog.tsx'

const reaches = [
  { value: '14', label: 'Two weeks' },
  { value: '30', label: '30 days' },
  { value: '91', label: 'A quarter' },
  { value: '366', label: 'A year' },
]

/** Everything that is missing, in words, soonest first. */
export function Shortfalls() {
  const navigate = useNavigate()
  const [reach, setReach] = useState('30')
  const [open, setOpen] = useState<Shortfall | null>(null)
  const from = today()
  const answer = useShortfalls({ from, to: addDays(from, Number(reach) - 1) })
  if (answer.isError) return <Problem error={answer.error} retry={() => void answer.refetch()} />
  return (
    <div className={classes.planner}>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label="How far ahead"
          data={reaches}
          value={reach}
          onChange={setReach}
        />
        {answer.data && <output>{countText(answer.data.shortfalls)}</output>}
      </div>
      {answer.isPending ? (
        <Loading />
      ) : answer.data.minimums === 0 ? (
        <EmptyState
          title="Nothing is asked for yet"
          action={{ label: 'Set minimums', run: () => void navigate('/cover/minimums') }}
        >
          Say how many people are needed, where and when. Days with fewer are listed here.
        </EmptyState>
      ) : answer.data.shortfalls.length === 0 ? (
        <EmptyState title="Every minimum is reached">
          With the working weeks, leave and closures that are known today, nobody is missing.
        </EmptyState>
      ) : (
        <DataTable
          name="cover shortfalls"
          label="Shortfalls of cover"
          noun={['shortfall', 'shortfalls']}
          exportName="Shortfalls of cover"
          columns={columns}
          rows={answer.data.shortfalls}
          rowKey={({ minimumId, on, window }) => `${minimumId} ${on} ${window?.from ?? ''}`}
          onOpen={setOpen}
        />
      )}
      {open && <DayDialog on={open.on} onClose={() => setOpen(null)} />}
    </div>
  )
}

const countText = (shortfalls: readonly Shortfall[]) =>
  `${countOf(shortfalls.length, 'shortfall')} on ${countOf(new Set(shortfalls.map(({ on }) => on)).size, 'day')}`

const columns: readonly Column<Shortfall>[] = [
  { key: 'on', header: 'Day', kind: 'day', accessor: ({ on }) => on },
  {
    key: 'weekday',
    header: 'Weekday',
    accessor: ({ on }) => sayDay(on).split(' ')[0]!,
    filter: 'choice',
    hidden: true,
  },
  { key: 'name', header: 'What', accessor: ({ name }) => name, filter: 'choice' },
  {
    key: 'from',
    header: 'From',
    accessor: ({ window }) => (window === null ? '' : clockOf(window.from)),
  },
  {
    key: 'to',
    header: 'To',
    accessor: ({ window }) => (window === null ? '' : clockOf(window.to)),
  },
  { key: 'missing', header: 'Short by', kind: 'number', accessor: ({ missing }) => missing },
  { key: 'says', header: 'In words', accessor: (shortfall) => capital(sayGap(shortfall)) },
]
