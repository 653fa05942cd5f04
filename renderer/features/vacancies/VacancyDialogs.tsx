import {
  vacanciesContract,
  type AdvertRow,
  type VacancyRow,
} from '#shared/features/vacancies/vacancies.contract.ts'
import { everyStage } from '#shared/features/vacancies/vacancies.rules.ts'
import {
  changedVacancySchema,
  newAdvertSchema,
  newVacancySchema,
  stages,
  vacancyReasons,
  type VacancyId,
} from '#shared/features/vacancies/vacancies.schema.ts'

import { ChoiceField, MultiChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { NumberField } from '../../ui/form/NumberFields.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useAgencyOptions } from '../agencies/agencies.queries.ts'
import { usePosts } from '../posts/posts.queries.ts'
import { useVacancyChanges } from './vacancies.queries.ts'

interface Closing {
  readonly onClose: () => void
}

export function OpenVacancy({ onClose }: Closing) {
  const { open } = useVacancyChanges()
  const posts = (usePosts().data ?? []).filter(({ closedOn }) => closedOn === null)
  return (
    <FormDialog
      opened
      title="Open a vacancy"
      saveLabel="Open vacancy"
      onClose={onClose}
      schema={newVacancySchema}
      defaultValues={{ postId: null, openedOn: today(), approvedBy: '', reason: 'leaver', notes: '' }}
      onSave={open.mutateAsync}
      onSaved={() => toast('Vacancy opened', { undo: true })}
    >
      <ChoiceField
        name="postId"
        label="Post"
        options={posts.map(({ id, title, reference }) => ({
          value: id,
          label: reference === '' ? title : `${title} (${reference})`,
        }))}
      />
      <Facts />
      <LongTextField name="notes" label="Notes" optional />
    </FormDialog>
  )
}

const Facts = () => (
  <>
    <FieldRow>
      <DayField name="openedOn" label="Opened on" />
      <ChoiceField name="reason" label="Reason" options={optionsFrom(vacancyReasons)} />
    </FieldRow>
    <TextField name="approvedBy" label="Approved by" optional />
  </>
)

/** Facts and counts. Candidates are counted and never named. */
export function ChangeVacancy({ vacancy, onClose }: Closing & { vacancy: VacancyRow }) {
  const { change } = useVacancyChanges()
  return (
    <FormDialog
      opened
      title={`Vacancy: ${vacancy.postTitle}`}
      onClose={onClose}
      schema={changedVacancySchema}
      defaultValues={changedVacancySchema.parse(vacancy)}
      onSave={change.mutateAsync}
      onSaved={() => toast('Vacancy changed', { undo: true })}
    >
      <FieldGroup title="How many candidates">
        <FieldRow>
          {everyStage.map((stage) => (
            <NumberField key={stage} name={stage} label={stages[stage]} optional />
          ))}
        </FieldRow>
      </FieldGroup>
      <Facts />
      <LongTextField name="notes" label="Notes" optional />
    </FormDialog>
  )
}

/** For posts filled elsewhere, or long ago, by somebody who is not kept here. */
export function MarkFilled({ vacancy, onClose }: Closing & { vacancy: VacancyRow }) {
  const { markFilled } = useVacancyChanges()
  return (
    <FormDialog
      opened
      size="sm"
      title="Mark as filled"
      onClose={onClose}
      schema={vacanciesContract.markFilled.input}
      defaultValues={{ id: vacancy.id, filledOn: today() }}
      onSave={markFilled.mutateAsync}
      onSaved={() => toast('Vacancy filled', { undo: true })}
    >
      <DayField
        name="filledOn"
        label="Offer accepted on"
        help="The appointment itself is recorded with the person, or by the secondment."
      />
    </FormDialog>
  )
}

export function WithdrawVacancy({ vacancy, onClose }: Closing & { vacancy: VacancyRow }) {
  const { withdraw } = useVacancyChanges()
  return (
    <FormDialog
      opened
      size="sm"
      title="Withdraw the vacancy"
      saveLabel="Withdraw vacancy"
      onClose={onClose}
      schema={vacanciesContract.withdraw.input}
      defaultValues={{ id: vacancy.id, withdrawnOn: today(), withdrawnReason: '' }}
      onSave={withdraw.mutateAsync}
      onSaved={() => toast('Vacancy withdrawn', { undo: true })}
    >
      <DayField name="withdrawnOn" label="Withdrawn on" />
      <TextField name="withdrawnReason" label="Why" optional />
    </FormDialog>
  )
}

const AdvertFields = () => (
  <>
    <TextField name="place" label="Where" help="A website, a newspaper, a partner’s bulletin." />
    <FieldRow>
      <DayField name="opensOn" label="From" />
      <DayField name="closesOn" label="Closes on" optional />
    </FieldRow>
    <MultiChoiceField
      name="agencyIds"
      label="Together with"
      help="Agencies that advertise it jointly; none when it is the centre’s alone."
      options={useAgencyOptions()}
      optional
    />
  </>
)

export function Advertise({ vacancyId, onClose }: Closing & { vacancyId: VacancyId }) {
  const { advertise } = useVacancyChanges()
  return (
    <FormDialog
      opened
      title="Record an advert"
      saveLabel="Record advert"
      onClose={onClose}
      schema={newAdvertSchema}
      defaultValues={{ vacancyId, place: '', agencyIds: [], opensOn: today(), closesOn: null }}
      onSave={advertise.mutateAsync}
      onSaved={() => toast('Advert recorded', { undo: true })}
    >
      <AdvertFields />
    </FormDialog>
  )
}

export function ChangeAdvert({ advert, onClose }: Closing & { advert: AdvertRow }) {
  const { changeAdvert } = useVacancyChanges()
  const { id, place, agencyIds, opensOn, closesOn } = advert
  return (
    <FormDialog
      opened
      title="Change the advert"
      onClose={onClose}
      schema={vacanciesContract.changeAdvert.input}
      defaultValues={{ id, place, agencyIds, opensOn, closesOn }}
      onSave={changeAdvert.mutateAsync}
      onSaved={() => toast('Advert changed', { undo: true })}
    >
      <AdvertFields />
    </FormDialog>
  )
}
