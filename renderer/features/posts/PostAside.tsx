import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import { formatDay } from '#shared/dates.ts'
import type { PostRow } from '#shared/features/posts/posts.contract.ts'
import { postsContract } from '#shared/features/posts/posts.contract.ts'
import { budgetedFte } from '#shared/features/posts/posts.rules.ts'
import { workingYears } from '#shared/features/posts/posts.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { Day } from '../../ui/Day.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { formatNumber } from '../../ui/format.ts'
import { Hours } from '../../ui/Hours.tsx'
import { RecordLink } from '../../ui/RecordLink.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { AddAppointment } from '../appointments/AppointmentForm.tsx'
import { useAppointments } from '../appointments/appointments.queries.ts'
import { Attachments } from '../attachments/Attachments.tsx'
import { ChangePost } from './PostForm.tsx'
import { fillingBadge, funderOf } from './posts.columns.ts'
import { usePostChanges } from './posts.queries.ts'

/** One post beside the list: what it is, who has held it, what can be done. */
export function PostAside({ post, onDeleted }: { post: PostRow; onDeleted: () => void }) {
  const { filling } = post
  return (
    <>
      <Definitions
        items={[
          ['State', <StatusBadge key="state" {...fillingBadge(filling.state)} />],
          ...(filling.shortMinutes > 0
            ? ([['Missing', <Hours key="missing" minutes={filling.shortMinutes} />]] as const)
            : []),
          ...(filling.vacantSince === null
            ? []
            : ([['Vacant since', <Day key="since" value={filling.vacantSince} />]] as const)),
          ...(filling.fallsVacantOn === null
            ? []
            : ([['Falls vacant', <Day key="falls" value={filling.fallsVacantOn} />]] as const)),
          [
            'Budgeted',
            `${formatNumber(post.minutesPerWeek / 60)} hours, ${formatNumber(budgetedFte(post))} FTE`,
          ],
          ['Full-time week', <Hours key="full" minutes={post.fullTimeMinutes} />],
          ['Working year', workingYears[post.workingYear]],
          ['Service area', post.serviceArea],
          ['Funded by', funderOf(post)],
          ['Base', post.base],
          ['Reports to', post.reportsToTitle],
          ['Post number', post.reference],
          ['Exists from', <Day key="opened" value={post.openedOn} />],
          ...(post.closedOn === null
            ? []
            : ([['Closed after', <Day key="closed" value={post.closedOn} />]] as const)),
          [
            'Job description',
            post.jobDescription === '' ? null : (
              <span key="job" style={{ whiteSpace: 'pre-line' }}>
                {post.jobDescription}
              </span>
            ),
          ],
          ['Notes', post.notes],
        ]}
      />
      <Holders post={post} />
      <Attachments of={{ recordTable: 'posts', recordId: post.id }} />
      <Actions post={post} onDeleted={onDeleted} />
    </>
  )
}

function Holders({ post }: { post: PostRow }) {
  const appointments = useAppointments({ postId: post.id }).data ?? []
  if (appointments.length === 0) return null
  return (
    <Section title="Held by">
      <ul>
        {appointments.map(({ id, personId, personName, startsOn, endsOn }) => (
          <li key={id}>
            <RecordLink to={`/people/${personId}`}>{personName}</RecordLink>, from {formatDay(startsOn)}
            {endsOn !== null && ` to ${formatDay(endsOn)}`}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Actions({ post, onDeleted }: { post: PostRow; onDeleted: () => void }) {
  const mayWrite = useMay('records.write')
  const { close, reopen, remove } = usePostChanges()
  const [task, setTask] = useState<'change' | 'appoint' | 'close' | 'delete' | null>(null)
  const done = () => setTask(null)
  if (!mayWrite) return null
  const isClosed = post.closedOn !== null
  return (
    <>
      <Group gap="xs" mt="md">
        {!isClosed && (
          <Button variant="default" onClick={() => setTask('appoint')}>
            Appoint somebody
          </Button>
        )}
        <Button variant="default" onClick={() => setTask('change')}>
          Change
        </Button>
        {isClosed ? (
          <Button
            variant="default"
            onClick={() =>
              reopen.mutate({ id: post.id }, { onSuccess: () => toast('Post opened again', { undo: true }) })
            }
          >
            Open again
          </Button>
        ) : (
          <Button variant="default" onClick={() => setTask('close')}>
            Close
          </Button>
        )}
        <Button variant="default" onClick={() => setTask('delete')}>
          Delete
        </Button>
      </Group>
      {task === 'change' && <ChangePost post={post} onClose={done} />}
      {task === 'appoint' && (
        <AddAppointment
          given={{
            postId: post.id,
            minutesPerWeek:
              post.filling.shortMinutes > 0 ? Math.min(post.filling.shortMinutes, 10_080) : null,
            fullTimeMinutes: post.fullTimeMinutes,
          }}
          onClose={done}
        />
      )}
      {task === 'close' && (
        <FormDialog
          opened
          title="Close the post"
          saveLabel="Close post"
          size="sm"
          onClose={done}
          schema={postsContract.close.input}
          defaultValues={{ id: post.id, closedOn: today() }}
          onSave={close.mutateAsync}
          onSaved={() => toast('Post closed', { undo: true })}
        >
          <DayField name="closedOn" label="Last day of the post" />
        </FormDialog>
      )}
      <Confirm
        opened={task === 'delete'}
        title={`Delete the post ${post.title}?`}
        confirmLabel="Delete post"
        danger
        onClose={done}
        onConfirm={async () => {
          await remove.mutateAsync({ id: post.id })
          toast('Post deleted', { undo: true })
          onDeleted()
        }}
      >
        Delete only what was entered by mistake. A post that is no longer funded is closed instead.
      </Confirm>
    </>
  )
}
