import { Button, Group } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'

import { formatHours } from '../../ui/format.ts'
import { useField } from '../../ui/form/form-context.ts'
import { draftsOf, minutesOfDraft, tidyTime, wholeDayNames, weekOf, type DayDraft } from './week-drafts.ts'
import classes from './week.module.css'

const columns = [
  { key: 'from', header: 'From', label: 'from' },
  { key: 'to', header: 'To', label: 'to' },
  { key: 'pause', header: 'Unpaid break (min)', label: 'break in minutes' },
  { key: 'hours', header: 'Or only hours', label: 'hours' },
] as const satisfies readonly { key: keyof DayDraft; header: string; label: string }[]

/** Seven days to type into: arrow keys and Enter move between them. */
export function WeekField({ name, label }: { name: string; label: string }) {
  const { field, error } = useField({ name, label })
  const [drafts, setDrafts] = useState(() => draftsOf(String(field.value ?? '')))
  const table = useRef<HTMLTableElement>(null)

  const write = (next: DayDraft[]) => {
    setDrafts(next)
    field.onChange(weekOf(next))
  }
  const change = (index: number, part: Partial<DayDraft>) =>
    write(drafts.map((draft, at) => (at === index ? { ...draft, ...part } : draft)))
  const likeMonday = () => write(drafts.map((draft, at) => (at < 5 ? (drafts[0] ?? draft) : draft)))

  const move = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${row + step}:${column}"]`)?.focus()
  }

  const total = drafts.reduce((sum, draft) => sum + (minutesOfDraft(draft) ?? 0), 0)
  return (
    <fieldset className={classes.week}>
      <legend>{label}</legend>
      <table ref={table} className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {columns.map(({ key, header }) => (
              <th key={key} scope="col">
                {header}
              </th>
            ))}
            <th scope="col" className={classes.sum}>
              Paid hours
            </th>
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft, row) => {
            const minutes = minutesOfDraft(draft)
            const day = wholeDayNames[row] ?? ''
            return (
              <tr key={day}>
                <th scope="row">{day}</th>
                {columns.map(({ key, label: what }, column) => (
                  <td key={key}>
                    <input
                      {...(row === 0 && column === 0 && { ref: field.ref })}
                      data-cell={`${row}:${column}`}
                      aria-label={`${day} ${what}`}
                      aria-invalid={minutes === null}
                      value={draft[key]}
                      inputMode="decimal"
                      onChange={({ currentTarget: { value } }) => change(row, { [key]: value })}
                      onBlur={() => {
                        if (column < 2) change(row, { [key]: tidyTime(draft[key]) })
                      }}
                      onKeyDown={(event) => move(event, row, column)}
                    />
                  </td>
                ))}
                <td className={classes.sum}>
                  {minutes === null ? 'Not readable' : minutes === 0 ? '' : formatHours(minutes)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <Group justify="space-between" mt="xs">
        <Button size="compact-sm" variant="default" onClick={likeMonday}>
          Monday to Friday like Monday
        </Button>
        <strong>{formatHours(total)} hours</strong>
      </Group>
      {error !== undefined && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
