import { existsSync } from 'node:fs'
import { copyFile, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { z } from 'zod'

import { instant, type Instant } from '#shared/dates.ts'
import { backupsToDrop } from '#shared/features/backups/backups.rules.ts'
import type { Backup, SecondPlace } from '#shared/features/backups/backups.schema.ts'

import { syncedBy } from '../vault/data-folder.ts'
import { writeAtomically } from '../vault/write-atomically.ts'
import {
  backupsFolderIn,
  dropBackup,
  listBackups,
  makeFolder,
  nameBackup,
  sweepPartials,
  vaultCopyOf,
} from './backup-files.ts'
import { onBackupThread } from './backup-thread.ts'

const placeSchema = z.strictObject({ folder: z.string(), lastCopiedAt: instant.nullable() })
type Place = z.output<typeof placeSchema>

/** The path belongs to this computer, not to the records: it lies beside the key file and goes into no backup. */
const placeFileIn = (centreFolder: string) => join(centreFolder, 'place.json')

export async function readPlace(centreFolder: string): Promise<Place | null> {
  try {
    return placeSchema.parse(JSON.parse(await readFile(placeFileIn(centreFolder), 'utf8')))
  } catch {
    return null
  }
}

export const rememberPlace = (centreFolder: string, place: Place): Promise<void> =>
  writeAtomically(placeFileIn(centreFolder), JSON.stringify(place))

export const forgetPlace = (centreFolder: string): Promise<void> =>
  rm(placeFileIn(centreFolder), { force: true })

export async function describePlace(centreFolder: string): Promise<SecondPlace | null> {
  const place = await readPlace(centreFolder)
  if (place === null) return null
  const { folder, lastCopiedAt } = place
  return {
    folderName: basename(folder) || folder,
    isReachable: existsSync(folder),
    lastCopiedAt,
    syncedBy: syncedBy(folder),
  }
}

/** @returns `missing` when the drive is unplugged or refuses: a warning, never a reason to stop work. */
export async function copyToSecondPlace(
  centreFolder: string,
  backup: Pick<Backup, 'name'>,
  key: Uint8Array,
  now: Instant,
): Promise<'none' | 'copied' | 'missing'> {
  const place = await readPlace(centreFolder)
  if (place === null) return 'none'
  if (!existsSync(place.folder)) return 'missing' // never made anew: the letter of an unplugged drive may be another drive now
  try {
    await copyChecked(centreFolder, place.folder, backup.name, key)
    for (const old of backupsToDrop(await listBackups(inPlace(place.folder)), now))
      await dropBackup(inPlace(place.folder), old.name)
    await rememberPlace(centreFolder, { ...place, lastCopiedAt: now })
    return 'copied'
  } catch {
    return 'missing'
  }
}

const inPlace = (folder: string) => join(folder, 'Centreboard backups')

async function copyChecked(
  centreFolder: string,
  place: string,
  name: string,
  key: Uint8Array,
): Promise<void> {
  const own = join(backupsFolderIn(centreFolder), name)
  const target = join(await makeFolder(inPlace(place)), name)
  const partial = `${target}.partial`
  await sweepPartials(inPlace(place))
  await copyFile(own, partial)
  await onBackupThread({ kind: 'inspect', file: partial, key })
  await nameBackup(partial, target, vaultCopyOf(own))
}
