import { existsSync, readdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'

import { AppError } from '#shared/errors.ts'
import type { dataFoldersContract } from '#shared/features/data-folders/data-folders.contract.ts'

import { databaseFileIn, type Centre } from '../../centre.ts'
import { FaultyDatabaseError } from '../../database/backup-copy.ts'
import { listBackups, vaultCopyOf } from '../../database/backup-files.ts'
import { bringInto } from '../../database/backup-restore.ts'
import { onBackupThread } from '../../database/backup-thread.ts'
import { NotEncryptedError, WrongKeyError } from '../../database/open.ts'
import type { Procedures, TaskContext } from '../../ipc/context.ts'
import { inspectFolder, syncedBy } from '../../vault/data-folder.ts'
import { needsSignInName, unlockVault } from '../../vault/vault.ts'
import { vaultExists } from '../../vault/vault-file.ts'
import { folderId, knownFolders, rememberFolder } from './known-folders.ts'

type Chosen =
  | { outcome: 'chosen'; folderName: string; syncedBy: string | null }
  | { outcome: 'refused'; reason: string }

export function createDataFolders(profileFolder: string): Procedures<typeof dataFoldersContract> {
  /** The folder of backups chosen last; its path stays here. */
  let backupsChosen: string | null = null

  async function moveTo(centre: Centre, folder: string): Promise<Chosen> {
    const verdict = inspectFolder(folder)
    if (verdict.outcome === 'refused') return verdict
    const former = centre.folder
    await centre.moveTo(folder)
    await rememberFolder(profileFolder, folder, former)
    return { outcome: 'chosen', folderName: basename(folder), syncedBy: verdict.syncedBy }
  }

  async function choose({ centre, host }: TaskContext, title: string, needs: 'centre' | 'empty') {
    const folder = await host.dialogs.chooseFolder({ title, buttonLabel: 'Use this folder' })
    if (folder === null) return { outcome: 'cancelled' as const }
    const reason = whyNot(folder, needs)
    return reason === null ? moveTo(centre, folder) : { outcome: 'refused' as const, reason }
  }

  return {
    list({ centre }) {
      const folders = new Set(
        [centre.folder, ...knownFolders(profileFolder)].map((folder) => resolve(folder)),
      )
      return [...folders].map((folder) => ({
        id: folderId(folder),
        folderName: basename(folder),
        isCurrent: folder === resolve(centre.folder),
        isReachable: vaultExists(folder),
        syncedBy: syncedBy(folder),
      }))
    },

    chooseNew: (context) => choose(context, 'Folder for a new centre', 'empty'),
    openAnother: (context) => choose(context, 'Open the folder of a centre', 'centre'),

    async switchTo({ centre }, { id }) {
      const folder = knownFolders(profileFolder).find((known) => folderId(known) === id)
      if (folder === undefined || !vaultExists(folder)) {
        return {
          outcome: 'refused',
          reason:
            'This folder cannot be reached at present. Nothing was changed. Plug in its drive, or open the folder from where it is now.',
        }
      }
      return moveTo(centre, folder)
    },

    async chooseBackups({ host }) {
      const folder = await host.dialogs.chooseFolder({
        title: 'Folder with backups',
        buttonLabel: 'Look for backups here',
      })
      if (folder === null) return { outcome: 'cancelled' }
      for (const candidate of [folder, join(folder, 'Centreboard backups'), join(folder, 'backups')]) {
        const found = (await listBackups(candidate)).filter(({ name }) =>
          existsSync(join(candidate, vaultCopyOf(name))),
        )
        if (found.length === 0) continue
        backupsChosen = candidate
        const backups = await Promise.all(
          found.map(async (backup) => ({
            ...backup,
            needsSignInName: await asksForName(join(candidate, vaultCopyOf(backup.name))),
          })),
        )
        return { outcome: 'chosen', folderName: basename(folder), backups }
      }
      return {
        outcome: 'refused',
        reason:
          'There are no backups of Centreboard in this folder. Nothing was changed. Look for a folder named “Centreboard backups” or “backups”.',
      }
    },

    async restoreBackup({ centre, clock }, { name, signInName, passphrase }) {
      const { folder } = centre
      const attempt = { signInName, passphrase, now: clock.now() }
      const verdict = inspectFolder(folder)
      if (verdict.outcome === 'refused') throw new AppError('ruleBroken', verdict.reason)
      const backup = backupsChosen === null ? null : join(backupsChosen, name)
      if (backup === null || !existsSync(backup)) {
        throw new AppError(
          'notFound',
          'This backup is no longer there. Nothing was changed. Choose the folder with backups again.',
        )
      }
      await centre.close()
      await refuseWorkingCentre(folder, attempt)
      await mkdir(folder, { recursive: true }) // wrong tries are counted there
      const unlocked = await unlockVault(folder, attempt, vaultCopyOf(backup))
      if (unlocked.outcome !== 'unlocked') return unlocked
      const keys = [unlocked.dataKey, ...(unlocked.nextDataKey === null ? [] : [unlocked.nextDataKey])]
      const key = await keyThatOpens(backup, keys)
      if (key === null) {
        throw new AppError(
          'unavailable',
          'This backup is damaged and cannot be used. Nothing was changed. Choose another backup.',
        )
      }
      await bringInto(folder, databaseFileIn(folder), backup, key, clock.now())
      await centre.open(key, unlocked.userId)
      return { outcome: 'restored' }
    },
  }
}

/** A centre whose records cannot be opened may be replaced (its files are set aside); one that works may not. */
async function refuseWorkingCentre(
  folder: string,
  attempt: Parameters<typeof unlockVault>[1],
): Promise<void> {
  const database = databaseFileIn(folder)
  if (!vaultExists(folder) || !existsSync(database)) return
  const unlocked = await unlockVault(folder, attempt).catch(() => null) // a damaged key file opens nothing
  if (unlocked === null) return
  const keys =
    unlocked.outcome === 'unlocked' ? [unlocked.dataKey, unlocked.nextDataKey ?? unlocked.dataKey] : []
  if (unlocked.outcome === 'unlocked' && (await keyThatOpens(database, keys)) === null) return
  throw new AppError(
    'conflict',
    'There is a centre in this folder already. Nothing was changed. Unlock it and restore under Centre, Backups, or choose an empty folder first.',
  )
}

async function keyThatOpens(file: string, keys: readonly Uint8Array[]): Promise<Uint8Array | null> {
  for (const key of keys) {
    try {
      await onBackupThread({ kind: 'inspect', file, key })
      return key
    } catch (error) {
      const isUnusable =
        error instanceof WrongKeyError ||
        error instanceof FaultyDatabaseError ||
        error instanceof NotEncryptedError
      if (!isUnusable) throw error
    }
  }
  return null
}

/** @returns why this folder will not do, or `null`. */
function whyNot(folder: string, needs: 'centre' | 'empty'): string | null {
  if (needs === 'centre') {
    return vaultExists(folder)
      ? null
      : 'There is no centre in this folder. Nothing was changed. Choose the folder that holds vault.json and centre.db.'
  }
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : []
  return names.length === 0
    ? null
    : 'This folder is not empty. Nothing was changed. Make a new, empty folder for the centre.'
}

/** A key file that is damaged shows itself when the passphrase is tried. */
const asksForName = (vaultFile: string): Promise<boolean> => needsSignInName(vaultFile).catch(() => true)
