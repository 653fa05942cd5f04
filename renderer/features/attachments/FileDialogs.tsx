import { addMonths } from '#shared/dates.ts'
import { certificateMonths, needsCare } from '#shared/features/attachments/attachments.rules.ts'
import { type Attachment, changedAttachmentSchema } from '#shared/features/attachments/attachments.schema.ts'

import { Confirm } from '../../ui/Confirm.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { useAttachmentChanges } from './attachments.queries.ts'
import { CertificateAdvice } from './CertificateAdvice.tsx'

export function ChangeAttachment({ file, onClose }: { file: Attachment; onClose: () => void }) {
  const { change } = useAttachmentChanges()
  const isDelicate = needsCare(file)
  const { id, name, description } = file
  return (
    <FormDialog
      opened
      title={`About ${name}`}
      saveLabel="Save"
      size="md"
      onClose={onClose}
      schema={changedAttachmentSchema}
      defaultValues={{
        id,
        name,
        description,
        keepUntil: file.keepUntil ?? (isDelicate ? addMonths(file.addedOn, certificateMonths) : null),
      }}
      onSave={change.mutateAsync}
      onSaved={() => toast('Saved', { undo: true })}
    >
      {isDelicate && <CertificateAdvice />}
      <TextField name="name" label="File name" />
      <TextField name="description" label="What it is" optional />
      <DayField
        name="keepUntil"
        label="Keep until"
        help="After this day it is on This week until it is deleted or given a later day."
        optional
      />
    </FormDialog>
  )
}

interface Props {
  readonly file: Attachment
  readonly opened: boolean
  readonly onClose: () => void
  readonly onDone?: () => void
}

export function SaveCopy({ file, opened, onClose }: Props) {
  const { saveCopy } = useAttachmentChanges()
  return (
    <Confirm
      opened={opened}
      title="Save a readable copy?"
      confirmLabel="Choose where to save…"
      onClose={onClose}
      onConfirm={async () => {
        const { fileName } = await saveCopy.mutateAsync({ id: file.id })
        if (fileName !== null) toast(`${fileName} was saved. It is not encrypted.`)
      }}
    >
      Here {file.name} is encrypted. The copy will not be: anybody who gets at it can read it. Save it where
      only the right people look, and delete it when it is no longer needed. The history will say that you
      took a copy.
    </Confirm>
  )
}

export function DeleteAttachment({ file, opened, onClose, onDone }: Props) {
  const { remove } = useAttachmentChanges()
  return (
    <Confirm
      opened={opened}
      title={`Delete ${file.name}?`}
      confirmLabel="Delete file"
      danger
      onClose={onClose}
      onConfirm={async () => {
        await remove.mutateAsync({ id: file.id })
        toast('File deleted', { undo: true })
        onDone?.()
      }}
    >
      It waits in the bin on the History page with everything in it, and can be brought back.
    </Confirm>
  )
}

export function EraseAttachment({ file, opened, onClose, onDone }: Props) {
  const { erase } = useAttachmentChanges()
  return (
    <Confirm
      opened={opened}
      title={`Delete ${file.name} for good?`}
      confirmLabel="Delete for good"
      danger
      onClose={onClose}
      onConfirm={async () => {
        await erase.mutateAsync({ id: file.id })
        toast('File deleted for good')
        onDone?.()
      }}
    >
      This cannot be undone, and the bin will not hold it. Backups that exist already still do, encrypted,
      until they make way for newer ones.
    </Confirm>
  )
}
