import type { SecondmentRow } from '#shared/features/secondments/secondments.contract.ts'
import { secondmentParties, secondmentParty } from '#shared/features/secondments/secondments.schema.ts'
import { secondmentsContract } from '#shared/features/secondments/secondments.contract.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useSecondmentChanges } from './secondments.queries.ts'

/** One signature at a time, as they come back; the party that is still missing is offered first. */
export function SignaturesDialog({
  secondment,
  onClose,
}: {
  secondment: SecondmentRow
  onClose: () => void
}) {
  const { sign } = useSecondmentChanges()
  const signedOn = {
    home: secondment.signedByHomeOn,
    host: secondment.signedByHostOn,
    person: secondment.signedByPersonOn,
  }
  const missing = secondmentParty.options.find((party) => signedOn[party] === null) ?? 'home'
  return (
    <FormDialog
      opened
      title="Record a signature"
      saveLabel="Record signature"
      size="md"
      onClose={onClose}
      schema={secondmentsContract.sign.input}
      defaultValues={{ id: secondment.id, party: missing, on: signedOn[missing] ?? today() }}
      onSave={sign.mutateAsync}
      onSaved={() => toast('Signature recorded', { undo: true })}
    >
      <ChoiceField name="party" label="Who signed" options={optionsFrom(secondmentParties)} />
      <DayField name="on" label="Signed on" help="Leave empty to take a signature back." optional />
    </FormDialog>
  )
}
