import { Modal } from '@mantine/core'
import { useRef } from 'react'
import type { FieldValues } from 'react-hook-form'

import { type FormGuard, RecordForm, type RecordFormProps } from './RecordForm.tsx'

interface Props<I extends FieldValues, O extends FieldValues> extends Omit<
  RecordFormProps<I, O>,
  'onCancel' | 'onSaved'
> {
  readonly opened: boolean
  /** What is being done: "Begin a secondment". */
  readonly title: string
  /** Closed, whether saved or not. */
  readonly onClose: () => void
  readonly onSaved?: () => void
  readonly size?: 'sm' | 'md' | 'lg' | 'xl'
}

/** A form in a dialog. It asks before it closes over unsaved changes, and closes by itself once saved. */
export function FormDialog<I extends FieldValues, O extends FieldValues>({
  opened,
  title,
  onClose,
  onSaved,
  size = 'lg',
  ...form
}: Props<I, O>) {
  const guard = useRef<FormGuard>(null)
  return (
    <Modal
      opened={opened}
      onClose={() => (guard.current ? guard.current.askToLeave() : onClose())}
      title={title}
      size={size}
      closeOnClickOutside={false}
      closeOnEscape
    >
      <RecordForm
        {...form}
        inDialog
        guard={guard}
        onCancel={onClose}
        onSaved={() => {
          onClose()
          onSaved?.()
        }}
      />
    </Modal>
  )
}
