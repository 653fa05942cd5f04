/**
 * Lives in `resources/app` of the Electron borrowed from the registry, which has no default app:
 * opens the app folder named on the command line, as `electron <folder>` does anywhere else.
 */
import { app } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const position = process.argv.findIndex((word, index) => index > 0 && !word.startsWith('-'))
if (position === -1) {
  console.error('Say which app to open: electron <folder>')
  app.exit(1)
}

const folder = resolve(process.argv[position])
const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

// Electron's own default app hides its words in the same way: the app finds its own after the first.
process.defaultApp = true
process.argv.splice(1, position - 1)
app.setName(description.productName ?? description.name)
app.setVersion(description.version)
app.setAppPath(folder)
useAddonCompiledForThisElectron()

await import(pathToFileURL(join(folder, description.main)).href)

/** The published addon needs a newer Node-API than this Electron has and would crash it. */
function useAddonCompiledForThisElectron() {
  const open = process.dlopen.bind(process)
  process.dlopen = (module, file, ...rest) => open(module, substituteFor(file), ...rest)
}

function substituteFor(file) {
  const match = /^(.*[\\/]better-sqlite3)[\\/]prebuilds[\\/]linux-x64\.node$/.exec(file)
  if (!match) return file
  const { version } = JSON.parse(readFileSync(join(match[1], 'package.json'), 'utf8'))
  const compiled = join(here, `better-sqlite3-${version}.node`)
  if (existsSync(compiled)) return compiled
  throw new Error(`No database driver ${version} was compiled for this Electron. Run "npm start" once.`)
}
