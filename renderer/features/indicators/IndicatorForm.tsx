import { useRef } from 'react'

import {
  directions,
  emptyIndicator,
  frequencies,
  periodTypes,
  units,
  yearStarts,
  type IndicatorDetail,
  type IndicatorId,
} from '#shared/features/indicators/indicators.schema.ts'

import { CheckField, ChoiceField, MultiChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { NumberField } from '../../ui/form/NumberFields.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { aimOptions, formOf, indicatorFormSchema } from './indicator-form.ts'
import { useFrameworks, useIndicatorCommands } from './indicators.queries.ts'

export function AddIndicator({
  opened,
  onClose,
  onAdded,
}: {
  opened: boolean
  onClose: () => void
  onAdded: (id: IndicatorId) => void
}) {
  const { add } = useIndicatorCommands()
  const added = useRef<IndicatorId>(null)
  return (
    <FormDialog
      opened={opened}
      size="xl"
      title="Add an indicator"
      saveLabel="Add indicator"
      schema={indicatorFormSchema}
      defaultValues={formOf()}
      onClose={onClose}
      onSave={async (indicator) => {
        added.current = (await add.mutateAsync(indicator)).id
      }}
      onSaved={() => {
        toast('Indicator added', { undo: true })
        if (added.current !== null) onAdded(added.current)
      }}
    >
      <Fields aimIds={emptyIndicator.aimIds} />
    </FormDialog>
  )
}

export function ChangeIndicator({
  indicator,
  opened,
  onClose,
}: {
  indicator: IndicatorDetail
  opened: boolean
  onClose: () => void
}) {
  const { change } = useIndicatorCommands()
  return (
    <FormDialog
      opened={opened}
      size="xl"
      title={`Change ${indicator.code}`}
      saveLabel="Save indicator"
      schema={indicatorFormSchema}
      defaultValues={formOf(indicator)}
      onClose={onClose}
      onSave={(changed) => change.mutateAsync({ ...changed, id: indicator.id, targets: indicator.targets })}
      onSaved={() => toast('Indicator changed', { undo: true })}
    >
      <Fields aimIds={indicator.aimIds} />
    </FormDialog>
  )
}

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

function Fields({ aimIds }: { aimIds: readonly string[] }) {
  const frameworks = useFrameworks()
  return (
    <>
      <FieldRow>
        <TextField name="code" label="Code" help="Short and unique; imports find the indicator by it." />
        <TextField name="name" label="Name" />
      </FieldRow>
      <LongTextField
        name="definition"
        label="What is counted"
        help="So that somebody else would count the same."
        optional
        rows={2}
      />
      <MultiChoiceField
        name="aimIds"
        label="Aims"
        help="One indicator may serve several aims, in more than one framework."
        options={aimOptions(frameworks.data ?? [], aimIds)}
        optional
      />
      <FieldGroup title="Measure">
        <FieldRow>
          <ChoiceField name="unit" label="Unit" options={optionsOf(units)} />
          <ChoiceField name="good" label="What is good" options={optionsOf(directions)} />
          <NumberField name="decimals" label="Decimal places" />
          <NumberField name="ratePer" label="Rate per" help="For rates only, usually 1,000." optional />
        </FieldRow>
        <FieldRow>
          <TextField name="numeratorLabel" label="Number counted" optional />
          <TextField name="denominatorLabel" label="Out of" optional />
        </FieldRow>
        <FieldRow>
          <TextField name="denominatorSource" label="Where the “out of” comes from" optional />
          <TextField name="denominatorYear" label="Its year" optional />
        </FieldRow>
        <LongTextField
          name="groups"
          label="Groups"
          help="One breakdown on each line, such as “Age: Under 1, 1 to 4”. Up to six."
          optional
          rows={2}
        />
      </FieldGroup>
      <FieldGroup title="Periods">
        <FieldRow>
          <ChoiceField name="frequency" label="How often" options={optionsOf(frequencies)} />
          <ChoiceField
            name="yearStarts"
            label="Year begins in"
            help="For yearly figures."
            options={optionsOf(yearStarts)}
          />
          <ChoiceField name="periodType" label="What a period covers" options={optionsOf(periodTypes)} />
        </FieldRow>
        <FieldRow>
          <NumberField name="baselineValue" label="Baseline" help="Where you started." optional />
          <TextField name="baselinePeriod" label="Baseline period" optional />
          <NumberField name="standingTarget" label="Long-run target" optional />
          <NumberField name="tolerance" label="Near the target means within" />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title="Source and care">
        <FieldRow>
          <TextField name="dataOwner" label="Who holds the data" optional />
          <TextField name="area" label="Place" help="Only for published figures of an area." optional />
        </FieldRow>
        <LongTextField name="sourceNote" label="Source" optional rows={2} />
        <LongTextField
          name="checkNote"
          label="Check before use"
          help="Empty it once the definition has been checked."
          optional
          rows={2}
        />
        <CheckField
          name="isMeasured"
          label="Measured with figures"
          help="Untick for evidence that is described rather than counted."
        />
        <CheckField
          name="isPersonBased"
          label="Counts people"
          help="Small numbers are then hidden in packs."
        />
        <CheckField
          name="isSensitive"
          label="Sensitive"
          help="Safeguarding, disability, health: more is hidden."
        />
      </FieldGroup>
    </>
  )
}
