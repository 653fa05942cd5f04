import { z } from 'zod'

import {
  emptyScheme,
  leaveDays,
  newTermsSchemeSchema,
  partsToCheck,
  schemeBases,
  schemePart,
  schemeParts,
  termTimePossibilities,
  type NewTermsScheme,
  type TermsSchemeId,
} from '#shared/features/terms/schemes.schema.ts'
import type { SchemeRow } from '#shared/features/terms/terms.contract.ts'

import { ChoiceField, MultiChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { HoursField, NumberField } from '../../ui/form/NumberFields.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { useTermsChanges } from './terms.queries.ts'

const years = z.int().min(1, 'The start has a field of its own.').max(50).nullable()
const stepDays = leaveDays.nullable()

/** The form asks for the start and up to three steps; the record holds a list. */
const formSchema = newTermsSchemeSchema
  .omit({ leaveSteps: true, toCheck: true })
  .extend({
    toCheck: z.array(schemePart),
    days0: stepDays,
    years1: years,
    days1: stepDays,
    years2: years,
    days2: stepDays,
    years3: years,
    days3: stepDays,
  })
  .superRefine(({ years1, days1, years2, days2, years3, days3 }, { addIssue }) => {
    for (const [index, pair] of [
      [years1, days1],
      [years2, days2],
      [years3, days3],
    ].entries()) {
      if ((pair[0] === null) === (pair[1] === null)) continue
      const name = pair[0] === null ? `years${index + 1}` : `days${index + 1}`
      addIssue({ code: 'custom', path: [name], message: 'Give both the years and the days.' })
    }
  })

type Form = z.output<typeof formSchema>

function toScheme(form: Form): NewTermsScheme {
  const { toCheck, days0, years1, days1, years2, days2, years3, days3, ...fields } = form
  const steps = [
    [0, days0],
    [years1, days1],
    [years2, days2],
    [years3, days3],
  ] as const
  return {
    ...fields,
    toCheck: toCheck.join(','),
    leaveSteps: steps.flatMap(([fromYears, days]) =>
      fromYears === null || days === null ? [] : [{ fromYears, days }],
    ),
  }
}

function toForm({ leaveSteps, toCheck, ...fields }: NewTermsScheme): z.input<typeof formSchema> {
  const start = leaveSteps.find(({ fromYears }) => fromYears === 0)
  const [first, second, third] = leaveSteps.filter(({ fromYears }) => fromYears > 0)
  return {
    ...fields,
    toCheck: partsToCheck({ toCheck }),
    days0: start?.days ?? null,
    years1: first?.fromYears ?? null,
    days1: first?.days ?? null,
    years2: second?.fromYears ?? null,
    days2: second?.days ?? null,
    years3: third?.fromYears ?? null,
    days3: third?.days ?? null,
  }
}

export function AddScheme({ onClose }: { onClose: () => void }) {
  const { addScheme } = useTermsChanges()
  return (
    <FormDialog
      opened
      title="Add terms and conditions"
      saveLabel="Add terms"
      size="xl"
      onClose={onClose}
      schema={formSchema}
      defaultValues={toForm(emptyScheme)}
      onSave={(form) => addScheme.mutateAsync(toScheme(form))}
      onSaved={() => toast('Terms added', { undo: true })}
    >
      <SchemeFields />
    </FormDialog>
  )
}

export function ChangeScheme({ scheme, onClose }: { scheme: SchemeRow; onClose: () => void }) {
  const { changeScheme } = useTermsChanges()
  const id: TermsSchemeId = scheme.id
  return (
    <FormDialog
      opened
      title="Change terms and conditions"
      size="xl"
      onClose={onClose}
      schema={formSchema}
      defaultValues={toForm(newTermsSchemeSchema.parse(scheme))}
      onSave={(form) => changeScheme.mutateAsync({ id, ...toScheme(form) })}
      onSaved={() => toast('Terms changed', { undo: true })}
    >
      <SchemeFields />
    </FormDialog>
  )
}

function SchemeFields() {
  return (
    <>
      <FieldRow>
        <TextField name="name" label="Name" />
        <ChoiceField name="basis" label="Kind" options={optionsFrom(schemeBases)} />
      </FieldRow>
      <FieldGroup title="Hours">
        <FieldRow>
          <HoursField name="fullTimeMinutes" label="Full-time week" optional />
          <NumberField name="workingDays" label="Working days a year" optional />
          <NumberField name="directedHours" label="Directed hours a year" optional />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title="Leave">
        <FieldRow>
          <NumberField name="days0" label="Days at the start" optional />
          <NumberField name="extraDays" label="Extra days for everybody" />
          <NumberField name="bankHolidays" label="Bank holidays" />
        </FieldRow>
        {[1, 2, 3].map((step) => (
          <FieldRow key={step}>
            <NumberField name={`years${step}`} label={`Step ${step}: after years`} optional />
            <NumberField name={`days${step}`} label={`Step ${step}: days`} optional />
          </FieldRow>
        ))}
        <TextField name="leaveYear" label="Leave year" optional />
        <TextField name="leaveNote" label="About leave" optional />
      </FieldGroup>
      <FieldGroup title="Other terms">
        <FieldRow>
          <ChoiceField name="termTime" label="Term time only" options={optionsFrom(termTimePossibilities)} />
          <TextField name="termTimeNote" label="About term time" optional />
        </FieldRow>
        <LongTextField name="sickPay" label="Sick pay" help="One line for each step." rows={5} optional />
        <TextField name="notice" label="Notice" optional />
        <TextField name="pension" label="Pension" optional />
        <TextField name="mileage" label="Mileage" optional />
      </FieldGroup>
      <MultiChoiceField
        name="toCheck"
        label="To check before use"
        options={optionsFrom(schemeParts)}
        optional
      />
      <LongTextField name="sourceNote" label="Where it comes from" rows={2} optional />
    </>
  )
}
