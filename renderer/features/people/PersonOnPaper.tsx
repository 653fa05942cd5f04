import { formatDay } from '#shared/dates.ts'
import { checkStatuses } from '#shared/features/checks/checks.rules.ts'
import { checkBases } from '#shared/features/checks/checks.schema.ts'
import type { CheckCell } from '#shared/features/checks/checks.contract.ts'
import type { NamedHolding } from '#shared/features/roles/roles.contract.ts'
import { roleNames, sides } from '#shared/features/roles/roles.schema.ts'
import type { PersonTermsRow } from '#shared/features/terms/terms.contract.ts'

import { PrintTable } from '../../print/PrintTable.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { sayWhatIsLeft } from '../checks/status.ts'
import type { useChecksOf } from '../checks/checks.queries.ts'

interface Props {
  readonly holdings: readonly NamedHolding[]
  readonly terms: readonly PersonTermsRow[]
  readonly checks: NonNullable<ReturnType<typeof useChecksOf>['data']>
}

/** The parts of a person's record that other rooms keep, as far as they belong on paper. Pay is not among them. */
export function PartsOnPaper({ holdings, terms, checks }: Props) {
  const { kinds, row } = checks
  const names = new Map(kinds.map(({ id, name }) => [id, name]))
  const looked = row.cells.filter(({ status }) => status !== 'notNeeded')
  return (
    <>
      <h2>Roles: who answers for them</h2>
      {holdings.length === 0 ? <p>Nobody is named.</p> : <PrintTable columns={roleColumns} rows={holdings} />}
      <h2>Terms</h2>
      {terms.length === 0 ? <p>None noted.</p> : <PrintTable columns={termsColumns} rows={terms} />}
      <h2>Checks, in short</h2>
      <p>
        {sayWhatIsLeft(row)} {row.notUnsupervised.map((reason) => `${reason}.`).join(' ')}
      </p>
      <PrintTable columns={checkColumns(names)} rows={looked} />
    </>
  )
}

const roleColumns: readonly Column<NamedHolding>[] = [
  { key: 'role', header: 'Role', accessor: ({ role }) => roleNames[role] },
  { key: 'heldBy', header: 'Held by', accessor: ({ heldBy }) => heldBy },
  { key: 'side', header: 'Side', accessor: ({ side }) => sides[side] },
  { key: 'agency', header: 'Agency', accessor: ({ agencyName }) => agencyName },
  { key: 'from', header: 'From', kind: 'day', accessor: ({ startsOn }) => startsOn },
  { key: 'until', header: 'Until', kind: 'day', accessor: ({ endsOn }) => endsOn },
]

const termsColumns: readonly Column<PersonTermsRow>[] = [
  { key: 'from', header: 'From', kind: 'day', accessor: ({ startsOn }) => startsOn },
  { key: 'terms', header: 'Terms', accessor: ({ schemeName }) => schemeName },
  { key: 'grade', header: 'Grade', accessor: ({ grade }) => grade },
  { key: 'hours', header: 'Hours a week', kind: 'hours', accessor: ({ contractMinutes }) => contractMinutes },
  { key: 'leave', header: 'Leave, days', kind: 'number', accessor: ({ leaveDays }) => leaveDays },
  { key: 'told', header: 'Told that terms differ', kind: 'day', accessor: ({ toldOn }) => toldOn },
]

const checkColumns = (names: ReadonlyMap<string, string>): readonly Column<CheckCell>[] => [
  { key: 'kind', header: 'Check', accessor: ({ kindId }) => names.get(kindId) ?? null },
  { key: 'status', header: 'State', accessor: ({ status }) => checkStatuses[status] },
  {
    key: 'last',
    header: 'Last',
    accessor: ({ current }) =>
      current &&
      `${formatDay(current.happenedOn)}, ${checkBases[current.basis].toLowerCase()}, ${current.byWhom}`,
  },
  { key: 'due', header: 'Next', kind: 'day', accessor: ({ dueOn }) => dueOn },
]
