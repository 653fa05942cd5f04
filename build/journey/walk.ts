import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../bootstrap/project.mjs'
import { say } from '../bootstrap/say.mjs'
import { closeApp } from '../electron/close-app.ts'
import { startApp } from '../electron/start-app.ts'
import { demoJourney } from './demo-journey.ts'

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
  const electronApp = await startApp(profile)
  let at = 'opening the window'
  try {
    const page = await electronApp.firstWindow()
    let number = 0
    await demoJourney({ electronApp, page, outFolder }, async (name, go) => {
      at = name
      number += 1
      say(`${number}: ${name}`)
      await go()
      await page.screenshot({ path: join(outFolder, pictureName(number, name)), animations: 'disabled' })
    })
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

function pictureName(number: number, name: string): string {
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return `${String(number).padStart(2, '0')}-${slug}.png`
}

async function emptyOutFolder(): Promise<void> {
  await rm(outFolder, { recursive: true, force: true })
  await mkdir(outFolder, { recursive: true })
}

async function report(): Promise<number> {
  const files = (await readdir(outFolder)).toSorted()
  say(`The journey is done. In ${outFolder} are now:`)
  for (const file of files) console.log(`    ${file}`)
  say('The pack files open with the words in passphrase.txt; the pictures are one per page.')
  return 0
}
