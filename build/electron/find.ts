import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runtimeFolder } from '../bootstrap/project.mjs'

/** Where an Electron comes from. The `registry` one is borrowed: for development and tests, never shipped. */
export type Origin = 'override' | 'installed' | 'registry'

export interface Electron {
  origin: Origin
  folder: string
  executable: string
  version: string
}

export const borrowedVersion = '33.2.1'
export const borrowedFolder = join(runtimeFolder, `electron-${borrowedVersion}`)
const loaderFolder = join(root, 'build/loader')
const loaderFiles = ['package.json', 'main.mjs', 'addon.cjs']

const executableName =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ??
  'electron'

/** The Electron this machine has ready, in the order in which a launcher looks for one. */
export function findElectron(): Electron | undefined {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (chosen) return at('override', chosen)
  const installed = at('installed', join(root, 'node_modules/electron/dist'))
  if (installed?.version === shippedElectronVersion()) return installed
  return isBorrowedReady() ? at('registry', borrowedFolder) : undefined
}

export function shippedElectronVersion(): string {
  return versionOf('electron')
}

export function addonVersion(): string {
  return versionOf('better-sqlite3')
}

/** The database driver compiled for the borrowed Electron, beside the loader that puts it in place. */
export function borrowedAddonFile(): string {
  return join(borrowedFolder, 'resources/app', `better-sqlite3-${addonVersion()}.node`)
}

export function borrowedLoaderFiles(): { from: string; to: string }[] {
  return loaderFiles.map((name) => ({
    from: join(loaderFolder, name),
    to: join(borrowedFolder, 'resources/app', name),
  }))
}

function isBorrowedReady(): boolean {
  return existsSync(borrowedAddonFile()) && borrowedLoaderFiles().every(isCurrent)
}

function isCurrent({ from, to }: { from: string; to: string }): boolean {
  return existsSync(to) && readFileSync(to, 'utf8') === readFileSync(from, 'utf8')
}

function at(origin: Origin, folder: string): Electron | undefined {
  const executable = join(folder, executableName)
  if (!existsSync(executable)) return undefined
  const versionFile = join(folder, 'version')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : ''
  return { origin, folder, executable, version: version || 'of unknown version' }
}

function versionOf(dependency: string): string {
  const file = join(root, 'node_modules', dependency, 'package.json')
  const description: { version: string } = JSON.parse(readFileSync(file, 'utf8'))
  return description.version
}
