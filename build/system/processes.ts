import { spawn, type ChildProcess } from 'node:child_process'
import { root } from '../bootstrap/project.mjs'
import { Failure } from '../bootstrap/say.mjs'

interface Options {
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** After this long the program and everything it started is ended. */
  timeoutMs?: number
}

interface Ending {
  code: number
  output: string
  timedOut: boolean
}

/** Runs a program that shares this terminal; answers with its exit code. */
export async function run(program: string, words: string[], options: Options = {}): Promise<number> {
  const child = spawn(program, words, {
    cwd: options.cwd ?? root,
    env: options.env ?? process.env,
    stdio: 'inherit',
  })
  const timer = endLater(child, options.timeoutMs)
  return ended(child).finally(() => clearTimeout(timer))
}

/** Runs a program quietly and keeps what it prints. */
export async function capture(program: string, words: string[], options: Options = {}): Promise<Ending> {
  const child = spawn(program, words, {
    cwd: options.cwd ?? root,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that a stage that hangs can be ended with all its children.
    detached: process.platform !== 'win32',
  })
  let output = ''
  let timedOut = false
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const endWithUs = () => endGroup(child)
  process.once('exit', endWithUs)
  const timer = options.timeoutMs
    ? setTimeout(() => {
        timedOut = true
        endGroup(child)
      }, options.timeoutMs)
    : undefined
  try {
    return { code: await ended(child), output, timedOut }
  } finally {
    clearTimeout(timer)
    process.off('exit', endWithUs)
  }
}

/** Runs a step that the next one depends on. */
export async function mustRun(what: string, program: string, words: string[], options: Options = {}) {
  const { code, output } = await capture(program, words, options)
  if (code !== 0) throw new Failure(`${output.trim()}\n\n${what} did not work; the reason stands above.`)
  return output
}

function endLater(child: ChildProcess, timeoutMs: number | undefined) {
  return timeoutMs ? setTimeout(() => child.kill(), timeoutMs) : undefined
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'])
    return
  }
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
  }
}
