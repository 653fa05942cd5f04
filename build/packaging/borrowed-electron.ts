import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { borrowedAddonFile } from '../electron/find.ts'

/** Makes a package around the borrowed Electron start: without its loader, and with the driver compiled for it. */
export async function afterPack({ appOutDir }: { appOutDir: string }): Promise<void> {
  const resources = join(appOutDir, 'resources')
  await rm(join(resources, 'app'), { recursive: true, force: true })
  const driver = 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node'
  await copyFile(borrowedAddonFile(), join(resources, driver))
}
