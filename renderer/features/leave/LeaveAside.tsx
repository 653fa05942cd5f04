import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import { formatDay } from '#shared/dates.ts'
import type { LeaveRow } from '#shared/features/leave/leave.contract.ts'
import { spanWords } from '#shared/features/leave/leave-span.rules.ts'
import { toldWays } from '#shared/features/leave/leave.schema.ts'

import { Confirm } from '../../ui/Confirm.tsx'
import { Definitions } from '../../ui/Definitions.tsx'
import { formatHours } from '../../ui/format.ts'
import { RecordLink } from '../../ui/RecordLink.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { toast } from '../../ui/toasts.ts'
import { useAgencyOptions } from '../agencies/agencies.queries.ts'
import { CancelLeave, CloseAbsence, DecideLeave } from './DecideDialog.tsx'
import { sideWords, stateBadge } from './leave.columns.ts'
import { useLeaveChanges } from './leave.queries.ts'
import { ChangeLeave } from './LeaveForm.tsx'
import { tellProblem } from '../../ui/tell-problem.ts'

type Task = 'decide' | 'change' | 'cancel' | 'close' | 'delete'

/** One absence: when, how much, who decides or decided, and what can be done next. */
export function LeaveAside({ request, onGone }: { request: LeaveRow; onGone: () => void }) {
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  return (
    <>
      <Definitions
        items={[
          [
            'Person',
            <RecordLink key="person" to={`/people/${request.personId}`}>
              {request.personName}
            </RecordLink>,
          ],
          ['Kind', request.kindName],
          ['When', spanWords(request)],
          [
            'Takes',
            `${formatHours(request.leaveMinutes)} hours${request.isAssumed ? ', with an assumed working week' : ''}`,
          ],
          ['State', <StatusBadge key="state" {...stateBadge(request)} />],
          ['Asked', formatDay(request.requestedOn)],
          ...(request.note === '' ? [] : [['Note', request.note] as const]),
          ...(request.deciding ? [['Who decides', request.deciding.because] as const] : []),
          ...useDecisionItems(request),
        ]}
      />
      <Steps request={request} onTask={setTask} />
      {task === 'decide' && <DecideLeave request={request} onClose={close} />}
      {task === 'change' && <ChangeLeave request={request} onClose={close} />}
      {task === 'cancel' && <CancelLeave request={request} onClose={close} />}
      {task === 'close' && <CloseAbsence request={request} onClose={close} />}
      <DeleteLeave request={request} opened={task === 'delete'} onClose={close} onGone={onGone} />
    </>
  )
}

function useDecisionItems(request: LeaveRow): [string, string][] {
  const agencies = useAgencyOptions()
  const { decidedOn, decidedBy, decidedAgencyId, toldBy, decisionReason, cancelledOn, withdrawnOn } = request
  const agency = agencies.find(({ value }) => value === decidedAgencyId)?.label
  const items: [string, string][] = []
  if (decidedOn !== null) {
    const by = agency === undefined ? decidedBy : `${decidedBy} of ${agency}`
    const told = toldBy === null ? '' : `, told ${toldWays[toldBy].toLowerCase()}`
    items.push(['Decided', `by ${by} on ${formatDay(decidedOn)}${told}`], ['Side', sideWords(request)])
  }
  if (decisionReason !== '') items.push(['Reason', decisionReason])
  if (withdrawnOn !== null) items.push(['Withdrawn', formatDay(withdrawnOn)])
  if (cancelledOn !== null) {
    const why = request.cancelReason === '' ? '' : `: ${request.cancelReason}`
    items.push(['Cancelled', `${formatDay(cancelledOn)}${why}`])
  }
  return items
}

function Steps({ request, onTask }: { request: LeaveRow; onTask: (task: Task) => void }) {
  const { withdraw } = useLeaveChanges()
  const { state, endsOn } = request
  const takeBack = () =>
    withdraw.mutate(
      { id: request.id },
      {
        onSuccess: () => toast('Request withdrawn', { undo: true }),
        onError: tellProblem,
      },
    )
  return (
    <Group gap="xs" my="md">
      {state === 'requested' && <Button onClick={() => onTask('decide')}>Decide</Button>}
      {state === 'noted' && endsOn === null && <Button onClick={() => onTask('close')}>They are back</Button>}
      {(state === 'requested' || state === 'noted') && (
        <Button variant="default" onClick={() => onTask('change')}>
          Change
        </Button>
      )}
      {state === 'requested' && (
        <Button variant="default" onClick={takeBack}>
          Withdraw
        </Button>
      )}
      {state === 'approved' && (
        <Button variant="default" onClick={() => onTask('cancel')}>
          Cancel leave
        </Button>
      )}
      <Button variant="default" onClick={() => onTask('delete')}>
        Delete
      </Button>
    </Group>
  )
}

interface DeleteProps {
  readonly request: LeaveRow
  readonly opened: boolean
  readonly onClose: () => void
  readonly onGone: () => void
}

function DeleteLeave({ request, opened, onClose, onGone }: DeleteProps) {
  const { remove } = useLeaveChanges()
  return (
    <Confirm
      opened={opened}
      title="Delete this leave?"
      confirmLabel="Delete leave"
      danger
      onClose={onClose}
      onConfirm={async () => {
        await remove.mutateAsync({ id: request.id })
        onGone()
        toast('Leave deleted', { undo: true })
      }}
    >
      {spanWords(request)} of {request.personName} goes to the bin, from where it can be brought back. Leave
      that was refused, withdrawn or cancelled is better kept.
    </Confirm>
  )
}
