/**
 * From starting the program to a Home that can be used, on the ten-year set, beside a bare Electron window on the same
 * machine. Counted is what somebody waits for:
 *
 * - from the start to the passphrase field on the screen, and from Enter to Home with its list on the screen;
 * - not the typing (a few seconds, in which the program gets the rooms ready) and not the hardening of the passphrase, which
 *   takes its time by design: the vault of this bench is hardened as little as a vault may be;
 * - for the bare window, from the start to its one heading on the screen.
 *
 * "On the screen" is the moment after the picture was painted, told by the page's own clock: asking from outside again and
 * again would add up to half a second of waiting between two questions. Each round starts both, one after the other; beside the
 * time on the clock stands the processor's time of all processes, which other work on the machine cannot lengthen.
 *
 *   node build/bench/start-up.ts [rounds]
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import { makeBareApp, startBareApp } from '../electron/bare-app.ts'
import { closeApp } from '../electron/close-app.ts'
import { startApp } from '../electron/start-app.ts'
import { hasDisplay, withDisplay } from '../system/display.ts'
import { makeFictionalCentre, passphrase } from './sets/fictional-centre.ts'

const rounds = Number(process.argv[2] ?? 5)
const bar = 1.25
const typing = 2_000

const bareMain = `
  const { app, BrowserWindow } = require('electron')
  app.whenReady().then(() => {
    const window = new BrowserWindow({ width: 1280, height: 800, show: false })
    window.once('ready-to-show', () => window.show())
    window.loadURL('data:text/html,<h1>Bare</h1>')
  })`

interface Taken {
  readonly clock: number
  readonly processor: number
}
interface TakenToHome extends Taken {
  readonly toDoor: number
}

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
  await makeFictionalCentre(profile, 'ten-years')
  const bareApp = makeBareApp(folder, bareMain)
  const bareProfile = join(folder, 'bare-profile')
  mkdirSync(bareProfile)
  const taken: { bare: Taken; home: TakenToHome }[] = []
  // The first start of each fills its caches, as the first start after an installation does.
  for (let round = -1; round < rounds; round += 1) {
    const one = { bare: await timeBareWindow(bareApp, bareProfile), home: await timeToHome(profile) }
    if (round >= 0) taken.push(one)
  }
  const bare = median(taken.map((one) => one.bare.clock))
  const home = median(taken.map((one) => one.home.clock))
  const toDoor = median(taken.map((one) => one.home.toDoor))
  const ratio = median(taken.map((one) => one.home.clock / one.bare.clock))
  const work = median(taken.map((one) => one.home.processor / one.bare.processor))
  console.log(`bare Electron window      ${bare.toFixed(0)} ms`)
  console.log(
    `Home, ten-year set        ${home.toFixed(0)} ms: ${toDoor.toFixed(0)} ms to the door, ${(home - toDoor).toFixed(0)} ms from Enter`,
  )
  console.log(`processor’s time          ${work.toFixed(2)} × that of the bare window`)
  console.log(`${ratio <= bar ? '✓' : '✗'} ratio ${ratio.toFixed(2)}, the bar is ${bar}`)
}

async function timeBareWindow(app: string, profile: string): Promise<Taken> {
  const started = Date.now()
  const electronApp = await startBareApp(app, profile)
  const seen = await seenSince(await electronApp.firstWindow(), 'h1', 'Bare')
  const processor = await processorTime(electronApp)
  await closeApp(electronApp)
  return { clock: seen - started, processor }
}

async function timeToHome(profile: string): Promise<TakenToHome> {
  const started = Date.now()
  const electronApp = await startApp(profile)
  const page = await electronApp.firstWindow()
  const field = page.getByLabel('Passphrase', { exact: true })
  const toDoor = (await seenSince(page, 'label', 'Passphrase')) - started
  await field.fill(passphrase)
  await wait(typing)
  const home = seenSince(page, 'h2', 'Overdue')
  const entered = await enter(page)
  const clock = toDoor + (await home) - entered
  await page.getByRole('heading', { name: 'Overdue' }).waitFor()
  const processor = await processorTime(electronApp)
  await closeApp(electronApp)
  return { clock, toDoor, processor }
}

/** When something was first on the screen: at once if it is there already. */
function seenSince(page: Page, selector: string, text: string): Promise<number> {
  return page.evaluate(
    ([wanted, words]) =>
      new Promise<number>((resolve) => {
        const isThere = () =>
          [...document.querySelectorAll(wanted)].some((element) => element.textContent.includes(words))
        const painted = performance.getEntriesByName('first-contentful-paint')[0]
        if (isThere() && painted !== undefined) return resolve(performance.timeOrigin + painted.startTime)
        const look = () => {
          if (!isThere()) return
          watcher.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(Date.now())))
        }
        const watcher = new MutationObserver(look)
        watcher.observe(document, { childList: true, subtree: true })
        look()
      }),
    [selector, text] as const,
  )
}

/** Presses Enter and says when the page noticed. */
async function enter(page: Page): Promise<number> {
  await page.evaluate(() => {
    document.documentElement.addEventListener(
      'keydown',
      () => (document.documentElement.dataset['entered'] = String(Date.now())),
      { once: true, capture: true },
    )
  })
  await page.keyboard.press('Enter')
  return Number(await page.evaluate(() => document.documentElement.dataset['entered']))
}

function processorTime(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().reduce((sum, { cpu }) => sum + (cpu.cumulativeCPUUsage ?? 0), 0),
  )
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
