import type { CoverCalendar } from '#shared/features/cover/cover.contract.ts'
import { capital } from '#shared/features/cover/cover-words.ts'
import { dayStates, sayGap } from '#shared/features/cover/shortfalls.rules.ts'
import { sayHoursOfDay } from '#shared/features/cover/spans.ts'

import { countOf } from '../../ui/format.ts'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { PrintTable } from '../../print/PrintTable.tsx'
import type { Column } from '../../ui/table/columns.ts'
import classes from './cover.module.css'

interface Line {
  readonly name: string
  readonly work: string
  readonly area: string
  readonly from: number
  readonly times: string
  readonly note: string
}

/** One day, for the screen and for the wall: shortfalls first, then who is in by time, then who is not. */
export function DaySheet({ calendar }: { calendar: CoverCalendar }) {
  const { shortfalls, minimums, days } = calendar
  const closedFor = days[0]?.closedFor ?? null
  const lines = calendar.people.map((person, index) => ({
    person,
    day: calendar.kinds[calendar.cells[index]![0]!]!,
  }))
  const present: Line[] = lines
    .filter(({ day }) => day.here.length > 0)
    .map(({ person, day }) => ({
      name: person.name,
      work: person.work,
      area: person.serviceArea ?? '',
      from: day.here[0]!.from,
      times: `${sayHoursOfDay(day.here)}${day.areTimesAssumed ? '*' : ''}`,
      note: day.state === 'in' ? '' : [dayStates[day.state], day.because].filter(Boolean).join(': '),
    }))
    .toSorted((a, b) => a.from - b.from || a.name.localeCompare(b.name, 'en-GB'))
  const absent = lines.filter(({ day }) => day.state === 'away' || day.state === 'termOff')

  return (
    <div className={classes.sheet}>
      {closedFor !== null && <p>The centre is closed: {closedFor}.</p>}
      {shortfalls.length > 0 ? (
        <ul className={classes.list} aria-label="Shortfalls">
          {shortfalls.map((shortfall, index) => (
            <li key={index}>
              <StatusBadge tone="red" word={`${capital(sayGap(shortfall))}.`} />
            </li>
          ))}
        </ul>
      ) : (
        minimums > 0 && <StatusBadge tone="green" word="Every minimum is reached" />
      )}
      <h2>{countOf(present.length, 'person', 'people')} in</h2>
      <PrintTable columns={columns} rows={present} />
      {present.some(({ times }) => times.endsWith('*')) && (
        <p className={classes.quiet}>* Only the hours are known; the times are assumed.</p>
      )}
      {absent.length > 0 && (
        <>
          <h2>Not in</h2>
          <ul className={classes.list}>
            {absent.map(({ person, day }) => (
              <li key={person.personId}>
                {person.name}: {dayStates[day.state].toLowerCase()}
                {day.because === null ? '' : ` (${day.because})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const columns: readonly Column<Line>[] = [
  { key: 'times', header: 'Times', accessor: ({ times }) => times },
  { key: 'name', header: 'Person', accessor: ({ name }) => name },
  { key: 'work', header: 'Work', accessor: ({ work }) => work },
  { key: 'area', header: 'Service area', accessor: ({ area }) => area },
  { key: 'note', header: 'Note', accessor: ({ note }) => note },
]
