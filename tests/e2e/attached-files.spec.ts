import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Locator } from '@playwright/test'
import axe, { type AxeResults } from 'axe-core'

import { smallPdf } from '#electron/demo/small-pdf.ts'
import { emptyAgency } from '#shared/features/agencies/agencies.schema.ts'

import { png } from '#tests/features/attachments/sample-files.ts'

import { expect, test } from './launch.ts'
import { clientOf } from './pages/client.ts'
import { Keyboard } from './pages/keyboard.ts'
import { Rooms } from './pages/rooms.ts'
import { opensFile, savesInto } from './pages/system-dialogs.ts'

const secret = 'Hartley lends two days until Michaelmas'

test.describe('A file kept with a record', () => {
  test('is attached, looked at, copied out and taken back by keyboard, and lies readable nowhere', async ({
    electronApp,
    page,
    places,
  }) => {
    const rooms = await new Rooms(page).inAnEmptyCentre()
    const keyboard = new Keyboard(page)
    const { agencies, attachments } = clientOf(page)
    const { id } = await agencies.add({ ...emptyAgency, name: 'Hartley Health' })
    const pdf = smallPdf('Letter', [secret, 'Second line of the letter'])
    const chosen = join(places.files, 'Letter.pdf')
    writeFileSync(chosen, pdf)
    await opensFile(electronApp, chosen)
    const copies = join(places.files, 'copies')
    mkdirSync(copies)
    await savesInto(electronApp, copies)

    await test.step('it comes in through the dialog', async () => {
      await rooms.goTo(`#/agencies/${id}`)
      await page.getByRole('tab', { name: 'Files' }).click()
      await keyboard.take(rooms.button('Attach a file…'))
      await expect(rooms.button('Letter.pdf').first()).toBeVisible()
    })

    await test.step('it is drawn, and its words can be read aloud', async () => {
      await keyboard.take(page.getByRole('button', { name: 'Letter.pdf', exact: true }))
      const dialog = rooms.dialog('Letter.pdf')
      await expect(dialog.getByText('Page 1 of 1')).toBeVisible()
      await expect(dialog.locator('[data-state=drawn]')).toBeVisible()
      await expect(dialog.getByText(secret)).toBeAttached()
      expect(await inkOn(dialog.locator('canvas'))).toBeGreaterThan(500)
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate((): Promise<AxeResults> =>
        Reflect.get(window, 'axe').run(document),
      )
      expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([])
    })

    await test.step('a readable copy is the same, byte for byte', async () => {
      const dialog = rooms.dialog('Letter.pdf')
      await keyboard.take(dialog.getByRole('button', { name: 'Save a readable copy…' }))
      await keyboard.take(rooms.button('Choose where to save…'))
      await expect(page.getByText('Letter.pdf was saved. It is not encrypted.')).toBeVisible()
      expect(readFileSync(join(copies, 'Letter.pdf'))).toEqual(Buffer.from(pdf))
    })

    await test.step('a picture is drawn out of memory', async () => {
      const bytes = png(48, 32)
      await attachments.add({ recordTable: 'agencies', recordId: id, name: 'Map.png', bytes })
      await keyboard.take(page.getByRole('button', { name: 'Map.png', exact: true }))
      const drawn = rooms.dialog('Map.png').getByRole('img', { name: 'Map.png' })
      await expect(drawn).toHaveJSProperty('naturalWidth', 48)
      await keyboard.press('Escape')
      await expect(rooms.dialog()).toHaveCount(0)
    })

    await test.step('nothing readable lies in the profile or among the temporary files', () => {
      for (const folder of [places.profile, places.temporary])
        expect(filesIn(folder).filter((file) => readFileSync(file).includes(secret))).toEqual([])
    })

    await test.step('Ctrl+Z takes the picture back, and Ctrl+Y attaches it again with its bytes', async () => {
      await keyboard.press('Control+Z')
      await expect(page.getByRole('button', { name: 'Map.png', exact: true })).toHaveCount(0)
      await keyboard.press('Control+Y')
      await keyboard.take(page.getByRole('button', { name: 'Map.png', exact: true }))
      await expect(rooms.dialog('Map.png').getByRole('img', { name: 'Map.png' })).toHaveJSProperty(
        'naturalWidth',
        48,
      )
    })
  })

  test('that scanners made is drawn by the decoders that come with the app', async ({ page }) => {
    const rooms = await new Rooms(page).inAnEmptyCentre()
    const { agencies, attachments } = clientOf(page)
    const { id } = await agencies.add({ ...emptyAgency, name: 'Hartley Health' })
    await attachments.add({ recordTable: 'agencies', recordId: id, name: 'Scan.pdf', bytes: scannedPage() })
    await rooms.goTo(`#/agencies/${id}`)
    await page.getByRole('tab', { name: 'Files' }).click()
    await page.getByRole('button', { name: 'Scan.pdf', exact: true }).click()
    const dialog = rooms.dialog('Scan.pdf')
    await expect(dialog.locator('[data-state=drawn]')).toBeVisible()
    await expect(dialog.getByText('This page is a picture')).toBeVisible()
    expect(await inkOn(dialog.locator('canvas'))).toBeGreaterThan(5000)
  })

  test('that is damaged says so and is still handed out', async ({ page }) => {
    const rooms = await new Rooms(page).inAnEmptyCentre()
    const { agencies, attachments } = clientOf(page)
    const { id } = await agencies.add({ ...emptyAgency, name: 'Hartley Health' })
    const bytes = new TextEncoder().encode('%PDF-1.7\nnothing that anybody could read')
    await attachments.add({ recordTable: 'agencies', recordId: id, name: 'Broken.pdf', bytes })
    await rooms.goTo(`#/agencies/${id}`)
    await page.getByRole('tab', { name: 'Files' }).click()
    await page.getByRole('button', { name: 'Broken.pdf', exact: true }).click()
    await expect(rooms.dialog('Broken.pdf').getByRole('alert')).toContainText('This PDF cannot be shown')
  })
})

/** How many points of a drawing are not white. */
const inkOn = (canvas: Locator): Promise<number> =>
  canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) throw new TypeError('Not a drawing')
    const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height)
    let ink = 0
    for (let at = 0; at < data.length; at += 4) if (data[at]! < 128 && data[at + 3]! > 0) ink += 1
    return ink
  })

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

/** A page that is one black square, packed as office scanners do it (JBIG2). */
function scannedPage(): Uint8Array<ArrayBuffer> {
  const size = 64
  // The first row: a white run of 0 and a black one of 64. Every other row: as the one before. Then the end.
  const rows = [
    '001',
    '00110101',
    '0000001111',
    '0000110111',
    '11'.repeat(size - 1),
    '000000000001'.repeat(2),
  ]
  const packed = rows
    .join('')
    .match(/.{1,8}/g)!
    .map((bits) => Number.parseInt(bits.padEnd(8, '0'), 2))
  const long = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
  const segment = (number: number, kind: number, data: readonly number[]) =>
    long(number).concat([kind, 0, 1], long(data.length), data)
  const picture = Buffer.from([
    ...segment(0, 48, [...long(size), ...long(size), ...long(0), ...long(0), 0, 0, 0]),
    ...segment(1, 38, [...long(size), ...long(size), ...long(0), ...long(0), 0, 1, ...packed]),
  ]).toString('latin1')
  const draw = 'q 400 0 0 400 97 221 cm /Scan Do Q'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Scan 5 0 R >> >> >>',
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width ${size} /Height ${size} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode /Length ${picture.length} >>\nstream\n${picture}\nendstream`,
  ]
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')
  // Without a table of contents, as some scanners leave it: readers find their way.
  return new Uint8Array(Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1'))
}
