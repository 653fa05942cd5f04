import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import { mostColumns, type PersonTermsRow } from '#shared/features/terms/terms.contract.ts'
import { workPatterns } from '#shared/features/terms/terms.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { columnsToText } from './address.ts'
import { TellTogether } from './PersonTermsForm.tsx'
import { usePeopleTerms } from './terms.queries.ts'

const columns: readonly Column<PersonTermsRow>[] = [
  { key: 'person', header: 'Person', accessor: ({ personName }) => personName },
  { key: 'employer', header: 'Employer', accessor: ({ employerName }) => employerName ?? 'The centre' },
  { key: 'scheme', header: 'Terms', accessor: ({ schemeName }) => schemeName, filter: 'choice' },
  { key: 'grade', header: 'Grade', accessor: ({ grade }) => grade, hidden: true },
  {
    key: 'years',
    header: 'Service',
    kind: 'number',
    accessor: ({ serviceYears }) => serviceYears,
  },
  { key: 'leave', header: 'Leave', kind: 'number', accessor: ({ leaveDays }) => leaveDays },
  {
    key: 'pattern',
    header: 'Working year',
    accessor: ({ pattern }) => workPatterns[pattern],
    filter: 'choice',
  },
  {
    key: 'told',
    header: 'Told',
    kind: 'badge',
    accessor: (row) => toldBadge(row).word,
    badge: (row) => toldBadge(row),
  },
]

export const toldBadge = ({ toldOn }: PersonTermsRow) =>
  toldOn === null ? ({ tone: 'amber', word: 'Not yet' } as const) : ({ tone: 'green', word: 'Told' } as const)

/** Whose terms are known, as they stand today. */
export function PeopleTerms({ onAdd }: { onAdd: (() => void) | null }) {
  const terms = usePeopleTerms()
  const navigate = useNavigate()
  if (terms.isPending) return <Loading />
  if (terms.isError) return <Problem error={terms.error} retry={() => void terms.refetch()} />
  const present = terms.data.filter(({ isPresent }) => isPresent)
  if (present.length === 0) {
    return (
      <EmptyState
        title="Nobody’s terms yet"
        {...(onAdd !== null && { action: { label: 'Note somebody’s terms', run: onAdd } })}
      >
        Note on whose terms each person is, and since when their service counts. The comparison and the leave
        figures come from it.
      </EmptyState>
    )
  }
  return (
    <DataTable
      name="terms-people"
      label="People’s terms"
      noun={['person', 'people']}
      exportName="People’s terms"
      columns={columns}
      rows={present}
      rowKey={({ id }) => id}
      onOpen={({ personId }) => void navigate(`/terms/people/${personId}`)}
      autoHeight
      landscape
      ticked={forTicked}
    />
  )
}

const forTicked = (rows: PersonTermsRow[], clear: () => void) => (
  <Group gap="xs">
    <CompareTicked rows={rows} />
    <TellTicked rows={rows} clear={clear} />
  </Group>
)

function TellTicked({ rows, clear }: { rows: readonly PersonTermsRow[]; clear: () => void }) {
  const mayWrite = useMay('records.write')
  const [telling, setTelling] = useState(false)
  if (!mayWrite) return null
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setTelling(true)}>
        Note that they were told
      </Button>
      {telling && <TellTogether terms={rows} onClose={() => setTelling(false)} onDone={clear} />}
    </>
  )
}

function CompareTicked({ rows }: { rows: readonly PersonTermsRow[] }) {
  const navigate = useNavigate()
  const chosen = rows.map(({ personId: id }) => ({ kind: 'person' as const, id }))
  return (
    <Button
      size="xs"
      variant="default"
      disabled={rows.length < 2 || rows.length > mostColumns}
      onClick={() => void navigate(`/terms/compare?columns=${columnsToText(chosen)}`)}
    >
      Compare them
    </Button>
  )
}
