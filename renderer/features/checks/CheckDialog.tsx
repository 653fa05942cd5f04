import { useEffect, useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import { z } from 'zod'

import type { CheckKind, CheckKindId } from '#shared/features/checks/check-kinds.schema.ts'
import {
  certificateLevels,
  checkBases,
  checkSchema,
  emptyCheck,
  heldAnswers,
  refuseContradictions,
  type Check,
  type CheckBasis,
} from '#shared/features/checks/checks.schema.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import { useSession } from '../../frame/session.tsx'
import { CheckField, ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { usePersonOptions } from '../people/people.queries.ts'
import { useCheckChanges } from './checks.queries.ts'

const formSchema = checkSchema
  .omit({ id: true })
  .extend({ onUpdateService: z.boolean(), another: z.boolean() })
  .superRefine(refuseContradictions)

/** What a new entry begins with; the next one keeps the day and the name of the one before. */
export interface Entry {
  readonly personId: PersonId | null
  readonly kindId: CheckKindId | null
  readonly basis?: CheckBasis
  readonly happenedOn?: IsoDate
  readonly byWhom?: string
  readonly another?: boolean
}

interface Props {
  readonly kinds: readonly CheckKind[]
  readonly onClose: () => void
}

export function RecordCheck({
  entry,
  kinds,
  onClose,
  onAnother,
}: Props & { entry: Entry; onAnother: (saved: Required<Entry>) => void }) {
  const { record } = useCheckChanges()
  const { person } = useSession()
  const people = usePersonOptions(entry.personId)
  const next = useRef<Required<Entry> | null>(null)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title="Record a check"
      saveLabel="Record check"
      schema={formSchema}
      defaultValues={{
        ...emptyCheck,
        happenedOn: today(),
        byWhom: person.name,
        ...entry,
        onUpdateService: false,
        another: entry.another ?? false,
      }}
      onSave={async ({ another, ...values }) => {
        const { personId, kindId, basis, happenedOn, byWhom } = values
        await record.mutateAsync({ ...values, onUpdateService: values.onUpdateService ? 1 : 0 })
        next.current = another ? { personId, kindId, basis, happenedOn, byWhom, another } : null
      }}
      onSaved={() => {
        toast('Check recorded', { undo: true })
        if (next.current !== null) onAnother(next.current)
      }}
    >
      <FieldRow>
        <ChoiceField name="personId" label="Person" options={people} />
        <KindField kinds={kinds} />
      </FieldRow>
      <Answer kinds={kinds} />
      <CheckField name="another" label="Record another one afterwards" />
    </FormDialog>
  )
}

export function CorrectCheck({ check, kinds, onClose }: Props & { check: Check }) {
  const { change } = useCheckChanges()
  const { id, ...before } = check
  return (
    <FormDialog
      opened
      onClose={onClose}
      title="Correct a check"
      saveLabel="Save correction"
      schema={formSchema}
      defaultValues={{ ...before, onUpdateService: check.onUpdateService === 1, another: false }}
      onSave={async (values) => {
        const { another: _, ...fields } = values
        await change.mutateAsync({ ...fields, id, onUpdateService: values.onUpdateService ? 1 : 0 })
      }}
      onSaved={() => toast('Check corrected', { undo: true })}
    >
      <KindField kinds={kinds} />
      <Answer kinds={kinds} />
    </FormDialog>
  )
}

const KindField = ({ kinds }: { kinds: readonly CheckKind[] }) => (
  <ChoiceField
    name="kindId"
    label="Check"
    options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
  />
)

/** Asks only what belongs to the kind and to how it was checked. */
function Answer({ kinds }: { kinds: readonly CheckKind[] }) {
  const { watch } = useFormContext()
  const [basis, kindId]: unknown[] = watch(['basis', 'kindId'])
  const kind = kinds.find(({ id }) => id === kindId)
  const isAnswer = basis === 'seen' || basis === 'employer'
  const hasCertificate = isAnswer && kind?.asksCertificate === 1
  useEmployersName(basis)
  return (
    <>
      <ChoiceField
        name="basis"
        label="How"
        options={optionsFrom(checkBases).filter(
          ({ value }) => value !== 'employer' || kind?.employerMayConfirm !== 0,
        )}
      />
      <FieldRow>
        <DayField name="happenedOn" label={dayLabels[isBasis(basis) ? basis : 'seen']} />
        <TextField
          name="byWhom"
          label={whoLabels[isBasis(basis) ? basis : 'seen']}
          optional={basis === 'requested'}
        />
      </FieldRow>
      {basis === 'notNeeded' && <LongTextField name="because" label="Not needed because" rows={2} />}
      {isAnswer && (
        <TextField
          name="what"
          label="What was seen"
          help="Sorts of documents only, such as “Passport and utility bill”. Never what a certificate or a reference says."
          optional
        />
      )}
      {hasCertificate && (
        <>
          <FieldRow>
            <TextField name="certificateNumber" label="Certificate number" optional />
            <DayField name="issuedOn" label="Issued" optional />
          </FieldRow>
          <ChoiceField name="level" label="Level" optional options={optionsFrom(certificateLevels)} />
        </>
      )}
      {basis === 'employer' && (
        <ChoiceField
          name="informationHeld"
          label="Information held"
          help="Only whether there is any. When there is, ask to see the certificate and assess the risk."
          optional
          options={optionsFrom(heldAnswers)}
        />
      )}
      {isAnswer && kind !== undefined && kind.serviceMonths !== null && (
        <CheckField name="onUpdateService" label="On the update service, looked at on this day" />
      )}
      {basis !== 'requested' && (
        <DayField
          name="followUpOn"
          label="Follow up on"
          help="When this is limited in time, such as a permission to work or a registration."
          optional
        />
      )}
    </>
  )
}

const isBasis = (value: unknown): value is CheckBasis => typeof value === 'string' && value in checkBases

const dayLabels: Record<CheckBasis, string> = {
  seen: 'Seen on',
  employer: 'Confirmed on',
  requested: 'Requested on',
  notNeeded: 'Decided on',
}

const whoLabels: Record<CheckBasis, string> = {
  seen: 'Seen by',
  employer: 'Confirmed by',
  requested: 'Requested by',
  notNeeded: 'Decided by',
}

/** The employer's word is not given by whoever sits here, so the name offered goes away. */
function useEmployersName(basis: unknown): void {
  const { getFieldState, setValue, getValues } = useFormContext()
  const { person } = useSession()
  useEffect(() => {
    if (basis !== 'employer' || getFieldState('byWhom').isDirty) return
    if (getValues('byWhom') === person.name) setValue('byWhom', '')
  }, [basis, getFieldState, getValues, setValue, person.name])
}
