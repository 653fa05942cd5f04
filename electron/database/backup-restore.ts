import { existsSync } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

import type { Instant } from '#shared/dates.ts'

import { vaultFileIn } from '../vault/vault-file.ts'
import { renamePatiently, syncFolder } from '../vault/write-atomically.ts'
import { copyWhole, vaultCopyOf } from './backup-files.ts'
import { onBackupThread } from './backup-thread.ts'

/**
 * Puts a backup in the place of a closed database, in one step. The copy is opened and checked before that; if it was
 * written with another key it is encrypted with the present one first, so that the key file need not change with it.
 * @throws WrongKeyError, FaultyDatabaseError; the present database is untouched then
 */
export async function putInPlace(
  backup: string,
  database: string,
  keys: { backup: Uint8Array; present: Uint8Array },
): Promise<void> {
  const partial = `${database}.partial`
  await rm(partial, { force: true })
  await copyFile(backup, partial)
  try {
    if (sameBytes(keys.backup, keys.present))
      await onBackupThread({ kind: 'inspect', file: partial, key: keys.present })
    else await onBackupThread({ kind: 'rekey', file: partial, key: keys.backup, nextKey: keys.present })
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
  await rm(`${database}-wal`, { force: true }) // empty since the database was closed; it must never meet another file
  await rm(`${database}-shm`, { force: true })
  await renamePatiently(partial, database)
  await syncFolder(dirname(database))
}

/** Brings a backup and its key file into a folder. Whatever lies there under the same names is set aside, never overwritten. */
export async function bringInto(
  centreFolder: string,
  database: string,
  backup: string,
  key: Uint8Array,
  now: Instant,
): Promise<void> {
  await mkdir(centreFolder, { recursive: true })
  const aside = join(centreFolder, `set aside ${now.slice(0, 19).replaceAll(':', '-')}`)
  for (const file of [vaultFileIn(centreFolder), database, `${database}-wal`]) {
    if (!existsSync(file)) continue
    await mkdir(aside, { recursive: true })
    await renamePatiently(file, join(aside, basename(file)))
  }
  await putInPlace(backup, database, { backup: key, present: key })
  await copyWhole(vaultCopyOf(backup), vaultFileIn(centreFolder))
}

const sameBytes = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0
