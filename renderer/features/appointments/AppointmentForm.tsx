import type { z } from 'zod'

import type { AppointmentRow } from '#shared/features/appointments/appointments.contract.ts'
import { appointmentsContract } from '#shared/features/appointments/appointments.contract.ts'
import {
  appointmentRoutes,
  changedAppointmentSchema,
  emptyAppointment,
  newAppointmentSchema,
} from '#shared/features/appointments/appointments.schema.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { HoursField, NumberField } from '../../ui/form/NumberFields.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { usePersonOptions } from '../people/people.queries.ts'
import { usePostOptions } from '../posts/posts.queries.ts'
import { EstablishmentAdvice } from './EstablishmentAdvice.tsx'
import { useAppointmentChanges } from './appointments.queries.ts'

type Given = Partial<z.input<typeof newAppointmentSchema>>

/** Puts a person in a post; whoever or whatever is given already need not be chosen. */
export function AddAppointment({ given, onClose }: { given: Given; onClose: () => void }) {
  const { add } = useAppointmentChanges()
  return (
    <FormDialog
      opened
      title={given.personId === undefined ? 'Appoint somebody' : 'Appoint to a post'}
      saveLabel="Appoint"
      onClose={onClose}
      schema={newAppointmentSchema}
      defaultValues={{ ...emptyAppointment, startsOn: today(), ...given }}
      onSave={add.mutateAsync}
      onSaved={() => toast('Appointed', { undo: true })}
    >
      {given.personId === undefined && <PersonField />}
      <AppointmentFields postId={given.postId ?? null} present={null} />
    </FormDialog>
  )
}

export function ChangeAppointment({
  appointment,
  onClose,
}: {
  appointment: AppointmentRow
  onClose: () => void
}) {
  const { change } = useAppointmentChanges()
  return (
    <FormDialog
      opened
      title="Change an appointment"
      onClose={onClose}
      schema={changedAppointmentSchema}
      defaultValues={changedAppointmentSchema.parse(appointment)}
      onSave={change.mutateAsync}
      onSaved={() => toast('Appointment changed', { undo: true })}
    >
      <AppointmentFields postId={appointment.postId} present={appointment} />
    </FormDialog>
  )
}

export function EndAppointment({
  appointment,
  onClose,
}: {
  appointment: AppointmentRow
  onClose: () => void
}) {
  const { end } = useAppointmentChanges()
  return (
    <FormDialog
      opened
      title="End an appointment"
      saveLabel="End appointment"
      size="md"
      onClose={onClose}
      schema={appointmentsContract.end.input}
      defaultValues={{
        id: appointment.id,
        endsOn: appointment.endsOn ?? today(),
        endReason: appointment.endReason,
      }}
      onSave={end.mutateAsync}
      onSaved={() => toast('Appointment ended', { undo: true })}
    >
      <DayField name="endsOn" label="Last day" />
      <TextField name="endReason" label="Reason" optional />
    </FormDialog>
  )
}

function PersonField() {
  return <ChoiceField name="personId" label="Person" options={usePersonOptions()} />
}

function AppointmentFields({ postId, present }: { postId: string | null; present: AppointmentRow | null }) {
  return (
    <>
      <FieldRow>
        <ChoiceField name="postId" label="Post" options={usePostOptions(postId)} optional />
        <TextField
          name="title"
          label="Work done"
          help="For work outside the establishment, such as a volunteer’s."
          optional
        />
      </FieldRow>
      <FieldRow>
        <ChoiceField name="route" label="Route" options={optionsFrom(appointmentRoutes)} />
        <DayField name="startsOn" label="First day" />
        <DayField name="endsOn" label="Last day" optional />
      </FieldRow>
      <FieldRow>
        <HoursField name="minutesPerWeek" label="Hours a week" optional />
        <HoursField name="fullTimeMinutes" label="Full-time week" help="Under the terms this person is on." />
        <NumberField
          name="weeksPerYear"
          label="Weeks a year"
          help="When not all: 39 for term time."
          optional
        />
      </FieldRow>
      <EstablishmentAdvice present={present} />
      <FieldRow>
        <TextField name="scheme" label="Terms and conditions" optional />
        <TextField name="grade" label="Grade" optional />
      </FieldRow>
      <LongTextField name="notes" label="Notes" rows={2} optional />
    </>
  )
}
