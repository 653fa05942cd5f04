import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { runtimeFolder } from './project.mjs'
import { say } from './say.mjs'

const HEARTBEAT_MS = 5_000
const ABANDONED_AFTER_MS = 90_000

/**
 * Lets one command at a time prepare something, so that two terminals cannot spoil each other's work.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  mkdirSync(runtimeFolder, { recursive: true })
  const file = join(runtimeFolder, `${name}.lock`)
  await take(file)
  const heartbeat = setInterval(() => utimesSync(file, new Date(), new Date()), HEARTBEAT_MS)
  try {
    return await work()
  } finally {
    clearInterval(heartbeat)
    rmSync(file, { force: true })
  }
}

/** @param {string} file */
async function take(file) {
  let told = false
  while (!tryToCreate(file)) {
    if (isAbandoned(file)) {
      rmSync(file, { force: true })
      continue
    }
    if (!told) say('Another command is preparing this folder; waiting for it to finish')
    told = true
    await wait(300)
  }
}

/** @param {string} file */
function tryToCreate(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    // Windows answers EPERM while another process is just deleting the same file.
    if (hasCode(error, 'EEXIST') || hasCode(error, 'EPERM')) return false
    throw error
  }
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'))
    const silentFor = Date.now() - statSync(file).mtimeMs
    if (silentFor > ABANDONED_AFTER_MS) return true
    return owner > 0 && !isRunning(owner)
  } catch {
    return false
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function hasCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code
}
