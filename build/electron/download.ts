import { join } from 'node:path'
import { root } from '../bootstrap/project.mjs'
import { say } from '../bootstrap/say.mjs'
import { run } from '../system/processes.ts'
import { shippedElectronVersion } from './find.ts'

const PATIENCE_FOR_AN_ANSWER_MS = 6_000
const PATIENCE_FOR_THE_DOWNLOAD_MS = 15 * 60_000

/** Lets the `electron` package fetch its own binary, if its release host answers at all. */
export async function downloadElectron(): Promise<void> {
  const version = shippedElectronVersion()
  if (!(await releaseHostAnswers(version))) {
    say(`Electron ${version} cannot be downloaded here: its release host does not answer`)
    return
  }
  say(`Downloading Electron ${version} (about 110 MB)`)
  const installer = join(root, 'node_modules/electron/install.js')
  const env = { ...process.env, ELECTRON_GET_USE_PROXY: '1' }
  await run(process.execPath, [installer], { env, timeoutMs: PATIENCE_FOR_THE_DOWNLOAD_MS })
}

/** A quick question first: offline, the installer itself would try for a long time. */
async function releaseHostAnswers(version: string): Promise<boolean> {
  const { env } = process
  // Behind a mirror or a proxy only the installer knows the way.
  const indirect = env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? env.HTTPS_PROXY ?? env.https_proxy
  if (indirect) return true
  const page = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`
  try {
    const answer = await fetch(page, {
      method: 'HEAD',
      signal: AbortSignal.timeout(PATIENCE_FOR_AN_ANSWER_MS),
    })
    return answer.ok
  } catch {
    return false
  }
}
