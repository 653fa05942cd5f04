import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'

import { addDays, addMonths, formatDay } from '#shared/dates.ts'
import type { BalanceAnswer } from '#shared/features/leave/leave.contract.ts'
import { setAllowanceSchema } from '#shared/features/leave/leave.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { HoursField } from '../../ui/form/NumberFields.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { formatHours } from '../../ui/format.ts'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { toast } from '../../ui/toasts.ts'
import { WorkingTable } from '../terms/WorkingTable.tsx'
import { leaveColumns } from './leave.columns.ts'
import { useLeave, useLeaveBalance, useLeaveChanges } from './leave.queries.ts'
import { AddLeave } from './LeaveForm.tsx'

/** Somebody’s leave year and everything they were away for. */
export function PersonLeave({ personId }: { personId: PersonId }) {
  const [on, setOn] = useState<string>()
  const balance = useLeaveBalance(personId, on)
  const leave = useLeave('all', personId)
  const navigate = useNavigate()
  const [isAdding, setIsAdding] = useState(false)
  if (balance.isPending || leave.isPending) return <Loading />
  if (balance.isError) return <Problem error={balance.error} retry={() => void balance.refetch()} />
  if (leave.isError) return <Problem error={leave.error} retry={() => void leave.refetch()} />
  return (
    <>
      <Balance balance={balance.data} onYear={setOn} />
      <Section
        title="Leave and absence"
        actions={
          <Button size="compact-sm" variant="default" onClick={() => setIsAdding(true)}>
            New leave or absence
          </Button>
        }
      >
        {leave.data.length === 0 ? (
          <p>None on record.</p>
        ) : (
          <DataTable
            name="leave of a person"
            label="Leave and absence"
            noun={['absence', 'absences']}
            columns={columns}
            rows={leave.data}
            rowKey={({ id }) => id}
            onOpen={({ id }) => void navigate(`/leave/${id}`)}
            autoHeight
          />
        )}
      </Section>
      {isAdding && <AddLeave personId={personId} onClose={() => setIsAdding(false)} />}
    </>
  )
}

const columns = leaveColumns.filter(({ key }) => key !== 'person' && key !== 'employer')

function Balance({ balance, onYear }: { balance: BalanceAnswer; onYear: (on: string) => void }) {
  const [isSetting, setIsSetting] = useState(false)
  const { year, left, waiting, steps, notes } = balance
  const answer =
    left === null
      ? 'What is left cannot be worked out'
      : `${formatHours(left)} hours left${waiting === 0 ? '' : `, ${formatHours(waiting)} of them asked for`}`
  return (
    <Section
      title={`Leave year ${formatDay(year.startsOn)} to ${formatDay(year.endsOn)}`}
      actions={
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onYear(addDays(year.startsOn, -1))}
            aria-label="The leave year before"
          >
            Year before
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onYear(addMonths(year.startsOn, 12))}
            aria-label="The leave year after"
          >
            Year after
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setIsSetting(true)}>
            What the employer says
          </Button>
        </Group>
      }
    >
      <WorkingTable working={{ answer, value: left, steps, notes }} />
      {isSetting && <Allowance balance={balance} onClose={() => setIsSetting(false)} />}
    </Section>
  )
}

function Allowance({ balance, onClose }: { balance: BalanceAnswer; onClose: () => void }) {
  const { setAllowance } = useLeaveChanges()
  const { personId, personName, year, allowance } = balance
  return (
    <FormDialog
      opened
      size="md"
      title={`Leave year from ${formatDay(year.startsOn)}: ${personName}`}
      onClose={onClose}
      schema={setAllowanceSchema}
      defaultValues={{
        personId,
        yearStartsOn: year.startsOn,
        statedMinutes: allowance?.statedMinutes ?? null,
        carriedMinutes: allowance?.carriedMinutes ?? 0,
        note: allowance?.note ?? '',
      }}
      onSave={setAllowance.mutateAsync}
      onSaved={() => toast('Leave year noted', { undo: true })}
    >
      <HoursField
        name="statedMinutes"
        label="Leave of the year, as the employer says"
        help="Without bank holidays. Left empty, it is worked out from the terms."
        optional
      />
      <HoursField
        name="carriedMinutes"
        label="Brought over"
        help="Less than nothing for leave taken ahead."
      />
      <TextField name="note" label="Note" optional />
    </FormDialog>
  )
}
