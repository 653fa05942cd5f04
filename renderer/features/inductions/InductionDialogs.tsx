import { z } from 'zod'

import { isoDate } from '#shared/dates.ts'
import { inductionsContract, type InductionDetails } from '#shared/features/inductions/inductions.contract.ts'
import { openCounts } from '#shared/features/inductions/inductions.rules.ts'
import { inductionSchema, type Induction } from '#shared/features/inductions/inductions.schema.ts'

import { useSession } from '../../frame/session.tsx'
import { countOf } from '../../ui/format.ts'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useInductionCommand } from './inductions.queries.ts'

interface Props {
  readonly details: InductionDetails
  readonly onClose: () => void
}

export function SignOffDialog({ details, onClose }: Props) {
  const { induction, items, reviews, personName } = details
  const signOff = useInductionCommand((inductions) => inductions.signOff)
  const { person } = useSession()
  const { open } = openCounts(details.today, items, reviews)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`Sign off the induction of ${personName}`}
      saveLabel="Sign off"
      schema={inductionsContract.signOff.input.omit({ id: true })}
      defaultValues={{
        managerSignedBy: induction.managerName || person.name,
        managerSignedOn: today(),
        starterSignedOn: today(),
        openStepsReason: '',
      }}
      onSave={(values) => signOff.mutateAsync({ id: induction.id, ...values })}
      onSaved={() => toast('Induction signed off', { undo: true })}
    >
      <TextField name="managerSignedBy" label="Signs for the centre" />
      <FieldRow>
        <DayField name="managerSignedOn" label="Manager signed on" />
        <DayField name="starterSignedOn" label="New starter signed on" />
      </FieldRow>
      {open > 0 && (
        <LongTextField
          name="openStepsReason"
          label="Why sign off with steps still open"
          help={`${countOf(open, 'step or review is', 'steps and reviews are')} still open. Better: settle them first, or mark them as not applicable.`}
          optional
        />
      )}
    </FormDialog>
  )
}

export function StopDialog({ details: { induction, personName }, onClose }: Props) {
  const stop = useInductionCommand((inductions) => inductions.stop)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`Stop the induction of ${personName}`}
      saveLabel="Stop induction"
      size="md"
      schema={z.object({ stoppedOn: isoDate, because: inductionsContract.stop.input.shape.because })}
      defaultValues={{ stoppedOn: today(), because: '' }}
      onSave={(values) => stop.mutateAsync({ id: induction.id, ...values })}
      onSaved={() => toast('Induction stopped', { undo: true })}
    >
      <DayField name="stoppedOn" label="Stopped on" />
      <LongTextField name="because" label="Why" help="What was done so far stays in the records." />
    </FormDialog>
  )
}

export function DetailsDialog({ induction, onClose }: { induction: Induction; onClose: () => void }) {
  const change = useInductionCommand((inductions) => inductions.changeDetails)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title="Manager and buddy"
      size="md"
      schema={inductionSchema.pick({ managerName: true, buddyName: true })}
      defaultValues={{ managerName: induction.managerName, buddyName: induction.buddyName }}
      onSave={(values) => change.mutateAsync({ id: induction.id, ...values })}
      onSaved={() => toast('Saved', { undo: true })}
    >
      <TextField name="managerName" label="Manager at the centre" optional />
      <TextField name="buddyName" label="Buddy" optional />
    </FormDialog>
  )
}
