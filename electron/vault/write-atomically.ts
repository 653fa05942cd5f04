import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

import { errorCode } from './error-code.ts'

/** Replaces a file in one step: a crash leaves the old one or the new one, never half of one. For ciphertext and harmless facts only. */
export async function writeAtomically(file: string, bytes: Uint8Array | string): Promise<void> {
  const beside = `${file}.new`
  const handle = await open(beside, 'w', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await renamePatiently(beside, file)
  await syncFolder(dirname(file))
}

const attempts = 6
const busy = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** On Windows a virus scanner may hold a fresh file open for a moment. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (attempt === attempts || !busy.has(errorCode(error))) {
        await rm(from, { force: true })
        throw error
      }
      await new Promise((resolve) => setTimeout(resolve, 40 * attempt))
    }
  }
}

/** The rename itself reaches the disk. Windows cannot open a folder; it does this by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
