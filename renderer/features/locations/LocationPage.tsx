import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import type { LocationRow } from '#shared/features/locations/locations.contract.ts'
import { sayDays } from '#shared/features/locations/locations.rules.ts'
import { decisions, presences, type LocationId } from '#shared/features/locations/locations.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { RecordPage } from '../../frame/RecordPage.tsx'
import { useMay } from '../../frame/session.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { Day } from '../../ui/Day.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { toast } from '../../ui/toasts.ts'
import { Attachments } from '../attachments/Attachments.tsx'
import { RecordHistory } from '../history/ChangeList.tsx'
import { ChangeLocation, Decide } from './LocationForm.tsx'
import { LocationPeople } from './LocationPeople.tsx'
import { LocationReasons } from './LocationReasons.tsx'
import { decisionBadge } from './locations.columns.ts'
import { useLocationChanges, useLocations } from './locations.queries.ts'

const back = { to: '/locations', label: 'Locations' }

export function LocationPage({ id }: { id: LocationId }) {
  const locations = useLocations()
  return (
    <RecordPage
      noun="Location"
      back={back}
      query={locations}
      record={locations.data?.find((location) => location.id === id)}
    >
      {(location) => <Record location={location} />}
    </RecordPage>
  )
}

function Record({ location }: { location: LocationRow }) {
  const navigate = useNavigate()
  const mayWrite = useMay('records.write')
  const maySeeHistory = useMay('history')
  const { remove } = useLocationChanges()
  const [task, setTask] = useState<'change' | 'decide' | 'delete' | null>(null)
  const close = () => setTask(null)
  return (
    <Page
      title={location.name}
      back={back}
      subtitle={<StatusBadge {...decisionBadge(location)} />}
      print={{ route: `/print/locations/${location.id}`, title: `Reasons for and against ${location.name}` }}
      {...(mayWrite && {
        primary: { label: 'Decide', run: () => setTask('decide') },
        actions: (
          <>
            <Button variant="default" onClick={() => setTask('change')}>
              Change details
            </Button>
            <Button variant="default" onClick={() => setTask('delete')}>
              Delete
            </Button>
          </>
        ),
      })}
    >
      <Tabs
        label={location.name}
        tabs={[
          { key: 'place', label: 'The place', content: <Definitions items={factsOf(location)} /> },
          {
            key: 'reasons',
            label: 'For and against',
            count: location.reasons.length,
            content: <LocationReasons location={location} />,
          },
          {
            key: 'people',
            label: 'Who works here',
            count: location.people,
            content: <LocationPeople location={location} />,
          },
          {
            key: 'files',
            label: 'Files',
            content: <Attachments of={{ recordTable: 'locations', recordId: location.id }} />,
          },
          ...(maySeeHistory
            ? [{ key: 'history', label: 'History', content: <RecordHistory recordId={location.id} /> }]
            : []),
        ]}
      />
      {task === 'change' && <ChangeLocation location={location} onClose={close} />}
      {task === 'decide' && <Decide location={location} onClose={close} />}
      <Confirm
        opened={task === 'delete'}
        title={`Delete ${location.name}?`}
        confirmLabel="Delete location"
        danger
        onClose={close}
        onConfirm={async () => {
          await remove.mutateAsync({ id: location.id })
          toast('Location deleted', { undo: true })
          void navigate('/locations')
        }}
      >
        Delete only what was entered by mistake. A place that was given up stays on the register with its
        decision. Its reasons and links go with it; posts and people stay.
      </Confirm>
    </Page>
  )
}

/** For the page and for paper. */
export const factsOf = (location: LocationRow) =>
  [
    ['Kind of base', location.kind],
    ['How the team is there', presences[location.presence]],
    ['Address', location.address],
    ['Belongs to', location.ownerName],
    ['Days open', sayDays(location)],
    ['Hours', location.hours],
    ['Rooms promised', location.rooms],
    ['Promised by', location.roomsPromisedBy],
    ['Decision', decisions[location.decision]],
    ['Decided on', <Day key="decided" value={location.decidedOn} />],
    ['Decided by', location.decidedBy],
    ['Look at it again', <Day key="review" value={location.reviewOn} />],
    ['Notes', location.notes],
  ] as const
