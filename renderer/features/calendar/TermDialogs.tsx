import { Button } from '@mantine/core'

import { yearOf, monthOf } from '#shared/dates.ts'
import { calendarContract } from '#shared/features/calendar/calendar.contract.ts'
import {
  mostTermsAtOnce,
  schoolTermSchema,
  type SchoolTerm,
} from '#shared/features/calendar/school-terms.schema.ts'

import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useCalendarChanges } from './calendar.queries.ts'

interface Closing {
  readonly onClose: () => void
}

const halves = ['first half', 'second half']

/** A school year begins in September; from May on the next one is planned. */
function usualNames(): string[] {
  const now = today()
  const autumn = monthOf(now) >= 5 ? yearOf(now) : yearOf(now) - 1
  return [
    ...halves.map((half) => `Autumn term ${autumn}, ${half}`),
    ...halves.map((half) => `Spring term ${autumn + 1}, ${half}`),
    ...halves.map((half) => `Summer term ${autumn + 1}, ${half}`),
  ].slice(0, mostTermsAtOnce)
}

/** The six halves of a school year on one form, as the authority publishes them. */
export function AddTerms({ onClose }: Closing) {
  const { addTerms } = useCalendarChanges()
  const names = usualNames()
  return (
    <FormDialog
      opened
      size="xl"
      title="Add the year’s terms"
      saveLabel="Add terms"
      onClose={onClose}
      schema={calendarContract.addSchoolTerms.input}
      defaultValues={{ terms: names.map((name) => ({ name, startsOn: '', endsOn: '' })) }}
      onSave={addTerms.mutateAsync}
      onSaved={() => toast('Terms added', { undo: true })}
    >
      <p>
        Copy the days from your authority’s list. The holidays and half terms are the gaps between them, so
        they are not entered.
      </p>
      {names.map((name, index) => (
        <FieldRow key={name}>
          <TextField name={`terms.${index}.name`} label={`Name of term ${index + 1}`} />
          <DayField name={`terms.${index}.startsOn`} label={`First day of term ${index + 1}`} />
          <DayField name={`terms.${index}.endsOn`} label={`Last day of term ${index + 1}`} />
        </FieldRow>
      ))}
    </FormDialog>
  )
}

/** One more, for a year that is cut in another way. */
export function AddTerm({ onClose }: Closing) {
  const { addTerms } = useCalendarChanges()
  return (
    <FormDialog
      opened
      title="Add a term"
      saveLabel="Add term"
      onClose={onClose}
      schema={calendarContract.addSchoolTerms.input}
      defaultValues={{ terms: [{ name: '', startsOn: '', endsOn: '' }] }}
      onSave={addTerms.mutateAsync}
      onSaved={() => toast('Term added', { undo: true })}
    >
      <TextField name="terms.0.name" label="Name" />
      <FieldRow>
        <DayField name="terms.0.startsOn" label="First day" />
        <DayField name="terms.0.endsOn" label="Last day" />
      </FieldRow>
    </FormDialog>
  )
}

export function ChangeTerm({ term, onClose }: Closing & { term: SchoolTerm }) {
  const { changeTerm, deleteTerm } = useCalendarChanges()
  const remove = async () => {
    await deleteTerm.mutateAsync({ id: term.id })
    toast('Term deleted', { undo: true })
    onClose()
  }
  return (
    <FormDialog
      opened
      title={term.name}
      onClose={onClose}
      schema={schoolTermSchema}
      defaultValues={term}
      onSave={changeTerm.mutateAsync}
      onSaved={() => toast('Term changed', { undo: true })}
    >
      <TextField name="name" label="Name" />
      <FieldRow>
        <DayField name="startsOn" label="First day" />
        <DayField name="endsOn" label="Last day" />
      </FieldRow>
      <FieldGroup title="Entered by mistake?">
        <Button variant="default" onClick={() => void remove()}>
          Delete this term
        </Button>
      </FieldGroup>
    </FormDialog>
  )
}
