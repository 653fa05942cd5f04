/**
 * The door of every npm script: `node build/run.mjs <command> [words]`.
 *
 * It runs on whatever Node the machine has, with nothing installed. It installs the locked
 * dependencies, then hands over to the command under the project's own Node 24.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installDependencies } from './bootstrap/dependencies.mjs'
import { projectNode, root } from './bootstrap/project.mjs'

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
const [command = '', ...words] = process.argv.slice(2)
const script = join(root, 'build/commands', `${command}.ts`)

try {
  if (!/^[a-z0-9-]+$/.test(command) || !existsSync(script))
    throw new Error(`There is no command "${command}".`)
  if (process.env.CENTREBOARD_HANDED_OVER === 'yes') {
    delete process.env.CENTREBOARD_HANDED_OVER
    endCleanly()
    const { main } = await import(pathToFileURL(script).href)
    process.exitCode = await main(words)
  } else {
    await installDependencies()
    process.exitCode = await handOver()
  }
} catch (error) {
  console.error(error instanceof Error && error.name === 'Failure' ? `\n${error.message}` : error)
  process.exitCode = 1
}

/** Ctrl+C leaves through the ordinary door, so that what was started is ended too. */
function endCleanly() {
  for (const signal of signals) process.on(signal, () => process.exit(1))
}

/** @returns {Promise<number>} */
function handOver() {
  const path = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`
  const env = { ...process.env, PATH: path, CENTREBOARD_HANDED_OVER: 'yes' }
  const child = spawn(projectNode, [fileURLToPath(import.meta.url), command, ...words], {
    env,
    stdio: 'inherit',
  })
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
