import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'

import { leaveFilter, leaveFilters, type LeaveFilter } from '#shared/features/leave/leave.contract.ts'
import { leaveRequestId } from '#shared/features/leave/leave.schema.ts'

import { Page } from '../../frame/Page.tsx'
import { countOf } from '../../ui/format.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { optionsFrom } from '../../ui/options.ts'
import { Problem } from '../../ui/Problem.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListWithDetail } from '../../ui/table/ListWithDetail.tsx'
import { leaveColumns } from './leave.columns.ts'
import { useLeave, useLeaveRequest } from './leave.queries.ts'
import { LeaveAside } from './LeaveAside.tsx'
import { AddLeave } from './LeaveForm.tsx'

const title = 'Leave and absence'

/** Who is away, who asked, and what waits for which side to decide. */
export default function LeavePage() {
  const [which, setWhich] = useState<LeaveFilter>('booked')
  const [isAdding, setIsAdding] = useState(false)
  const add = { label: 'New leave or absence', run: () => setIsAdding(true) }
  return (
    <Page
      title={title}
      fill
      subtitle={<Waiting />}
      primary={add}
      actions={
        <SegmentedControl
          size="xs"
          aria-label="What is shown"
          data={optionsFrom(leaveFilters)}
          value={which}
          onChange={(value) => setWhich(leaveFilter.parse(value))}
        />
      }
    >
      <List which={which} add={add} />
      {isAdding && <AddLeave onClose={() => setIsAdding(false)} />}
    </Page>
  )
}

/** How much waits, and for which side. */
function Waiting() {
  const waiting = useLeave('waiting').data ?? []
  if (waiting.length === 0) return null
  const here = waiting.filter(({ deciding }) => deciding?.sides.includes('home') !== true).length
  const home = waiting.length - here
  return (
    <>
      Waiting: {countOf(here, 'decision')} of the centre, {home} of home agencies
    </>
  )
}

interface ListProps {
  readonly which: LeaveFilter
  readonly add: { readonly label: string; readonly run: () => void }
}

function List({ which, add }: ListProps) {
  const leave = useLeave(which)
  const navigate = useNavigate()
  const asked = leaveRequestId.safeParse(useParams()['id'])
  const openId = asked.success ? asked.data : null
  const open = useLeaveRequest(openId)
  if (leave.isPending) return <Loading />
  if (leave.isError) return <Problem error={leave.error} retry={() => void leave.refetch()} />
  if (leave.data.length === 0 && openId === null)
    return which === 'waiting' ? (
      <EmptyState title="Nothing waits for a decision">
        Requests that somebody at the centre or in a home agency has to decide stand here until then.
      </EmptyState>
    ) : (
      <EmptyState title="Nobody is away, and nothing is booked" action={add}>
        Note leave as it is asked for, and absence as it happens. The hours are counted from the working week.
      </EmptyState>
    )
  const close = () => void navigate('/leave')
  return (
    <ListWithDetail
      onClose={close}
      detail={
        openId === null
          ? null
          : {
              title: open.data?.personName ?? 'Leave',
              content: open.isError ? (
                <Problem error={open.error} />
              ) : open.data === undefined ? (
                <Loading />
              ) : (
                <LeaveAside key={open.data.id} request={open.data} onGone={close} />
              ),
            }
      }
      list={
        <DataTable
          name="leave"
          label={`${title}: ${leaveFilters[which].toLowerCase()}`}
          noun={['absence', 'absences']}
          exportName={title}
          columns={leaveColumns}
          rows={leave.data}
          rowKey={({ id }) => id}
          openKey={openId}
          onOpen={({ id }) => void navigate(`/leave/${id}`)}
          landscape
        />
      }
    />
  )
}
