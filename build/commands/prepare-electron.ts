import { prepareElectron } from '../electron/prepare.ts'
import { installPackages, packagesForTheWindow } from '../system/debian.ts'

/** Gets everything ready that the app and its tests run on, and starts nothing. */
export async function main(): Promise<number> {
  await installPackages(packagesForTheWindow)
  await prepareElectron()
  return 0
}
