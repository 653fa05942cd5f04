import { Button, Group, SegmentedControl } from '@mantine/core'
import { type ReactNode, useState } from 'react'

import type { MinimumRow } from '#shared/features/cover/cover.contract.ts'
import { weekdayNames } from '#shared/features/cover/cover-words.ts'
import {
  changedMinimumSchema,
  emptyMinimum,
  minimumId,
  newMinimumSchema,
  seasons,
} from '#shared/features/cover/cover.schema.ts'

import { Confirm } from '../../ui/Confirm.tsx'
import { CheckField, ChoiceField, MultiChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { ClockField } from '../../ui/form/ClockField.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { NumberField } from '../../ui/form/NumberFields.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useVocabularyOptions } from '../vocabularies/vocabularies.queries.ts'
import { useCoverChanges, useDuties } from './cover.queries.ts'

export function AddMinimum({ onClose }: { onClose: () => void }) {
  const { addMinimum } = useCoverChanges()
  return (
    <FormDialog
      opened
      title="Add a minimum"
      saveLabel="Add minimum"
      size="xl"
      onClose={onClose}
      schema={newMinimumSchema}
      defaultValues={{ ...emptyMinimum, startsOn: today() }}
      onSave={addMinimum.mutateAsync}
      onSaved={() => toast('Minimum added', { undo: true })}
    >
      <MinimumFields minimum={null} />
      <DayField name="startsOn" label="From the day" />
    </FormDialog>
  )
}

const typedOf = (minimum: MinimumRow) =>
  changedMinimumSchema.parse({
    ...minimum,
    weekdays: minimum.weekdays.split(''),
    unsupervised: minimum.unsupervised === 1,
  })

const replacedSchema = newMinimumSchema.extend({ id: minimumId })

/** From a day on, so that the past keeps what was asked for then; or putting right a slip. */
export function ChangeMinimum({ minimum, onClose }: { minimum: MinimumRow; onClose: () => void }) {
  const [way, setWay] = useState<'replace' | 'correct' | 'delete'>('replace')
  if (way === 'delete') return <DeleteMinimum minimum={minimum} onClose={onClose} />
  const choice = (
    <SegmentedControl
      size="xs"
      aria-label="How to change it"
      data={[
        { value: 'replace', label: 'Change from a day on' },
        { value: 'correct', label: 'Correct or end' },
      ]}
      value={way}
      onChange={(value) => setWay(value === 'correct' ? 'correct' : 'replace')}
    />
  )
  return way === 'replace' ? (
    <Replace minimum={minimum} onClose={onClose} choice={choice} />
  ) : (
    <Correct minimum={minimum} onClose={onClose} choice={choice} onDelete={() => setWay('delete')} />
  )
}

interface Changing {
  readonly minimum: MinimumRow
  readonly onClose: () => void
  readonly choice: ReactNode
}

function Replace({ minimum, onClose, choice }: Changing) {
  const { replaceMinimum } = useCoverChanges()
  return (
    <FormDialog
      key="replace"
      opened
      title={`Change ${minimum.name} from a day on`}
      size="xl"
      onClose={onClose}
      schema={replacedSchema}
      defaultValues={{ ...replacedSchema.parse(typedOf(minimum)), startsOn: null }}
      onSave={replaceMinimum.mutateAsync}
      onSaved={() => toast('Minimum changed from that day', { undo: true })}
    >
      {choice}
      <DayField name="startsOn" label="From the day" help="What holds until then stays on record." />
      <MinimumFields minimum={minimum} />
    </FormDialog>
  )
}

function Correct({ minimum, onClose, choice, onDelete }: Changing & { onDelete: () => void }) {
  const { changeMinimum } = useCoverChanges()
  return (
    <FormDialog
      key="correct"
      opened
      title={`Correct ${minimum.name}`}
      size="xl"
      onClose={onClose}
      schema={changedMinimumSchema}
      defaultValues={typedOf(minimum)}
      onSave={changeMinimum.mutateAsync}
      onSaved={() => toast('Minimum corrected', { undo: true })}
    >
      {choice}
      <MinimumFields minimum={minimum} />
      <FieldRow>
        <DayField name="startsOn" label="From the day" />
        <DayField name="endsOn" label="Last day" optional />
      </FieldRow>
      <Group>
        <Button variant="subtle" color="gray" onClick={onDelete}>
          Delete this minimum
        </Button>
      </Group>
    </FormDialog>
  )
}

function DeleteMinimum({ minimum, onClose }: { minimum: MinimumRow; onClose: () => void }) {
  const { deleteMinimum } = useCoverChanges()
  return (
    <Confirm
      opened
      title={`Delete ${minimum.name}?`}
      confirmLabel="Delete minimum"
      danger
      onClose={onClose}
      onConfirm={async () => {
        await deleteMinimum.mutateAsync({ id: minimum.id })
        toast('Minimum deleted', { undo: true })
      }}
    >
      Delete only what was entered by mistake. What is no longer needed gets a last day instead, so that the
      past keeps it.
    </Confirm>
  )
}

function MinimumFields({ minimum }: { minimum: MinimumRow | null }) {
  const areas = useVocabularyOptions('serviceAreas', minimum?.serviceAreaId ?? null)
  const disciplines = useVocabularyOptions('disciplines', minimum?.disciplineId ?? null)
  const duties = (useDuties().data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <FieldRow>
        <TextField name="name" label="What is covered" help="As people call it: Front desk." />
        <NumberField name="people" label="People needed" />
      </FieldRow>
      <FieldRow>
        <ChoiceField name="serviceAreaId" label="Of the service area" options={areas} optional />
        <ChoiceField name="disciplineId" label="Of the role or discipline" options={disciplines} optional />
        <ChoiceField
          name="dutyId"
          label="Holding the duty"
          help="Such as first aid. Who holds it is kept under Duties."
          options={duties}
          optional
        />
      </FieldRow>
      <MultiChoiceField name="weekdays" label="Weekdays" options={optionsFrom(weekdayNames)} />
      <FieldRow>
        <ClockField name="fromMinute" label="From" optional />
        <ClockField
          name="toMinute"
          label="To"
          help="Both empty: whoever is in at some time of the day counts."
          optional
        />
        <ChoiceField name="season" label="Time of year" options={optionsFrom(seasons)} />
      </FieldRow>
      <CheckField
        name="unsupervised"
        label="Able to work unsupervised"
        help="People with an overdue check do not count."
      />
      <TextField name="notes" label="Notes" optional />
    </>
  )
}
