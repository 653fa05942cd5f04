import { useRef } from 'react'

import {
  agencyKinds,
  agencySchema,
  emptyAgency,
  newAgencySchema,
  type Agency,
} from '#shared/features/agencies/agencies.schema.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { useAgencyChanges } from './agencies.queries.ts'

interface Adding {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onAdded: (id: Agency['id']) => void
}

export function AddAgency({ opened, onClose, onAdded }: Adding) {
  const { add } = useAgencyChanges()
  // Going to the new record waits until the form knows that it is saved, or it would ask about unsaved changes.
  const added = useRef<Agency['id']>(null)
  return (
    <FormDialog
      opened={opened}
      title="Add an agency"
      saveLabel="Add agency"
      onClose={onClose}
      schema={newAgencySchema}
      defaultValues={emptyAgency}
      onSave={async (values) => {
        added.current = (await add.mutateAsync(values)).id
      }}
      onSaved={() => {
        toast('Agency added', { undo: true })
        if (added.current !== null) onAdded(added.current)
      }}
    >
      <AgencyFields />
    </FormDialog>
  )
}

export function ChangeAgency({ agency, onClose }: { agency: Agency; onClose: () => void }) {
  const { change } = useAgencyChanges()
  return (
    <FormDialog
      opened
      title="Change an agency"
      onClose={onClose}
      schema={agencySchema}
      defaultValues={agency}
      onSave={change.mutateAsync}
      onSaved={() => toast('Agency changed', { undo: true })}
    >
      <AgencyFields />
    </FormDialog>
  )
}

function AgencyFields() {
  return (
    <>
      <FieldRow>
        <TextField name="name" label="Name" />
        <ChoiceField name="kind" label="Kind" options={optionsFrom(agencyKinds)} />
      </FieldRow>
      <LongTextField name="offer" label="What it offers" optional />
      <LongTextField name="criteria" label="Who it is for" help="And what rules somebody out." optional />
      <FieldRow>
        <LongTextField name="openingHours" label="Opening hours" rows={2} optional />
        <LongTextField name="howToAsk" label="How to ask" rows={2} optional />
      </FieldRow>
      <FieldGroup title="Main contact">
        <FieldRow>
          <TextField name="contactName" label="Name of the contact" optional />
          <TextField name="contactRole" label="Contact’s role" optional />
        </FieldRow>
        <FieldRow>
          <TextField name="phone" label="Telephone" type="tel" optional />
          <TextField name="email" label="Email" type="email" optional />
        </FieldRow>
        <LongTextField name="address" label="Address" isAddress rows={2} optional />
      </FieldGroup>
      <LongTextField name="notes" label="Notes" rows={2} optional />
    </>
  )
}
