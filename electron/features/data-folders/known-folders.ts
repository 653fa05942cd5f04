import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { z } from 'zod'

import { writeAtomically } from '../../vault/write-atomically.ts'

const fileSchema = z.strictObject({ folders: z.array(z.string()).max(50) })

const fileIn = (profileFolder: string) => join(profileFolder, 'folders.json')

/** Folders of centres on this computer, the one used last in front. Paths only; whose centre it is stands in none of it. */
export function knownFolders(profileFolder: string): string[] {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(fileIn(profileFolder), 'utf8'))).folders
  } catch {
    return []
  }
}

/** Where to start: the folder used last, or the usual one. */
export const folderToStartWith = (profileFolder: string, usual: string): string =>
  knownFolders(profileFolder)[0] ?? usual

export async function rememberFolder(profileFolder: string, folder: string, former: string): Promise<void> {
  const others = [former, ...knownFolders(profileFolder)].map((known) => resolve(known))
  const folders = [...new Set([resolve(folder), ...others])].slice(0, 20)
  await mkdir(profileFolder, { recursive: true })
  await writeAtomically(fileIn(profileFolder), JSON.stringify({ folders }, null, 2))
}

/** What the screen says instead of the path. */
export const folderId = (folder: string): string =>
  createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 32)
