import { addMonths } from '#shared/dates.ts'
import type { RemedyRow } from '#shared/features/terms/terms.contract.ts'
import {
  changedTermsRemedySchema,
  newTermsRemedySchema,
  remedies,
  remediesFor,
  type Tension,
} from '#shared/features/terms/terms.schema.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useTermsChanges } from './terms.queries.ts'

interface Adding {
  readonly tension: Tension
  readonly subjects: readonly string[]
  /** Why it matters, as the comparison says it. */
  readonly sentence: string
  readonly onClose: () => void
}

/** Most agreements are looked at again after a term. */
const monthsToReview = 4

export function AddRemedy({ tension, subjects, sentence, onClose }: Adding) {
  const { addRemedy } = useTermsChanges()
  return (
    <FormDialog
      opened
      title="Note what was agreed"
      saveLabel="Save agreement"
      onClose={onClose}
      schema={newTermsRemedySchema}
      defaultValues={{
        tension,
        subjects: subjects.join(','),
        remedy: null,
        note: '',
        reviewOn: addMonths(today(), monthsToReview),
      }}
      onSave={addRemedy.mutateAsync}
      onSaved={() => toast('Agreement noted', { undo: true })}
    >
      <p>{sentence}</p>
      <RemedyFields tension={tension} />
    </FormDialog>
  )
}

export function ChangeRemedy({ agreed, onClose }: { agreed: RemedyRow; onClose: () => void }) {
  const { changeRemedy } = useTermsChanges()
  const { id, remedy, note, reviewOn } = agreed
  return (
    <FormDialog
      opened
      title="Change what was agreed"
      onClose={onClose}
      schema={changedTermsRemedySchema}
      defaultValues={{ id, remedy, note, reviewOn }}
      onSave={changeRemedy.mutateAsync}
      onSaved={() => toast('Agreement changed', { undo: true })}
    >
      <RemedyFields tension={agreed.tension} />
    </FormDialog>
  )
}

function RemedyFields({ tension }: { tension: Tension }) {
  return (
    <>
      <ChoiceField
        name="remedy"
        label="What helps"
        options={remediesFor[tension].map((value) => ({ value, label: remedies[value] }))}
      />
      <LongTextField name="note" label="Note" rows={3} optional />
      <DayField name="reviewOn" label="Look at it again on" />
    </>
  )
}
