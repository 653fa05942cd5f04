import { nameOf } from '#shared/features/people/people.rules.ts'
import { leavingSchema, type Person } from '#shared/features/people/people.schema.ts'

import { Confirm } from '../../ui/Confirm.tsx'
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useVocabularyOptions } from '../vocabularies/vocabularies.queries.ts'
import { usePersonChanges } from './people.queries.ts'

export function LeavePerson({ person, onClose }: { person: Person; onClose: () => void }) {
  const { leave } = usePersonChanges()
  const reasons = useVocabularyOptions('leavingReasons')
  return (
    <FormDialog
      opened
      title={`Record ${nameOf(person)} as a leaver`}
      saveLabel="Record leaver"
      size="md"
      onClose={onClose}
      schema={leavingSchema}
      defaultValues={{ id: person.id, leftOn: today(), leavingReasonId: null, leavingNote: '' }}
      onSave={leave.mutateAsync}
      onSaved={() => toast('Leaver recorded', { undo: true })}
    >
      <DayField name="leftOn" label="Last day" help="Appointments that run on end with it." />
      <ChoiceField name="leavingReasonId" label="Reason" options={reasons} optional />
      <LongTextField name="leavingNote" label="Note" rows={2} optional />
    </FormDialog>
  )
}

interface Asked {
  readonly person: Person
  readonly opened: boolean
  readonly onClose: () => void
}

export function RejoinPerson({ person, opened, onClose }: Asked) {
  const { rejoin } = usePersonChanges()
  return (
    <Confirm
      opened={opened}
      title={`Take back the leaving of ${nameOf(person)}?`}
      confirmLabel="Take back"
      onClose={onClose}
      onConfirm={async () => {
        await rejoin.mutateAsync({ id: person.id })
        toast('Leaving taken back', { undo: true })
      }}
    >
      They count as current again. Appointments that ended with their last day stay ended: appoint them anew.
    </Confirm>
  )
}

export function DeletePerson({ person, opened, onClose, onDeleted }: Asked & { onDeleted: () => void }) {
  const { remove } = usePersonChanges()
  return (
    <Confirm
      opened={opened}
      title={`Delete ${nameOf(person)}?`}
      confirmLabel="Delete person"
      danger
      onClose={onClose}
      onConfirm={async () => {
        await remove.mutateAsync({ id: person.id })
        toast('Person deleted', { undo: true })
        onDeleted()
      }}
    >
      Delete only who was entered by mistake; their appointments go as well. Somebody who left is recorded as
      a leaver instead, because past figures rest on the record; so nobody is deleted about whom there are
      checks, terms, roles or secondments. Deleted records wait in the bin.
    </Confirm>
  )
}
