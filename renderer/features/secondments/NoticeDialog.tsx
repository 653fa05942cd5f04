import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'

import { addWeeks, isoDate } from '#shared/dates.ts'
import type { SecondmentRecord, SecondmentRow } from '#shared/features/secondments/secondments.contract.ts'
import { secondmentsContract } from '#shared/features/secondments/secondments.contract.ts'
import { workOutNotice } from '#shared/features/secondments/notice.rules.ts'
import { noticeWeeksOf } from '#shared/features/secondments/secondment-clauses.rules.ts'
import { secondmentParties, secondmentParty } from '#shared/features/secondments/secondments.schema.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { NumberField } from '../../ui/form/NumberFields.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import classes from './SecondmentForm.module.css'
import { useSecondment, useSecondmentChanges } from './secondments.queries.ts'

/** What is usual where the agreement says nothing. */
const usualWeeks = 4

export function NoticeDialog({ secondment, onClose }: { secondment: SecondmentRow; onClose: () => void }) {
  const record = useSecondment(secondment.id)
  if (!record.isSuccess) return null
  return <Notice secondment={secondment} clauses={record.data.clauses} onClose={onClose} />
}

type Clauses = SecondmentRecord['clauses']

function Notice({
  secondment,
  clauses,
  onClose,
}: {
  secondment: SecondmentRow
  clauses: Clauses
  onClose: () => void
}) {
  const { giveNotice } = useSecondmentChanges()
  const weeks = noticeWeeksOf('home', secondment.noticeWeeks, clauses) ?? usualWeeks
  return (
    <FormDialog
      opened
      title="Record notice"
      saveLabel="Record notice"
      onClose={onClose}
      schema={secondmentsContract.giveNotice.input}
      defaultValues={{
        id: secondment.id,
        noticeGivenBy: 'home',
        noticeGivenOn: today(),
        noticeGivenWeeks: weeks,
        noticeEndsOn: addWeeks(today(), weeks),
        noticeShortenedReason: '',
      }}
      onSave={giveNotice.mutateAsync}
      onSaved={() => toast('Notice recorded', { undo: true })}
    >
      <FieldRow>
        <ChoiceField name="noticeGivenBy" label="Given by" options={optionsFrom(secondmentParties)} />
        <DayField name="noticeGivenOn" label="Given on" />
        <Length agreedForAll={secondment.noticeWeeks} clauses={clauses} />
      </FieldRow>
      <LastDay agreed={secondment.endsOn} />
      <TextField
        name="noticeShortenedReason"
        label="Why the notice is shorter"
        help="Needed when the last day comes before the notice has run."
        optional
      />
    </FormDialog>
  )
}

/** Each party may owe another notice; the length follows who gives it until somebody writes another. */
function Length({ agreedForAll, clauses }: { agreedForAll: number | null; clauses: Clauses }) {
  const { watch, setValue, getFieldState } = useFormContext()
  const party = secondmentParty.safeParse(watch('noticeGivenBy'))
  const weeks = party.success ? noticeWeeksOf(party.data, agreedForAll, clauses) : null
  const { isTouched } = getFieldState('noticeGivenWeeks')
  useEffect(() => {
    if (weeks !== null && !isTouched) setValue('noticeGivenWeeks', weeks)
  }, [weeks, isTouched, setValue])
  return <NumberField name="noticeGivenWeeks" label="Length" unit="weeks" />
}

/** The last day follows from the notice until somebody writes another; how it follows stands beside it. */
function LastDay({ agreed }: { agreed: SecondmentRow['endsOn'] }) {
  const { watch, setValue, getFieldState } = useFormContext()
  const givenOn = isoDate.safeParse(watch('noticeGivenOn'))
  const lastDay = isoDate.safeParse(watch('noticeEndsOn'))
  const weeks: unknown = watch('noticeGivenWeeks')
  const working =
    givenOn.success && typeof weeks === 'number' && Number.isInteger(weeks) && weeks >= 0 && weeks <= 52
      ? workOutNotice({
          givenOn: givenOn.data,
          weeks,
          agreedEnd: agreed,
          lastDay: lastDay.success ? lastDay.data : null,
        })
      : null
  const runsTo = working?.runsTo ?? null
  const { isTouched } = getFieldState('noticeEndsOn')
  useEffect(() => {
    if (runsTo !== null && !isTouched) setValue('noticeEndsOn', runsTo)
  }, [runsTo, isTouched, setValue])
  return (
    <>
      <DayField name="noticeEndsOn" label="Last day" />
      {working !== null && (
        <output className={classes.working} data-short={working.fits ? undefined : ''}>
          <ol aria-label="How the notice is worked out">
            {working.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </output>
      )}
    </>
  )
}
