import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication, type Page } from '@playwright/test'
import { closeApp } from '../../build/electron/close-app.ts'
import { startApp } from '../../build/electron/start-app.ts'

/** Where one test's app keeps everything it writes. */
export interface Places {
  /** What would be the profile of the Windows user: settings, logs, and the data folder unless another is chosen. */
  readonly profile: string
  /** What the app takes for the system's folder for temporary files. */
  readonly temporary: string
  /** Free for files the test hands in or saves. */
  readonly files: string
}

export interface LaunchedApp {
  readonly electronApp: ElectronApplication
  readonly page: Page
}

interface Fixtures {
  places: Places
  launched: Launcher
  /** Quits the app and opens it again with the same folders. */
  relaunch: () => Promise<LaunchedApp>
  electronApp: ElectronApplication
}

/** Each test opens the real app with folders of its own, gone afterwards. */
export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright insists on a pattern here
  places: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'centreboard-'))
    await use(placesIn(folder))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  launched: async ({ places }, use, testInfo) => {
    const launcher = new Launcher(places)
    await launcher.launch()
    await use(launcher)
    if (testInfo.status !== testInfo.expectedStatus) {
      const picture = await launcher.picture()
      if (picture) await testInfo.attach('last page', { body: picture, contentType: 'image/png' })
      await testInfo.attach('what the app printed', { body: launcher.printed, contentType: 'text/plain' })
    }
    await launcher.quit()
  },

  electronApp: ({ launched }, use) => use(launched.current.electronApp),
  page: ({ launched }, use) => use(launched.current.page),

  relaunch: ({ launched }, use) =>
    use(async () => {
      await launched.quit()
      return launched.launch()
    }),
})

export { expect } from '@playwright/test'

/** Opens the app, waits for its window, and keeps what the app prints for a failing test to show. */
export async function launchApp(
  places: Places,
  onOutput: (text: string) => void = () => {},
  env: Record<string, string> = {},
): Promise<LaunchedApp> {
  const electronApp = await startApp(places.profile, {
    TMPDIR: places.temporary,
    TEMP: places.temporary,
    ...env,
  })
  electronApp.process().stdout?.on('data', (chunk: Buffer) => onOutput(chunk.toString()))
  electronApp.process().stderr?.on('data', (chunk: Buffer) => onOutput(chunk.toString()))
  const page = await electronApp.firstWindow()
  await page.waitForLoadState('domcontentloaded')
  return { electronApp, page }
}

class Launcher {
  readonly places: Places
  printed = ''
  #current: LaunchedApp | undefined
  /** Held from the start: once the app has ended, Playwright no longer hands it out. */
  #program: ChildProcess | undefined

  constructor(places: Places) {
    this.places = places
  }

  get current(): LaunchedApp {
    if (!this.#current) throw new Error('The app is not open')
    return this.#current
  }

  async launch(): Promise<LaunchedApp> {
    this.#current = await launchApp(this.places, (text) => (this.printed += text))
    this.#program = this.#current.electronApp.process()
    return this.#current
  }

  /** The page as it looks now, if there still is one. */
  async picture(): Promise<Buffer | undefined> {
    return this.#current?.page.screenshot().catch(() => undefined)
  }

  async quit(): Promise<void> {
    const open = this.#current
    this.#current = undefined
    // A test may have ended the app itself.
    const program = this.#program
    if (open && program?.exitCode === null && program.signalCode === null) await closeApp(open.electronApp)
  }
}

function placesIn(folder: string): Places {
  const places = {
    profile: join(folder, 'profile'),
    temporary: join(folder, 'temporary'),
    files: join(folder, 'files'),
  }
  for (const place of Object.values(places)) mkdirSync(place)
  return places
}
