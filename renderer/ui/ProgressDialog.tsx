import { Button, Group, Modal, Progress } from '@mantine/core'
import { useEffect, useState } from 'react'

import { useClient } from '../client-context.tsx'
import { forgetProgress, useProgress } from './progress.ts'

interface Props {
  /** True while the task runs, usually `mutation.isPending`. */
  readonly opened: boolean
  /** `feature.procedure`. */
  readonly taskId: string
  readonly title: string
  readonly cancellable?: boolean
}

/** Long work: how far it is, and a way to stop it. It closes when `opened` turns false. */
export function ProgressDialog({ opened, taskId, title, cancellable = true }: Props) {
  const client = useClient()
  const progress = useProgress(taskId)
  const [stopping, setStopping] = useState(false)

  useEffect(
    () => () => {
      if (opened) forgetProgress(taskId)
    },
    [opened, taskId],
  )
  if (!opened && stopping) setStopping(false)

  const cancel = () => {
    setStopping(true)
    void client.progress.cancel({ taskId }).catch(() => setStopping(false))
  }
  const label = stopping ? 'Stopping…' : (progress?.label ?? 'Starting…')
  const percent = progress && progress.total > 0 ? Math.round((100 * progress.done) / progress.total) : null

  return (
    <Modal
      opened={opened}
      onClose={() => undefined}
      title={title}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <output>
        {label}
        {percent !== null && ` ${percent}%`}
      </output>
      <Progress.Root size="sm" my="md">
        <Progress.Section
          value={percent ?? 100}
          animated={percent === null}
          striped={percent === null}
          aria-label={title}
        />
      </Progress.Root>
      {cancellable && (
        <Group justify="flex-end">
          <Button variant="default" onClick={cancel} disabled={stopping} data-autofocus>
            Cancel
          </Button>
        </Group>
      )}
    </Modal>
  )
}
