import { Button } from '@mantine/core'
import { type DragEvent, useState } from 'react'

import { attachables, type Owner } from '#shared/features/attachments/attachable.ts'
import { needsCare } from '#shared/features/attachments/attachments.rules.ts'
import type { Attachment } from '#shared/features/attachments/attachments.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { useCommand } from '../../ui/commands.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import { toast } from '../../ui/toasts.ts'
import { useAttachmentChanges, useAttachments } from './attachments.queries.ts'
import { AttachmentLine } from './AttachmentLine.tsx'
import classes from './attachments.module.css'
import { ChangeAttachment } from './FileDialogs.tsx'
import { useDroppedFiles } from './use-dropped-files.ts'

/** The files that are kept with one record. Files are chosen in the dialog or dropped here. */
export function Attachments({ of }: { of: Owner }) {
  const files = useAttachments(of)
  const mayWrite = useMay('records.write')
  const [described, setDescribed] = useState<Attachment | null>(null)
  const { choose, isChoosing, problem, drop, isOver, setOver } = useAttaching(of, setDescribed)
  const { noun } = attachables[of.recordTable]
  useCommand({ name: 'attachFile', label: 'Attach a file', run: choose, enabled: mayWrite })

  const target = mayWrite && {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      drop([...event.dataTransfer.files])
    },
  }

  return (
    <div className={isOver ? classes.over : classes.place} {...target}>
      <Section
        title="Attached files"
        actions={
          mayWrite && (
            <Button size="compact-sm" variant="default" loading={isChoosing} onClick={choose}>
              Attach a file…
            </Button>
          )
        }
      >
        {problem !== null && <Problem error={problem} />}
        {files.isPending ? (
          <Loading />
        ) : files.isError ? (
          <Problem error={files.error} retry={() => void files.refetch()} />
        ) : files.data.length === 0 ? (
          <p className={classes.quiet}>
            Nothing is attached to this {noun.toLowerCase()}.
            {mayWrite && ' Choose a PDF, picture, text, Word or Excel file, or drop it here.'}
          </p>
        ) : (
          <ul className={classes.files} aria-label="Attached files">
            {files.data.map((file) => (
              <AttachmentLine key={file.id} file={file} />
            ))}
          </ul>
        )}
      </Section>
      {described && <ChangeAttachment file={described} onClose={() => setDescribed(null)} />}
    </div>
  )
}

/** Attaching by dialog and by dropping; what looks like a certificate is asked about at once. */
function useAttaching(of: Owner, describe: (file: Attachment) => void) {
  const changes = useAttachmentChanges()
  const [problem, setProblem] = useState<unknown>(null)
  const [isOver, setOver] = useState(false)
  const attached = (file: Attachment) => {
    toast(`${file.name} was attached`, { undo: true })
    if (needsCare(file)) describe(file)
  }
  const drop = useDroppedFiles(of, attached, setProblem)
  const choose = () => {
    setProblem(null)
    changes.choose.mutate(
      { recordTable: of.recordTable, recordId: of.recordId },
      {
        onSuccess: ({ attachment }) => attachment !== null && attached(attachment),
        onError: setProblem,
      },
    )
  }
  return { choose, isChoosing: changes.choose.isPending, problem, drop, isOver, setOver }
}
