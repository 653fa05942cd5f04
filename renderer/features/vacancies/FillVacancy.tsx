import { useWatch } from 'react-hook-form'

import { appointmentRoutes } from '#shared/features/appointments/appointments.schema.ts'
import { personKinds } from '#shared/features/people/people.schema.ts'
import { fillSchema, whoComes } from '#shared/features/vacancies/fill.schema.ts'
import type { VacancyRow } from '#shared/features/vacancies/vacancies.contract.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { HoursField } from '../../ui/form/NumberFields.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useAgencyOptions } from '../agencies/agencies.queries.ts'
import { usePersonOptions } from '../people/people.queries.ts'
import { usePosts } from '../posts/posts.queries.ts'
import { useVacancyChanges } from './vacancies.queries.ts'

interface Props {
  readonly vacancy: VacancyRow
  readonly onClose: () => void
}

/** Who comes and how, in one step: the person when new, the appointment or the secondment, and the end of the search. */
export function FillVacancy({ vacancy, onClose }: Props) {
  const { fill } = useVacancyChanges()
  const posts = usePosts()
  if (!posts.isSuccess) return null
  const post = posts.data.find(({ id }) => id === vacancy.postId)
  return (
    <FormDialog
      opened
      title={`Fill the vacancy: ${vacancy.postTitle}`}
      saveLabel="Fill this vacancy"
      onClose={onClose}
      schema={fillSchema}
      defaultValues={{
        id: vacancy.id,
        filledOn: today(),
        who: 'known',
        personId: null,
        givenName: '',
        familyName: '',
        kind: 'employee',
        employerAgencyId: null,
        route: 'direct',
        startsOn: today(),
        endsOn: null,
        minutesPerWeek: post?.minutesPerWeek ?? null,
      }}
      onSave={fill.mutateAsync}
      onSaved={() => toast('Vacancy filled', { undo: true })}
    >
      <Who />
      <FieldGroup title="How they come">
        <FieldRow>
          <ChoiceField
            name="route"
            label="Route"
            help="A secondment is proposed from their employer; everything else is an appointment."
            options={optionsFrom(appointmentRoutes)}
          />
          <DayField name="filledOn" label="Offer accepted on" help="The time to fill ends here." />
        </FieldRow>
        <FieldRow>
          <DayField name="startsOn" label="First day" />
          <DayField name="endsOn" label="Last day" optional />
          <HoursField name="minutesPerWeek" label="Hours a week" />
        </FieldRow>
      </FieldGroup>
    </FormDialog>
  )
}

function Who() {
  const isNew = useWatch({ name: 'who' }) === 'new'
  const people = usePersonOptions()
  const agencies = useAgencyOptions()
  return (
    <FieldGroup title="Who comes">
      <ChoiceField name="who" label="Who" options={optionsFrom(whoComes)} />
      {isNew ? (
        <>
          <FieldRow>
            <TextField name="givenName" label="First name" />
            <TextField name="familyName" label="Last name" />
          </FieldRow>
          <FieldRow>
            <ChoiceField name="kind" label="Kind" options={optionsFrom(personKinds)} />
            <ChoiceField
              name="employerAgencyId"
              label="Employer"
              help="Leave empty for the centre’s own lead body."
              options={agencies}
              optional
            />
          </FieldRow>
        </>
      ) : (
        <ChoiceField name="personId" label="Person" options={people} />
      )}
    </FieldGroup>
  )
}
