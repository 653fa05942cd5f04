import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'

import { attachables } from '#shared/features/attachments/attachable.ts'
import type { AttachmentRow } from '#shared/features/attachments/attachments.contract.ts'
import { sayBytes } from '#shared/features/attachments/attachments.rules.ts'
import { attachmentKinds } from '#shared/features/attachments/attachments.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { Day } from '../../ui/Day.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { countOf } from '../../ui/format.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { RecordLink } from '../../ui/RecordLink.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListWithDetail } from '../../ui/table/ListWithDetail.tsx'
import { KeptUntil } from './AttachmentLine.tsx'
import { useAllAttachments, useAttachmentTotals } from './attachments.queries.ts'
import { ChangeAttachment, DeleteAttachment, EraseAttachment, SaveCopy } from './FileDialogs.tsx'
import { Viewer } from './Viewer.tsx'

/** Every file that is kept, whatever it is attached to. */
export default function AttachmentsPage() {
  const files = useAllAttachments()
  const { id } = useParams()
  const navigate = useNavigate()
  const open = files.data?.find((file) => file.id === id)
  const backToList = () => void navigate('/attachments')

  return (
    <Page title="Attached files" fill subtitle={<Totals />}>
      {files.isPending ? (
        <Loading />
      ) : files.isError ? (
        <Problem error={files.error} retry={() => void files.refetch()} />
      ) : files.data.length === 0 ? (
        <EmptyState title="No files yet">
          Files are attached to the record they belong to: open a person, a secondment, an agency or a post
          and choose “Attach a file…” there. Here you see them all.
        </EmptyState>
      ) : (
        <ListWithDetail
          onClose={backToList}
          detail={open ? { title: open.name, content: <Detail file={open} onGone={backToList} /> } : null}
          list={
            <DataTable
              name="attachments"
              label="Attached files"
              noun={['file', 'files']}
              exportName="Attached files"
              columns={columns}
              rows={files.data}
              rowKey={(file) => file.id}
              openKey={id ?? null}
              onOpen={(file) => void navigate(`/attachments/${file.id}`)}
              landscape
            />
          }
        />
      )}
    </Page>
  )
}

function Totals() {
  const totals = useAttachmentTotals().data
  if (totals === undefined || totals.count === 0) return null
  return (
    <>
      {countOf(totals.count, 'file')}, {sayBytes(totals.bytes)}
      {totals.binBytes > 0 && ` and ${sayBytes(totals.binBytes)} in the bin`}
    </>
  )
}

type Task = 'open' | 'copy' | 'change' | 'delete' | 'erase'

function Detail({ file, onGone }: { file: AttachmentRow; onGone: () => void }) {
  const mayWrite = useMay('records.write')
  const mayErase = useMay('settings')
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  return (
    <>
      <Definitions
        items={[
          [
            'Attached to',
            <RecordLink key="record" to={file.recordPath}>
              {file.recordTitle}
            </RecordLink>,
          ],
          ['Kind of record', attachables[file.recordTable].noun],
          ['What it is', file.description],
          ['Kind of file', attachmentKinds[file.kind]],
          ['Size', sayBytes(file.byteCount)],
          ['Added', <Day key="added" value={file.addedOn} />],
          ['How long', file.goneBy === null ? null : <KeptUntil key="until" file={file} />],
        ]}
      />
      <Group gap="xs" mt="md">
        <Button variant="default" onClick={() => setTask('open')}>
          Open
        </Button>
        <Button variant="default" onClick={() => setTask('copy')}>
          Save a readable copy…
        </Button>
        {mayWrite && (
          <>
            <Button variant="default" onClick={() => setTask('change')}>
              Describe or rename…
            </Button>
            <Button variant="default" onClick={() => setTask('delete')}>
              Delete…
            </Button>
          </>
        )}
        {mayErase && (
          <Button variant="default" onClick={() => setTask('erase')}>
            Delete for good…
          </Button>
        )}
      </Group>
      {task === 'open' && (
        <Viewer id={file.id} name={file.name} onClose={close} onCopy={() => setTask('copy')} />
      )}
      {task === 'change' && <ChangeAttachment file={file} onClose={close} />}
      <SaveCopy file={file} opened={task === 'copy'} onClose={close} />
      <DeleteAttachment file={file} opened={task === 'delete'} onClose={close} onDone={onGone} />
      <EraseAttachment file={file} opened={task === 'erase'} onClose={close} onDone={onGone} />
    </>
  )
}

const columns: readonly Column<AttachmentRow>[] = [
  { key: 'name', header: 'File', accessor: ({ name }) => name },
  { key: 'record', header: 'Attached to', accessor: ({ recordTitle }) => recordTitle },
  {
    key: 'table',
    header: 'Kind of record',
    accessor: ({ recordTable }) => attachables[recordTable].noun,
    filter: 'choice',
    hidden: true,
  },
  { key: 'description', header: 'What it is', accessor: ({ description }) => description },
  {
    key: 'kind',
    header: 'Kind of file',
    accessor: ({ kind }) => attachmentKinds[kind],
    filter: 'choice',
  },
  {
    key: 'size',
    header: 'Size',
    kind: 'number',
    accessor: ({ byteCount }) => byteCount,
    cell: ({ byteCount }) => sayBytes(byteCount),
  },
  { key: 'added', header: 'Added', kind: 'day', accessor: ({ addedOn }) => addedOn },
  { key: 'until', header: 'Keep until', kind: 'day', accessor: (file) => file.goneBy },
]
