import { addDays, addMonths, dayOfInstant, type Instant, type IsoDate } from '../../dates.ts'
import type { Backup } from './backups.schema.ts'

/** Three of today, one a day for fourteen days, one a month for twelve months. */
export const keeping = { today: 3, days: 14, months: 12, guardedDays: 90 } as const

type Taken = Pick<Backup, 'name' | 'takenAt' | 'reason'>

/** Which backups have had their time. The newest always stays; so do those dated in the future, whose time is unknown. */
export function backupsToDrop<T extends Taken>(backups: readonly T[], now: Instant): T[] {
  const today = dayOfInstant(now)
  const newestFirst = backups.toSorted(
    (a, b) => b.takenAt.localeCompare(a.takenAt) || b.name.localeCompare(a.name),
  )
  const kept = new Set<T>(newestFirst.slice(0, 1))
  const ofToday = newestFirst.filter((backup) => dayOf(backup) === today)
  for (const backup of ofToday.slice(0, keeping.today)) kept.add(backup)
  for (const backup of newestPer(dayOf, newestFirst))
    if (dayOf(backup) > addDays(today, -keeping.days)) kept.add(backup)
  for (const backup of newestPer(monthOf, newestFirst))
    if (dayOf(backup) > addMonths(today, -keeping.months)) kept.add(backup)
  return newestFirst.filter(
    (backup) => !kept.has(backup) && !isGuarded(backup, today) && backup.takenAt <= now,
  )
}

/** What was saved before an update, a restore or a new key is the way back from it; it stays for three months. */
const isGuarded = (backup: Taken, today: IsoDate) =>
  backup.reason.startsWith('before-') && dayOf(backup) > addDays(today, -keeping.guardedDays)

const dayOf = (backup: Taken): IsoDate => dayOfInstant(backup.takenAt)
const monthOf = (backup: Taken): string => dayOf(backup).slice(0, 7)

function newestPer<T extends Taken>(key: (backup: T) => string, newestFirst: readonly T[]): T[] {
  const newest = new Map<string, T>()
  for (const backup of newestFirst) if (!newest.has(key(backup))) newest.set(key(backup), backup)
  return [...newest.values()]
}

/** `supportRequests` → `Support requests`. */
export function tableAsWords(table: string): string {
  const words = table.replaceAll(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  )
  return words.charAt(0).toUpperCase() + words.slice(1)
}
