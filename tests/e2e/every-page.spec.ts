import type { Page } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'

import { expect, test } from './launch.ts'
import { clientOf } from './pages/client.ts'
import { Keyboard } from './pages/keyboard.ts'
import { Rooms } from './pages/rooms.ts'

const appearances = ['Light', 'Dark', 'High contrast'] as const
type Appearance = (typeof appearances)[number]

/** The router notices that this test changes the address by hand, which nobody else can. */
const ofOurMaking = /^You are trying to use a blocker on a POP navigation/

interface Place {
  readonly name: string
  readonly path: string
}

test.describe.configure({ timeout: 240_000 })

test('every page of an empty centre can be read by everybody, in every appearance', async ({ page }) => {
  const rooms = await new Rooms(page).inAnEmptyCentre()
  await walk(page, await rooms.all())
})

test('every page of a full centre can be read by everybody, in every appearance', async ({ page }) => {
  const rooms = await new Rooms(page).inTheDemoCentre()
  await walk(page, [...(await rooms.all()), ...(await aRecordOfEachKind(page))])
})

async function walk(page: Page, places: readonly Place[]): Promise<void> {
  expect(places.length).toBeGreaterThan(10)
  const faults: string[] = []
  page.on('console', (message) => {
    const matters = ['error', 'warning'].includes(message.type()) && !ofOurMaking.test(message.text())
    if (matters) faults.push(`${page.url()}: the console says ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))

  // Once: the pages of this app change without being loaded anew.
  await page.evaluate(axe.source)
  for (const appearance of appearances) {
    await test.step(appearance, async () => {
      await choose(page, appearance)
      for (const place of places) faults.push(...(await faultsOf(page, place, appearance)))
    })
  }
  await test.step('at twice the size', async () => {
    await page.setViewportSize({ width: 640, height: 400 })
    for (const place of places) faults.push(...(await faultsAtTwiceTheSize(page, place)))
  })
  expect(faults).toEqual([])
}

async function choose(page: Page, appearance: Appearance): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 })
  await new Keyboard(page).jumpTo(`Appearance: ${appearance}`)
  const shown = { Light: 'light', Dark: 'dark', 'High contrast': 'highContrast' }[appearance]
  await expect(page.locator('html')).toHaveAttribute('data-appearance', shown)
}

/** What stands in somebody's way there, in words. */
async function faultsOf(page: Page, { name, path }: Place, appearance: Appearance): Promise<string[]> {
  const rooms = new Rooms(page)
  const at = (fault: string) => `${name}, ${appearance.toLowerCase()}: ${fault}`
  await rooms.goTo(path)
  const faults = await axeFaults(page, appearance)
  if (appearance === 'Light') {
    faults.push(...(await faultsOfTheHeading(page)), ...(await faultsOfWidth(page)))
  }
  const dialog = await openMainDialog(rooms)
  if (dialog) {
    const inDialog = await axeFaults(page, appearance)
    faults.push(...inDialog.map((fault) => `in the dialog: ${fault}`))
    await page.keyboard.press('Escape')
    await expect(rooms.dialog()).toHaveCount(0)
  }
  return faults.map(at)
}

async function faultsAtTwiceTheSize(page: Page, { name, path }: Place): Promise<string[]> {
  const rooms = new Rooms(page)
  await rooms.goTo(path)
  const faults = await faultsOfWidth(page)
  if (await openMainDialog(rooms)) {
    faults.push(...(await faultsOfWidth(page)).map((fault) => `in the dialog: ${fault}`))
    await page.keyboard.press('Escape')
    await expect(rooms.dialog()).toHaveCount(0)
  }
  return faults.map((fault) => `${name}, at twice the size: ${fault}`)
}

/** The last button of the header is the main one; most open a dialog, some do something at once. */
async function openMainDialog(rooms: Rooms): Promise<boolean> {
  const button = rooms.page.locator('main header').getByRole('button').last()
  const opens = /^(Add|Begin|Change|End|Extend|Freeze|Give|Plan|Propose|Record|Send|Sign|Start)\b/
  if (!(await button.isVisible()) || !opens.test(await button.innerText())) return false
  await button.click()
  await expect(rooms.dialog()).toBeVisible()
  await expect(rooms.dialog()).toHaveCSS('opacity', '1')
  return true
}

/** Structure does not change with the colours, so it is examined once. */
async function axeFaults(page: Page, appearance: Appearance): Promise<string[]> {
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(appearance !== 'Light' && { runOnly: ['color-contrast'] }),
  }
  const { violations } = await page.evaluate(
    (how): Promise<AxeResults> => Reflect.get(window, 'axe').run(document, how),
    options,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
  )
}

async function faultsOfTheHeading(page: Page): Promise<string[]> {
  const headings = await page.getByRole('heading', { level: 1 }).allInnerTexts()
  const title = await page.title()
  const faults: string[] = []
  if (headings.length !== 1) faults.push(`it has ${headings.length} main headings: ${headings.join(', ')}`)
  if (!title.includes(headings[0] ?? '') || !/Centreboard/.test(title)) faults.push(`its title is "${title}"`)
  return faults
}

/** A page may scroll down, never sideways; wide tables scroll inside their own frame. */
async function faultsOfWidth(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => {
    const isTooWide = (element: Element) => element.scrollWidth > element.clientWidth + 1
    const frames = [document.documentElement, document.querySelector('main')]
    return frames
      .filter((frame) => frame !== null)
      .filter(isTooWide)
      .map((frame) => `${frame.tagName.toLowerCase()} is ${frame.scrollWidth} wide in ${frame.clientWidth}`)
  })
  return wide.map((fault) => `it scrolls sideways: ${fault}`)
}

async function aRecordOfEachKind(page: Page): Promise<Place[]> {
  const client = clientOf(page)
  const first = async (name: string, base: string, rows: Promise<readonly { id: string }[]>) => ({
    name,
    path: `#/${base}/${(await rows)[0]!.id}`,
  })
  return Promise.all([
    first('A person', 'people', client.people.list({})),
    first('A post', 'posts', client.posts.list({})),
    first('A secondment', 'secondments', client.secondments.list({})),
    first('An agency', 'agencies', client.agencies.list({})),
    first('An induction', 'inductions', client.inductions.list({})),
    first('An induction list', 'induction-lists', client.inductionTemplates.list({})),
    first('An indicator', 'indicators', client.indicators.list({})),
    first('A pack', 'packs', client.packs.list({})),
    first('A vacancy', 'vacancies', client.vacancies.list({})),
    first('A set of terms', 'terms/schemes', client.terms.schemes({})),
    first('The terms of a person', 'terms/people', aboutPeople(client.terms.people({}))),
    first(
      'The checks of a person',
      'checks',
      aboutPeople(client.checks.register({}).then(({ rows }) => rows)),
    ),
    first('Somebody with access', 'access', client.users.list({})),
  ])
}

/** Where the page of a record is that of its person. */
const aboutPeople = async (rows: Promise<readonly { personId: string }[]>) =>
  (await rows).map(({ personId }) => ({ id: personId }))
