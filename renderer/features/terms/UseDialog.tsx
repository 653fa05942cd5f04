import { z } from 'zod'

import type { TermsSchemeId } from '#shared/features/terms/schemes.schema.ts'
import { newTermsUseSchema, payBandSchema, workPatterns } from '#shared/features/terms/terms.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { MoneyField } from '../../ui/form/NumberFields.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { useAgencyOptions } from '../agencies/agencies.queries.ts'
import { usePostOptions } from '../posts/posts.queries.ts'
import { useTermsChanges } from './terms.queries.ts'

const formSchema = newTermsUseSchema
  .extend({ band: payBandSchema })
  .refine(({ agencyId, postId }) => (agencyId === null) !== (postId === null), {
    path: ['agencyId'],
    message: 'Choose either an agency or a role.',
  })
type Form = z.output<typeof formSchema>

/** Says which terms an agency’s people, or the holders of a role, usually have. */
export function SetUse({ schemeId, onClose }: { schemeId: TermsSchemeId; onClose: () => void }) {
  const { setUse, changePay } = useTermsChanges()
  const maySeePay = useMay('pay')
  const save = async ({ band, ...use }: Form) => {
    const { id } = await setUse.mutateAsync(use)
    if (maySeePay && band.fromPence !== null)
      await changePay.mutateAsync({ personTermsId: null, termsUseId: id, band })
  }
  return (
    <FormDialog
      opened
      title="Usual terms of an agency or role"
      onClose={onClose}
      schema={formSchema}
      defaultValues={{
        schemeId,
        agencyId: null,
        postId: null,
        grade: '',
        pattern: 'notStated',
        band: { fromPence: null, toPence: null },
      }}
      onSave={save}
      onSaved={() => toast('Usual terms set', { undo: true })}
    >
      <FieldRow>
        <ChoiceField name="agencyId" label="Agency" options={useAgencyOptions()} optional />
        <ChoiceField name="postId" label="Role" options={usePostOptions()} optional />
      </FieldRow>
      <FieldRow>
        <TextField name="grade" label="Grade" optional />
        <ChoiceField name="pattern" label="Working year" options={optionsFrom(workPatterns)} />
      </FieldRow>
      {maySeePay && <PayFields />}
    </FormDialog>
  )
}

/** Shown only to those who may see pay. */
export function PayFields() {
  return (
    <FieldRow>
      <MoneyField name="band.fromPence" label="Pay a year, full time, from" optional />
      <MoneyField name="band.toPence" label="to" help="Leave empty when it is one figure." optional />
    </FieldRow>
  )
}
