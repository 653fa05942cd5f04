import { type ReactNode, useRef } from 'react'

import type { Person } from '#shared/features/people/people.schema.ts'
import {
  changedPersonSchema,
  emptyPerson,
  newPersonSchema,
  personKinds,
} from '#shared/features/people/people.schema.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { useAgencyOptions } from '../agencies/agencies.queries.ts'
import { useVocabularyOptions } from '../vocabularies/vocabularies.queries.ts'
import { usePersonChanges } from './people.queries.ts'
import { SameName } from './SameName.tsx'

interface Adding {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onAdded?: (id: Person['id']) => void
}

export function AddPerson({ opened, onClose, onAdded }: Adding) {
  const { add } = usePersonChanges()
  // Going to the new record waits until the form knows that it is saved, or it would ask about unsaved changes.
  const added = useRef<Person['id']>(null)
  return (
    <FormDialog
      opened={opened}
      title="Add a person"
      saveLabel="Add person"
      onClose={onClose}
      schema={newPersonSchema}
      defaultValues={emptyPerson}
      onSave={async (values) => {
        added.current = (await add.mutateAsync(values)).id
      }}
      onSaved={() => {
        toast('Person added', { undo: true })
        if (added.current !== null) onAdded?.(added.current)
      }}
    >
      <PersonFields disciplineId={null} nameAdvice={<SameName />} asksEmployer />
    </FormDialog>
  )
}

export function ChangePerson({ person, onClose }: { person: Person; onClose: () => void }) {
  const { change } = usePersonChanges()
  return (
    <FormDialog
      opened
      title="Change details"
      onClose={onClose}
      schema={changedPersonSchema}
      defaultValues={changedPersonSchema.parse(person)}
      onSave={change.mutateAsync}
      onSaved={() => toast('Details changed', { undo: true })}
    >
      <PersonFields disciplineId={person.disciplineId} />
    </FormDialog>
  )
}

interface FieldsProps extends Pick<Person, 'disciplineId'> {
  readonly nameAdvice?: ReactNode
  /** Later it is changed by moving them, which keeps what was before. */
  readonly asksEmployer?: boolean
}

function PersonFields({ disciplineId, nameAdvice, asksEmployer = false }: FieldsProps) {
  const disciplines = useVocabularyOptions('disciplines', disciplineId)
  const agencies = useAgencyOptions()
  return (
    <>
      <FieldRow>
        <TextField name="givenName" label="First name" />
        <TextField name="familyName" label="Last name" />
        <TextField name="preferredName" label="Known as" optional />
      </FieldRow>
      {nameAdvice}
      <FieldRow>
        <ChoiceField name="kind" label="Kind" options={optionsFrom(personKinds)} />
        <TextField name="staffNumber" label="Staff number" help="Spreadsheets are matched by it." optional />
      </FieldRow>
      <FieldRow>
        <ChoiceField name="disciplineId" label="Discipline" options={disciplines} optional />
        {asksEmployer && (
          <ChoiceField
            name="employerAgencyId"
            label="Employer"
            help="Leave empty for the centre’s own lead body."
            options={agencies}
            optional
          />
        )}
        <DayField name="startedOn" label="Started at the centre" optional />
      </FieldRow>
      <FieldGroup title="Professional registration">
        <FieldRow>
          <TextField name="registrationBody" label="Registered with" optional />
          <TextField name="registrationNumber" label="Registration number" optional />
          <DayField name="registrationExpiresOn" label="Runs out" optional />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title="Contact">
        <FieldRow>
          <TextField name="email" label="Work email" type="email" optional />
          <TextField name="phone" label="Telephone" type="tel" optional />
        </FieldRow>
        <LongTextField name="address" label="Address" isAddress rows={2} optional />
      </FieldGroup>
      <FieldGroup title="In an emergency">
        <FieldRow>
          <TextField name="emergencyName" label="Emergency contact" optional />
          <TextField name="emergencyRelationship" label="Relationship" optional />
          <TextField name="emergencyPhone" label="Emergency telephone" type="tel" optional />
        </FieldRow>
      </FieldGroup>
      <LongTextField name="notes" label="Notes" help="Do not name children or families here." optional />
    </>
  )
}
