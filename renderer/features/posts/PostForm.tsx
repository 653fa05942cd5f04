import { useRef } from 'react'

import {
  changedPostSchema,
  emptyPost,
  newPostSchema,
  workingYears,
  type Post,
} from '#shared/features/posts/posts.schema.ts'

import { ChoiceField } from '../../ui/form/ChoiceFields.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { HoursField } from '../../ui/form/NumberFields.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { toast } from '../../ui/toasts.ts'
import { useAgencyOptions } from '../agencies/agencies.queries.ts'
import { useVocabularyOptions } from '../vocabularies/vocabularies.queries.ts'
import { usePostChanges, usePostOptions } from './posts.queries.ts'

interface Adding {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onAdded: (id: Post['id']) => void
}

export function AddPost({ opened, onClose, onAdded }: Adding) {
  const { add } = usePostChanges()
  // Going to the new record waits until the form knows that it is saved, or it would ask about unsaved changes.
  const added = useRef<Post['id']>(null)
  return (
    <FormDialog
      opened={opened}
      title="Add a post"
      saveLabel="Add post"
      onClose={onClose}
      schema={newPostSchema}
      defaultValues={emptyPost}
      onSave={async (values) => {
        added.current = (await add.mutateAsync(values)).id
      }}
      onSaved={() => {
        toast('Post added', { undo: true })
        if (added.current !== null) onAdded(added.current)
      }}
    >
      <PostFields post={null} />
    </FormDialog>
  )
}

export function ChangePost({ post, onClose }: { post: Post; onClose: () => void }) {
  const { change } = usePostChanges()
  return (
    <FormDialog
      opened
      title="Change a post"
      onClose={onClose}
      schema={changedPostSchema}
      defaultValues={changedPostSchema.parse(post)}
      onSave={change.mutateAsync}
      onSaved={() => toast('Post changed', { undo: true })}
    >
      <PostFields post={post} />
    </FormDialog>
  )
}

function PostFields({ post }: { post: Post | null }) {
  const areas = useVocabularyOptions('serviceAreas', post?.serviceAreaId ?? null)
  const others = usePostOptions(post?.reportsToPostId ?? null).filter(({ value }) => value !== post?.id)
  return (
    <>
      <FieldRow>
        <TextField name="title" label="Title" />
        <TextField name="reference" label="Post number" help="Spreadsheets are matched by it." optional />
      </FieldRow>
      <FieldRow>
        <HoursField
          name="minutesPerWeek"
          label="Budgeted hours a week"
          help="For a shared post, all hours together."
        />
        <HoursField name="fullTimeMinutes" label="Full-time week" />
        <ChoiceField name="workingYear" label="Working year" options={optionsFrom(workingYears)} />
      </FieldRow>
      <FieldRow>
        <ChoiceField name="serviceAreaId" label="Service area" options={areas} optional />
        <ChoiceField name="reportsToPostId" label="Reports to" options={others} optional />
      </FieldRow>
      <FieldRow>
        <ChoiceField name="funderAgencyId" label="Funder" options={useAgencyOptions()} optional />
        <TextField name="funding" label="Budget or grant" optional />
      </FieldRow>
      <FieldRow>
        <TextField name="base" label="Base" optional />
        <DayField name="openedOn" label="Exists from" optional />
      </FieldRow>
      <LongTextField name="jobDescription" label="Job description" rows={5} optional />
      <LongTextField name="notes" label="Notes" rows={2} optional />
    </>
  )
}
