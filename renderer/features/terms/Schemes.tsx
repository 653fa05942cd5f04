import { useNavigate } from 'react-router'

import { schemeBases } from '#shared/features/terms/schemes.schema.ts'
import type { SchemeRow } from '#shared/features/terms/terms.contract.ts'

import { useMay } from '../../frame/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { toast } from '../../ui/toasts.ts'
import { useSchemes, useTermsChanges } from './terms.queries.ts'

export const schemeBadge = ({ retiredOn, toCheck }: SchemeRow) => {
  if (retiredOn !== null) return { tone: 'neutral', word: 'Retired' } as const
  return toCheck === ''
    ? ({ tone: 'green', word: 'Checked' } as const)
    : ({ tone: 'amber', word: 'Check before use' } as const)
}

const columns: readonly Column<SchemeRow>[] = [
  { key: 'name', header: 'Terms', accessor: ({ name }) => name },
  { key: 'basis', header: 'Kind', accessor: ({ basis }) => schemeBases[basis], filter: 'choice' },
  {
    key: 'hours',
    header: 'Full-time week',
    kind: 'hours',
    accessor: ({ fullTimeMinutes }) => fullTimeMinutes,
  },
  { key: 'leave', header: 'Leave at the start', kind: 'number', accessor: leaveAtStart },
  { key: 'people', header: 'People on it', kind: 'number', accessor: ({ people }) => people },
  {
    key: 'state',
    header: 'State',
    kind: 'badge',
    accessor: (row) => schemeBadge(row).word,
    badge: schemeBadge,
  },
]

function leaveAtStart({ leaveSteps, extraDays, bankHolidays }: SchemeRow): number | null {
  const start = leaveSteps.find(({ fromYears }) => fromYears === 0)
  return start === undefined ? null : start.days + extraDays + bankHolidays
}

/** The schemes of the house, retired ones last. */
export function Schemes() {
  const schemes = useSchemes()
  const navigate = useNavigate()
  const mayWrite = useMay('records.write')
  const { addStartingSchemes } = useTermsChanges()
  if (schemes.isPending) return <Loading />
  if (schemes.isError) return <Problem error={schemes.error} retry={() => void schemes.refetch()} />
  if (schemes.data.length === 0) {
    const bringIn = {
      label: 'Add the terms that Centreboard knows',
      run: () => addStartingSchemes.mutate({}, { onSuccess: () => toast('Terms added', { undo: true }) }),
    }
    return (
      <EmptyState title="No terms yet" {...(mayWrite && { action: bringIn })}>
        Centreboard knows the national agreements that children’s centres meet most; each can be edited,
        copied and retired.
      </EmptyState>
    )
  }
  return (
    <DataTable
      name="terms-schemes"
      label="Terms and conditions"
      noun={['scheme', 'schemes']}
      exportName="Terms and conditions"
      columns={columns}
      rows={schemes.data.toSorted((a, b) => Number(a.retiredOn !== null) - Number(b.retiredOn !== null))}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate(`/terms/schemes/${id}`)}
      autoHeight
    />
  )
}
