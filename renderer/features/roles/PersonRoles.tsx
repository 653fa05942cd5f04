import { useState } from 'react'

import type { PersonId } from '#shared/features/people/people.schema.ts'
import type { NamedHolding } from '#shared/features/roles/roles.contract.ts'
import { roleNames, sides } from '#shared/features/roles/roles.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ChangeHolding } from './ChangeHolding.tsx'
import { RoleLines } from './RoleLines.tsx'
import { useRoleGrid, useRoleHistory } from './roles.queries.ts'

/** Who answers for one person now, and who did before. */
export function PersonRoles({ personId }: { personId: PersonId }) {
  const grid = useRoleGrid()
  const history = useRoleHistory(personId)
  if (grid.isPending || history.isPending) return <Loading />
  if (grid.isError) return <Problem error={grid.error} retry={() => void grid.refetch()} />
  if (history.isError) return <Problem error={history.error} retry={() => void history.refetch()} />
  const rows = grid.data.rows.filter((row) => row.personId === personId)
  return (
    <>
      {rows.length === 0 && (
        <p>
          Roles belong to an appointment, and there is none now. Appoint the person to a post, or begin the
          secondment.
        </p>
      )}
      {rows.map((row) => (
        <Section key={row.appointmentId} title={row.isAhead ? `${row.work} (to begin)` : row.work}>
          <RoleLines row={row} />
        </Section>
      ))}
      {history.data.length > 0 && (
        <Section title="Who it was, and since when">
          <History holdings={history.data} />
        </Section>
      )}
    </>
  )
}

function History({ holdings }: { holdings: readonly NamedHolding[] }) {
  const mayWrite = useMay('records.write')
  const [open, setOpen] = useState<NamedHolding | null>(null)
  return (
    <>
      <DataTable
        name="roles of a person"
        label="Holders of roles"
        noun={['holder', 'holders']}
        columns={columns}
        rows={holdings}
        rowKey={({ id }) => id}
        {...(mayWrite && { onOpen: setOpen })}
        autoHeight
      />
      {open && <ChangeHolding holding={open} onClose={() => setOpen(null)} />}
    </>
  )
}

const columns: readonly Column<NamedHolding>[] = [
  { key: 'role', header: 'Role', accessor: ({ role }) => roleNames[role], filter: 'choice' },
  { key: 'heldBy', header: 'Held by', accessor: ({ heldBy }) => heldBy },
  { key: 'side', header: 'Side', accessor: ({ side }) => sides[side], filter: 'choice' },
  { key: 'agency', header: 'Agency', accessor: ({ agencyName }) => agencyName },
  { key: 'from', header: 'From', kind: 'day', accessor: ({ startsOn }) => startsOn },
  { key: 'until', header: 'Until', kind: 'day', accessor: ({ endsOn }) => endsOn },
]
