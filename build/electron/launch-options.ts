import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../bootstrap/project.mjs'
import { Failure } from '../bootstrap/say.mjs'
import { findElectron } from './find.ts'

/**
 * Playwright's own file that keeps the app from starting until Playwright is attached. It adds it only to an Electron it
 * found by itself; without it, one start in twenty hangs, because a window appears while Playwright looks for windows.
 */
const attachFirst = join(root, 'node_modules/playwright-core/lib/server/electron/loader.js')

/** How Playwright starts the built app with a profile folder of its own. */
export function launchOptions(profileFolder: string, env: Record<string, string> = {}) {
  const electron = findElectron()
  if (!electron) throw new Failure('No Electron is prepared here. Run "npm run prepare-electron" first.')
  if (!existsSync(join(root, 'dist/main/main.js')))
    throw new Failure('The app is not built. Run "npm run build" first.')
  return {
    executablePath: electron.executable,
    args: [
      '-r',
      attachFirst,
      ...sandboxArguments(),
      ...virtualDisplayArguments(),
      root,
      `--user-data-dir=${profileFolder}`,
    ],
    // Playwright turns the sandbox off unless told to keep it.
    chromiumSandbox: !isRoot(),
    cwd: root,
    timeout: 60_000,
    env: { ...environment(), ...env },
  }
}

/** Chromium refuses to run its sandbox as root, which happens only in containers. */
export function sandboxArguments(): string[] {
  return isRoot() ? ['--no-sandbox'] : []
}

/** A virtual display has no graphics card, and now and then Chromium waits for ever while looking for one. */
function virtualDisplayArguments(): string[] {
  return process.platform === 'linux' ? ['--disable-gpu', '--disable-dev-shm-usage'] : []
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function environment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _asNode, NODE_OPTIONS: _nodeOptions, ...rest } = process.env
  return Object.fromEntries(
    Object.entries(rest).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}
