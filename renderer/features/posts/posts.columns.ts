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
  { key: 'title', header: 'Post', accessor: ({ title }) => title },
  { key: 'reference', header: 'Number', accessor: ({ reference }) => reference, hidden: true },
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
  },
  { key: 'fte', header: 'FTE', kind: 'number', accessor: budgetedFte },
  {
    key: 'missing',
    header: 'Missing hours',
    kind: 'hours',
    accessor: ({ filling }) => (filling.shortMinutes === 0 ? null : filling.shortMinutes),
  },
  {
    key: 'state',
    header: 'State',
    kind: 'badge',
    accessor: ({ filling }) => fillingStates[filling.state],
    badge: ({ filling }) => fillingBadge(filling.state),
  },
  {
    key: 'vacantSince',
    header: 'Vacant since',
    kind: 'day',
    accessor: ({ filling }) => filling.vacantSince,
    hidden: true,
  },
  {
    key: 'fallsVacantOn',
    header: 'Falls vacant',
    kind: 'day',
    accessor: ({ filling }) => filling.fallsVacantOn,
  },
  { key: 'funder', header: 'Funded by', accessor: funderOf, filter: 'choice' },
  { key: 'base', header: 'Base', accessor: ({ base }) => base, hidden: true },
  {
    key: 'year',
    header: 'Working year',
    accessor: ({ workingYear }) => workingYears[workingYear],
    filter: 'choice',
    hidden: true,
  },
  { key: 'reportsTo', header: 'Reports to', accessor: ({ reportsToTitle }) => reportsToTitle, hidden: true },
]
