import { formatDay } from '#shared/dates.ts'
import type { CoverCalendar } from '#shared/features/cover/cover.contract.ts'
import { dayStates } from '#shared/features/cover/shortfalls.rules.ts'
import { sayHoursOfDay } from '#shared/features/cover/spans.ts'
import type { ShownPeriod } from '#shared/features/cover/views.rules.ts'
import type { ExportedTable } from '#shared/features/exports/exports.contract.ts'

import { useClient } from '../../client-context.tsx'
import { useCommand } from '../../ui/commands.ts'
import { toast } from '../../ui/toasts.ts'
import type { PlacedRow } from './calendar-rows.ts'
import { textOf } from './day-faces.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

/** More days than this make a list, one line for each person and day, instead of a sheet with a column for each day. */
const mostColumns = 92

/** Offers the people shown to Excel and as CSV. */
export function useRotaExport(
  calendar: CoverCalendar,
  { title }: ShownPeriod,
  rows: readonly PlacedRow[],
): void {
  const { exports } = useClient()
  const save = async (format: 'xlsx' | 'csv') => {
    const people = rows.flatMap(({ person }) => person ?? [])
    const table = calendar.days.length > mostColumns ? listOf(calendar, people) : sheetOf(calendar, people)
    try {
      const saved = await exports.table({ name: `Rota, ${title}`.slice(0, 100), ...table, format })
      if (saved.outcome === 'saved') toast(`Saved as ${saved.fileName}`)
    } catch (error) {
      tellProblem(error)
    }
  }
  useCommand({ name: 'exportXlsx', label: 'Export the rota to Excel', run: () => void save('xlsx') })
  useCommand({ name: 'exportCsv', label: 'Export the rota as CSV', run: () => void save('csv') })
}

type Table = Pick<ExportedTable, 'columns' | 'rows'>

const who: Table['columns'] = [
  { key: 'person', header: 'Person', kind: 'text' },
  { key: 'work', header: 'Work', kind: 'text' },
  { key: 'area', header: 'Service area', kind: 'text' },
]

const whoOf = ({ people }: CoverCalendar, index: number) => {
  const { name, work, serviceArea } = people[index]!
  return { person: name, work, area: serviceArea }
}

const sheetOf = (calendar: CoverCalendar, people: readonly number[]): Table => ({
  columns: [
    ...who,
    ...calendar.days.map(({ on }) => ({ key: on, header: formatDay(on), kind: 'text' as const })),
  ],
  rows: people.map((index) => ({
    ...whoOf(calendar, index),
    ...Object.fromEntries(
      calendar.days.map(({ on }, column) => [
        on,
        textOf(calendar.kinds[calendar.cells[index]![column]!]!, 'wide'),
      ]),
    ),
  })),
})

const listOf = (calendar: CoverCalendar, people: readonly number[]): Table => ({
  columns: [
    ...who,
    { key: 'on', header: 'Day', kind: 'day' },
    { key: 'state', header: 'State', kind: 'text' },
    { key: 'times', header: 'Times', kind: 'text' },
    { key: 'hours', header: 'Hours', kind: 'number' },
  ],
  rows: people.flatMap((index) =>
    calendar.days.map(({ on }, column) => {
      const { state, here, minutes } = calendar.kinds[calendar.cells[index]![column]!]!
      return {
        ...whoOf(calendar, index),
        on,
        state: dayStates[state],
        times: sayHoursOfDay(here),
        hours: Math.round((minutes / 60) * 100) / 100,
      }
    }),
  ),
})
