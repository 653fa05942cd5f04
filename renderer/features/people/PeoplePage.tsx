import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'

import type { PersonRow } from '#shared/features/people/people.contract.ts'
import { nameOf, type Standing } from '#shared/features/people/people.rules.ts'
import { personId } from '#shared/features/people/people.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListWithDetail } from '../../ui/table/ListWithDetail.tsx'
import { AddPerson } from './PersonForm.tsx'
import { PersonAside } from './PersonAside.tsx'
import { PersonPage } from './PersonPage.tsx'
import { personColumns } from './people.columns.ts'
import { usePeople } from './people.queries.ts'

/** Everybody, or the one in the address. */
export default function PeopleRoom() {
  const { id } = useParams()
  const known = personId.safeParse(id)
  return known.success ? <PersonPage key={known.data} id={known.data} /> : <StaffList />
}

const title = 'Staff'

function StaffList() {
  const people = usePeople()
  const navigate = useNavigate()
  const mayWrite = useMay('records.write')
  const [adding, setAdding] = useState(false)
  const add = { label: 'Add a person', run: () => setAdding(true) }

  return (
    <Page title={title} fill {...(mayWrite && { primary: add })}>
      {people.isPending ? (
        <Loading />
      ) : people.isError ? (
        <Problem error={people.error} retry={() => void people.refetch()} />
      ) : people.data.length === 0 ? (
        <EmptyState title="Nobody here yet" {...(mayWrite && { action: add })}>
          Add the people who work or help at the centre, whoever employs them. A staff list in Excel comes in
          faster through Import.
        </EmptyState>
      ) : (
        <People rows={people.data} />
      )}
      <AddPerson
        opened={adding}
        onClose={() => setAdding(false)}
        onAdded={(id) => void navigate(`/people/${id}`)}
      />
    </Page>
  )
}

const views = [
  { value: 'current', label: 'Current' },
  { value: 'startsLater', label: 'Starting' },
  { value: 'left', label: 'Left' },
  { value: 'all', label: 'All' },
] as const satisfies { value: Standing | 'all'; label: string }[]

function People({ rows }: { rows: readonly PersonRow[] }) {
  const navigate = useNavigate()
  const [view, setView] = useState<string>('current')
  const [openId, setOpenId] = useState<string | null>(null)
  const shown = view === 'all' ? rows : rows.filter(({ standing }) => standing === view)
  const open = shown.find(({ id }) => id === openId)

  return (
    <ListWithDetail
      onClose={() => setOpenId(null)}
      detail={
        open
          ? {
              title: nameOf(open),
              content: <PersonAside person={open} onOpen={() => void navigate(`/people/${open.id}`)} />,
            }
          : null
      }
      list={
        <DataTable
          name="people"
          label={title}
          noun={['person', 'people']}
          exportName="Staff list"
          columns={personColumns}
          rows={shown}
          rowKey={({ id }) => id}
          openKey={openId}
          onOpen={({ id }) => setOpenId(id)}
          landscape
          toolbar={
            <SegmentedControl
              size="xs"
              aria-label="Which people"
              data={[...views]}
              value={view}
              onChange={setView}
            />
          }
        />
      }
    />
  )
}
