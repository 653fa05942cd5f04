import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'

import { addWeeks, formatDay, isoDate } from '#shared/dates.ts'
import type { SecondmentRow } from '#shared/features/secondments/secondments.contract.ts'
import { secondmentsContract } from '#shared/features/secondments/secondments.contract.ts'
import { noticeRunsTo } from '#shared/features/secondments/secondments.rules.ts'
import { secondmentParties } from '#shared/features/secondments/secondments.schema.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { NumberField } from '../../ui/form/NumberFields.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useSecondmentChanges } from './secondments.queries.ts'

/** What is usual where the agreement says nothing. */
const usualWeeks = 4

export function NoticeDialog({ secondment, onClose }: { secondment: SecondmentRow; onClose: () => void }) {
  const { giveNotice } = useSecondmentChanges()
  const weeks = secondment.noticeWeeks ?? usualWeeks
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
        <NumberField name="noticeGivenWeeks" label="Length" unit="weeks" />
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

/** The last day follows from the notice until somebody writes another. */
function LastDay({ agreed }: { agreed: SecondmentRow['endsOn'] }) {
  const { watch, setValue, getFieldState } = useFormContext()
  const givenOn = isoDate.safeParse(watch('noticeGivenOn'))
  const weeks: unknown = watch('noticeGivenWeeks')
  const runsTo =
    givenOn.success && typeof weeks === 'number' && Number.isInteger(weeks) && weeks >= 0 && weeks <= 52
      ? noticeRunsTo(givenOn.data, weeks)
      : null
  const { isTouched } = getFieldState('noticeEndsOn')
  useEffect(() => {
    if (runsTo !== null && !isTouched) setValue('noticeEndsOn', runsTo)
  }, [runsTo, isTouched, setValue])
  const help = [
    runsTo !== null && `The notice runs to ${formatDay(runsTo)}.`,
    agreed !== null && `The agreed last day is ${formatDay(agreed)}.`,
  ]
  return <DayField name="noticeEndsOn" label="Last day" help={help.filter(Boolean).join(' ')} />
}
