import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { z } from 'zod'

import type { TemplateDetails } from '#shared/features/inductions/induction-templates.contract.ts'
import {
  inductionTemplateSchema,
  type InductionTemplate,
} from '#shared/features/inductions/induction-templates.schema.ts'

import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { NumberField } from '../../ui/form/NumberFields.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { useTemplateCommand } from './inductions.queries.ts'

const { name, forWhom } = inductionTemplateSchema.shape

export function CopyTemplateDialog({
  template,
  onClose,
}: {
  template: InductionTemplate
  onClose: () => void
}) {
  const copy = useTemplateCommand((templates) => templates.copy)
  const navigate = useNavigate()
  const copyId = useRef('')
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`Copy “${template.name}”`}
      saveLabel="Copy list"
      size="md"
      schema={z.object({ name })}
      defaultValues={{ name: '' }}
      onSave={async (values) => {
        copyId.current = (await copy.mutateAsync({ id: template.id, ...values })).id
      }}
      onSaved={() => {
        toast('List copied', { undo: true })
        void navigate(`/induction-lists/${copyId.current}`)
      }}
    >
      <TextField
        name="name"
        label="Name of the new list"
        help="For example a role or an agency: Health visitors."
      />
    </FormDialog>
  )
}

export function RenameTemplateDialog({
  template,
  onClose,
}: {
  template: InductionTemplate
  onClose: () => void
}) {
  const change = useTemplateCommand((templates) => templates.change)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title="Name of the list"
      size="md"
      schema={z.object({ name, forWhom })}
      defaultValues={{ name: template.name, forWhom: template.forWhom }}
      onSave={(values) => change.mutateAsync({ id: template.id, ...values })}
      onSaved={() => toast('Saved', { undo: true })}
    >
      <TextField name="name" label="Name" />
      <TextField name="forWhom" label="For whom" optional />
    </FormDialog>
  )
}

const rows = [0, 1, 2, 3, 4, 5]

const planSchema = z.object({
  reviews: z.array(
    z.object({ name: z.string().trim().max(60), dueOffsetDays: z.int().min(0).max(730).nullable() }),
  ),
})

/** Up to six reviews; a line without a name is none. */
export function ReviewPlanDialog({
  details: { template, reviews },
  onClose,
}: {
  details: TemplateDetails
  onClose: () => void
}) {
  const plan = useTemplateCommand((templates) => templates.planReviews)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title="Reviews of this list"
      saveLabel="Save reviews"
      schema={planSchema}
      defaultValues={{
        reviews: rows.map((row) => ({
          name: reviews[row]?.name ?? '',
          dueOffsetDays: reviews[row]?.dueOffsetDays ?? null,
        })),
      }}
      onSave={(values) =>
        plan.mutateAsync({
          templateId: template.id,
          reviews: values.reviews.flatMap((review) =>
            review.name === '' ? [] : [{ name: review.name, dueOffsetDays: review.dueOffsetDays ?? 0 }],
          ),
        })
      }
      onSaved={() => toast('Reviews saved', { undo: true })}
    >
      {rows.map((row) => (
        <FieldRow key={row}>
          <TextField name={`reviews.${row}.name`} label={`Review ${row + 1}`} optional />
          <NumberField
            name={`reviews.${row}.dueOffsetDays`}
            label={`Days after the start ${row + 1}`}
            unit="days"
            optional
          />
        </FieldRow>
      ))}
    </FormDialog>
  )
}
