import type { PostRow } from '#shared/features/posts/posts.contract.ts'
import { budgetedFte, fillingStates, type FillingState } from '#shared/features/posts/posts.rules.ts'
import { workingYears } from '#shared/features/posts/posts.schema.ts'

import type { Badge, Tone } from '../../ui/StatusBadge.tsx'
import type { Column } from '../../ui/table/columns.ts'

const tones: Record<FillingState, Tone> = {
  vacant: 'red',
  partFilled: 'amber',
  filled: 'green',
  overFilled: 'info',
  hoursUnknown: 'info',
  notOpen: 'neutral',
}

export const fillingBadge = (state: FillingState): Badge => ({
  word: fillingStates[state],
  tone: tones[state],
})

export const funderOf = ({ funderName, funding }: PostRow): string =>
  [funderName, funding].filter((part) => part !== null && part !== '').join(', ')

export const postColumns: readonly Column<PostRow>[] = [
  { key: 'title', header: 'Post', accessor: ({ title }) => title, width: 210 },
  { key: 'reference', header: 'Number', accessor: ({ reference }) => reference, width: 110, hidden: true },
  {
    key: 'serviceArea',
    header: 'Service area',
    accessor: ({ serviceArea }) => serviceArea,
    filter: 'choice',
  },
  { key: 'holders', header: 'Held by', accessor: ({ holderNames }) => holderNames },
  {
    key: 'hours',
    header: 'Hours',
    kind: 'hours',
    accessor: ({ minutesPerWeek }) => minutesPerWeek,
    width: 90,
  },
  { key: 'fte', header: 'FTE', kind: 'number', accessor: budgetedFte, width: 80 },
  {
    key: 'missing',
    header: 'Missing hours',
    kind: 'hours',
    accessor: ({ filling }) => (filling.shortMinutes === 0 ? null : filling.shortMinutes),
    width: 130,
  },
  {
    key: 'state',
    header: 'State',
    kind: 'badge',
    accessor: ({ filling }) => fillingStates[filling.state],
    badge: ({ filling }) => fillingBadge(filling.state),
    width: 160,
  },
  {
    key: 'vacantSince',
    header: 'Vacant since',
    kind: 'day',
    accessor: ({ filling }) => filling.vacantSince,
    width: 130,
    hidden: true,
  },
  {
    key: 'fallsVacantOn',
    header: 'Falls vacant',
    kind: 'day',
    accessor: ({ filling }) => filling.fallsVacantOn,
    width: 130,
  },
  { key: 'funder', header: 'Funded by', accessor: funderOf, filter: 'choice' },
  { key: 'base', header: 'Base', accessor: ({ base }) => base, hidden: true },
  {
    key: 'year',
    header: 'Working year',
    accessor: ({ workingYear }) => workingYears[workingYear],
    filter: 'choice',
    width: 150,
    hidden: true,
  },
  { key: 'reportsTo', header: 'Reports to', accessor: ({ reportsToTitle }) => reportsToTitle, hidden: true },
]
