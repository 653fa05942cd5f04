import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import type { Instant } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import { backupsToDrop } from '#shared/features/backups/backups.rules.ts'
import { backupNameFor, type Backup, type BackupReason } from '#shared/features/backups/backups.schema.ts'

import { serially } from '../vault/serially.ts'
import { vaultFileIn } from '../vault/vault-file.ts'
import { FaultyDatabaseError, type RowCounts } from './backup-copy.ts'
import { backupsFolderIn, dropBackup, listBackups, makeFolder, nameBackup } from './backup-files.ts'
import { copyToSecondPlace } from './backup-second-place.ts'
import { onBackupThread } from './backup-thread.ts'

export interface TakenBackup {
  readonly backup: Backup
  readonly counts: RowCounts
  readonly secondPlace: 'none' | 'copied' | 'missing'
}

/**
 * Copies the database of a centre, encrypted with the same key, opens the copy, checks every page and counts every
 * row before it gets its name. Older backups leave by rule only after that, and the second place gets a checked copy.
 * @param database the file; the backups lie in `backups/` beside it. It may be open and in use.
 * @throws AppError `unavailable`; the records are unharmed in any case.
 */
export function backUp(
  database: string,
  key: Uint8Array,
  options: { now: Instant; reason: BackupReason },
): Promise<TakenBackup> {
  const centreFolder = dirname(database)
  const { now, reason } = options
  return serially(`${centreFolder}#backups`, async () => {
    const folder = await makeFolder(backupsFolderIn(centreFolder))
    const name = backupNameFor(now, reason)
    const partial = join(folder, `${name}.partial`)
    await rm(partial, { force: true })
    const counts = await copied(database, key, partial)
    await nameBackup(partial, join(folder, name), vaultFileIn(centreFolder))
    const all = await listBackups(folder)
    for (const old of backupsToDrop(all, now)) if (old.name !== name) await dropBackup(folder, old.name)
    const backup = all.find((candidate) => candidate.name === name)!
    return { backup, counts, secondPlace: await copyToSecondPlace(centreFolder, backup, key, now) }
  })
}

async function copied(database: string, key: Uint8Array, partial: string): Promise<RowCounts> {
  try {
    return await onBackupThread({ kind: 'copy', source: database, key, target: partial })
  } catch (error) {
    await rm(partial, { force: true })
    if (error instanceof FaultyDatabaseError) {
      throw new AppError(
        'unavailable',
        'The backup was made but did not pass its check, so it was thrown away. Earlier backups are untouched. Try again; if it happens again, do not close Centreboard and ask for help.',
      )
    }
    throw error
  }
}
