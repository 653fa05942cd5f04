import type { Instant } from '#shared/dates.ts'
import type { Backup, BackupReason } from '#shared/features/backups/backups.schema.ts'

import type { Clock } from '../host.ts'
import { backUp, type TakenBackup } from './backup.ts'
import { backupsFolderIn, listBackups, sweepPartials } from './backup-files.ts'
import type { OpenDatabase } from './centre-database.ts'
import type { Sqlite } from './open.ts'

const interval = 15 * 60 * 1000

/** Takes backups while a centre is open: every 15 minutes when something changed, and once more when it closes. */
export interface BackupKeeper {
  /** Takes one now, whether anything changed or not. */
  backUpNow(reason: BackupReason): Promise<TakenBackup>
  /** Why the last automatic backup failed, as a sentence; `null` when it did not. */
  readonly problem: string | null
  /** Takes the closing backup when something changed. Never throws: the door must close even when the disk is full. */
  stop(): Promise<void>
}

/** @param options.keepsTime `false` for hosts that live for one call: nothing is taken unless asked for. */
export function createBackupKeeper(options: {
  database: OpenDatabase
  dataKey: Uint8Array
  folder: string
  clock: Clock
  keepsTime: boolean
}): BackupKeeper {
  const { database, dataKey, folder, clock } = options
  const backups = backupsFolderIn(folder)
  let problem: string | null = null
  let saved = options.keepsTime
    ? swept().then((newest) => savedSince(database.sqlite, newest))
    : Promise.resolve(0)
  const timer = options.keepsTime ? setInterval(() => void takeIfChanged('timer'), interval) : undefined
  timer?.unref()

  async function swept(): Promise<Backup | undefined> {
    await sweepPartials(backups)
    await sweepPartials(folder)
    return (await listBackups(backups))[0]
  }

  async function take(reason: BackupReason): Promise<TakenBackup> {
    const upTo = lastCommand(database.sqlite)
    const taken = await backUp(database.file, dataKey, { now: clock.now(), reason })
    saved = Promise.resolve(upTo)
    problem = null
    return taken
  }

  async function takeIfChanged(reason: BackupReason): Promise<void> {
    try {
      if (lastCommand(database.sqlite) > (await saved)) await take(reason)
    } catch (error) {
      problem = error instanceof Error ? error.message : 'The last backup could not be made.'
    }
  }

  return {
    backUpNow: take,
    get problem() {
      return problem
    },
    async stop() {
      clearInterval(timer)
      if (options.keepsTime) await takeIfChanged('close')
    },
  }
}

/** Before the tables of an older file are changed. Unlike the others, this one must succeed or the update does not happen. */
export async function backUpBeforeMigrating(
  sqlite: Sqlite,
  dataKey: Uint8Array,
  now: Instant,
): Promise<void> {
  await backUp(sqlite.name, dataKey, { now, reason: 'before-update' })
}

/** Every change of a record is a command, so the newest command says how far the records have come. */
const lastCommand = (sqlite: Sqlite): number =>
  sqlite.prepare<[], { last: number }>('SELECT coalesce(max(rowid), 0) AS last FROM commands').get()?.last ??
  0

/** How far the newest backup reaches; what a crash kept from being saved is saved the next time. */
function savedSince(sqlite: Sqlite, newest: Backup | undefined): number {
  if (newest === undefined) return 0
  return (
    sqlite
      .prepare<[string], { last: number }>(
        'SELECT coalesce(max(rowid), 0) AS last FROM commands WHERE at < ?',
      )
      .get(newest.takenAt)?.last ?? 0
  )
}
