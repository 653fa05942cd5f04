import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'

import { agencyId, agencyKinds, type Agency } from '#shared/features/agencies/agencies.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { AddAgency } from './AgencyForm.tsx'
import { AgencyPage } from './AgencyPage.tsx'
import { useAgencies } from './agencies.queries.ts'

/** Every agency, or the one in the address. */
export default function AgenciesRoom() {
  const { id } = useParams()
  const known = agencyId.safeParse(id)
  return known.success ? <AgencyPage key={known.data} id={known.data} /> : <AgencyList />
}

function AgencyList() {
  const agencies = useAgencies()
  const navigate = useNavigate()
  const mayWrite = useMay('records.write')
  const [adding, setAdding] = useState(false)
  const add = { label: 'Add an agency', run: () => setAdding(true) }
  const open = (id: string) => void navigate(`/agencies/${id}`)

  return (
    <Page title="Agencies" fill {...(mayWrite && { primary: add })}>
      {agencies.isPending ? (
        <Loading />
      ) : agencies.isError ? (
        <Problem error={agencies.error} retry={() => void agencies.refetch()} />
      ) : agencies.data.length === 0 ? (
        <EmptyState title="No agencies yet" {...(mayWrite && { action: add })}>
          Add the organisations that lend you people or work beside you: whom to ring, what they offer and how
          to ask.
        </EmptyState>
      ) : (
        <DataTable
          name="agencies"
          label="Agencies"
          noun={['agency', 'agencies']}
          exportName="Agencies"
          columns={columns}
          rows={agencies.data}
          rowKey={({ id }) => id}
          onOpen={({ id }) => open(id)}
        />
      )}
      <AddAgency opened={adding} onClose={() => setAdding(false)} onAdded={open} />
    </Page>
  )
}

const columns: readonly Column<Agency>[] = [
  { key: 'name', header: 'Agency', accessor: ({ name }) => name },
  { key: 'kind', header: 'Kind', accessor: ({ kind }) => agencyKinds[kind], filter: 'choice' },
  { key: 'offer', header: 'What it offers', accessor: ({ offer }) => offer },
  {
    key: 'contact',
    header: 'Main contact',
    accessor: ({ contactName, contactRole }) => [contactName, contactRole].filter(Boolean).join(', '),
  },
  { key: 'phone', header: 'Telephone', accessor: ({ phone }) => phone },
  { key: 'email', header: 'Email', accessor: ({ email }) => email, hidden: true },
]
