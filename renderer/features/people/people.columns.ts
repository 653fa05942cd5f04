import { appointmentRoutes } from '#shared/features/appointments/appointments.schema.ts'
import type { PersonRow } from '#shared/features/people/people.contract.ts'
import { sortNameOf, standings, type Standing } from '#shared/features/people/people.rules.ts'
import { personKinds } from '#shared/features/people/people.schema.ts'

import type { Badge } from '../../ui/StatusBadge.tsx'
import type { Column } from '../../ui/table/columns.ts'

export const standingBadge = (standing: Standing): Badge => ({
  word: standings[standing],
  tone: standing === 'current' ? 'green' : standing === 'left' ? 'neutral' : 'info',
  ...(standing === 'left' && { shape: 'dash' as const }),
})

/** Whoever has no employer is employed by the centre's own lead body. */
export const employerOf = ({ employerName }: Pick<PersonRow, 'employerName'>): string =>
  employerName ?? 'The centre'

export const personColumns: readonly Column<PersonRow>[] = [
  { key: 'name', header: 'Name', accessor: sortNameOf },
  {
    key: 'post',
    header: 'Post',
    accessor: ({ postTitle, appointmentCount }) =>
      postTitle === null || appointmentCount < 2
        ? postTitle
        : `${postTitle} and ${appointmentCount - 1} more`,
  },
  { key: 'employer', header: 'Employer', accessor: employerOf, filter: 'choice' },
  { key: 'discipline', header: 'Discipline', accessor: ({ discipline }) => discipline, filter: 'choice' },
  {
    key: 'route',
    header: 'Route',
    accessor: ({ route }) => (route === null ? null : appointmentRoutes[route]),
    filter: 'choice',
  },
  {
    key: 'hours',
    header: 'Hours',
    kind: 'hours',
    accessor: ({ minutesPerWeek }) => minutesPerWeek,
    hidden: true,
  },
  { key: 'fte', header: 'FTE', kind: 'number', accessor: ({ fte }) => fte },
  {
    key: 'secondmentEndsOn',
    header: 'Secondment ends',
    kind: 'day',
    accessor: ({ secondmentEndsOn }) => secondmentEndsOn,
  },
  {
    key: 'standing',
    header: 'Standing',
    kind: 'badge',
    accessor: ({ standing }) => standings[standing],
    badge: ({ standing }) => standingBadge(standing),
    hidden: true,
  },
  {
    key: 'kind',
    header: 'Kind',
    accessor: ({ kind }) => personKinds[kind],
    filter: 'choice',
    hidden: true,
  },
  {
    key: 'staffNumber',
    header: 'Staff number',
    accessor: ({ staffNumber }) => staffNumber,
    hidden: true,
  },
  { key: 'email', header: 'Email', accessor: ({ email }) => email, hidden: true },
  { key: 'phone', header: 'Telephone', accessor: ({ phone }) => phone, hidden: true },
  {
    key: 'registrationExpiresOn',
    header: 'Registration runs out',
    kind: 'day',
    accessor: ({ registrationExpiresOn }) => registrationExpiresOn,
    hidden: true,
  },
  {
    key: 'startedOn',
    header: 'Started',
    kind: 'day',
    accessor: ({ startedOn }) => startedOn,
    hidden: true,
  },
  { key: 'leftOn', header: 'Left', kind: 'day', accessor: ({ leftOn }) => leftOn, hidden: true },
  {
    key: 'leavingReason',
    header: 'Reason for leaving',
    accessor: ({ leavingReason }) => leavingReason,
    filter: 'choice',
    hidden: true,
  },
]
