import type { PersonId } from '#shared/features/people/people.schema.ts'
import type { PersonTermsRow } from '#shared/features/terms/terms.contract.ts'
import {
  changedPersonTermsSchema,
  emptyPersonTerms,
  newPersonTermsSchema,
  payBandSchema,
  toldSchema,
  toldTogetherSchema,
  workPatterns,
  type PayBand,
} from '#shared/features/terms/terms.schema.ts'

import { useSession } from '../../frame/session.tsx'
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { HoursField, MoneyField, NumberField } from '../../ui/form/NumberFields.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { countOf } from '../../ui/format.ts'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { usePersonOptions } from '../people/people.queries.ts'
import { useSchemeOptions, useTermsChanges } from './terms.queries.ts'

/** Somebody’s first terms, or those that replace them from a day on. */
export function AddPersonTerms({ personId, onClose }: { personId: PersonId | null; onClose: () => void }) {
  const { addPersonTerms } = useTermsChanges()
  return (
    <FormDialog
      opened
      title="Note somebody’s terms"
      saveLabel="Save terms"
      onClose={onClose}
      schema={newPersonTermsSchema}
      defaultValues={{ ...emptyPersonTerms, personId, schemeId: null, startsOn: null }}
      onSave={addPersonTerms.mutateAsync}
      onSaved={() => toast('Terms noted', { undo: true })}
    >
      <Fields present={null} isPersonOpen={personId === null} />
    </FormDialog>
  )
}

export function ChangePersonTerms({ terms, onClose }: { terms: PersonTermsRow; onClose: () => void }) {
  const { changePersonTerms } = useTermsChanges()
  return (
    <FormDialog
      opened
      title="Change terms"
      onClose={onClose}
      schema={changedPersonTermsSchema}
      defaultValues={changedPersonTermsSchema.parse(terms)}
      onSave={changePersonTerms.mutateAsync}
      onSaved={() => toast('Terms changed', { undo: true })}
    >
      <Fields present={terms} isPersonOpen={false} />
    </FormDialog>
  )
}

function Fields({ present, isPersonOpen }: { present: PersonTermsRow | null; isPersonOpen: boolean }) {
  const people = usePersonOptions(present?.personId ?? null)
  const schemes = useSchemeOptions(present?.schemeId ?? null)
  return (
    <>
      {isPersonOpen && <ChoiceField name="personId" label="Person" options={people} />}
      <FieldRow>
        <ChoiceField name="schemeId" label="Terms" options={schemes} />
        <TextField name="grade" label="Grade" optional />
      </FieldRow>
      <FieldRow>
        <DayField name="startsOn" label="From" />
        <DayField
          name="serviceStartedOn"
          label="Service counts from"
          help="Leave grows with service, often with all of it in one field of work."
          optional
        />
      </FieldRow>
      <FieldRow>
        <HoursField
          name="contractMinutes"
          label="Contract hours a week"
          help="Empty means the hours at the centre."
          optional
        />
        <NumberField name="daysPerWeek" label="Days a week" optional />
      </FieldRow>
      <FieldRow>
        <ChoiceField name="pattern" label="Working year" options={optionsFrom(workPatterns)} />
        <NumberField name="weeksPerYear" label="Weeks worked a year" help="For term time only." optional />
      </FieldRow>
      <LongTextField name="note" label="Note" rows={2} optional />
    </>
  )
}

export function Tell({ terms, onClose }: { terms: PersonTermsRow; onClose: () => void }) {
  const { tell } = useTermsChanges()
  const { person } = useSession()
  return (
    <FormDialog
      opened
      title={`Told ${terms.personName} that terms differ`}
      size="sm"
      onClose={onClose}
      schema={toldSchema}
      defaultValues={{ id: terms.id, toldOn: terms.toldOn ?? today(), toldBy: terms.toldBy || person.name }}
      onSave={tell.mutateAsync}
      onSaved={() => toast('Noted', { undo: true })}
    >
      <DayField name="toldOn" label="Told on" />
      <TextField name="toldBy" label="Told by" />
    </FormDialog>
  )
}

/** One talk, many people: an agency’s staff are often told together. */
export function TellTogether({
  terms,
  onClose,
  onDone,
}: {
  terms: readonly PersonTermsRow[]
  onClose: () => void
  onDone: () => void
}) {
  const { tellTogether } = useTermsChanges()
  const { person } = useSession()
  const before = terms.filter(({ toldOn }) => toldOn !== null).length
  return (
    <FormDialog
      opened
      title={`Told ${countOf(terms.length, 'person', 'people')} that terms differ`}
      size="sm"
      onClose={onClose}
      schema={toldTogetherSchema}
      defaultValues={{ ids: terms.map(({ id }) => id), toldOn: today(), toldBy: person.name }}
      onSave={tellTogether.mutateAsync}
      onSaved={() => {
        toast('Noted', { undo: true })
        onDone()
      }}
    >
      {before > 0 && <p>{countOf(before, 'of them was', 'of them were')} told before and keep that day.</p>}
      <DayField name="toldOn" label="Told on" />
      <TextField name="toldBy" label="Told by" />
    </FormDialog>
  )
}

export function ChangePay({
  terms,
  band,
  onClose,
}: {
  terms: PersonTermsRow
  band: PayBand
  onClose: () => void
}) {
  const { changePay } = useTermsChanges()
  return (
    <FormDialog
      opened
      title={`Pay of ${terms.personName}`}
      size="sm"
      onClose={onClose}
      schema={payBandSchema}
      defaultValues={band}
      onSave={(next) => changePay.mutateAsync({ personTermsId: terms.id, termsUseId: null, band: next })}
      onSaved={() => toast('Pay changed', { undo: true })}
    >
      <MoneyField name="fromPence" label="Pay a year, full time, from" optional />
      <MoneyField name="toPence" label="to" help="Leave empty when it is one figure." optional />
    </FormDialog>
  )
}
