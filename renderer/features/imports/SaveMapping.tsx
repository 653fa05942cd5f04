import { Button } from '@mantine/core'
import { useState } from 'react'

import {
  type ImportTarget,
  type Mapping,
  savedMappingSchema,
} from '#shared/features/imports/imports.schema.ts'

import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { useImportTasks } from './imports.queries.ts'

const nameSchema = savedMappingSchema.pick({ name: true })

/** Remembers the columns for the next file with the same headings. */
export function SaveMapping({
  target,
  headings,
  mapping,
}: {
  target: ImportTarget
  headings: readonly string[]
  mapping: Mapping
}) {
  const { saveMapping } = useImportTasks()
  const [naming, setNaming] = useState(false)
  return (
    <>
      <Button
        variant="subtle"
        onClick={() => setNaming(true)}
        disabled={Object.keys(mapping.sources).length === 0}
      >
        Remember these columns for files like this…
      </Button>
      <FormDialog
        opened={naming}
        title="Remember these columns"
        saveLabel="Remember"
        schema={nameSchema}
        defaultValues={{ name: '' }}
        onSave={({ name }) =>
          saveMapping.mutateAsync({ name, targetId: target.id, headings: [...headings], mapping })
        }
        onSaved={() => toast('Columns remembered', { undo: true })}
        onClose={() => setNaming(false)}
      >
        <TextField
          name="name"
          label="Name"
          help="For example who sends the file: “Quarterly list from the council”."
        />
      </FormDialog>
    </>
  )
}
