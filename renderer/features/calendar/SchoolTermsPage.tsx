import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import { daysBetween } from '#shared/dates.ts'
import type { Closure } from '#shared/features/calendar/closures.schema.ts'
import { holidayPeriods, type HolidayPeriod } from '#shared/features/calendar/school-terms.rules.ts'
import type { SchoolTerm } from '#shared/features/calendar/school-terms.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { useVocabulary } from '../vocabularies/vocabularies.queries.ts'
import { useClosures, useSchoolTerms } from './calendar.queries.ts'
import { AddClosure, ChangeClosure } from './ClosureDialogs.tsx'
import { AddTerm, AddTerms, ChangeTerm } from './TermDialogs.tsx'

type Task = 'year' | 'term' | 'closure' | { readonly term: SchoolTerm } | { readonly closure: Closure }

/** School terms, the holidays that follow from them, and the days on which the centre is shut. */
export default function SchoolTermsPage() {
  const mayChange = useMay('settings')
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  return (
    <Page
      title="Terms and closures"
      {...(mayChange && { primary: { label: 'Add the year’s terms', run: () => setTask('year') } })}
    >
      <Terms {...(mayChange && { onTask: setTask })} />
      <Closures {...(mayChange && { onTask: setTask })} />
      {task === 'year' && <AddTerms onClose={close} />}
      {task === 'term' && <AddTerm onClose={close} />}
      {task === 'closure' && <AddClosure onClose={close} />}
      {task !== null && typeof task === 'object' && 'term' in task && (
        <ChangeTerm term={task.term} onClose={close} />
      )}
      {task !== null && typeof task === 'object' && 'closure' in task && (
        <ChangeClosure closure={task.closure} onClose={close} />
      )}
    </Page>
  )
}

interface PartProps {
  readonly onTask?: (task: Task) => void
}

function Terms({ onTask }: PartProps) {
  const terms = useSchoolTerms()
  if (terms.isPending) return <Loading />
  if (terms.isError) return <Problem error={terms.error} retry={() => void terms.refetch()} />
  if (terms.data.length === 0)
    return (
      <EmptyState
        title="No terms entered yet"
        action={onTask && { label: 'Add the year’s terms', run: () => onTask('year') }}
      >
        Who works in term time only, and who carries the holidays, can be seen once the terms are here.
      </EmptyState>
    )
  return (
    <>
      <Section
        title="Terms"
        hint="Check them with your authority: schools with their own dates differ."
        actions={
          onTask && (
            <Button size="compact-sm" variant="default" onClick={() => onTask('term')}>
              Add a term
            </Button>
          )
        }
      >
        <DataTable
          name="schoolTerms"
          label="School terms"
          noun={['term', 'terms']}
          exportName="School terms"
          columns={termColumns}
          rows={terms.data}
          rowKey={({ id }) => id}
          {...(onTask && { onOpen: (term: SchoolTerm) => onTask({ term }) })}
          autoHeight
        />
      </Section>
      <Section title="Holidays" hint="Worked out: they are the gaps between the terms.">
        <DataTable
          name="schoolHolidays"
          label="School holidays"
          noun={['holiday', 'holidays']}
          columns={holidayColumns}
          rows={holidayPeriods(terms.data)}
          rowKey={({ startsOn }) => startsOn}
          autoHeight
        />
      </Section>
    </>
  )
}

interface ClosureRow extends Closure {
  readonly area: string
}

function Closures({ onTask }: PartProps) {
  const closures = useClosures()
  const areas = useVocabulary('serviceAreas')
  if (closures.isPending || areas.isPending) return <Loading />
  if (closures.isError) return <Problem error={closures.error} retry={() => void closures.refetch()} />
  if (areas.isError) return <Problem error={areas.error} retry={() => void areas.refetch()} />
  const names = new Map<string, string>(areas.data.map(({ id, label }) => [id, label]))
  const rows: ClosureRow[] = closures.data.map((closure) => ({
    ...closure,
    area:
      closure.serviceAreaId === null
        ? 'The whole centre'
        : (names.get(closure.serviceAreaId) ?? 'A service area'),
  }))
  const add = onTask && (
    <Button size="compact-sm" variant="default" onClick={() => onTask('closure')}>
      Add a closure
    </Button>
  )
  return (
    <Section
      title="Closures"
      hint="On closed days nobody is expected, and nobody spends leave. Bank holidays are known already."
      actions={add}
    >
      {rows.length === 0 ? (
        <Group>
          <p>None. The centre is taken to be open on every working day.</p>
        </Group>
      ) : (
        <DataTable
          name="closures"
          label="Closures"
          noun={['closure', 'closures']}
          exportName="Closures"
          columns={closureColumns}
          rows={rows}
          rowKey={({ id }) => id}
          {...(onTask && { onOpen: (closure: Closure) => onTask({ closure }) })}
          autoHeight
        />
      )}
    </Section>
  )
}

type Run = Pick<HolidayPeriod, 'startsOn' | 'endsOn'>

const weeksOf = ({ startsOn, endsOn }: Run) => Math.round(((daysBetween(startsOn, endsOn) + 1) / 7) * 10) / 10

const runColumns: readonly Column<Run & { readonly name: string }>[] = [
  { key: 'name', header: 'Name', accessor: ({ name }) => name },
  { key: 'startsOn', header: 'First day', kind: 'day', accessor: ({ startsOn }) => startsOn },
  { key: 'endsOn', header: 'Last day', kind: 'day', accessor: ({ endsOn }) => endsOn },
]
const lengthColumn: Column<Run> = {
  key: 'weeks',
  header: 'Weeks',
  kind: 'number',
  accessor: weeksOf,
}
const termColumns: readonly Column<SchoolTerm>[] = [...runColumns, lengthColumn]
const holidayColumns: readonly Column<HolidayPeriod>[] = [...runColumns, lengthColumn]
const closureColumns: readonly Column<ClosureRow>[] = [
  ...runColumns,
  { key: 'area', header: 'Closed', accessor: ({ area }) => area, filter: 'choice' },
  { key: 'reason', header: 'Reason', accessor: ({ reason }) => reason },
]
