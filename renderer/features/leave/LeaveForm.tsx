import { useWatch } from 'react-hook-form'

import { formatLongDay, isoDate } from '#shared/dates.ts'
import type { LeavePreview, LeaveRow } from '#shared/features/leave/leave.contract.ts'
import {
  changedLeaveSchema,
  dayParts,
  newLeaveSchema,
  type LeaveRequestId,
} from '#shared/features/leave/leave.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { HoursField } from '../../ui/form/NumberFields.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { countOf, formatHours } from '../../ui/format.ts'
import { Problem } from '../../ui/Problem.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { usePersonOptions } from '../people/people.queries.ts'
import { useKindOptions, useLeaveChanges, useLeaveKinds, useLeavePreview } from './leave.queries.ts'
import classes from './leave.module.css'

interface Closing {
  readonly onClose: () => void
}

export function AddLeave({ personId = null, onClose }: Closing & { personId?: PersonId | null }) {
  const { add } = useLeaveChanges()
  const people = usePersonOptions(personId)
  return (
    <FormDialog
      opened
      title="Leave or absence"
      saveLabel="Save"
      onClose={onClose}
      schema={newLeaveSchema}
      defaultValues={{
        personId,
        kindId: null,
        startsOn: '',
        endsOn: null,
        firstDay: 'whole',
        lastDay: 'whole',
        minutes: null,
        requestedOn: today(),
        note: '',
      }}
      onSave={add.mutateAsync}
      onSaved={() => toast('Leave noted', { undo: true })}
    >
      <ChoiceField name="personId" label="Who" options={people} />
      <Fields />
    </FormDialog>
  )
}

export function ChangeLeave({ request, onClose }: Closing & { request: LeaveRow }) {
  const { change } = useLeaveChanges()
  return (
    <FormDialog
      opened
      title={`${request.kindName}: ${request.personName}`}
      onClose={onClose}
      schema={changedLeaveSchema}
      defaultValues={changedLeaveSchema.parse(request)}
      onSave={change.mutateAsync}
      onSaved={() => toast('Leave changed', { undo: true })}
    >
      <Fields of={request} />
    </FormDialog>
  )
}

function Fields({ of }: { of?: LeaveRow }) {
  const kindId: unknown = useWatch({ name: 'kindId' })
  const startsOn: unknown = useWatch({ name: 'startsOn' })
  const endsOn: unknown = useWatch({ name: 'endsOn' })
  const kind = useLeaveKinds().data?.find(({ id }) => id === kindId)
  const isSickness = kind?.meaning === 'sickness'
  const isOneDay = typeof startsOn === 'string' && startsOn !== '' && startsOn === endsOn
  return (
    <>
      <ChoiceField name="kindId" label="Kind" options={useKindOptions(of?.kindId ?? null)} />
      <FieldRow>
        <DayField name="startsOn" label="First day" />
        <DayField
          name="endsOn"
          label="Last day"
          optional={isSickness}
          help={isSickness ? 'Leave empty until they are back.' : 'The same day for a single day.'}
        />
      </FieldRow>
      <FieldRow>
        <ChoiceField
          name="firstDay"
          label="Of the first day"
          options={optionsFrom(dayParts).filter(({ value }) => isOneDay || value !== 'morning')}
        />
        {isOneDay ? (
          <HoursField
            name="minutes"
            label="Only some hours"
            help="When it is neither the day nor half of it."
            optional
          />
        ) : (
          <ChoiceField
            name="lastDay"
            label="Of the last day"
            options={optionsFrom({ whole: dayParts.whole, morning: dayParts.morning })}
          />
        )}
      </FieldRow>
      <DayField name="requestedOn" label={isSickness ? 'Told on' : 'Asked on'} />
      {!isSickness && (
        <TextField
          name="note"
          label="Note"
          help="Who covers, what was handed over. Nothing about health."
          optional
        />
      )}
      <Meaning {...(of && { of })} />
    </>
  )
}

/** How much it takes and leaves, as soon as the days are known. */
function Meaning({ of }: { of?: LeaveRow }) {
  const values: Record<string, unknown> = useWatch()
  const whole = newLeaveSchema.safeParse({ ...values, personId: of?.personId ?? values['personId'] })
  const id: LeaveRequestId | undefined = of?.id
  const preview = useLeavePreview(whole.success ? { ...whole.data, ...(id && { id }) } : null)
  if (!whole.success) return null
  if (preview.isError) return <Problem error={preview.error} />
  if (!preview.isSuccess) return null
  return (
    <output className={classes.meaning}>
      <PreviewWords preview={preview.data} year={whole.data.startsOn} />
    </output>
  )
}

function PreviewWords({ preview, year }: { preview: LeavePreview; year: string }) {
  const { leaveMinutes, days, isAssumed, leftBefore, leftAfter, deciding, needsDecision, faults } = preview
  const [fault] = Object.values(faults)
  if (fault !== undefined) return <p>{fault}.</p>
  const on = isoDate.safeParse(year)
  return (
    <>
      <p>
        <strong>
          It takes {formatHours(leaveMinutes)} hours on {countOf(days.length, 'working day')}
        </strong>
        {isAssumed && ', counted with an assumed working week'}.
      </p>
      {leftAfter !== null && leftBefore !== null && (
        <p>
          Left of the leave year that has {on.success ? formatLongDay(on.data) : 'that day'} in it:{' '}
          {formatHours(leftBefore)} hours now, {formatHours(leftAfter)} hours afterwards
          {leftAfter < 0 && '. That is more than there is'}.
        </p>
      )}
      <p>{needsDecision ? deciding.because : 'Nobody decides about this kind; it is noted.'}</p>
    </>
  )
}
