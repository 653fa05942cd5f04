import { Button, Group } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'

import type { AppointmentRow } from '#shared/features/appointments/appointments.contract.ts'
import type { SecondmentRow } from '#shared/features/secondments/secondments.contract.ts'

import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { AppointmentsList } from '../appointments/AppointmentsList.tsx'
import { SecondmentsTable } from '../secondments/SecondmentsTable.tsx'

interface AppointmentsProps {
  readonly appointments: UseQueryResult<AppointmentRow[]>
  readonly onAppoint?: () => void
}

export function PersonAppointments({ appointments, onAppoint }: AppointmentsProps) {
  if (appointments.isPending) return <Loading />
  if (appointments.isError) return <Problem error={appointments.error} />
  const appoint = onAppoint && { label: 'Appoint to a post', run: onAppoint }
  if (appointments.data.length === 0)
    return (
      <EmptyState title="No appointment yet" action={appoint}>
        An appointment says which post somebody is in, from when, and for how many hours.
      </EmptyState>
    )
  return (
    <>
      <AddButton action={appoint} />
      <AppointmentsList appointments={appointments.data} of="person" />
    </>
  )
}

interface SecondmentsProps {
  readonly secondments: UseQueryResult<SecondmentRow[]>
  readonly onPropose?: () => void
}

export function PersonSecondments({ secondments, onPropose }: SecondmentsProps) {
  if (secondments.isPending) return <Loading />
  if (secondments.isError) return <Problem error={secondments.error} />
  const propose = onPropose && { label: 'Propose a secondment', run: onPropose }
  if (secondments.data.length === 0)
    return (
      <EmptyState title="Not seconded" action={propose}>
        When another agency lends this person to the centre, the secondment is kept here with its dates and
        terms.
      </EmptyState>
    )
  return (
    <>
      <AddButton action={propose} />
      <SecondmentsTable name="secondments of a person" rows={secondments.data} autoHeight />
    </>
  )
}

function AddButton({ action }: { action: { label: string; run: () => void } | undefined }) {
  if (action === undefined) return null
  return (
    <Group justify="flex-end" mb="xs">
      <Button variant="default" onClick={action.run}>
        {action.label}
      </Button>
    </Group>
  )
}
