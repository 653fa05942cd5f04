import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'

import { mondayOf } from '#shared/dates.ts'
import type { WorkingPatternRow, WorkingWeeks } from '#shared/features/patterns/patterns.contract.ts'
import {
  changedWorkingPatternSchema,
  newWorkingPatternSchema,
  workingYears,
} from '#shared/features/patterns/patterns.schema.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { NumberField } from '../../ui/form/NumberFields.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { usePatternChanges } from './patterns.queries.ts'
import { WeekField } from './WeekField.tsx'

interface AddProps {
  readonly weeks: WorkingWeeks
  readonly onClose: () => void
}

/** A new week from a day; it starts as a copy of the one before, which stays on record. */
export function AddPattern({ weeks, onClose }: AddProps) {
  const { add } = usePatternChanges()
  const [newest] = weeks.patterns
  const startsOn = newest === undefined && weeks.startsOn > today() ? weeks.startsOn : today()
  return (
    <FormDialog
      opened
      size="xl"
      title={`Working week: ${weeks.work}`}
      saveLabel="Save working week"
      onClose={onClose}
      schema={newWorkingPatternSchema}
      defaultValues={{
        appointmentId: weeks.appointmentId,
        startsOn: newest === undefined && weeks.startsOn < startsOn ? weeks.startsOn : startsOn,
        week1: newest?.week1 ?? '',
        week2: newest?.week2 ?? null,
        cycleStartsOn: newest?.cycleStartsOn ?? null,
        workingYear: newest?.workingYear ?? 'allYear',
        extraDays: newest?.extraDays ?? 0,
        note: '',
      }}
      onSave={add.mutateAsync}
      onSaved={() => toast('Working week noted', { undo: true })}
    >
      <Fields />
    </FormDialog>
  )
}

/** Puts right what was entered wrongly; a change of hours is a new week from a day. */
export function ChangePattern({ pattern, onClose }: { pattern: WorkingPatternRow; onClose: () => void }) {
  const { change } = usePatternChanges()
  return (
    <FormDialog
      opened
      size="xl"
      title="Correct a working week"
      onClose={onClose}
      schema={changedWorkingPatternSchema}
      defaultValues={changedWorkingPatternSchema.parse(pattern)}
      onSave={change.mutateAsync}
      onSaved={() => toast('Working week changed', { undo: true })}
    >
      <Fields />
    </FormDialog>
  )
}

function Fields() {
  const { setValue } = useFormContext()
  const week2: unknown = useWatch({ name: 'week2' })
  const startsOn: unknown = useWatch({ name: 'startsOn' })
  const workingYear: unknown = useWatch({ name: 'workingYear' })
  const [isTwo, setIsTwo] = useState(typeof week2 === 'string')
  const turn = (two: boolean) => {
    setIsTwo(two)
    setValue('week2', two ? '' : null, { shouldDirty: true })
    const monday = typeof startsOn === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(startsOn) ? startsOn : today()
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- looked at in the line before
    setValue('cycleStartsOn', two ? mondayOf(monday as ReturnType<typeof today>) : null, {
      shouldDirty: true,
    })
  }
  return (
    <>
      <FieldRow>
        <DayField name="startsOn" label="From" help="The week before holds until the day before." />
        <ChoiceField name="workingYear" label="Working year" options={optionsFrom(workingYears)} />
        {workingYear === 'termTimePlus' && <NumberField name="extraDays" label="Days more" unit="days" />}
      </FieldRow>
      <WeekField name="week1" label={isTwo ? 'First week' : 'Every week'} />
      <Switch
        label="Two weeks that take turns"
        checked={isTwo}
        onChange={({ currentTarget: { checked } }) => turn(checked)}
      />
      {isTwo && (
        <>
          <WeekField name="week2" label="Second week" />
          <DayField
            name="cycleStartsOn"
            label="A first week begins on Monday"
            help="Any Monday on which the first week begins, past or to come."
          />
        </>
      )}
      <TextField name="note" label="Note" optional />
    </>
  )
}
