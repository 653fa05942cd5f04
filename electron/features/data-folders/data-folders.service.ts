import { existsSync, readdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'

import { AppError } from '#shared/errors.ts'
import type { dataFoldersContract } from '#shared/features/data-folders/data-folders.contract.ts'

import { databaseFileIn, type Centre } from '../../centre.ts'
import { listBackups, vaultCopyOf } from '../../database/backup-files.ts'
import { bringInto } from '../../database/backup-restore.ts'
import { WrongKeyError } from '../../database/open.ts'
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
      if (vaultExists(folder) && existsSync(databaseFileIn(folder))) {
        throw new AppError(
          'conflict',
          'There is a centre in this folder already. Nothing was changed. Choose an empty folder first.',
        )
      }
      const verdict = inspectFolder(folder)
      if (verdict.outcome === 'refused') throw new AppError('ruleBroken', verdict.reason)
      const backup = backupsChosen === null ? null : join(backupsChosen, name)
      if (backup === null || !existsSync(backup))
        throw new AppError(
          'notFound',
          'This backup is no longer there. Nothing was changed. Choose the folder with backups again.',
        )
      await mkdir(folder, { recursive: true }) // wrong tries are counted there
      const unlocked = await unlockVault(
        folder,
        { signInName, passphrase, now: clock.now() },
        vaultCopyOf(backup),
      )
      if (unlocked.outcome !== 'unlocked') return unlocked
      const key = await bring(folder, backup, unlocked.dataKey, unlocked.nextDataKey)
      await centre.open(key, unlocked.userId)
      return { outcome: 'restored' }

      async function bring(
        into: string,
        from: string,
        key: Uint8Array,
        nextKey: Uint8Array | null,
      ): Promise<Uint8Array> {
        try {
          await bringInto(into, databaseFileIn(into), from, key, clock.now())
          return key
        } catch (error) {
          if (!(error instanceof WrongKeyError)) throw error
          if (nextKey !== null) return bring(into, from, nextKey, null)
          throw new AppError(
            'unavailable',
            'This backup is damaged and cannot be used. Nothing was changed. Choose another backup.',
          )
        }
      }
    },
  }
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
