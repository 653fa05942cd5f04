import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { createApplication, type RunningApplication } from './application.ts'
import { makeCentre } from './demo/make-centre.ts'
import { createProcedures } from './ipc/procedures.ts'
import { systemClock } from './system-clock.ts'
import { withoutWindows } from './without-windows.ts'

const usage = `Centreboard without a window, for IT staff, tests and benchmarks.

  npm run headless -- call <feature> <procedure> '<json>' --data <folder> --passphrase-file <file> [--sign-in-name <name>]
  npm run headless -- demo --data <folder> --passphrase-file <file> [--size demo|ten-years] [--seed <number>]

"call" answers with the outcome as JSON. "demo" makes a data folder with a fictional centre.
What needs a page engine (PDF, printing) runs in the app itself.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    'passphrase-file': { type: 'string' },
    'sign-in-name': { type: 'string' },
    size: { type: 'string', default: 'demo' },
    seed: { type: 'string', default: '1' },
  },
})

async function main(): Promise<number> {
  const [verb, feature, procedure, json] = positionals
  const { data, 'passphrase-file': passphraseFile } = values
  if (data === undefined || passphraseFile === undefined) return say(usage, 2)
  const passphrase = readFileSync(passphraseFile, 'utf8').replace(/\r?\n$/, '')
  if (verb === 'demo') return demo(resolve(data), passphrase)
  const running = createApplication({
    host: withoutWindows,
    dataFolder: resolve(data),
    profileFolder: resolve(data),
    report: (reference, error) => console.error(reference, error),
    keepsTime: false,
  })
  try {
    if (verb === 'call' && feature !== undefined && procedure !== undefined)
      return await call(running, passphrase, feature, procedure, json ?? '{}')
    return say(usage, 2)
  } finally {
    await running.close()
  }
}

async function call(
  running: RunningApplication,
  passphrase: string,
  feature: string,
  procedure: string,
  json: string,
): Promise<number> {
  const unlocked = await running.call('vault', 'unlock', {
    signInName: values['sign-in-name'] ?? null,
    passphrase,
  })
  if (!unlocked.ok || (unlocked.value as { outcome: string }).outcome !== 'unlocked')
    return say(JSON.stringify(unlocked), 1)
  const outcome = await running.call(feature, procedure, JSON.parse(json))
  return say(JSON.stringify(outcome, null, 2), outcome.ok ? 0 : 1)
}

async function demo(folder: string, passphrase: string): Promise<number> {
  const { size } = values
  const seed = Number(values.seed)
  if ((size !== 'demo' && size !== 'ten-years') || !Number.isInteger(seed) || passphrase === '')
    return say(usage, 2)
  if (existsSync(folder) && readdirSync(folder).length > 0)
    return say('The folder is not empty. Nothing was made. Name a new folder.', 1)
  await makeCentre({
    folder,
    passphrase,
    size,
    seed,
    clock: systemClock,
    procedures: createProcedures({ cancel: () => false, profileFolder: folder, keepsTime: false }),
    signal: new AbortController().signal,
    progress: sayHowFar,
  })
  return say(`The fictional centre is in ${folder}.`, 0)
}

/** One line that keeps up, and only where somebody watches. */
function sayHowFar(done: number, total: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r${Math.round((100 * done) / Math.max(1, total))}%${done === total ? '\n' : ''}`)
}

function say(text: string, code: number): number {
  console.log(text)
  return code
}

process.exitCode = await main()
