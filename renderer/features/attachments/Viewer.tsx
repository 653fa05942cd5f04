import { Button, Group, Modal } from '@mantine/core'
import { lazy, Suspense } from 'react'

import { viewerFor } from '#shared/features/attachments/attachments.rules.ts'
import { type AttachmentId, attachmentKinds } from '#shared/features/attachments/attachments.schema.ts'

import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { type Contents, useContents } from './attachments.queries.ts'
import { PictureView } from './PictureView.tsx'
import { TextView } from './TextView.tsx'

const PdfView = lazy(() => import('./PdfView.tsx'))

interface Props {
  readonly id: AttachmentId
  readonly name: string
  readonly onClose: () => void
  readonly onCopy: () => void
}

/** Shows a file without writing it anywhere: its contents are in the memory of this window, and gone when it closes. */
export function Viewer({ id, name, onClose, onCopy }: Props) {
  const opened = useContents(id)
  return (
    <Modal opened onClose={onClose} title={name} size="min(72rem, 94vw)" closeOnClickOutside={false}>
      {opened.state === 'opening' && <Loading />}
      {opened.state === 'failed' && <Problem error={opened.error} />}
      {opened.state === 'open' && (
        <Suspense fallback={<Loading />}>
          <Shown contents={opened.contents} />
        </Suspense>
      )}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onCopy}>
          Save a readable copy…
        </Button>
        <Button onClick={onClose}>Close</Button>
      </Group>
    </Modal>
  )
}

function Shown({ contents: { attachment, bytes, text } }: { contents: Contents }) {
  const viewer = viewerFor(attachment.kind)
  switch (viewer) {
    case 'pdf':
      return <PdfView bytes={bytes} name={attachment.name} />
    case 'picture':
      return <PictureView bytes={bytes} attachment={attachment} />
    case 'text':
      return <TextView text={text ?? ''} name={attachment.name} />
    case 'none':
      return (
        <p>
          {attachmentKinds[attachment.kind]}s cannot be shown in Centreboard. Save a readable copy and open it
          in the program it was made with. When you have changed it, attach it again.
        </p>
      )
    default:
      return viewer satisfies never
  }
}
