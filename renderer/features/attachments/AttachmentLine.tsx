import { ActionIcon, Button, Menu } from '@mantine/core'
import { useState } from 'react'

import { goneBy, needsCare, sayBytes } from '#shared/features/attachments/attachments.rules.ts'
import { attachmentKinds, type Attachment } from '#shared/features/attachments/attachments.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { Day } from '../../ui/Day.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { today } from '../../ui/today.ts'
import classes from './attachments.module.css'
import { CertificateAdvice } from './CertificateAdvice.tsx'
import { ChangeAttachment, DeleteAttachment, EraseAttachment, SaveCopy } from './FileDialogs.tsx'
import { Viewer } from './Viewer.tsx'

type Task = 'open' | 'copy' | 'change' | 'delete' | 'erase'

/** One file: its name opens it, the menu holds the rest. */
export function AttachmentLine({ file }: { file: Attachment }) {
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  return (
    <li className={classes.file}>
      <div className={classes.what}>
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.name ?? ''}
          leftSection={<Icon name="document" size={16} />}
          onClick={() => setTask('open')}
        >
          {file.name}
        </Button>
        <div className={classes.about}>
          {file.description !== '' && <span>{file.description}</span>}
          <span>
            {attachmentKinds[file.kind]}, {sayBytes(file.byteCount)}, added <Day value={file.addedOn} />
          </span>
          <KeptUntil file={file} />
        </div>
        {needsCare(file) && file.keepUntil === null && <CertificateAdvice />}
      </div>
      <FileMenu name={file.name} onTask={setTask} />
      {task === 'open' && (
        <Viewer id={file.id} name={file.name} onClose={close} onCopy={() => setTask('copy')} />
      )}
      {task === 'change' && <ChangeAttachment file={file} onClose={close} />}
      <SaveCopy file={file} opened={task === 'copy'} onClose={close} />
      <DeleteAttachment file={file} opened={task === 'delete'} onClose={close} />
      <EraseAttachment file={file} opened={task === 'erase'} onClose={close} />
    </li>
  )
}

/** How long it may stay; red once it should be gone. */
export function KeptUntil({ file }: { file: Attachment }) {
  const until = goneBy(file)
  if (until === null) return null
  return until < today() ? (
    <StatusBadge tone="red" word="Should be gone" />
  ) : (
    <span>
      Keep until <Day value={until} />
    </span>
  )
}

function FileMenu({ name, onTask }: { name: string; onTask: (task: Task) => void }) {
  const mayWrite = useMay('records.write')
  const mayErase = useMay('settings')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={`More about ${name}`}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onTask('open')}>Open</Menu.Item>
        <Menu.Item onClick={() => onTask('copy')}>Save a readable copy…</Menu.Item>
        {mayWrite && (
          <>
            <Menu.Item onClick={() => onTask('change')}>Describe or rename…</Menu.Item>
            <Menu.Item onClick={() => onTask('delete')}>Delete…</Menu.Item>
          </>
        )}
        {mayErase && <Menu.Item onClick={() => onTask('erase')}>Delete for good…</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
