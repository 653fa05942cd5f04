import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildOpener } from '../assets/opener.ts'
import { root } from '../bootstrap/project.mjs'
import { run } from '../system/processes.ts'

/** The app without a window, from source: for IT staff, tests and benchmarks. */
export async function main(words: string[]): Promise<number> {
  if (!existsSync(join(root, 'dist/opener/opener.js'))) await buildOpener()
  return run(process.execPath, [join(root, 'electron/headless.ts'), ...words], {
    cwd: process.env.INIT_CWD ?? root,
  })
}
