/**
 * Lives in `resources/app` of the Electron borrowed from the registry, which has no default app:
 * opens the app folder named on the command line, as `electron <folder>` does anywhere else.
 */
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import workerThreads from 'node:worker_threads'

const require = createRequire(import.meta.url)
const addon = fileURLToPath(new URL('./addon.cjs', import.meta.url))
requireWhatIsAskedFor()
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

/** `electron -r file <folder>` runs the file first; Playwright holds the app back in this way until it is attached. */
function requireWhatIsAskedFor() {
  const at = process.argv.indexOf('-r')
  if (at === -1) return
  const [, file] = process.argv.splice(at, 2)
  require(resolve(file))
}

function useAddonCompiledForThisElectron() {
  require(addon)
  const { Worker } = workerThreads
  workerThreads.Worker = class extends Worker {
    constructor(file, options = {}) {
      super(file, { ...options, execArgv: [...(options.execArgv ?? []), '--require', addon] })
    }
  }
  syncBuiltinESMExports()
}
