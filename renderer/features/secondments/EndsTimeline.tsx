import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'

import {
  addMonths,
  dateOf,
  daysBetween,
  formatDay,
  maxDate,
  minDate,
  monthOf,
  yearOf,
  type IsoDate,
} from '#shared/dates.ts'
import type { SecondmentRow } from '#shared/features/secondments/secondments.contract.ts'
import { isOver } from '#shared/features/secondments/secondments.rules.ts'

import { EmptyState } from '../../ui/EmptyState.tsx'
import { RecordLink } from '../../ui/RecordLink.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { today } from '../../ui/today.ts'
import classes from './EndsTimeline.module.css'
import { statusBadge } from './secondments.columns.ts'

const monthsAhead = 18

/** Which secondment ends when: soonest first, each as a bar over the next year and a half. */
export function EndsTimeline({ rows, choice }: { rows: readonly SecondmentRow[]; choice: ReactNode }) {
  const from = firstOfMonth(today())
  const until = addMonths(from, monthsAhead)
  const months = Array.from({ length: monthsAhead }, (_, n) => addMonths(from, n))
  const shown = rows
    .filter(({ status }) => !isOver(status))
    .toSorted((a, b) => ((a.lastDay ?? '9999') < (b.lastDay ?? '9999') ? -1 : 1))

  return (
    <div className={classes.whole}>
      <div className={classes.toolbar}>{choice}</div>
      {shown.length === 0 ? (
        <EmptyState title="Nothing is ending">No secondment runs or is to come.</EmptyState>
      ) : (
        <table className={classes.table} aria-label="Ends of secondments">
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Home agency</th>
              <th scope="col">Last day</th>
              <th scope="col">Status</th>
              <th scope="col" className={classes.months}>
                <VisuallyHidden>Months ahead</VisuallyHidden>
                <div aria-hidden className={classes.scale}>
                  {months.map((month, index) => (
                    <span key={month}>{index % 6 === 0 ? monthName(month) : ''}</span>
                  ))}
                </div>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <RecordLink to={`/secondments/${row.id}`}>{row.personName}</RecordLink>
                </th>
                <td>{row.homeAgencyName}</td>
                <td>{row.lastDay === null ? 'Not agreed' : formatDay(row.lastDay)}</td>
                <td>
                  <StatusBadge {...statusBadge(row.status)} />
                </td>
                <td className={classes.months}>
                  <Bar row={row} from={from} until={until} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

/** The dates stand in words in the same row, so the bar itself is only for the eye. */
function Bar({ row, from, until }: { row: SecondmentRow; from: IsoDate; until: IsoDate }) {
  const whole = daysBetween(from, until)
  const start = daysBetween(from, minDate(maxDate(row.startsOn, from), until))
  const end = daysBetween(from, minDate(maxDate(row.lastDay ?? until, from), until))
  return (
    <div aria-hidden className={classes.track}>
      <div
        className={classes.bar}
        data-open={row.lastDay === null || row.lastDay > until ? '' : undefined}
        style={{ left: `${(start / whole) * 100}%`, width: `${(Math.max(end - start, 2) / whole) * 100}%` }}
      />
    </div>
  )
}

const firstOfMonth = (day: IsoDate): IsoDate => dateOf(yearOf(day), monthOf(day), 1)

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' })
const monthName = (day: IsoDate): string => monthFormat.format(new Date(`${day}T00:00:00Z`))
