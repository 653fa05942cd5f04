import { day, type IsoDate } from '#shared/dates.ts'
import type { Column } from '#renderer/ui/table/columns.ts'

/** A made-up list with every kind of column, for testing the kit. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly agency: string
  readonly minutes: number | null
  readonly endsOn: IsoDate | null
  readonly costPence: number
  readonly state: 'In order' | 'Overdue'
}

export const staff: readonly Member[] = [
  {
    id: '1',
    name: 'Fiona Green',
    agency: 'County Council',
    minutes: 2220,
    endsOn: day('2027-03-31'),
    costPence: 3_200_000,
    state: 'In order',
  },
  {
    id: '2',
    name: 'Amir Khan',
    agency: 'NHS Trust',
    minutes: 1110,
    endsOn: null,
    costPence: 0,
    state: 'Overdue',
  },
  {
    id: '3',
    name: 'Beth Owen',
    agency: 'NHS Trust',
    minutes: null,
    endsOn: day('2026-12-31'),
    costPence: 950_050,
    state: 'In order',
  },
]

export const columns: readonly Column<Member>[] = [
  { key: 'name', header: 'Name', accessor: (member) => member.name },
  { key: 'agency', header: 'Employer', accessor: (member) => member.agency, filter: 'choice' },
  { key: 'minutes', header: 'Hours', kind: 'hours', accessor: (member) => member.minutes },
  { key: 'endsOn', header: 'Ends', kind: 'day', accessor: (member) => member.endsOn },
  { key: 'costPence', header: 'Cost', kind: 'pence', accessor: (member) => member.costPence, hidden: true },
  {
    key: 'state',
    header: 'State',
    kind: 'badge',
    accessor: (member) => member.state,
    badge: ({ state }) => ({ tone: state === 'Overdue' ? 'red' : 'green', word: state }),
  },
]
