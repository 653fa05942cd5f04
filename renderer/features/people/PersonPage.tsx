import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import type { PersonRecord, PersonRow } from '#shared/features/people/people.contract.ts'
import { nameOf } from '#shared/features/people/people.rules.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { RecordPage } from '../../frame/RecordPage.tsx'
import { useMay } from '../../frame/session.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { AddAppointment } from '../appointments/AppointmentForm.tsx'
import { useAppointments } from '../appointments/appointments.queries.ts'
import { Attachments } from '../attachments/Attachments.tsx'
import { useChecksOf } from '../checks/checks.queries.ts'
import { ChecksOfPerson } from '../checks/ChecksOfPerson.tsx'
import { MovePerson } from '../employments/MovePerson.tsx'
import { RecordHistory } from '../history/ChangeList.tsx'
import { PersonInductions } from '../inductions/PersonInductions.tsx'
import { PersonLeave } from '../leave/PersonLeave.tsx'
import { PersonPatterns } from '../patterns/PersonPatterns.tsx'
import { PersonRoles } from '../roles/PersonRoles.tsx'
import { SecondmentDialog } from '../secondments/SecondmentForm.tsx'
import { useSecondments } from '../secondments/secondments.queries.ts'
import { DeletePerson, LeavePerson, RejoinPerson } from './Leaving.tsx'
import { standingBadge } from './people.columns.ts'
import { usePeople, usePerson } from './people.queries.ts'
import { PersonAppointments, PersonSecondments } from './PersonWork.tsx'
import { PersonDetails } from './PersonDetails.tsx'
import { ChangePerson } from './PersonForm.tsx'

const back = { to: '/people', label: 'Staff' }

export function PersonPage({ id }: { id: PersonId }) {
  const row = usePeople().data?.find((other) => other.id === id)
  const person = usePerson(id)
  return (
    <RecordPage noun="Person" back={back} query={person} record={person.data}>
      {(person) => <PersonRecord person={person} row={row} />}
    </RecordPage>
  )
}

type Task = 'change' | 'move' | 'appoint' | 'second' | 'leave' | 'rejoin' | 'delete'

function PersonRecord({ person, row }: { person: PersonRecord; row: PersonRow | undefined }) {
  const navigate = useNavigate()
  const mayWrite = useMay('records.write')
  const maySeeHistory = useMay('history')
  const maySeeAbsence = useMay('absence')
  const [task, setTask] = useState<Task | null>(null)
  const appointments = useAppointments({ personId: person.id })
  const secondments = useSecondments({ personId: person.id })
  const close = () => setTask(null)
  const name = nameOf(person)

  return (
    <Page
      title={name}
      back={back}
      subtitle={row && <Subtitle row={row} personId={person.id} />}
      print={{ route: `/print/people/${person.id}`, title: `Record of ${name}` }}
      {...(mayWrite && {
        primary: { label: 'Change details', run: () => setTask('change') },
        actions: <Actions hasLeft={person.leftOn !== null} onTask={setTask} />,
      })}
    >
      <Tabs
        label={`Record of ${name}`}
        tabs={[
          {
            key: 'details',
            label: 'Details',
            content: <PersonDetails person={person} onMove={() => setTask('move')} />,
          },
          {
            key: 'appointments',
            label: 'Appointments',
            ...(appointments.data && { count: appointments.data.length }),
            content: (
              <PersonAppointments
                appointments={appointments}
                {...(mayWrite && { onAppoint: () => setTask('appoint') })}
              />
            ),
          },
          {
            key: 'secondments',
            label: 'Secondments',
            ...(secondments.data && { count: secondments.data.length }),
            content: (
              <PersonSecondments
                secondments={secondments}
                {...(mayWrite && { onPropose: () => setTask('second') })}
              />
            ),
          },
          {
            key: 'week',
            label: 'Working week',
            content: <PersonPatterns personId={person.id} />,
          },
          ...(maySeeAbsence
            ? [{ key: 'leave', label: 'Leave', content: <PersonLeave personId={person.id} /> }]
            : []),
          { key: 'roles', label: 'Roles', content: <PersonRoles personId={person.id} /> },
          { key: 'checks', label: 'Checks', content: <ChecksOfPerson personId={person.id} /> },
          { key: 'inductions', label: 'Induction', content: <PersonInductions personId={person.id} /> },
          {
            key: 'files',
            label: 'Files',
            content: <Attachments of={{ recordTable: 'people', recordId: person.id }} />,
          },
          ...(maySeeHistory
            ? [{ key: 'history', label: 'History', content: <RecordHistory recordId={person.id} /> }]
            : []),
        ]}
      />
      {task === 'change' && <ChangePerson person={person} onClose={close} />}
      {task === 'move' && <MovePerson person={person} onClose={close} />}
      {task === 'appoint' && <AddAppointment given={{ personId: person.id }} onClose={close} />}
      {task === 'second' && (
        <SecondmentDialog
          given={{
            personId: person.id,
            ...(person.employerAgencyId && { homeAgencyId: person.employerAgencyId }),
          }}
          onClose={close}
          onAdded={(secondmentId) => void navigate(`/secondments/${secondmentId}`)}
        />
      )}
      {task === 'leave' && <LeavePerson person={person} onClose={close} />}
      <RejoinPerson person={person} opened={task === 'rejoin'} onClose={close} />
      <DeletePerson
        person={person}
        opened={task === 'delete'}
        onClose={close}
        onDeleted={() => void navigate('/people')}
      />
    </Page>
  )
}

function Subtitle({ row, personId }: { row: PersonRow; personId: PersonId }) {
  const checks = useChecksOf(personId).data?.row
  return (
    <>
      <StatusBadge {...standingBadge(row.standing)} /> {row.postTitle}
      {checks?.unsupervised === 'suspended' && (
        <>
          {' '}
          <StatusBadge tone="red" word="Keep supervised" />
        </>
      )}
    </>
  )
}

function Actions({ hasLeft, onTask }: { hasLeft: boolean; onTask: (task: Task) => void }) {
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default">More</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {!hasLeft && (
          <>
            <Menu.Item onClick={() => onTask('appoint')}>Appoint to a post</Menu.Item>
            <Menu.Item onClick={() => onTask('second')}>Propose a secondment</Menu.Item>
            <Menu.Item onClick={() => onTask('move')}>Move to another employer</Menu.Item>
            <Menu.Item onClick={() => onTask('leave')}>Record as a leaver</Menu.Item>
          </>
        )}
        {hasLeft && <Menu.Item onClick={() => onTask('rejoin')}>Take back the leaving</Menu.Item>}
        <Menu.Item onClick={() => onTask('delete')}>Delete</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
