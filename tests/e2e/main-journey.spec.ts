import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'

import { writeXlsx } from '#electron/spreadsheets/write-xlsx.ts'
import { addMonths, formatDay, isoDate } from '#shared/dates.ts'
import { quarterName, quarterStart } from '#shared/features/packs/packs.rules.ts'

import { expect, test } from './launch.ts'
import { clientOf } from './pages/client.ts'
import { Desk } from './pages/desk.ts'
import { Door } from './pages/door.ts'
import { expectAgeArchive, expectEncryptedPdf, expectSelfOpeningPage } from './pages/handed-over.ts'
import { opensFile, savesInto } from './pages/system-dialogs.ts'

test.describe.configure({ timeout: 240_000 })

const today = isoDate.parse(new Date().toISOString().slice(0, 10))
const commentary = 'Two health visitors joined us; uptake of the drop-in grew.'

test('the whole main job, by keyboard alone, from an empty computer to a pack that other programs open', async ({
  page,
  electronApp,
  places,
}) => {
  const manager = new Manager(page, electronApp)
  await test.step('set up a centre', () => new Door(page).setUpByKeyboard())
  await test.step('add an agency', () => manager.addAgency('Northshire Council'))
  await test.step('import a staff list', () => manager.importStaff(places.files))
  await test.step('propose a secondment and begin it', () =>
    manager.lend('Aisha Rahman', 'Northshire Council'))
  await test.step('add an indicator and its figures', () => manager.enterFigures())
  await test.step('begin an induction and tick', () => manager.induct('Aisha Rahman'))
  await savesInto(electronApp, places.files)
  await test.step('save the booklet', () => manager.saveBooklet(places.files))
  await test.step('write and freeze the pack', () => manager.freezePack())
  const passphrase = await test.step('hand it over', () => manager.handOver())

  const files = await readdir(places.files)
  const fileEndingIn = (ending: string) => {
    const file = files.find((each) => each.startsWith('Evaluation pack') && each.endsWith(ending))
    expect(file, `a pack ending in ${ending} among ${files.join(', ')}`).toBeDefined()
    return join(places.files, file!)
  }
  const expected = {
    passphrase,
    title: quarterName(quarterStart(today)),
    texts: [commentary, 'Family support', '69%'],
    absent: ['Rahman', 'Zieliński'],
    sections: ['Summary', 'Workforce', 'Outcomes', 'Induction', 'Actions', 'About these figures'],
  }
  await test.step('age opens the archive', () => expectAgeArchive(fileEndingIn('.age'), expected))
  await test.step('qpdf and poppler open the PDF', () => expectEncryptedPdf(fileEndingIn('.pdf'), expected))
  await test.step('another browser opens the page', () =>
    expectSelfOpeningPage(fileEndingIn('.html'), expected))
})

/** What a manager does at the keyboard. */
class Manager extends Desk {
  readonly electronApp: ElectronApplication

  constructor(page: Page, electronApp: ElectronApplication) {
    super(page)
    this.electronApp = electronApp
  }

  async addAgency(name: string): Promise<void> {
    await this.goTo('Agencies')
    await this.begin('Add an agency')
    await this.keyboard.type(this.field('Name'), name)
    await this.save('Agency added')
    await expect(this.rooms.heading(name)).toBeVisible()
  }

  async importStaff(folder: string): Promise<void> {
    const file = join(folder, 'Staff list.xlsx')
    await writeFile(file, await staffList())
    await opensFile(this.electronApp, file)
    await this.goTo('Import')
    await this.keyboard.choose(this.page.getByRole('combobox', { name: 'What the file holds' }), 'People')
    await this.keyboard.take(this.rooms.button('Choose a file…'))
    await this.keyboard.take(this.rooms.button('Look at the rows'))
    await this.keyboard.take(this.rooms.button('Import 4 people'))
    await expect(this.page.getByText('4 people added.')).toBeVisible()
    await this.goTo('Staff')
    await expect(this.page.getByText('Rahman').first()).toBeVisible()
  }

  async lend(person: string, agency: string): Promise<void> {
    await this.goTo('Secondments')
    await this.begin('Propose a secondment')
    await this.keyboard.choose(this.choice('Person'), person)
    await this.keyboard.choose(this.choice('Home agency'), agency)
    await this.keyboard.choose(this.choice('Right to return'), 'To the same post')
    await this.keyboard.type(this.field('Work at the centre'), 'Family support')
    await this.keyboard.type(this.field('First day'), formatDay(today))
    await this.keyboard.type(this.field('Agreed last day'), formatDay(addMonths(today, 12)))
    await this.keyboard.type(this.field('Hours a week at the centre'), '30')
    await this.save('Secondment proposed')
    await expect(this.rooms.heading(`Secondment of ${person}`)).toBeVisible()
    await this.keyboard.chooseFromMenu(this.rooms.button('More'), 'Begin')
    await expect(this.rooms.dialog('Begin the secondment')).toBeVisible()
    await this.keyboard.type(
      this.rooms.dialog().getByRole('textbox').last(),
      'Signed on paper, to be entered.',
    )
    await this.save('Secondment begun')
    await expect(this.page.getByText('Active').first()).toBeVisible()
  }

  async enterFigures(): Promise<void> {
    const library = await clientOf(this.page).indicators.library({})
    const { code, name } = library.find(
      ({ frequency, denominatorLabel }) => frequency === 'quarterly' && denominatorLabel !== '',
    )!
    await this.goTo('Indicators')
    await this.keyboard.take(this.rooms.button('Add from the library').first())
    await this.keyboard.take(
      this.rooms.dialog().getByRole('checkbox', { name: `${code} ${name}`, exact: true }),
    )
    await this.keyboard.take(this.rooms.dialog().getByRole('button', { name: 'Add 1 indicator' }))
    await expect(this.page.getByText('1 indicator added')).toBeVisible()
    await this.goTo('Figures')
    const here = this.page.locator('[data-here]')
    await this.keyboard.goTo(here)
    for (const value of ['42', '61']) {
      await this.page.keyboard.type(value)
      await this.keyboard.press('Tab')
    }
    await expect(this.page.getByText('1 figure not saved yet')).toBeVisible()
    await this.keyboard.press('Control+S')
    await expect(this.page.getByText('1 figure saved')).toBeVisible()
  }

  async induct(person: string): Promise<void> {
    await this.goTo('Induction')
    await this.begin('Begin an induction')
    await this.keyboard.choose(this.choice('Who starts'), sortName(person))
    await this.save('1 induction begun')
    await expect(this.rooms.heading(person)).toBeVisible()
    await this.keyboard.goTo(this.page.getByRole('grid', { name: 'Checklist' }).locator('tr[tabindex="0"]'))
    for (let steps = 0; steps < 3; steps += 1) {
      await this.keyboard.press('Space')
      await expect(this.page.getByRole('grid').getByRole('checkbox', { checked: true })).toHaveCount(
        steps + 1,
      )
      await this.keyboard.press('ArrowDown')
    }
  }

  async saveBooklet(folder: string): Promise<void> {
    const { inductions, printing } = clientOf(this.page)
    const [induction] = await inductions.list({})
    const { outcome, fileName } = await printing.savePdf({
      route: `/print/inductions/${induction!.id}`,
      title: 'Induction booklet',
    })
    expect(outcome).toBe('saved')
    const bytes = await readFile(join(folder, fileName!))
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  }

  async freezePack(): Promise<void> {
    await this.goTo('Evaluation packs')
    await this.begin('Start an evaluation pack')
    await this.keyboard.choose(this.choice('Quarter'), quarterName(quarterStart(today)))
    await this.save('Pack started')
    await this.keyboard.type(this.page.getByRole('textbox', { name: /^Commentary: workforce/ }), commentary)
    await this.keyboard.press('Control+S')
    await expect(this.page.getByText('Commentary saved')).toBeVisible()
    await this.keyboard.take(this.rooms.button(/^Freeze$/), 'Shift+Tab')
    await expect(this.rooms.dialog('Freeze as version 1.0')).toBeVisible()
    await this.save('Version 1.0 is frozen')
  }

  /** @returns the passphrase that was suggested */
  async handOver(): Promise<string> {
    await this.keyboard.take(this.rooms.button('Hand over…'))
    const passphrase = this.field('Passphrase')
    await expect(passphrase).not.toHaveValue('')
    const kinds = this.rooms.dialog().getByRole('radiogroup', { name: 'Kind of file' })
    const faces = ['Self-opening page (HTML)', 'Encrypted PDF', 'Archive for IT staff (.age)']
    for (const [index, face] of faces.entries()) {
      await this.keyboard.pick(this.page.getByRole('radio', { name: face }), kinds)
      await this.keyboard.take(this.rooms.button('Save encrypted file…'))
      // The message about the file before may still be there, so the log says when this one is done.
      const log = this.page.locator('caption', { hasText: new RegExp(`^${index + 1} files? handed over`) })
      await expect(log).toBeAttached({ timeout: 60_000 })
      await expect(this.page.getByText(/was saved, opened again and checked/).last()).toBeVisible()
    }
    const words = await passphrase.inputValue()
    expect(words.split(/[-\s]/).length).toBeGreaterThanOrEqual(6)
    return words
  }
}

const sortName = (name: string) => name.replace(/^(\S+) (.+)$/, '$2, $1')

function staffList(): Promise<Uint8Array> {
  const heads = [
    'Staff number',
    'First name',
    'Surname',
    'Job title',
    'Hours a week',
    'Employer',
    'Start date',
  ]
  const started = formatDay(addMonths(today, -2))
  const people = [
    ['00041', 'Aisha', 'Rahman', 'Family support worker', '37', 'Northshire Council', started],
    ['00042', 'Bryn', 'Pritchard', 'Early years teacher', '32.5', '', started],
    ['00043', 'Siobhán', 'O’Neill', 'Receptionist', '20', '', started],
    ['00044', 'Tomasz', 'Zieliński', 'Health visitor', '18.5', 'Northshire Council', started],
  ]
  return writeXlsx({
    sheets: [
      {
        name: 'Staff',
        columns: heads.map((head) => ({ key: head, header: head, kind: 'text' as const })),
        rows: people.map((cells) => Object.fromEntries(heads.map((head, index) => [head, cells[index]]))),
      },
    ],
  })
}
