import { z } from 'zod'

import { instant } from '../../dates.ts'

/** Why a backup was taken; the word stands in the file's name. */
export const backupReason = z.enum([
  'asked',
  'close',
  'timer',
  'before-update',
  'before-restore',
  'before-new-key',
])
export type BackupReason = z.output<typeof backupReason>

export const backupReasonLabels: Record<BackupReason, string> = {
  asked: 'You asked for it',
  close: 'Centreboard was locked or closed',
  timer: 'While working',
  'before-update': 'Before an update of Centreboard',
  'before-restore': 'Before another backup was restored',
  'before-new-key': 'Before everything was encrypted with a new key',
}

export const backupSchema = z.object({
  /** The file's name, without folder. */
  name: z.string(),
  takenAt: instant,
  reason: backupReason,
  sizeBytes: z.int(),
})
export type Backup = z.output<typeof backupSchema>

/** `2026-11-22T10-15-00Z-close.db`: sorts by time, and is a file name everywhere. */
export const backupNameFor = (takenAt: string, reason: BackupReason): string =>
  `${takenAt.slice(0, 19).replaceAll(':', '-')}Z-${reason}.db`

const namePattern = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z-([a-z-]+)\.db$/

/** @returns `null` for a file that is not one of our backups. */
export function readBackupName(name: string): Pick<Backup, 'name' | 'takenAt' | 'reason'> | null {
  const match = namePattern.exec(name)
  if (match === null) return null
  const [, day, hours, minutes, seconds, word] = match
  const takenAt = instant.safeParse(`${day}T${hours}:${minutes}:${seconds}.000Z`)
  const reason = backupReason.safeParse(word)
  return takenAt.success && reason.success ? { name, takenAt: takenAt.data, reason: reason.data } : null
}

export const backupName = z
  .string()
  .max(80)
  .refine((name) => readBackupName(name) !== null, 'This is not the name of a backup.')

/** How many records of one kind a backup holds, and how many there are now. */
export const recordCountSchema = z.object({ label: z.string(), inBackup: z.int(), now: z.int() })
export type RecordCount = z.output<typeof recordCountSchema>

export const secondPlaceSchema = z.object({
  /** The last part of the folder's path; the rest stays in the main process. */
  folderName: z.string(),
  isReachable: z.boolean(),
  lastCopiedAt: instant.nullable(),
  /** Set when the folder belongs to a service that copies files to the internet. */
  syncedBy: z.string().nullable(),
})
export type SecondPlace = z.output<typeof secondPlaceSchema>
