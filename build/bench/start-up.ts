/**
 * From starting the program to a Home that can be used, on the ten-year set, beside a bare Electron window on the same
 * machine. The passphrase is hardened by design, so that time is measured by itself and taken off.
 *
 *   node build/bench/start-up.ts [rounds]
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../bootstrap/project.mjs'
import { closeApp } from '../electron/close-app.ts'
import { _electron } from '@playwright/test'
import { launchOptions } from '../electron/launch-options.ts'
import { startApp } from '../electron/start-app.ts'
import { hasDisplay, withDisplay } from '../system/display.ts'

const rounds = Number(process.argv[2] ?? 5)
const bar = 1.25
const passphrase = 'ten years of a fictional centre'

const folder = mkdtempSync(join(tmpdir(), 'centreboard-bench-'))
try {
  await withDisplay(async ({ DISPLAY }) => {
    if (!hasDisplay() && DISPLAY !== undefined) process.env.DISPLAY = DISPLAY
    await compare()
  })
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function compare(): Promise<void> {
  const profile = join(folder, 'profile')
  mkdirSync(profile)
  makeTenYears(join(profile, 'Centre'))
  const bareApp = makeBareApp()
  const taken: { bare: number; hardening: number; home: number }[] = []
  for (let round = -1; round < rounds; round += 1) {
    const bare = await timeBareWindow(bareApp)
    const home = await timeToHome(profile)
    if (round >= 0) taken.push({ ...bare, home })
  }
  const hardening = median(taken.map((one) => one.hardening))
  const bare = median(taken.map((one) => one.bare))
  const home = median(taken.map((one) => one.home)) - hardening
  const ratio = home / bare
  console.log(`bare Electron window      ${bare.toFixed(0)} ms`)
  console.log(
    `Home, ten-year set        ${home.toFixed(0)} ms, without ${hardening.toFixed(0)} ms of passphrase hardening`,
  )
  console.log(`${ratio <= bar ? '✓' : '✗'} ratio ${ratio.toFixed(2)}, the bar is ${bar}`)
}

function makeTenYears(data: string): void {
  const file = join(folder, 'passphrase')
  writeFileSync(file, passphrase)
  const words = ['demo', '--data', data, '--passphrase-file', file, '--size', 'ten-years']
  const { status } = spawnSync(process.execPath, [join(root, 'electron/headless.ts'), ...words], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The ten-year set could not be made.')
}

function makeBareApp(): string {
  const app = join(folder, 'bare')
  mkdirSync(app)
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }),
  )
  writeFileSync(
    join(app, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
     const { scryptSync } = require('node:crypto')
     globalThis.harden = () => {
       const started = performance.now()
       scryptSync('a passphrase', 'salt', 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 })
       return performance.now() - started
     }
     app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL('data:text/html,<h1>Bare</h1>'))`,
  )
  return app
}

/** Also says how long this Electron takes over what hardens a passphrase. */
async function timeBareWindow(app: string): Promise<{ bare: number; hardening: number }> {
  const options = launchOptions(mkdtempSync(join(folder, 'bare-profile-')))
  const args = options.args.map((word) => (word === root ? app : word))
  const started = performance.now()
  const electronApp = await _electron.launch({ ...options, args })
  const page = await electronApp.firstWindow()
  await page.getByRole('heading', { name: 'Bare' }).waitFor()
  const bare = performance.now() - started
  const hardening = await electronApp.evaluate(() => (globalThis as unknown as { harden(): number }).harden())
  await closeApp(electronApp)
  return { bare, hardening }
}

async function timeToHome(profile: string): Promise<number> {
  const started = performance.now()
  const electronApp = await startApp(profile)
  const page = await electronApp.firstWindow()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Overdue' }).waitFor()
  const elapsed = performance.now() - started
  await closeApp(electronApp)
  return elapsed
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
