import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import type { AppointmentRow } from '#shared/features/appointments/appointments.contract.ts'
import { fteOf } from '#shared/features/appointments/appointments.rules.ts'
import { appointmentRoutes } from '#shared/features/appointments/appointments.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { formatNumber } from '../../ui/format.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { toast } from '../../ui/toasts.ts'
import { ChangeAppointment, EndAppointment } from './AppointmentForm.tsx'
import { useAppointmentChanges } from './appointments.queries.ts'

interface Props {
  readonly appointments: readonly AppointmentRow[]
  /** On a person's page the posts are listed, on a post's page the people. */
  readonly of: 'person' | 'post'
}

export function AppointmentsList({ appointments, of }: Props) {
  const [openId, setOpenId] = useState<string | null>(null)
  const open = appointments.find(({ id }) => id === openId)
  return (
    <>
      <DataTable
        name={`appointments of a ${of}`}
        label="Appointments"
        noun={['appointment', 'appointments']}
        columns={of === 'person' ? [workColumn, ...commonColumns] : [personColumn, ...commonColumns]}
        rows={appointments}
        rowKey={({ id }) => id}
        openKey={openId}
        onOpen={({ id }) => setOpenId(id === openId ? null : id)}
        autoHeight
      />
      {open && <AppointmentDetail key={open.id} appointment={open} of={of} />}
    </>
  )
}

const workColumn: Column<AppointmentRow> = {
  key: 'work',
  header: 'Post or work',
  accessor: ({ postTitle, title }) => postTitle ?? title,
}
const personColumn: Column<AppointmentRow> = {
  key: 'person',
  header: 'Person',
  accessor: ({ personName }) => personName,
}
const commonColumns: readonly Column<AppointmentRow>[] = [
  {
    key: 'route',
    header: 'Route',
    accessor: ({ route }) => appointmentRoutes[route],
    filter: 'choice',
  },
  { key: 'startsOn', header: 'First day', kind: 'day', accessor: ({ startsOn }) => startsOn },
  { key: 'endsOn', header: 'Last day', kind: 'day', accessor: ({ endsOn }) => endsOn },
  {
    key: 'hours',
    header: 'Hours',
    kind: 'hours',
    accessor: ({ minutesPerWeek }) => minutesPerWeek,
  },
  { key: 'fte', header: 'FTE', kind: 'number', accessor: fteOf },
]

function AppointmentDetail({ appointment, of }: { appointment: AppointmentRow; of: 'person' | 'post' }) {
  const navigate = useNavigate()
  const mayWrite = useMay('records.write')
  const { remove } = useAppointmentChanges()
  const [task, setTask] = useState<'change' | 'end' | 'delete' | null>(null)
  const close = () => setTask(null)
  const { secondmentId } = appointment
  const fte = fteOf(appointment)

  return (
    <section aria-label="The appointment chosen" style={{ marginTop: '1rem' }}>
      <Definitions
        items={[
          ['Terms and conditions', appointment.scheme],
          ['Grade', appointment.grade],
          ['Full-time equivalent', fte === null ? null : formatNumber(fte)],
          ['Weeks a year', appointment.weeksPerYear],
          ['Why it ended', appointment.endReason],
          ['Notes', appointment.notes],
        ]}
      />
      <Group gap="xs" mt="md">
        {of === 'post' && (
          <Button variant="default" onClick={() => void navigate(`/people/${appointment.personId}`)}>
            Open the person
          </Button>
        )}
        {secondmentId !== null && (
          <Button variant="default" onClick={() => void navigate(`/secondments/${secondmentId}`)}>
            Open the secondment
          </Button>
        )}
        {mayWrite && secondmentId === null && (
          <>
            <Button variant="default" onClick={() => setTask('change')}>
              Change
            </Button>
            <Button variant="default" onClick={() => setTask('end')}>
              End
            </Button>
            <Button variant="default" onClick={() => setTask('delete')}>
              Delete
            </Button>
          </>
        )}
      </Group>
      {task === 'change' && <ChangeAppointment appointment={appointment} onClose={close} />}
      {task === 'end' && <EndAppointment appointment={appointment} onClose={close} />}
      <Confirm
        opened={task === 'delete'}
        title="Delete this appointment?"
        confirmLabel="Delete appointment"
        danger
        onClose={close}
        onConfirm={async () => {
          await remove.mutateAsync({ id: appointment.id })
          toast('Appointment deleted', { undo: true })
        }}
      >
        Delete only what was entered by mistake. When the work is over, end it instead, so that the centre’s
        past stays true.
      </Confirm>
    </section>
  )
}
