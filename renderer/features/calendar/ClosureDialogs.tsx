import { Button } from '@mantine/core'

import {
  changedClosureSchema,
  newClosureSchema,
  type Closure,
} from '#shared/features/calendar/closures.schema.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { useVocabularyOptions } from '../vocabularies/vocabularies.queries.ts'
import { useCalendarChanges } from './calendar.queries.ts'

interface Closing {
  readonly onClose: () => void
}

export function AddClosure({ onClose }: Closing) {
  const { addClosure } = useCalendarChanges()
  return (
    <FormDialog
      opened
      title="Add a closure"
      saveLabel="Add closure"
      onClose={onClose}
      schema={newClosureSchema}
      defaultValues={{ name: '', reason: '', startsOn: '', endsOn: '', serviceAreaId: null }}
      onSave={addClosure.mutateAsync}
      onSaved={() => toast('Closure added', { undo: true })}
    >
      <Fields present={null} />
    </FormDialog>
  )
}

export function ChangeClosure({ closure, onClose }: Closing & { closure: Closure }) {
  const { changeClosure, deleteClosure } = useCalendarChanges()
  const remove = async () => {
    await deleteClosure.mutateAsync({ id: closure.id })
    toast('Closure deleted', { undo: true })
    onClose()
  }
  return (
    <FormDialog
      opened
      title={closure.name}
      onClose={onClose}
      schema={changedClosureSchema}
      defaultValues={closure}
      onSave={changeClosure.mutateAsync}
      onSaved={() => toast('Closure changed', { undo: true })}
    >
      <Fields present={closure.serviceAreaId} />
      <FieldGroup title="Entered by mistake?">
        <Button variant="default" onClick={() => void remove()}>
          Delete this closure
        </Button>
      </FieldGroup>
    </FormDialog>
  )
}

function Fields({ present }: { present: string | null }) {
  const areas = useVocabularyOptions('serviceAreas', present)
  return (
    <>
      <TextField name="name" label="What it is called" help="For example: Between Christmas and New Year." />
      <FieldRow>
        <DayField name="startsOn" label="First day" />
        <DayField name="endsOn" label="Last day" />
      </FieldRow>
      <ChoiceField
        name="serviceAreaId"
        label="Only this service"
        help="Left empty, the whole centre is closed."
        placeholder="The whole centre"
        options={areas}
        optional
      />
      <TextField name="reason" label="Reason" optional />
    </>
  )
}
