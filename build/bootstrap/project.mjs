import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

/** The folder of the project, wherever it was cloned to. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** Everything prepared on this machine: ignored by Git, safe to delete, made again when missing. */
export const runtimeFolder = join(root, '.runtime')

/** The Node 24 that the locked dependencies bring along. */
export const projectNode = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)
