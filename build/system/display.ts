import { spawn } from 'node:child_process'
import { Failure } from '../bootstrap/say.mjs'
import { isOnPath } from './debian.ts'

const SCREEN = '1600x1100x24'

export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
}

/** Runs work that opens windows; where there is no display, on one that nobody sees. */
export async function withDisplay<T>(work: (env: NodeJS.ProcessEnv) => Promise<T>): Promise<T> {
  if (hasDisplay()) return work(process.env)
  if (!isOnPath('Xvfb')) {
    throw new Failure('There is no display, and no Xvfb to make one. Please install the package xvfb.')
  }
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const end = () => server.kill()
  process.once('exit', end)
  try {
    const number = await new Promise<string>((resolve, reject) => {
      server.on('error', reject)
      server.on('exit', () => reject(new Failure('The virtual display did not start. No window was opened.')))
      server.stdio[3]?.on('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
    })
    return await work({ ...process.env, DISPLAY: `:${number}` })
  } finally {
    process.off('exit', end)
    end()
  }
}
