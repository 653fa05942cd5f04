import {
  clauseGroups,
  clauseOf,
  clauseSides,
  type Clause,
  type ClauseGroup,
} from '#shared/features/secondments/secondment-clauses.catalogue.ts'
import { wholeGroup } from '#shared/features/secondments/secondment-clauses.rules.ts'
import {
  writtenClauseSchema,
  type SecondmentClause,
} from '#shared/features/secondments/secondment-clauses.schema.ts'
import {
  changedClausesSchema,
  secondmentsContract,
} from '#shared/features/secondments/secondments.contract.ts'
import type { SecondmentId } from '#shared/features/secondments/secondments.schema.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { HoursField, NumberField } from '../../ui/form/NumberFields.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useSecondmentChanges } from './secondments.queries.ts'

interface Props {
  readonly secondmentId: SecondmentId
  readonly group: ClauseGroup
  readonly clauses: readonly SecondmentClause[]
  readonly onClose: () => void
}

/** One group of clauses, each with what holds, since when, or why it does not apply. */
export function ClausesDialog({ secondmentId, group, clauses, onClose }: Props) {
  const { changeClauses } = useSecondmentChanges()
  const written = wholeGroup(group, clauses).map((clause) => writtenClauseSchema.parse(clause))
  return (
    <FormDialog
      opened
      size="xl"
      title={`Change: ${clauseGroups[group]}`}
      onClose={onClose}
      schema={changedClausesSchema}
      defaultValues={{ id: secondmentId, clauses: written }}
      onSave={changeClauses.mutateAsync}
      onSaved={() => toast('Clauses changed', { undo: true })}
    >
      {written.map(({ clause }, index) => (
        <FieldGroup key={clause} title={clauseOf(clause).label}>
          <ClauseFields at={`clauses.${index}`} clause={clauseOf(clause)} />
        </FieldGroup>
      ))}
    </FormDialog>
  )
}

function ClauseFields({ at, clause }: { at: string; clause: Clause }) {
  return (
    <>
      <FieldRow>
        <Measure at={at} clause={clause} />
        <DayField name={`${at}.agreedOn`} label="Agreed on" optional />
        <TextField name={`${at}.notApplicableBecause`} label="Not needed because" optional />
      </FieldRow>
      <LongTextField name={`${at}.words`} label="In words" help={clause.question} rows={1} optional />
    </>
  )
}

function Measure({ at, clause: { measure } }: { at: string; clause: Clause }) {
  switch (measure) {
    case 'side':
      return <ChoiceField name={`${at}.side`} label="Who" options={optionsFrom(clauseSides)} optional />
    case 'weeks':
      return <NumberField name={`${at}.weeks`} label="Notice" unit="weeks" optional />
    case 'minutes':
      return <HoursField name={`${at}.minutes`} label="Hours a year" optional />
    case 'day':
      return <DayField name={`${at}.onDay`} label="On" optional />
    case null:
      return null
    default:
      return measure satisfies never
  }
}

/** All that is written and open in a group, or in the whole agreement, was agreed on one day. */
export function AgreeDialog({
  secondmentId,
  group,
  onClose,
}: {
  secondmentId: SecondmentId
  group: ClauseGroup | null
  onClose: () => void
}) {
  const { agreeClauses } = useSecondmentChanges()
  return (
    <FormDialog
      opened
      size="sm"
      title={group === null ? 'Agree all that is written' : `Agree: ${clauseGroups[group]}`}
      saveLabel="Agree"
      onClose={onClose}
      schema={secondmentsContract.agreeClauses.input}
      defaultValues={{ id: secondmentId, group, on: today() }}
      onSave={agreeClauses.mutateAsync}
      onSaved={() => toast('Clauses agreed', { undo: true })}
    >
      <DayField name="on" label="Agreed on" help="What nobody has written stays open." />
    </FormDialog>
  )
}
