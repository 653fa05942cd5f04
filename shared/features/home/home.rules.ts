import { addDays, dayOfInstant, daysBetween, type Instant, type IsoDate } from '../../dates.ts'
import type { DueItem } from '../../due.ts'

/** "5 days overdue", "today", "tomorrow", "in 3 days", "in 6 weeks". Exact days up to three weeks, whole weeks beyond. */
export function sayWhen(today: IsoDate, dueOn: IsoDate): string {
  const days = daysBetween(today, dueOn)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  return days > 0 ? `in ${sayDays(days)}` : `${sayDays(-days)} overdue`
}

function sayDays(days: number): string {
  if (days === 1) return '1 day'
  return days <= 21 ? `${days} days` : `${Math.floor(days / 7)} weeks`
}

/** A backup that was opened and counted should never be older than this. */
export const backupMaxAgeDays = 7

/** Never, or too long ago: asks for a backup. `null` while the last one is young enough. */
export function backupDue(today: IsoDate, lastVerifiedAt: Instant | null): DueItem | null {
  const due = { kind: 'backup', recordId: 'backup', title: 'Backup', path: '/backups' } as const
  if (lastVerifiedAt === null) {
    return { ...due, detail: 'No backup has been made and checked yet: make one now.', dueOn: today }
  }
  const dueOn = addDays(dayOfInstant(lastVerifiedAt), backupMaxAgeDays)
  if (dueOn > today) return null
  return {
    ...due,
    detail: `The last checked backup is ${daysBetween(dayOfInstant(lastVerifiedAt), today)} days old.`,
    dueOn,
  }
}
