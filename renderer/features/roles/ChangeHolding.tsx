import { Button } from '@mantine/core'
import { useState } from 'react'

import type { NamedHolding } from '#shared/features/roles/roles.contract.ts'
import { changedHoldingSchema, roleNames } from '#shared/features/roles/roles.schema.ts'

import { Confirm } from '../../ui/Confirm.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { usePersonOptions } from '../people/people.queries.ts'
import { HolderFields } from './AssignRole.tsx'
import { useRoleChanges } from './roles.queries.ts'

/** Puts right what was entered, or gives it a last day. */
export function ChangeHolding({ holding, onClose }: { holding: NamedHolding; onClose: () => void }) {
  const { change, remove } = useRoleChanges()
  const people = usePersonOptions(holding.holderPersonId)
  const [deleting, setDeleting] = useState(false)
  if (deleting)
    return (
      <Confirm
        opened
        title="Delete this holder?"
        confirmLabel="Delete holder"
        danger
        onClose={onClose}
        onConfirm={async () => {
          await remove.mutateAsync({ id: holding.id })
          toast('Holder deleted', { undo: true })
        }}
      >
        Delete only what was entered by mistake. When somebody else takes over, name them instead:{' '}
        {holding.heldBy} then stays on record for the time before.
      </Confirm>
    )
  return (
    <FormDialog
      opened
      title={`${roleNames[holding.role]}: ${holding.heldBy}`}
      onClose={onClose}
      schema={changedHoldingSchema}
      defaultValues={changedHoldingSchema.parse(holding)}
      onSave={change.mutateAsync}
      onSaved={() => toast('Changed', { undo: true })}
    >
      <HolderFields people={people} />
      <FieldRow>
        <DayField name="startsOn" label="From" />
        <DayField name="endsOn" label="Until" optional />
      </FieldRow>
      <TextField name="notes" label="Notes" optional />
      <div>
        <Button variant="subtle" color="gray" onClick={() => setDeleting(true)}>
          Delete this holder
        </Button>
      </div>
    </FormDialog>
  )
}
