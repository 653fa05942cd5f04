/**
 * The published addon needs a newer Node-API than this Electron has and would crash it, so the one compiled for it is
 * opened instead. The app's own thread loads this file, and so does every worker thread before its own code.
 */
const { existsSync, readFileSync } = require('node:fs')
const path = require('node:path')

const open = process.dlopen.bind(process)
process.dlopen = (module, file, ...rest) => open(module, substituteFor(file), ...rest)

function substituteFor(file) {
  const match = /^(.*[\\/]better-sqlite3)[\\/]prebuilds[\\/]linux-x64\.node$/.exec(file)
  if (!match) return file
  const { version } = JSON.parse(readFileSync(path.join(match[1], 'package.json'), 'utf8'))
  const compiled = path.join(__dirname, `better-sqlite3-${version}.node`)
  if (existsSync(compiled)) return compiled
  throw new Error(`No database driver ${version} was compiled for this Electron. Run "npm start" once.`)
}
