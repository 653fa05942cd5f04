import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { ElectronApplication } from '@playwright/test'

import { writeXlsx } from '#electron/spreadsheets/write-xlsx.ts'

import { expect, test } from './launch.ts'
import { Door } from './pages/door.ts'

/** Stands in for the person in the system's own file dialog, which no test can press. */
const pickNext = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, file)

const columns = ['Payroll number', 'Surname', 'Forename', 'Job title', 'Hours', 'Start date'].map(
  (header) => ({
    header,
    key: header,
    kind: 'text' as const,
  }),
)
const people: readonly (readonly string[])[] = [
  ['0041', 'Okafor', 'Grace', 'Family support worker', '37', '01/09/2024'],
  ['0042', 'Jones', 'Ann', 'Family support worker', '18:30', '01/09/2025'],
  ['0043', 'Khan', 'Bea', 'Cook', 'full time', '06/01/2020'],
  ['0044', 'Lee', 'Cy', 'Cook', '20', '31/02/2026'],
]

test.describe('A staff list from Excel', () => {
  test('comes in by keyboard alone, a cell put right on the way, and goes out again', async ({
    electronApp,
    page,
    places,
  }) => {
    const door = new Door(page)
    const { keyboard } = door
    await door.setUpByKeyboard()
    const file = join(places.files, 'staff.xlsx')
    const rows = people.map((row) => Object.fromEntries(columns.map(({ key }, i) => [key, row[i]])))
    writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Staff', columns, rows }] }))
    await pickNext(electronApp, file)

    await test.step('the file is read and its columns recognised', async () => {
      await page.evaluate(() => window.location.assign('#/imports'))
      await keyboard.take(door.button('Choose a file…'))
      await expect(page.getByRole('combobox', { name: 'Last name comes from' })).toHaveValue('Surname')
    })

    await test.step('each row says what it would do', async () => {
      await keyboard.take(door.button('Look at the rows'))
      await expect(page.getByText('2 new, 0 changed, 0 the same, 2 to stay outside.')).toBeVisible()
      await expect(page.getByRole('row', { name: /^4 / })).toContainText(
        '“full time” is not a number of hours',
      )
    })

    await test.step('a cell is put right', async () => {
      await keyboard.goTo(page.getByRole('row', { name: /^2 / }))
      await keyboard.press('ArrowDown')
      await keyboard.press('ArrowDown')
      await keyboard.press('Enter')
      await keyboard.type(page.getByRole('textbox', { name: 'Hours a week' }), '37')
      await keyboard.press('Enter')
      await expect(page.getByText('3 new, 0 changed, 0 the same, 1 to stay outside.')).toBeVisible()
    })

    await test.step('the good rows come in', async () => {
      await keyboard.take(door.button('Import 3 people'), 'Shift+Tab')
      await expect(page.getByText('3 people added. 1 row stayed outside.')).toBeVisible()
      await page.evaluate(() => window.location.assign('#/people'))
      await expect(page.getByRole('row', { name: /Okafor/ })).toBeVisible()
      await expect(page.getByRole('row', { name: /Khan/ })).toBeVisible()
    })

    await test.step('and Ctrl+Z takes them all out again', async () => {
      await keyboard.press('Control+Z')
      await expect(page.getByText('Undone: Imported 3 people from “staff.xlsx”')).toBeVisible()
      await expect(page.getByRole('row', { name: /Okafor|Jones|Khan/ })).toHaveCount(0)
    })
  })
})
