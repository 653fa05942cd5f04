import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import { agencyKinds, type Agency, type AgencyId } from '#shared/features/agencies/agencies.schema.ts'
import { nameOf } from '#shared/features/people/people.rules.ts'

import { Page } from '../../frame/Page.tsx'
import { RecordPage } from '../../frame/RecordPage.tsx'
import { useMay } from '../../frame/session.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { RecordLink } from '../../ui/RecordLink.tsx'
import { Section } from '../../ui/Section.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { toast } from '../../ui/toasts.ts'
import { Attachments } from '../attachments/Attachments.tsx'
import { RecordHistory } from '../history/ChangeList.tsx'
import type { Definition } from '../people/PersonDetails.tsx'
import { usePeople } from '../people/people.queries.ts'
import { SecondmentsTable } from '../secondments/SecondmentsTable.tsx'
import { useSecondments } from '../secondments/secondments.queries.ts'
import { ChangeAgency } from './AgencyForm.tsx'
import { useAgencies, useAgencyChanges } from './agencies.queries.ts'

const back = { to: '/agencies', label: 'Agencies' }

export function AgencyPage({ id }: { id: AgencyId }) {
  const agencies = useAgencies()
  return (
    <RecordPage
      noun="Agency"
      back={back}
      query={agencies}
      record={agencies.data?.find((agency) => agency.id === id)}
    >
      {(agency) => <Record agency={agency} />}
    </RecordPage>
  )
}

function Record({ agency }: { agency: Agency }) {
  const navigate = useNavigate()
  const mayWrite = useMay('records.write')
  const maySeeHistory = useMay('history')
  const secondments = useSecondments({ homeAgencyId: agency.id }).data ?? []
  const { remove } = useAgencyChanges()
  const [task, setTask] = useState<'change' | 'delete' | null>(null)
  const close = () => setTask(null)

  return (
    <Page
      title={agency.name}
      back={back}
      subtitle={agencyKinds[agency.kind]}
      print={{ route: `/print/agencies/${agency.id}`, title: agency.name }}
      {...(mayWrite && {
        primary: { label: 'Change details', run: () => setTask('change') },
        actions: (
          <Button variant="default" onClick={() => setTask('delete')}>
            Delete
          </Button>
        ),
      })}
    >
      <Tabs
        label={agency.name}
        tabs={[
          { key: 'sheet', label: 'Information', content: <AgencySheet agency={agency} /> },
          { key: 'people', label: 'People', content: <Employed agencyId={agency.id} /> },
          {
            key: 'secondments',
            label: 'Secondments',
            count: secondments.length,
            content:
              secondments.length === 0 ? (
                <EmptyState title="Nobody lent">This agency has lent nobody to the centre.</EmptyState>
              ) : (
                <SecondmentsTable name="secondments of an agency" rows={secondments} autoHeight />
              ),
          },
          {
            key: 'files',
            label: 'Files',
            content: <Attachments of={{ recordTable: 'agencies', recordId: agency.id }} />,
          },
          ...(maySeeHistory
            ? [{ key: 'history', label: 'History', content: <RecordHistory recordId={agency.id} /> }]
            : []),
        ]}
      />
      {task === 'change' && <ChangeAgency agency={agency} onClose={close} />}
      <Confirm
        opened={task === 'delete'}
        title={`Delete ${agency.name}?`}
        confirmLabel="Delete agency"
        danger
        onClose={close}
        onConfirm={async () => {
          await remove.mutateAsync({ id: agency.id })
          toast('Agency deleted', { undo: true })
          void navigate('/agencies')
        }}
      >
        Delete only what was entered by mistake. Deleted records wait in the bin.
      </Confirm>
    </Page>
  )
}

/** Everything a colleague needs before asking; for the page and for paper. */
export const agencyGroups = (agency: Agency): { title: string; items: Definition[] }[] => [
  {
    title: 'What it does',
    items: [
      ['What it offers', agency.offer],
      ['Who it is for', agency.criteria],
      ['Opening hours', agency.openingHours],
      ['How to ask', agency.howToAsk],
    ],
  },
  {
    title: 'Main contact',
    items: [
      ['Name', agency.contactName],
      ['Role', agency.contactRole],
      ['Telephone', agency.phone],
      ['Email', agency.email],
      ['Address', agency.address],
    ],
  },
  { title: 'Notes', items: [['Notes', agency.notes]] },
]

function AgencySheet({ agency }: { agency: Agency }) {
  return agencyGroups(agency).map(({ title, items }) => (
    <Section key={title} title={title}>
      <Definitions items={items} />
    </Section>
  ))
}

function Employed({ agencyId }: { agencyId: AgencyId }) {
  const people = usePeople()
  if (people.isPending) return <Loading />
  if (people.isError) return <Problem error={people.error} />
  const employed = people.data.filter(
    ({ employerAgencyId, standing }) => employerAgencyId === agencyId && standing !== 'left',
  )
  if (employed.length === 0)
    return <EmptyState title="Nobody here">Nobody at the centre is employed by this agency now.</EmptyState>
  return (
    <ul>
      {employed.map((person) => (
        <li key={person.id}>
          <RecordLink to={`/people/${person.id}`}>{nameOf(person)}</RecordLink>
          {person.postTitle !== null && `, ${person.postTitle}`}
        </li>
      ))}
    </ul>
  )
}
