import type { ReactNode } from 'react'
import type { z } from 'zod'

import type { TemplateDetails } from '#shared/features/inductions/induction-templates.contract.ts'
import {
  inductionTemplateItemSchema,
  stepKinds,
  usualOwners,
  type InductionTemplateItem,
} from '#shared/features/inductions/induction-templates.schema.ts'
import { grouped, nextReference } from '#shared/features/inductions/inductions.rules.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { NumberField } from '../../ui/form/NumberFields.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { useTemplateCommand } from './inductions.queries.ts'

const schema = inductionTemplateItemSchema.omit({ id: true, templateId: true, retiredOn: true })
type Values = z.output<typeof schema>

export function AddTemplateStepDialog({
  details,
  onClose,
}: {
  details: TemplateDetails
  onClose: () => void
}) {
  const add = useTemplateCommand((templates) => templates.addItem)
  const { template, items } = details
  const groupName = items[0]?.groupName ?? ''
  const start: Values = {
    reference: nextReference(items, groupName),
    groupName,
    wording: '',
    kind: 'step',
    dueOffsetDays: 7,
    ownerRole: usualOwners[0],
    evidence: '',
    appliesTo: 'all',
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title="Add a step"
      saveLabel="Add step"
      schema={schema}
      defaultValues={start}
      onSave={(values) => add.mutateAsync({ templateId: template.id, ...values })}
      onSaved={() => toast('Step added', { undo: true })}
    >
      <Fields items={items} />
    </FormDialog>
  )
}

interface ChangeProps {
  readonly details: TemplateDetails
  readonly item: InductionTemplateItem
  readonly onClose: () => void
}

export function ChangeTemplateStepDialog({ details, item, onClose }: ChangeProps) {
  const change = useTemplateCommand((templates) => templates.changeItem)
  const { id, templateId: _list, retiredOn: _retired, ...start } = item
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`Change step ${item.reference}`}
      schema={schema}
      defaultValues={start}
      onSave={(values) => change.mutateAsync({ id, ...values })}
      onSaved={() => toast('Step changed. Inductions already begun keep the old wording.', { undo: true })}
    >
      <Fields items={details.items} />
    </FormDialog>
  )
}

function Fields({ items }: { items: readonly InductionTemplateItem[] }): ReactNode {
  const groups = grouped(items).map(({ name }) => name)
  return (
    <>
      <LongTextField name="wording" label="What is to be done" rows={2} />
      <FieldRow>
        <TextField
          name="reference"
          label="Number"
          help="Steps stand in the order of their numbers: A01, A02, B01."
        />
        <NumberField
          name="dueOffsetDays"
          label="Days after the start"
          help="0 is the first day."
          unit="days"
        />
      </FieldRow>
      <FieldRow>
        <TextField name="groupName" label="Group" help={`In use: ${groups.join('; ')}.`} />
        <ChoiceField
          name="kind"
          label="Kind"
          options={Object.entries(stepKinds).map(([value, label]) => ({ value, label }))}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          name="ownerRole"
          label="Who sees to it"
          help={`For example: ${usualOwners.slice(0, 4).join(', ')}.`}
        />
        <TextField name="evidence" label="Shown by" optional />
      </FieldRow>
      <TextField
        name="appliesTo"
        label="Applies to"
        help="Write “all”, “secondees”, or the jobs it is for; those are offered as extra steps when an induction begins."
      />
    </>
  )
}
