import { formatDay } from '#shared/dates.ts'
import type { DueInvoice } from '#shared/features/secondments/recharge.rules.ts'
import {
  changedSecondmentInvoiceSchema,
  newSecondmentInvoiceSchema,
  type SecondmentInvoice,
} from '#shared/features/secondments/secondment-invoices.schema.ts'
import type { SecondmentId } from '#shared/features/secondments/secondments.schema.ts'

import { Confirm } from '../../ui/Confirm.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { MoneyField } from '../../ui/form/NumberFields.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { useSecondmentChanges } from './secondments.queries.ts'

interface Props {
  readonly secondmentId: SecondmentId
  /** The one that was expected: its days and amount are there to begin with. */
  readonly due: DueInvoice | null
  readonly invoice?: SecondmentInvoice
  readonly onClose: () => void
}

export function InvoiceDialog({ secondmentId, due, invoice, onClose }: Props) {
  const { receiveInvoice, changeInvoice } = useSecondmentChanges()
  const fields = (
    <>
      <FieldRow>
        <DayField name="startsOn" label="Charged from" />
        <DayField name="endsOn" label="Charged to" />
      </FieldRow>
      <FieldRow>
        <MoneyField name="pence" label="Amount before VAT" />
        <TextField name="reference" label="Invoice number" optional />
      </FieldRow>
      <FieldRow>
        <DayField name="receivedOn" label="Received on" />
        <DayField name="paidOn" label="Paid on" optional />
      </FieldRow>
      <TextField name="notes" label="Notes" optional />
    </>
  )
  if (invoice !== undefined)
    return (
      <FormDialog
        opened
        title="Change an invoice"
        size="md"
        onClose={onClose}
        schema={changedSecondmentInvoiceSchema}
        defaultValues={changedSecondmentInvoiceSchema.parse(invoice)}
        onSave={changeInvoice.mutateAsync}
        onSaved={() => toast('Invoice changed', { undo: true })}
      >
        {fields}
      </FormDialog>
    )
  return (
    <FormDialog
      opened
      title="Record an invoice"
      saveLabel="Record invoice"
      size="md"
      onClose={onClose}
      schema={newSecondmentInvoiceSchema}
      defaultValues={{
        secondmentId,
        startsOn: due?.startsOn ?? null,
        endsOn: due?.endsOn ?? null,
        pence: due?.pence ?? null,
        reference: '',
        receivedOn: today(),
        paidOn: null,
        notes: '',
      }}
      onSave={receiveInvoice.mutateAsync}
      onSaved={() => toast('Invoice recorded', { undo: true })}
    >
      {fields}
    </FormDialog>
  )
}

export function PaidDialog({ invoice, onClose }: { invoice: SecondmentInvoice; onClose: () => void }) {
  const { changeInvoice } = useSecondmentChanges()
  return (
    <FormDialog
      opened
      title="Mark an invoice as paid"
      saveLabel="Mark as paid"
      size="sm"
      onClose={onClose}
      schema={changedSecondmentInvoiceSchema}
      defaultValues={{ ...changedSecondmentInvoiceSchema.parse(invoice), paidOn: today() }}
      onSave={changeInvoice.mutateAsync}
      onSaved={() => toast('Invoice paid', { undo: true })}
    >
      <DayField name="paidOn" label="Paid on" />
    </FormDialog>
  )
}

export function RemoveInvoice({ invoice, onClose }: { invoice: SecondmentInvoice; onClose: () => void }) {
  const { removeInvoice } = useSecondmentChanges()
  return (
    <Confirm
      opened
      title={`Remove the invoice for ${formatDay(invoice.startsOn)} to ${formatDay(invoice.endsOn)}?`}
      confirmLabel="Remove invoice"
      danger
      onClose={onClose}
      onConfirm={async () => {
        await removeInvoice.mutateAsync({ id: invoice.id })
        toast('Invoice removed', { undo: true })
      }}
    >
      Remove only what was entered by mistake. It is then expected again.
    </Confirm>
  )
}
