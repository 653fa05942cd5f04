import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { root } from '../bootstrap/project.mjs'
import { say } from '../bootstrap/say.mjs'
import { closeApp } from '../electron/close-app.ts'
import { launchOptions } from '../electron/launch-options.ts'
import { demoJourney, type Journey } from './demo-journey.ts'

/** Walks the demo journey in the real app, on a profile that is thrown away, and leaves its results in out/. */
const outFolder = join(root, 'out')
const profile = await mkdtemp(join(tmpdir(), 'centreboard-journey-'))
try {
  await emptyOutFolder()
  process.exitCode = (await walk()) ? await report() : 1
} finally {
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
}

async function walk(): Promise<boolean> {
  const electronApp = await _electron.launch(launchOptions(profile))
  let at = 'opening the window'
  try {
    const page = await electronApp.firstWindow()
    const journey = { electronApp, page, outFolder }
    for (const [index, step] of demoJourney.entries()) {
      at = step.name
      say(`${index + 1} of ${demoJourney.length}: ${step.name}`)
      await step.walk(journey)
      await takePicture(journey, index, step.name)
    }
    return true
  } catch (error) {
    const picture = join(outFolder, 'where-it-stopped.png')
    await electronApp
      .windows()[0]
      ?.screenshot({ path: picture })
      .catch(() => {})
    console.error(`\nThe journey stopped at "${at}"; ${picture} shows where.\n`, error)
    return false
  } finally {
    await closeApp(electronApp)
  }
}

async function takePicture({ page }: Journey, index: number, name: string): Promise<void> {
  const number = String(index + 1).padStart(2, '0')
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  await page.screenshot({ path: join(outFolder, `${number}-${slug}.png`), animations: 'disabled' })
}

async function emptyOutFolder(): Promise<void> {
  await rm(outFolder, { recursive: true, force: true })
  await mkdir(outFolder, { recursive: true })
}

async function report(): Promise<number> {
  const files = (await readdir(outFolder)).toSorted()
  say(`The journey is done. In ${outFolder} are now:`)
  for (const file of files) console.log(`    ${file}`)
  return 0
}
