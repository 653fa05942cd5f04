import type { SecondmentRow } from '#shared/features/secondments/secondments.contract.ts'
import { secondmentStatuses, type SecondmentStatus } from '#shared/features/secondments/secondments.rules.ts'
import { secondmentWarnings } from '#shared/features/secondments/secondments.warnings.ts'

import type { Badge, Tone } from '../../ui/StatusBadge.tsx'
import type { Column } from '../../ui/table/columns.ts'

const tones: Record<SecondmentStatus, Tone> = {
  proposed: 'info',
  approvedByHome: 'info',
  approvedByHost: 'info',
  approvedByBoth: 'info',
  outForSignature: 'info',
  agreed: 'info',
  active: 'green',
  extended: 'green',
  onNotice: 'amber',
  pastEnd: 'red',
  returned: 'neutral',
  notReturned: 'neutral',
  withdrawn: 'neutral',
}

export const statusBadge = (status: SecondmentStatus): Badge => ({
  word: secondmentStatuses[status],
  tone: tones[status],
})

export const secondmentColumns: readonly Column<SecondmentRow>[] = [
  { key: 'person', header: 'Person', accessor: ({ personName }) => personName },
  { key: 'home', header: 'Home agency', accessor: ({ homeAgencyName }) => homeAgencyName, filter: 'choice' },
  { key: 'work', header: 'Post at the centre', accessor: ({ hostWork }) => hostWork },
  { key: 'startsOn', header: 'First day', kind: 'day', accessor: ({ startsOn }) => startsOn },
  { key: 'lastDay', header: 'Last day', kind: 'day', accessor: ({ lastDay }) => lastDay },
  {
    key: 'hours',
    header: 'Hours',
    kind: 'hours',
    accessor: ({ minutesPerWeek }) => minutesPerWeek,
    hidden: true,
  },
  {
    key: 'status',
    header: 'Status',
    kind: 'badge',
    accessor: ({ status }) => secondmentStatuses[status],
    badge: ({ status }) => statusBadge(status),
  },
  {
    key: 'warnings',
    header: 'Worth a thought',
    accessor: ({ warnings }) => warnings.map(({ code }) => secondmentWarnings[code]).join('; '),
  },
  {
    key: 'nextReviewOn',
    header: 'Next review',
    kind: 'day',
    accessor: ({ nextReviewOn }) => nextReviewOn,
    hidden: true,
  },
  {
    key: 'extensions',
    header: 'Extensions',
    kind: 'number',
    accessor: ({ extensionCount }) => extensionCount,
    hidden: true,
  },
  {
    key: 'openClauses',
    header: 'Open clauses',
    kind: 'number',
    accessor: ({ openClauses }) => openClauses,
    hidden: true,
  },
  { key: 'funder', header: 'Funder', accessor: ({ funder }) => funder, hidden: true },
]
