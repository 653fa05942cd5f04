import { createHash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { withLock } from './lock.mjs'
import { projectNode, root, runtimeFolder } from './project.mjs'
import { Failure, say } from './say.mjs'

const stampFile = join(runtimeFolder, 'installed')
const lockFile = join(root, 'package-lock.json')
const hiddenLockFile = join(root, 'node_modules/.package-lock.json')

/** Installs exactly what package-lock.json says, when it is not there yet or not any more. */
export async function installDependencies() {
  if (isInstalled()) return
  await withLock('install', async () => {
    if (isInstalled()) return
    rmSync(stampFile, { force: true })
    if (!isInstalledByHand()) {
      say('Installing the locked dependencies (about half a minute)')
      stepAsideOnWindows()
      await npmCi()
    }
    mkdirSync(runtimeFolder, { recursive: true })
    writeFileSync(stampFile, wanted())
  })
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted() && isComplete()
}

function isComplete() {
  return existsSync(hiddenLockFile) && existsSync(projectNode)
}

function wanted() {
  const lock = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  return `${process.platform}-${process.arch} ${lock}\n`
}

/** Someone may have run `npm ci` themselves: npm's own record then lists the same versions. */
function isInstalledByHand() {
  if (!isComplete()) return false
  const locked = packagesIn(lockFile)
  const present = packagesIn(hiddenLockFile)
  const theRoot = ''
  const allPresent = Object.entries(locked).every(
    ([path, { version, optional }]) => path === theRoot || optional || present[path]?.version === version,
  )
  return allPresent && Object.keys(present).every((path) => path in locked)
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/** Windows cannot delete a program that runs, and the Node running this may stand in node_modules. */
function stepAsideOnWindows() {
  if (process.platform !== 'win32' || !process.execPath.includes(`${sep}node_modules${sep}`)) return
  mkdirSync(runtimeFolder, { recursive: true })
  renameSync(process.execPath, join(runtimeFolder, `node-in-use-${process.pid}.exe`))
}

/** @returns {Promise<void>} */
function npmCi() {
  const { npm_node_execpath: node, npm_execpath: npm } = process.env
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const options = /** @type {const} */ ({ cwd: root, stdio: 'inherit' })
  const child =
    node && npm
      ? spawn(node, [npm, ...words], options)
      : spawn('npm', words, { ...options, shell: process.platform === 'win32' })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0
        ? resolve()
        : reject(
            new Failure('The dependencies could not be installed; npm says why above. Nothing was started.'),
          ),
    )
  })
}
