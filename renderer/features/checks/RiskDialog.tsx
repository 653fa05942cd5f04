import { addDays } from '#shared/dates.ts'
import type { CheckKind } from '#shared/features/checks/check-kinds.schema.ts'
import { newRiskAssessmentSchema, usualReviewDays } from '#shared/features/checks/checks.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import { useSession } from '../../frame/session.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useCheckChanges } from './checks.queries.ts'

/** Also the review of an earlier one: a newer assessment takes its place. */
export function RiskDialog({
  personId,
  kind,
  onClose,
}: {
  personId: PersonId
  kind: CheckKind
  onClose: () => void
}) {
  const { assess } = useCheckChanges()
  const { person } = useSession()
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`Risk while ${kind.name} is outstanding`}
      saveLabel="Save assessment"
      schema={newRiskAssessmentSchema}
      defaultValues={{
        personId,
        kindId: kind.id,
        assessedOn: today(),
        assessedBy: person.name,
        reviewOn: addDays(today(), usualReviewDays),
        controls: '',
      }}
      onSave={assess.mutateAsync}
      onSaved={() => toast('Risk assessment saved', { undo: true })}
    >
      <LongTextField
        name="controls"
        label="Meanwhile"
        help="What keeps children safe until the check is there, such as “always with a named colleague”."
        rows={3}
      />
      <FieldRow>
        <DayField name="assessedOn" label="Assessed on" />
        <TextField name="assessedBy" label="Assessed by" />
        <DayField name="reviewOn" label="Review on" help="Two weeks is usual." />
      </FieldRow>
    </FormDialog>
  )
}
