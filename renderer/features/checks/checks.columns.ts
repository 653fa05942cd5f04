import { formatDay } from '#shared/dates.ts'
import type { CheckKind } from '#shared/features/checks/check-kinds.schema.ts'
import type { CheckCell, CheckRow } from '#shared/features/checks/checks.contract.ts'
import { checkStatuses } from '#shared/features/checks/checks.rules.ts'
import { certificateLevels, checkBases, heldAnswers } from '#shared/features/checks/checks.schema.ts'
import { sortNameOf } from '#shared/features/people/people.rules.ts'
import { personKinds } from '#shared/features/people/people.schema.ts'

import type { Column } from '../../ui/table/columns.ts'
import { checkBadge, employerOf, unsupervisedBadge, urgencyOf } from './status.ts'

/** The record on screen: one column for each kind of check. */
export const registerColumns = (kinds: readonly CheckKind[]): Column<CheckRow>[] => [
  { key: 'name', header: 'Name', accessor: sortNameOf },
  { key: 'employer', header: 'Employer', accessor: employerOf, filter: 'choice' },
  { key: 'post', header: 'Post', accessor: ({ postTitle }) => postTitle, hidden: true },
  {
    key: 'kind',
    header: 'Kind',
    accessor: ({ kind }) => personKinds[kind],
    filter: 'choice',
    hidden: true,
  },
  {
    key: 'unsupervised',
    header: 'Unsupervised',
    kind: 'badge',
    accessor: (row) => unsupervisedBadge(row).word,
    badge: unsupervisedBadge,
    filter: 'choice',
  },
  ...kinds.map(({ id, shortName }, index): Column<CheckRow> => ({
    key: id,
    header: shortName,
    kind: 'badge',
    accessor: ({ cells }) => checkStatuses[cells[index]!.status],
    badge: ({ cells }) => checkBadge(cells[index]!.status),
    sortBy: ({ cells }) => urgencyOf(cells[index]!.status),
  })),
]

type Sheet = readonly Column<CheckRow>[]

/** The whole record for a spreadsheet: what an inspector asks for, check by check. */
export const sheetColumns = (kinds: readonly CheckKind[]): Sheet => [
  { key: 'familyName', header: 'Last name', accessor: ({ familyName }) => familyName },
  { key: 'givenName', header: 'First name', accessor: ({ givenName }) => givenName },
  { key: 'staffNumber', header: 'Staff number', accessor: ({ staffNumber }) => staffNumber },
  { key: 'employer', header: 'Employer', accessor: employerOf },
  { key: 'post', header: 'Post', accessor: ({ postTitle }) => postTitle },
  { key: 'kind', header: 'Kind', accessor: ({ kind }) => personKinds[kind] },
  { key: 'startedOn', header: 'Started', kind: 'day', accessor: ({ startedOn }) => startedOn },
  {
    key: 'unsupervised',
    header: 'Unsupervised',
    accessor: (row) => [unsupervisedBadge(row).word, ...row.notUnsupervised].join('; '),
  },
  {
    key: 'unsupervisedSince',
    header: 'Decided on, by',
    accessor: ({ mark }) => (mark === null ? null : `${formatDay(mark.startsOn)}, ${mark.decidedBy}`),
  },
  ...kinds.flatMap(sheetColumnsOf),
]

function sheetColumnsOf(kind: CheckKind, index: number): Sheet {
  const column = (
    key: string,
    header: string,
    value: (cell: CheckCell) => string | null | undefined,
    type: 'day' | 'text' = 'text',
  ): Column<CheckRow> => ({
    key: `${kind.id}.${key}`,
    header: `${kind.shortName}: ${header}`,
    kind: type,
    accessor: ({ cells }) => value(cells[index]!) ?? null,
  })
  return [
    column('status', 'status', ({ status }) => checkStatuses[status]),
    column('how', 'how', ({ current }) => current && checkBases[current.basis]),
    column('on', 'date', ({ current }) => current?.happenedOn, 'day'),
    column('by', 'by whom', ({ current }) => current?.byWhom),
    column('what', 'what was seen', ({ current }) => current?.what || current?.because),
    ...(kind.asksCertificate === 1
      ? [
          column('number', 'certificate number', ({ current }) => current?.certificateNumber),
          column('issued', 'issued', ({ current }) => current?.issuedOn, 'day'),
          column('level', 'level', ({ current }) =>
            current?.level ? certificateLevels[current.level] : null,
          ),
          column('held', 'information held', ({ current }) =>
            current?.informationHeld ? heldAnswers[current.informationHeld] : null,
          ),
        ]
      : []),
    column('due', 'next due', ({ dueOn }) => dueOn, 'day'),
  ]
}
