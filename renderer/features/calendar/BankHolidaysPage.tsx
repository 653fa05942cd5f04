import { Button, Group, Select } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { formatLongDay, weekday, yearOf } from '#shared/dates.ts'
import {
  newBankHolidaySchema,
  type BankHoliday,
  type BankHolidayChange,
} from '#shared/features/calendar/calendar.schema.ts'

import { useClient } from '../../client-context.tsx'
import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../frame/session.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import { tellProblem } from '../../ui/tell-problem.ts'

/** England’s bank holidays of a year, with what this centre added or took away. */
export default function BankHolidaysPage() {
  const { calendar } = useClient()
  const cache = useQueryClient()
  const [year, setYear] = useState(() => yearOf(today()))
  const [isAdding, setIsAdding] = useState(false)
  const mayChange = useMay('settings')
  const holidays = useQuery({ queryKey: ['calendar', year], queryFn: () => calendar.bankHolidays({ year }) })
  const again = { onSuccess: () => cache.invalidateQueries({ queryKey: ['calendar'] }) }
  const add = useMutation({ mutationFn: calendar.addBankHoliday, ...again })
  const drop = useMutation({ mutationFn: calendar.dropBankHolidayChange, ...again })

  const putBack = async (change: BankHolidayChange) => {
    try {
      await drop.mutateAsync({ id: change.id })
      toast('Bank holiday is back', { undo: true })
    } catch (error) {
      tellProblem(error)
    }
  }

  return (
    <Page
      title="Bank holidays"
      {...(mayChange && { primary: { label: 'Add a bank holiday', run: () => setIsAdding(true) } })}
    >
      <YearChoice year={year} onChange={setYear} />
      {holidays.isPending ? (
        <Loading />
      ) : holidays.isError ? (
        <Problem error={holidays.error} retry={() => void holidays.refetch()} />
      ) : (
        <>
          <DataTable
            name="bankHolidays"
            label={`Bank holidays ${year}`}
            columns={columns}
            rows={holidays.data.holidays}
            rowKey={({ day }) => day}
            noun={['day', 'days']}
            exportName={`Bank holidays ${year}`}
            autoHeight
            {...(mayChange && { ticked: removeTicked })}
          />
          <Removed changes={holidays.data.changes} {...(mayChange && { onPutBack: putBack })} />
        </>
      )}
      <FormDialog
        opened={isAdding}
        onClose={() => setIsAdding(false)}
        title="Add a bank holiday"
        saveLabel="Add bank holiday"
        size="md"
        schema={newBankHolidaySchema}
        defaultValues={{ day: '', name: '' }}
        onSave={async (values) => {
          await add.mutateAsync(values)
          setYear(yearOf(values.day))
        }}
        onSaved={() => toast('Bank holiday added', { undo: true })}
      >
        <DayField name="day" label="Day" />
        <TextField name="name" label="What it is called" />
      </FormDialog>
    </Page>
  )
}

const removeTicked = (days: readonly BankHoliday[], clear: () => void) => (
  <RemoveTicked days={days} clear={clear} />
)

/** What was added by hand goes; what is worked out is noted as not holding here. */
function RemoveTicked({ days, clear }: { days: readonly BankHoliday[]; clear: () => void }) {
  const { calendar } = useClient()
  const cache = useQueryClient()
  const takeAway = async () => {
    clear()
    try {
      const changes = await calendar.bankHolidayChanges({})
      for (const { day, isAdded } of days) {
        const own = changes.find((change) => change.day === day)
        await (isAdded && own
          ? calendar.dropBankHolidayChange({ id: own.id })
          : calendar.removeBankHoliday({ day }))
      }
      toast(days.length === 1 ? 'Bank holiday removed' : 'Bank holidays removed', { undo: days.length === 1 })
    } catch (error) {
      tellProblem(error)
    } finally {
      await cache.invalidateQueries({ queryKey: ['calendar'] })
    }
  }
  return (
    <Button size="compact-sm" variant="default" onClick={() => void takeAway()}>
      Remove
    </Button>
  )
}

function YearChoice({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const present = yearOf(today())
  const years = Array.from({ length: 9 }, (_, index) => String(present - 3 + index))
  return (
    <Select
      label="Year"
      mb="md"
      maw="8rem"
      allowDeselect={false}
      value={String(year)}
      data={years.includes(String(year)) ? years : [...years, String(year)].toSorted()}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  )
}

interface RemovedProps {
  readonly changes: readonly BankHolidayChange[]
  readonly onPutBack?: (change: BankHolidayChange) => Promise<void>
}

function Removed({ changes, onPutBack }: RemovedProps) {
  const removed = changes.filter(({ kind }) => kind === 'remove')
  if (removed.length === 0) return null
  return (
    <Section title="Removed" hint="These would be bank holidays, but not here.">
      <ul>
        {removed.map((change) => (
          <li key={change.id}>
            <Group gap="xs">
              {change.name}, {formatLongDay(change.day)}
              {onPutBack && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Put back ${change.name}`}
                  onClick={() => void onPutBack(change)}
                >
                  Put back
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const columns: readonly Column<BankHoliday>[] = [
  { key: 'day', header: 'Day', kind: 'day', accessor: ({ day }) => day },
  {
    key: 'weekday',
    header: 'Weekday',
    accessor: ({ day }) => weekdays[weekday(day) - 1] ?? '',
    sortBy: ({ day }) => weekday(day),
  },
  { key: 'name', header: 'Name', accessor: ({ name }) => name },
  {
    key: 'origin',
    header: 'Where it comes from',
    accessor: ({ isAdded }) => (isAdded ? 'Added here' : 'Worked out'),
  },
]
