import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import type { Owner } from '#shared/features/attachments/attachable.ts'
import type { Attachment, AttachmentId } from '#shared/features/attachments/attachments.schema.ts'

import { useClient } from '../../client-context.tsx'
import { useChange } from '../../ui/use-change.ts'

export function useAttachments({ recordTable, recordId }: Owner) {
  const { attachments } = useClient()
  return useQuery({
    queryKey: ['attachments', recordTable, recordId],
    queryFn: () => attachments.list({ recordTable, recordId }),
  })
}

export function useAllAttachments() {
  const { attachments } = useClient()
  return useQuery({ queryKey: ['attachments', 'all'], queryFn: () => attachments.all({}) })
}

export function useAttachmentTotals() {
  const { attachments } = useClient()
  return useQuery({ queryKey: ['attachments', 'totals'], queryFn: () => attachments.totals({}) })
}

/** Every way of changing what is attached. */
export function useAttachmentChanges() {
  const { attachments } = useClient()
  return {
    add: useChange(attachments.add),
    choose: useChange(attachments.choose),
    change: useChange(attachments.change),
    remove: useChange(attachments.delete),
    erase: useChange(attachments.erase),
    saveCopy: useChange(attachments.saveCopy),
  }
}

export interface Contents {
  readonly attachment: Attachment
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly text: string | null
}

type Opened =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'open'; readonly contents: Contents }

/** The contents live as long as what shows them: they are in no cache that would outlast the window they are looked at in. */
export function useContents(id: AttachmentId): Opened {
  const { attachments } = useClient()
  const [opened, setOpened] = useState<Opened>({ state: 'opening' })
  useEffect(() => {
    let isWanted = true
    const show = (next: Opened) => isWanted && setOpened(next)
    attachments.open({ id }).then(
      (contents) => show({ state: 'open', contents }),
      (error: unknown) => show({ state: 'failed', error }),
    )
    return () => {
      isWanted = false
    }
  }, [attachments, id])
  return opened
}
