import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { AppError } from '#shared/errors.ts'
import { tableAsWords } from '#shared/features/backups/backups.rules.ts'
import type { RecordCount } from '#shared/features/backups/backups.schema.ts'

import { recordTables } from '../../audit/capture.ts'
import type { Session } from '../../centre.ts'
import { FaultyDatabaseError, type RowCounts } from '../../database/backup-copy.ts'
import { backupsFolderIn, vaultCopyOf } from '../../database/backup-files.ts'
import { onBackupThread } from '../../database/backup-thread.ts'
import { WrongKeyError } from '../../database/open.ts'
import type { TaskContext } from '../../ipc/context.ts'
import { unlockVault, type Refused } from '../../vault/vault.ts'

export type OpenedBackup =
  | {
      readonly outcome: 'opened'
      readonly file: string
      readonly key: Uint8Array
      readonly counts: RowCounts
    }
  | { readonly outcome: 'passphraseNeeded' }
  | { readonly outcome: 'nameNeeded' }
  | Refused

type Access = { readonly signInName: string | null; readonly passphrase: string } | undefined

/** Opens a backup with the present key, or, when the data key was changed since, with the passphrase of that time. */
export async function openBackup(
  { centre, clock }: TaskContext,
  name: string,
  access: Access,
): Promise<OpenedBackup> {
  const file = join(backupsFolderIn(centre.folder), name)
  if (!existsSync(file))
    throw new AppError('notFound', 'This backup is no longer there. Nothing was changed. Choose another one.')
  try {
    return await inspected(file, centre.session!.dataKey.slice())
  } catch (error) {
    if (!(error instanceof WrongKeyError)) throw error
  }
  const vaultCopy = vaultCopyOf(file)
  if (!existsSync(vaultCopy)) {
    throw new AppError(
      'unavailable',
      'This backup was made with another key, and its key file is missing. Nothing was changed. Choose another backup.',
    )
  }
  if (access === undefined) return { outcome: 'passphraseNeeded' }
  const unlocked = await unlockVault(centre.folder, { ...access, now: clock.now() }, vaultCopy)
  if (unlocked.outcome !== 'unlocked') return unlocked
  return withEither(file, unlocked.dataKey, unlocked.nextDataKey)
}

async function withEither(file: string, key: Uint8Array, nextKey: Uint8Array | null): Promise<OpenedBackup> {
  try {
    return await inspected(file, key)
  } catch (error) {
    if (!(error instanceof WrongKeyError)) throw error
    if (nextKey !== null) return withEither(file, nextKey, null)
    throw damaged()
  }
}

async function inspected(file: string, key: Uint8Array): Promise<OpenedBackup> {
  try {
    return { outcome: 'opened', file, key, counts: await onBackupThread({ kind: 'inspect', file, key }) }
  } catch (error) {
    if (error instanceof FaultyDatabaseError) throw damaged()
    throw error
  }
}

const damaged = () =>
  new AppError(
    'unavailable',
    'This backup is damaged and cannot be used. Your records are unharmed. Choose another backup.',
  )

/** Kind by kind; only what differs or holds something. */
export function compareCounts(inBackup: RowCounts, session: Session): RecordCount[] {
  const { sqlite } = session.database
  const now = Object.fromEntries(recordTables(sqlite).map((table) => [table, rowsIn(sqlite, table)]))
  const tables = Object.keys(now).filter((table) => table !== 'centre' && table !== 'securityEvents')
  return tables
    .map((table) => ({ label: tableAsWords(table), inBackup: inBackup[table] ?? 0, now: now[table] ?? 0 }))
    .filter((count) => count.inBackup > 0 || count.now > 0)
}

const rowsIn = (sqlite: Session['database']['sqlite'], table: string): number =>
  sqlite.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM "${table}"`).get()?.rows ?? 0
