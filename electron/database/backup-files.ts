import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { readBackupName, type Backup } from '#shared/features/backups/backups.schema.ts'

import { renamePatiently, syncFolder } from '../vault/write-atomically.ts'

export const backupsFolderIn = (centreFolder: string): string => join(centreFolder, 'backups')

/** The copy of `vault.json` that belongs to a backup. */
export const vaultCopyOf = (backup: string): string => backup.replace(/\.db$/, '.vault.json')

/** Newest first. A folder that is not there holds none. */
export async function listBackups(folder: string): Promise<Backup[]> {
  const names = await readdir(folder).catch(() => [])
  const backups: Backup[] = []
  for (const name of names) {
    const read = readBackupName(name)
    if (read === null) continue
    const details = await stat(join(folder, name)).catch(() => null)
    if (details?.isFile()) backups.push({ ...read, sizeBytes: details.size })
  }
  return backups.toSorted((a, b) => (a.name < b.name ? 1 : -1))
}

export async function dropBackup(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true })
  await rm(join(folder, vaultCopyOf(name)), { force: true })
}

/** What a crash left half done. Only whole backups bear a whole name, so anything else may go. */
export async function sweepPartials(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) if (name.includes('.partial')) await rm(join(folder, name), { force: true })
}

/** Gives a checked file its name, and lays the key file of this moment beside it. */
export async function nameBackup(partial: string, finished: string, vaultFile: string): Promise<void> {
  await syncFile(partial)
  if (existsSync(vaultFile)) await copyWhole(vaultFile, vaultCopyOf(finished))
  await renamePatiently(partial, finished)
  await syncFolder(join(finished, '..'))
}

export async function copyWhole(from: string, to: string): Promise<void> {
  const partial = `${to}.partial`
  await copyFile(from, partial)
  await syncFile(partial)
  await renamePatiently(partial, to)
}

export async function makeFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  return folder
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
