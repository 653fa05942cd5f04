import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { savesInto } from './saves-into.ts'

/** What the journey has at hand. */
export interface Journey {
  readonly electronApp: ElectronApplication
  readonly page: Page
  /** Where the journey leaves what it makes. */
  readonly outFolder: string
}

/** One stop: afterwards a picture is taken, named after it. */
export type Stop = (name: string, walk: () => Promise<void>) => Promise<void>

/** The demo centre, walked through as a manager would: in, through every room, and out with this quarter's pack. */
export async function demoJourney(journey: Journey, stop: Stop): Promise<void> {
  const { page } = journey
  await stop('First screen', () => page.getByRole('button', { name: /Explore the demo centre/ }).waitFor())
  await stop('Into the demo centre', async () => {
    await page.getByRole('button', { name: /Explore the demo centre/ }).click()
    await rooms(page).first().waitFor({ timeout: 120_000 })
    await pageIsDrawn(page)
  })
  for (const name of await rooms(page).allInnerTexts()) {
    const room = name.trim()
    await rooms(page).getByText(room, { exact: true }).click()
    await pageIsDrawn(page)
    const pages = page.getByRole('navigation', { name: room, exact: true }).getByRole('link')
    if ((await pages.count()) === 0) await stop(room, () => pageIsDrawn(page))
    for (const title of await pages.allInnerTexts()) {
      await stop(title, async () => {
        await pages.getByText(title, { exact: true }).click()
        await pageIsDrawn(page)
      })
    }
  }
  await handOverPack(journey, stop)
}

/** Whatever the navigation offers: a room that is built later is walked into by being there. */
const rooms = (page: Page) => page.getByRole('navigation', { name: 'Rooms' }).getByRole('link')

async function pageIsDrawn(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page
    .getByRole('main')
    .getByText(/^(Loading|Opening)/)
    .waitFor({ state: 'hidden' })
  await page.waitForTimeout(300) // charts and tables measure themselves once more
}

async function handOverPack(journey: Journey, stop: Stop): Promise<void> {
  const { page, electronApp, outFolder } = journey
  await stop('This quarter’s pack', async () => {
    await rooms(page).filter({ hasText: 'Evaluation packs' }).click()
    await page.getByText('Being written').first().click()
    await page.getByRole('tab', { name: 'Write' }).waitFor()
    await pageIsDrawn(page)
  })
  await stop('Pack preview', async () => {
    await page.getByRole('tab', { name: 'Preview' }).click()
    await pageIsDrawn(page)
  })
  await stop('Pack frozen', async () => {
    await page.getByRole('button', { name: 'Freeze', exact: true }).click()
    await page.getByRole('button', { name: 'Freeze version 1.0' }).click()
    await page.getByText('Version 1.0 is frozen').waitFor()
    await page.getByRole('tab', { name: /Freeze and hand over/ }).click()
  })
  await savesInto(electronApp, outFolder)
  await stop('Pack handed over', async () => {
    await page.getByRole('button', { name: 'Hand over' }).first().click()
    const passphrase = page.getByRole('textbox', { name: 'Passphrase' })
    await page.waitForFunction(
      (field) => (field as HTMLInputElement).value.length > 12,
      await passphrase.elementHandle(),
    )
    await writeFile(join(outFolder, 'passphrase.txt'), `${await passphrase.inputValue()}\n`)
    for (const face of [/Self-opening page/, /Encrypted PDF/, /\.age/]) {
      await page.getByRole('radio', { name: face }).check()
      await page.getByRole('button', { name: /Save encrypted file/ }).click()
      await page
        .getByText(/was saved, opened again and checked/)
        .first()
        .waitFor({ timeout: 120_000 })
      await page.getByRole('button', { name: 'Dismiss message' }).last().click()
    }
  })
}
