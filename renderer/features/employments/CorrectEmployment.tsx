import { Button } from '@mantine/core'

import type { EmploymentRow } from '#shared/features/employments/employments.contract.ts'
import { correctedEmploymentSchema } from '#shared/features/employments/employments.schema.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { useAgencyOptions } from '../agencies/agencies.queries.ts'
import { useEmploymentChanges } from './employments.queries.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

interface Props {
  readonly employment: EmploymentRow
  readonly onClose: () => void
}

/** For what was entered wrongly; somebody who changes employer is moved. */
export function CorrectEmployment({ employment, onClose }: Props) {
  const { correct } = useEmploymentChanges()
  return (
    <FormDialog
      opened
      title={`Correct the entry for ${employment.employerName}`}
      saveLabel="Save correction"
      size="md"
      onClose={onClose}
      schema={correctedEmploymentSchema}
      defaultValues={correctedEmploymentSchema.parse(employment)}
      onSave={correct.mutateAsync}
      onSaved={() => toast('Employer corrected', { undo: true })}
    >
      <p>
        This is for what was entered wrongly: secondments, roles and terms stay as they are. Somebody who
        changes employer is moved instead.
      </p>
      <ChoiceField
        name="agencyId"
        label="Employer"
        help="Leave empty for the centre’s own lead body."
        options={useAgencyOptions()}
        optional
      />
      {employment.startsOn !== null && (
        <>
          <DayField name="startsOn" label="First day with them" />
          <LongTextField name="reason" label="Why they moved" rows={2} optional />
          <DeleteEntry employment={employment} onDeleted={onClose} />
        </>
      )}
    </FormDialog>
  )
}

function DeleteEntry({ employment, onDeleted }: { employment: EmploymentRow; onDeleted: () => void }) {
  const { remove } = useEmploymentChanges()
  const run = () =>
    remove.mutate(
      { id: employment.id },
      {
        onSuccess: () => {
          toast('Employer deleted', { undo: true })
          onDeleted()
        },
        onError: tellProblem,
      },
    )
  return (
    <div>
      <Button variant="subtle" color="red" loading={remove.isPending} onClick={run}>
        Delete this entry: they never moved
      </Button>
    </div>
  )
}
