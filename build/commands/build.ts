import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildOpener } from '../assets/opener.ts'
import { root } from '../bootstrap/project.mjs'
import { say } from '../bootstrap/say.mjs'
import { mustRun } from '../system/processes.ts'

export async function main(): Promise<number> {
  await buildApp()
  return 0
}

/** Everything the app runs from, in dist/. */
export async function buildApp(): Promise<void> {
  say('Building the app into dist/')
  // After a failed build nothing may be left that looks like a whole one.
  for (const part of ['main', 'preload', 'renderer'])
    await rm(join(root, 'dist', part), { recursive: true, force: true })
  await buildOpener()
  await mustRun('Building the app', process.execPath, [electronVite, 'build', ...electronViteConfig])
}

export const electronVite = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
export const electronViteConfig = ['--config', 'build/electron.vite.config.ts', '--logLevel', 'warn']
