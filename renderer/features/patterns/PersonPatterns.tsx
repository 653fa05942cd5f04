import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import { formatDay } from '#shared/dates.ts'
import { readWeek, weekWords } from '#shared/features/patterns/hours.rules.ts'
import type { WorkingPatternRow, WorkingWeeks } from '#shared/features/patterns/patterns.contract.ts'
import { workingYears } from '#shared/features/patterns/patterns.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { toast } from '../../ui/toasts.ts'
import { AddPattern, ChangePattern } from './PatternForm.tsx'
import { usePatternChanges, useWorkingWeeks } from './patterns.queries.ts'
import classes from './week.module.css'
import { tellProblem } from '../../ui/tell-problem.ts'

/** When somebody works: one part for each appointment, with what it was before. */
export function PersonPatterns({ personId }: { personId: PersonId }) {
  const weeks = useWorkingWeeks(personId)
  if (weeks.isPending) return <Loading />
  if (weeks.isError) return <Problem error={weeks.error} retry={() => void weeks.refetch()} />
  if (weeks.data.length === 0)
    return (
      <EmptyState title="No appointment yet">
        A working week belongs to an appointment. Appoint the person to a post, or begin the secondment.
      </EmptyState>
    )
  return weeks.data
    .toReversed()
    .map((appointment) => <Appointment key={appointment.appointmentId} weeks={appointment} />)
}

function Appointment({ weeks }: { weeks: WorkingWeeks }) {
  const mayWrite = useMay('records.write')
  const [isAdding, setIsAdding] = useState(false)
  const [open, setOpen] = useState<WorkingPatternRow | null>(null)
  const { patterns, assumption, work, startsOn, endsOn } = weeks
  const present = patterns.find(({ isPresent }) => isPresent)
  const when = `From ${formatDay(startsOn)}${endsOn === null ? '' : ` to ${formatDay(endsOn)}`}`
  return (
    <Section
      title={work}
      hint={when}
      actions={
        mayWrite && (
          <Button size="compact-sm" variant="default" onClick={() => setIsAdding(true)}>
            {patterns.length === 0 ? 'Note the working week' : 'New working week from a day'}
          </Button>
        )
      }
    >
      {assumption !== null && <p className={classes.facts}>{assumption}</p>}
      {present?.warning && (
        <p className={classes.facts}>
          <StatusBadge tone="amber" word="Hours differ" /> {present.warning}
        </p>
      )}
      {patterns.length > 0 && (
        <DataTable
          name="working weeks"
          label={`Working weeks, ${work}`}
          noun={['working week', 'working weeks']}
          columns={columns}
          rows={patterns}
          rowKey={({ id }) => id}
          {...(mayWrite && { onOpen: setOpen, ticked: deleteTicked })}
          autoHeight
        />
      )}
      {isAdding && <AddPattern weeks={weeks} onClose={() => setIsAdding(false)} />}
      {open && <ChangePattern pattern={open} onClose={() => setOpen(null)} />}
    </Section>
  )
}

const deleteTicked = (rows: readonly WorkingPatternRow[], clear: () => void) => (
  <DeleteTicked rows={rows} clear={clear} />
)

function DeleteTicked({ rows, clear }: { rows: readonly WorkingPatternRow[]; clear: () => void }) {
  const { remove } = usePatternChanges()
  const run = async () => {
    clear()
    try {
      for (const { id } of rows) await remove.mutateAsync({ id })
      toast(rows.length === 1 ? 'Working week deleted' : 'Working weeks deleted', { undo: rows.length === 1 })
    } catch (error) {
      tellProblem(error)
    }
  }
  return (
    <Group>
      <Button size="compact-sm" variant="default" onClick={() => void run()}>
        Delete
      </Button>
    </Group>
  )
}

const weekInWords = (week: string) => weekWords(readWeek(week) ?? []) || 'free'

/** "Mon-Fri 09:00-17:00 break 30" once for every week, or for both of two. */
const wordsOf = ({ week1, week2 }: WorkingPatternRow) =>
  week2 === null
    ? weekInWords(week1)
    : `First week: ${weekInWords(week1)}. Second week: ${weekInWords(week2)}`

export const columns: readonly Column<WorkingPatternRow>[] = [
  { key: 'startsOn', header: 'From', kind: 'day', accessor: ({ startsOn }) => startsOn },
  { key: 'until', header: 'Until', kind: 'day', accessor: ({ holdsUntil }) => holdsUntil },
  { key: 'hours', header: 'Hours', kind: 'hours', accessor: ({ meanMinutes }) => meanMinutes },
  {
    key: 'year',
    header: 'Working year',
    accessor: ({ workingYear, extraDays }) =>
      extraDays === 0 ? workingYears[workingYear] : `Term time and ${extraDays} days`,
  },
  { key: 'days', header: 'Days', accessor: wordsOf },
]
