import {
  newVocabularyEntrySchema,
  vocabularies,
  vocabularyEntrySchema,
  type VocabularyEntry,
  type VocabularyName,
} from '#shared/features/vocabularies/vocabularies.schema.ts'

import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { useWords } from './vocabularies.queries.ts'

export type WordTask =
  | { readonly kind: 'add'; readonly vocabulary: VocabularyName }
  | { readonly kind: 'change'; readonly entry: VocabularyEntry }

const changedSchema = vocabularyEntrySchema.pick({ id: true, label: true, sourceNote: true })

export function WordDialog({ task, onClose }: { task: WordTask; onClose: () => void }) {
  const { add, change } = useWords()
  if (task.kind === 'add')
    return (
      <FormDialog
        opened
        title={`Add to ${vocabularies[task.vocabulary].toLowerCase()}`}
        saveLabel="Add word"
        size="md"
        onClose={onClose}
        schema={newVocabularyEntrySchema}
        defaultValues={{ vocabulary: task.vocabulary, code: '', label: '', sourceNote: '' }}
        onSave={add.mutateAsync}
        onSaved={() => toast('Word added', { undo: true })}
      >
        <TextField name="label" label="Name" />
        <TextField name="code" label="Code" help="Short and lasting; spreadsheets may use it." />
        <TextField name="sourceNote" label="Where it comes from" optional />
      </FormDialog>
    )
  const { id, label, sourceNote } = task.entry
  return (
    <FormDialog
      opened
      title="Change a word"
      size="md"
      onClose={onClose}
      schema={changedSchema}
      defaultValues={{ id, label, sourceNote }}
      onSave={change.mutateAsync}
      onSaved={() => toast('Word changed', { undo: true })}
    >
      <TextField name="label" label="Name" help="Records that use it show the new name." />
      <TextField name="sourceNote" label="Where it comes from" optional />
    </FormDialog>
  )
}
