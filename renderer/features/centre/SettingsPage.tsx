import { useMutation, useQuery } from '@tanstack/react-query'
import { z } from 'zod'

import { centreSchema, centreSettingsSchema } from '#shared/features/centre/centre.schema.ts'

import { useClient } from '../../client-context.tsx'
import { Page } from '../../frame/Page.tsx'
import { DemoSection } from '../demo/DemoSection.tsx'
import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { NumberField } from '../../ui/form/NumberFields.tsx'
import { FieldGroup, FieldRow, RecordForm } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { toast } from '../../ui/toasts.ts'

const typedSchema = z.object({ name: centreSchema.shape.name, ...centreSettingsSchema.shape })

/** What the centre has decided about itself. */
export default function SettingsPage() {
  const { centre } = useClient()
  const details = useQuery({ queryKey: ['centre'], queryFn: () => centre.details({}) })
  const save = useMutation({
    mutationFn: async ({ name, ...settings }: z.output<typeof typedSchema>) => {
      if (name !== details.data?.name) await centre.rename({ name })
      await centre.changeSettings(settings)
    },
  })

  return (
    <Page title="Settings">
      {details.isPending ? (
        <Loading />
      ) : details.isError ? (
        <Problem error={details.error} />
      ) : (
        <RecordForm
          schema={typedSchema}
          defaultValues={{ name: details.data.name, ...details.data.settings }}
          saveLabel="Save settings"
          onSave={(values) => save.mutateAsync(values)}
          onSaved={() => toast('Settings saved', { undo: true })}
        >
          <FieldGroup title="The centre">
            <TextField
              name="name"
              label="Name of the centre"
              help="Stands at the head of everything that is printed."
            />
            <LongTextField name="address" label="Address" isAddress optional />
            <TextField
              name="localAuthority"
              label="Local authority"
              help="Chosen first when published figures are imported."
              optional
            />
          </FieldGroup>
          <FieldGroup title="This week">
            <FieldRow>
              <NumberField name="dueDays" label="Call it due this many days ahead" />
              <NumberField name="comingDays" label="Mention it this many days ahead" />
            </FieldRow>
          </FieldGroup>
          <FieldGroup title="This computer">
            <FieldRow>
              <NumberField
                name="idleMinutes"
                label="Lock after this many idle minutes"
                help="1 to 240. Shorter is safer in an open office."
              />
              <ChoiceField name="appearance" label="Appearance" options={appearances} />
            </FieldRow>
          </FieldGroup>
        </RecordForm>
      )}
      <DemoSection />
    </Page>
  )
}

const appearances = [
  { value: 'system', label: 'As the computer is set' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'highContrast', label: 'High contrast' },
]
