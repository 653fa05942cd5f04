import { mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page, TestInfo } from '@playwright/test'

import type { AppClient } from '#renderer/client.ts'

import { run } from '../exports/programs.ts'
import { expect, test } from './launch.ts'
import { clientOf } from './pages/client.ts'
import { type PaperPage, pagesOf } from './pages/paper.ts'
import { Rooms } from './pages/rooms.ts'
import { savesInto } from './pages/system-dialogs.ts'

test.describe.configure({ timeout: 240_000 })

test('what the demo centre prints is whole: numbered pages, none blank, no row cut, room to sign', async ({
  page,
  electronApp,
}, testInfo) => {
  await new Rooms(page).inTheDemoCentre()
  const printer = await Printer.open(page, electronApp, testInfo)
  const { client } = printer

  await test.step('the induction booklet', async () => {
    const [induction] = await client.inductions.list({})
    const { items } = await client.inductions.find({ id: induction!.id })
    const pages = await printer.save(`/print/inductions/${induction!.id}`, 'Booklet')
    expect(pages.length).toBeGreaterThan(4)
    expectEachWhole(
      pages,
      items.map(({ wording }) => wording),
    )
    expect(await printer.lowestSignature(`/print/inductions/${induction!.id}`)).toBeGreaterThanOrEqual(12)
  })

  await test.step('a blank booklet', async () => {
    const [template] = await client.inductionTemplates.list({})
    const pages = await printer.save(`/print/inductions/blank/${template!.id}`, 'Blank booklet')
    expect(pages.length).toBeGreaterThan(4)
  })

  await test.step('the agreement of a secondment', async () => {
    const [secondment] = await client.secondments.list({})
    const pages = await printer.save(`/print/secondments/${secondment!.id}`, 'Secondment')
    expect(wordsOf(pages)).toContain(secondment!.personName)
    expect(await printer.lowestSignature(`/print/secondments/${secondment!.id}`)).toBeGreaterThanOrEqual(12)
  })

  await test.step('a secondment on one page, what if it is not extended, and the register', async () => {
    const secondments = await client.secondments.list({})
    const running = secondments.find(({ status }) => status === 'active')!
    const route = `/print/secondments/${running.id}`
    const summary = await printer.save(`${route}/summary`, 'Summary')
    expect(summary).toHaveLength(1)
    expect(wordsOf(summary)).toContain(running.personName)
    expect(wordsOf(await printer.save(`${route}/what-if`, 'What if'))).toContain(running.personName)
    expectEachWhole(
      await printer.save('/print/secondment-register', 'Register', true),
      secondments.map(({ personName }) => personName),
    )
  })

  await test.step('the checks for an inspection', async () => {
    const { rows } = await client.checks.register({})
    const pages = await printer.save('/print/checks', 'Inspection', true)
    expectEachWhole(
      pages,
      rows
        .filter(({ standing }) => standing === 'current')
        .flatMap(({ mark }) => (mark === null ? [] : [mark.decidedBy])),
    )
    expect(await printer.lowestSignature('/print/checks', 1)).toBeGreaterThanOrEqual(12)
  })

  await test.step('who answers for whom, as it is seen', async () => {
    const { rows } = await client.roles.grid({})
    expect(wordsOf(await printer.saveList('#/roles'))).toContain(rows[0]!.personName.split(' ').at(-1))
  })

  await test.step('six sets of terms on one sheet', async () => {
    const people = [...new Set((await client.terms.people({})).map(({ personId }) => personId))].slice(0, 6)
    const columns = people.map((id) => `person-${id}`).join('.')
    const pages = await printer.save(`/print/terms/compare?columns=${columns}`, 'Terms', true)
    expect(pages).toHaveLength(1)
  })

  await test.step('the leavers, with the working', async () => {
    const { leavers } = await client.vacancies.turnover({})
    expect(leavers.length).toBeGreaterThan(0)
    expectEachWhole(
      await printer.save('/print/turnover', 'Leavers'),
      leavers.map(({ name }) => name),
    )
  })

  await test.step('a person, an agency and the week', async () => {
    const [person] = await client.people.list({})
    expect(wordsOf(await printer.save(`/print/people/${person!.id}`, 'Person'))).toContain(person!.familyName)
    const [agency] = await client.agencies.list({})
    expect(wordsOf(await printer.save(`/print/agencies/${agency!.id}`, 'Agency'))).toContain(agency!.name)
    expect(wordsOf(await printer.save('/print/home', 'This week'))).toContain('This week')
  })

  await test.step('the staff list, as it is seen', async () => {
    const people = (await client.people.list({})).filter(({ standing }) => standing === 'current')
    const pages = await printer.saveList('#/people')
    expect(pages.length).toBeGreaterThan(1)
    expectEachWhole(
      pages,
      people.map(({ familyName, givenName }) => `${familyName}, ${givenName}`),
    )
  })

  await test.step('a pack', async () => {
    const packs = await client.packs.list({})
    const version = packs.flatMap(({ versions }) => versions).at(-1)
    const pages = await printer.save(`/print/packs/${version!.id}`, 'Pack')
    expect(pages.length).toBeGreaterThan(5)
    const content = (await client.packs.frozen({ versionId: version!.id })).content
    const outcomes = content.sections.find(({ section }) => section === 'outcomes')
    expect(outcomes).toBeDefined()
    const charts = await printer.emptyCharts(`/print/packs/${version!.id}`)
    expect(charts).toEqual([])
  })
})

const wordsOf = (pages: readonly PaperPage[]) => pages.map(({ text }) => text).join(' ')

/** Words that stand on one page from first to last were not cut by its edge. */
function expectEachWhole(pages: readonly PaperPage[], rows: readonly string[]): void {
  const texts = pages.map(({ text }) => withoutBreaks(text))
  expect(rows.filter((row) => !texts.some((text) => text.includes(withoutBreaks(row))))).toEqual([])
}

/** Where a line ends, poppler takes a hyphen for the division of a word. */
const withoutBreaks = (text: string) => text.replaceAll(/[\s-]+/g, '')

/** Prints through the app's own task, and looks at what came out. */
class Printer {
  readonly page: Page
  readonly electronApp: ElectronApplication
  readonly client: AppClient
  readonly folder: string

  private constructor(page: Page, electronApp: ElectronApplication, folder: string) {
    this.page = page
    this.electronApp = electronApp
    this.client = clientOf(page)
    this.folder = folder
  }

  static async open(page: Page, electronApp: ElectronApplication, testInfo: TestInfo): Promise<Printer> {
    const folder = testInfo.outputPath('paper')
    mkdirSync(folder, { recursive: true })
    await savesInto(electronApp, folder)
    return new Printer(page, electronApp, folder)
  }

  async save(route: string, title: string, landscape = false): Promise<PaperPage[]> {
    const { outcome, fileName } = await this.client.printing.savePdf({ route, title, landscape })
    expect(outcome).toBe('saved')
    const pages = await this.examine(join(this.folder, fileName!))
    for (const [index, { text }] of pages.entries()) {
      expect(text, `${title} has its title at the foot`).toContain(title)
      expect(text).toContain(`Page ${index + 1} of ${pages.length}`)
    }
    return pages
  }

  /** A list prints through the window's own print dialog; what it would print is taken instead. */
  async saveList(path: string): Promise<PaperPage[]> {
    const rooms = new Rooms(this.page)
    await rooms.goTo(path)
    await this.page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset['printed'] = ''
      }
    })
    await this.page.keyboard.press('Control+P')
    await expect(this.page.locator('html[data-printed]')).toBeAttached()
    const pdf = await this.electronApp.evaluate(async ({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!
      return (await webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })).toString(
        'base64',
      )
    })
    await this.page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    const file = join(this.folder, 'List.pdf')
    await writeFile(file, Buffer.from(pdf, 'base64'))
    return this.examine(file)
  }

  /** The least room for a signature on a document, in millimetres. */
  async lowestSignature(route: string, least = 2): Promise<number> {
    await this.show(route)
    const boxes = this.page.locator('[class*="signatureBox"], .cb-print-signature-line')
    const heights = await boxes.evaluateAll((all) => all.map((box) => box.getBoundingClientRect().height))
    expect(heights.length).toBeGreaterThanOrEqual(least)
    return (Math.min(...heights) * 25.4) / 96
  }

  /** Names of charts on which nothing is drawn. */
  async emptyCharts(route: string): Promise<string[]> {
    await this.show(route)
    const charts = this.page.locator('figure:has(svg)')
    const drawn = await charts.evaluateAll((all) =>
      all.map((figure) => {
        const marks = [...figure.querySelectorAll('svg path, svg rect, svg circle, svg line')]
        const isSeen = marks.some((mark) => {
          const { width, height } = mark.getBoundingClientRect()
          return width + height > 5
        })
        return { name: figure.textContent.slice(0, 60), isSeen }
      }),
    )
    expect(drawn.length).toBeGreaterThan(3)
    return drawn.filter(({ isSeen }) => !isSeen).map(({ name }) => name)
  }

  private async show(route: string): Promise<void> {
    await this.page.evaluate((to) => {
      delete document.documentElement.dataset['printReady']
      location.hash = `#${to}`
    }, route)
    await expect(this.page.locator('html[data-print-ready="true"]')).toBeAttached()
    await expect(this.page.locator('article').first()).toBeVisible()
  }

  private async examine(file: string): Promise<PaperPage[]> {
    const pages = await pagesOf(file)
    const info = (await run('pdfinfo', [file])).text
    expect(pages).toHaveLength(Number(/Pages:\s+(\d+)/.exec(info)![1]))
    expect(info).toMatch(/Page size:.*\(A4\)/)
    for (const { text, ink, hasWhiteMargins } of pages) {
      expect(text).not.toBe('')
      expect(hasWhiteMargins).toBe(true)
      expect(ink, `ink on the page that says ${text.slice(0, 80)}`).toBeGreaterThan(0.002)
    }
    return pages
  }
}
