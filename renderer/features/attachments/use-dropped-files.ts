import { AppError } from '#shared/errors.ts'
import type { Owner } from '#shared/features/attachments/attachable.ts'
import { attachmentLimits, sayBytes } from '#shared/features/attachments/attachments.rules.ts'
import type { Attachment } from '#shared/features/attachments/attachments.schema.ts'

import { useAttachmentChanges } from './attachments.queries.ts'

const mostAtOnce = 10

/** Attaches dropped files one after the other, and stops at the first that is refused. */
export function useDroppedFiles(
  { recordTable, recordId }: Owner,
  onAttached: (file: Attachment) => void,
  onProblem: (error: unknown) => void,
): (files: readonly File[]) => void {
  const { add } = useAttachmentChanges()
  const attach = async (files: readonly File[]) => {
    if (files.length > mostAtOnce) throw refusal(`Drop at most ${mostAtOnce} files at a time.`)
    for (const file of files) {
      // Looked at before anything is read: a film would fill the memory.
      if (file.size > attachmentLimits.fileBytes)
        throw refusal(`“${file.name}” is larger than ${sayBytes(attachmentLimits.fileBytes)}.`)
      const bytes = new Uint8Array(await file.arrayBuffer())
      if (bytes.length === 0) throw refusal(`“${file.name}” is empty or a folder.`)
      onAttached(await add.mutateAsync({ recordTable, recordId, name: file.name, bytes }))
    }
  }
  return (files) => {
    onProblem(null)
    attach(files).catch(onProblem)
  }
}

const refusal = (sentence: string) => new AppError('unavailable', `${sentence} It was not attached.`)
