import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import type { Locator } from '@playwright/test'

import { isoDate } from '#shared/dates.ts'
import { previousQuarter, quarterStart } from '#shared/features/packs/packs.rules.ts'
import { figureOf } from '#tests/support/figures.ts'

import { root } from '../../build/bootstrap/project.mjs'
import { expect, test } from './launch.ts'
import { clientOf } from './pages/client.ts'
import { Rooms } from './pages/rooms.ts'
import { opensFile } from './pages/system-dialogs.ts'

/** Real figures of English authorities; they are not ours to keep, so they lie beside the project. */
const folder = join(root, '../shared/data')
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.csv')) : []
const authority = 'Trafford'

test('figures that others publish become indicators, and stand in a pack beside the centre’s own', async ({
  page,
  electronApp,
}) => {
  test.skip(files.length === 0, 'the published files are not beside the project')
  const rooms = await new Rooms(page).inAnEmptyCentre()
  const client = clientOf(page)

  for (const file of files) {
    await test.step(file, async () => {
      await opensFile(electronApp, join(folder, file))
      await rooms.goTo('#/imports')
      await choose(page.getByLabel('What the file holds').first(), 'Published figures of an authority')
      await rooms.button('Choose a file…').click()
      await choose(
        page.getByRole('combobox', { name: 'Place to compare with comes from' }),
        /^The same for every row/,
      )
      await page.getByRole('textbox', { name: 'Place to compare with for every row' }).fill('England')
      await rooms.button('Take only some rows').click()
      await choose(page.getByRole('combobox', { name: 'Only rows where' }), 'area_name')
      const words = page.getByRole('combobox', { name: 'says one of' })
      for (const place of [authority, 'England']) {
        await words.fill(place)
        await choose(words, new RegExp(`^${place} · `))
      }
      await page.keyboard.press('Escape')
      await rooms.button('Look at the rows').click()
      await rooms.button(/^Import \d+ published figures?$/).click()
      await expect(page.getByText(/published figures? added/)).toBeVisible()
      await rooms.button('Import another file').click()
    })
  }

  const indicators = await client.indicators.list({})
  expect(indicators.length).toBeGreaterThan(files.length)
  for (const { area, baselineValue, targets, id } of indicators) {
    expect(area).toBe(authority)
    expect(baselineValue).toBeGreaterThan(0)
    expect(targets.length).toBeGreaterThan(0)
    expect(await client.figures.list({ indicatorId: id })).toHaveLength(targets.length)
  }

  await test.step('each is charted, with a sentence', async () => {
    for (const { id, name } of indicators) {
      await rooms.goTo(`#/indicators/${id}`)
      const chart = page.getByRole('main').locator('figure:has(svg)').first()
      await expect(chart).toContainText('%')
      await expect(chart.getByText(new RegExp(`${escaped(name)}.* was \\d`)).first()).toBeVisible()
      const drawn = await chart
        .locator('svg path, svg circle')
        .evaluateAll((marks) => marks.filter((mark) => mark.getBoundingClientRect().width > 1).length)
      expect(drawn).toBeGreaterThan(0)
    }
  })

  await test.step('a pack shows them beside the centre’s own', async () => {
    const library = await client.indicators.library({})
    const { code } = library.find(
      ({ frequency, denominatorLabel }) => frequency === 'quarterly' && denominatorLabel,
    )!
    const [own] = await client.indicators.addFromLibrary({ codes: [code] })
    const quarter = previousQuarter(quarterStart(isoDate.parse(new Date().toISOString().slice(0, 10))))
    await client.figures.enter({ cells: [figureOf(own!.id, quarter, { numerator: 42, denominator: 61 })] })
    await rooms.goTo('#/packs')
    await rooms.button('Start a pack').first().click()
    await rooms.dialog().getByRole('button', { name: 'Start pack' }).click()
    await page.getByRole('tab', { name: 'Preview' }).click()
    const preview = page.getByRole('tabpanel', { name: 'Preview' })
    for (const { name } of [...indicators, own!]) await expect(preview.getByText(name).first()).toBeVisible()
    await expect(preview.getByText(new RegExp(authority)).first()).toBeVisible()
  })
})

async function choose(field: Locator, choice: string | RegExp): Promise<void> {
  await field.click()
  await field
    .page()
    .getByRole('option', { name: choice, ...(typeof choice === 'string' && { exact: true }) })
    .click()
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
