import { z } from 'zod'

import {
  lastPeriods,
  nextPeriod,
  periodLabel,
  type ReportingPeriod,
} from '#shared/features/figures/periods.rules.ts'
import { amount, type IndicatorDetail } from '#shared/features/indicators/indicators.schema.ts'

import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { NumberField } from '../../ui/form/NumberFields.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/RecordForm.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useIndicatorCommands } from './indicators.queries.ts'

const schema = z.object({ standingTarget: amount.nullable(), targets: z.array(amount.nullable()) })

/** One target for good, and others for single periods. */
export function TargetsDialog({
  indicator,
  opened,
  onClose,
}: {
  indicator: IndicatorDetail
  opened: boolean
  onClose: () => void
}) {
  const { setTargets } = useIndicatorCommands()
  const periods = periodsToPlan(indicator)
  const unit = indicator.unit === 'percent' ? { unit: '%' } : {}
  const isShown = (startsOn: string) => periods.some((period) => period.startsOn === startsOn)
  return (
    <FormDialog
      opened={opened}
      title={`Targets for ${indicator.name}`}
      saveLabel="Save targets"
      schema={schema}
      defaultValues={{
        standingTarget: indicator.standingTarget,
        targets: periods.map(
          ({ startsOn }) => indicator.targets.find((target) => target.startsOn === startsOn)?.value ?? null,
        ),
      }}
      onClose={onClose}
      onSave={({ standingTarget, targets }) =>
        setTargets.mutateAsync({
          id: indicator.id,
          standingTarget,
          targets: [
            ...indicator.targets.filter(({ startsOn }) => !isShown(startsOn)),
            ...periods.flatMap(({ startsOn }, index) =>
              targets[index] === null || targets[index] === undefined
                ? []
                : [{ startsOn, value: targets[index] }],
            ),
          ],
        })
      }
      onSaved={() => toast('Targets saved', { undo: true })}
    >
      <NumberField
        name="standingTarget"
        label="Long-run target"
        help="Holds wherever a period has none of its own."
        optional
        {...unit}
      />
      <FieldGroup title="Targets of single periods">
        <FieldRow>
          {periods.map((period, index) => (
            <NumberField
              key={period.startsOn}
              name={`targets.${index}`}
              label={periodLabel(period, indicator.frequency)}
              optional
              {...unit}
            />
          ))}
        </FieldRow>
      </FieldGroup>
    </FormDialog>
  )
}

/** A few periods back and enough ahead to plan with. */
function periodsToPlan({ frequency, yearStarts }: IndicatorDetail): ReportingPeriod[] {
  const periods = lastPeriods(today(), 4, frequency, yearStarts)
  const ahead = frequency === 'monthly' ? 12 : 6
  for (let count = 0; count < ahead; count += 1)
    periods.push(nextPeriod(periods.at(-1)!, frequency, yearStarts))
  return periods
}
