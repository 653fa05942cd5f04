import { Button, Group, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'

import { Problem } from './Problem.tsx'

interface Props {
  readonly opened: boolean
  /** A question: "Remove this session?" */
  readonly title: string
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode
  /** The verb of the question, never just "OK": "Remove session". */
  readonly confirmLabel: string
  readonly cancelLabel?: string
  readonly danger?: boolean
  readonly onConfirm: () => void | Promise<unknown>
  readonly onClose: () => void
}

/** Asks before something that is hard to take back. The safe answer has the focus. */
export function Confirm({
  opened,
  title,
  children,
  confirmLabel,
  cancelLabel = 'Cancel',
  danger = false,
  onConfirm,
  onClose,
}: Props) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const close = () => {
    setError(null)
    onClose()
  }
  const confirm = async () => {
    setBusy(true)
    setError(null)
    try {
      await onConfirm()
      onClose()
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Modal opened={opened} onClose={close} title={title} closeOnClickOutside={false}>
      <div>{children}</div>
      {error !== null && <Problem error={error} />}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={close} data-autofocus>
          {cancelLabel}
        </Button>
        <Button color={danger ? 'var(--cb-red)' : 'teal'} loading={busy} onClick={() => void confirm()}>
          {confirmLabel}
        </Button>
      </Group>
    </Modal>
  )
}
