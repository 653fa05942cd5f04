import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Failure, say } from '../bootstrap/say.mjs'
import { capture } from './processes.ts'

export const packagesForTheWindow =
  'xvfb xauth libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 fonts-liberation'.split(' ')
export const packagesForTheTests = 'age expect qpdf poppler-utils chromium libreoffice-calc-nogui'.split(' ')
const packagesForTheCompiler = ['python3', 'make', 'g++']

/** Installs what is missing when that is allowed; otherwise says exactly what to type. */
export async function installPackages(names: string[]): Promise<void> {
  if (process.platform !== 'linux' || !isOnPath('dpkg-query') || !isOnPath('apt-get')) return
  const missing = await missingOf(names)
  if (missing.length === 0) return
  if (process.getuid?.() !== 0) {
    say(`Some system packages are missing. Please type:\n\n  sudo apt-get install -y ${missing.join(' ')}\n`)
    return
  }
  say(`Installing system packages: ${missing.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await capture('apt-get', ['update', '-q'], { env })
  const install = ['install', '-y', '-qq', '--no-install-recommends']
  const { code, output } = await capture('apt-get', [...install, ...(await namesHere(missing))], { env })
  if (code !== 0) say(`They could not be installed; going on without them.\n${output.trim()}`)
}

export async function installCompiler(): Promise<void> {
  const isMissing = () => packagesForTheCompiler.some((program) => !isOnPath(program))
  if (!isMissing()) return
  await installPackages(packagesForTheCompiler)
  if (isMissing())
    throw new Failure(`Please install ${packagesForTheCompiler.join(', ')} and run the command again.`)
}

export function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}

async function missingOf(names: string[]): Promise<string[]> {
  const query = ['-W', '-f', '${db:Status-Status} ${Package} ${Provides}\\n']
  const { output } = await capture('dpkg-query', query)
  const installed = output.split('\n').filter((line) => line.startsWith('installed '))
  const present = new Set(installed.flatMap((line) => line.split(/[\s,]+/)))
  return names.filter((name) => !present.has(name))
}

/** Newer Debian and Ubuntu renamed some libraries when their clocks outgrew 2038. */
async function namesHere(names: string[]): Promise<string[]> {
  return Promise.all(
    names.map(async (name) => {
      const { output } = await capture('apt-cache', ['policy', name])
      return /Candidate: (?!\(none\))/.test(output) ? name : `${name}t64`
    }),
  )
}
