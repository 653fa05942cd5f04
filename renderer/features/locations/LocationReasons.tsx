import { Button } from '@mantine/core'
import { useState } from 'react'

import { formatDay } from '#shared/dates.ts'
import type { LocationRow } from '#shared/features/locations/locations.contract.ts'
import { balanceOf, sayBalance } from '#shared/features/locations/locations.rules.ts'
import {
  changedReasonSchema,
  newReasonSchema,
  reasonSide,
  reasonSides,
  weights,
  type LocationReason,
  type ReasonSide,
} from '#shared/features/locations/locations.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { Section } from '../../ui/Section.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import classes from './locations.module.css'
import { useLocationChanges } from './locations.queries.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

/** What speaks for a place and what against it, side by side. */
export function LocationReasons({ location }: { location: LocationRow }) {
  const mayWrite = useMay('records.write')
  const [task, setTask] = useState<ReasonSide | LocationReason | null>(null)
  const close = () => setTask(null)
  return (
    <>
      <p>{sayBalance(balanceOf(location.reasons))}</p>
      <div className={classes.sides}>
        {reasonSide.options.map((side) => (
          <Section
            key={side}
            title={reasonSides[side]}
            actions={
              mayWrite && (
                <Button size="compact-sm" variant="default" onClick={() => setTask(side)}>
                  Add a reason {side === 'for' ? 'for it' : 'against it'}
                </Button>
              )
            }
          >
            <Reasons
              reasons={location.reasons.filter((reason) => reason.side === side)}
              {...(mayWrite && { onChange: setTask })}
            />
          </Section>
        ))}
      </div>
      {typeof task === 'string' && <AddReason location={location} side={task} onClose={close} />}
      {task !== null && typeof task !== 'string' && <ChangeReason reason={task} onClose={close} />}
    </>
  )
}

export const sayReason = ({ weight, fromWhom, saidOn }: LocationReason): string =>
  [weights[weight], fromWhom, saidOn === null ? '' : formatDay(saidOn)].filter(Boolean).join(', ')

interface ReasonsProps {
  readonly reasons: readonly LocationReason[]
  readonly onChange?: (reason: LocationReason) => void
}

function Reasons({ reasons, onChange }: ReasonsProps) {
  const { removeReason } = useLocationChanges()
  if (reasons.length === 0) return <p>None written down.</p>
  const remove = ({ id }: LocationReason) =>
    removeReason.mutate(
      { id },
      {
        onSuccess: () => toast('Reason deleted', { undo: true }),
        onError: tellProblem,
      },
    )
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={reason.id}>
          {reason.statement} <span className={classes.quiet}>({sayReason(reason)})</span>
          {onChange && (
            <>
              {' '}
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`Change: ${reason.statement}`}
                onClick={() => onChange(reason)}
              >
                Change
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`Delete: ${reason.statement}`}
                onClick={() => remove(reason)}
              >
                Delete
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

interface AddProps {
  readonly location: LocationRow
  readonly side: ReasonSide
  readonly onClose: () => void
}

function AddReason({ location, side, onClose }: AddProps) {
  const { addReason } = useLocationChanges()
  return (
    <FormDialog
      opened
      title={side === 'for' ? 'A reason for it' : 'A reason against it'}
      saveLabel="Add reason"
      size="md"
      onClose={onClose}
      schema={newReasonSchema}
      defaultValues={{
        locationId: location.id,
        side,
        statement: '',
        weight: 'much',
        fromWhom: '',
        saidOn: today(),
      }}
      onSave={addReason.mutateAsync}
      onSaved={() => toast('Reason added', { undo: true })}
    >
      <ReasonFields />
    </FormDialog>
  )
}

function ChangeReason({ reason, onClose }: { reason: LocationReason; onClose: () => void }) {
  const { changeReason } = useLocationChanges()
  return (
    <FormDialog
      opened
      title="Change a reason"
      size="md"
      onClose={onClose}
      schema={changedReasonSchema}
      defaultValues={changedReasonSchema.parse(reason)}
      onSave={changeReason.mutateAsync}
      onSaved={() => toast('Reason changed', { undo: true })}
    >
      <ReasonFields />
    </FormDialog>
  )
}

function ReasonFields() {
  return (
    <>
      <LongTextField name="statement" label="Reason" rows={2} />
      <FieldRow>
        <ChoiceField name="side" label="For or against" options={optionsFrom(reasonSides)} />
        <ChoiceField name="weight" label="Weight" options={optionsFrom(weights)} />
      </FieldRow>
      <FieldRow>
        <TextField name="fromWhom" label="From whom" optional />
        <DayField name="saidOn" label="Said on" optional />
      </FieldRow>
    </>
  )
}
