import { Button } from '@mantine/core'

import { appointmentRoutes } from '#shared/features/appointments/appointments.schema.ts'
import type { PersonRow } from '#shared/features/people/people.contract.ts'
import { personKinds } from '#shared/features/people/people.schema.ts'

import { Day } from '../../ui/Day.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { formatNumber } from '../../ui/format.ts'
import { Hours } from '../../ui/Hours.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { employerOf, standingBadge } from './people.columns.ts'

/** The short of a person, beside the list. */
export function PersonAside({ person, onOpen }: { person: PersonRow; onOpen: () => void }) {
  return (
    <>
      <Definitions
        items={[
          ['Standing', <StatusBadge key="standing" {...standingBadge(person.standing)} />],
          ['Post', person.postTitle],
          ['Employer', employerOf(person)],
          ['Discipline', person.discipline],
          ['Route', person.route === null ? null : appointmentRoutes[person.route]],
          ['Hours a week', <Hours key="hours" minutes={person.minutesPerWeek} />],
          ['Full-time equivalent', person.fte === null ? null : formatNumber(person.fte)],
          ['Secondment ends', <Day key="secondment" value={person.secondmentEndsOn} />],
          ['Kind', personKinds[person.kind]],
          ['Staff number', person.staffNumber],
          ['Email', person.email],
          ['Telephone', person.phone],
        ]}
      />
      <Button mt="md" onClick={onOpen}>
        Open the record
      </Button>
    </>
  )
}
