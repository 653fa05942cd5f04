import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, expect } from '@playwright/test'

import { ageCommand, chromiumPath, hasAge, hasQpdf, run } from '../../exports/programs.ts'

/** What somebody outside must find in a pack, with programs that are not ours. */
export interface HandedOver {
  readonly passphrase: string
  readonly title: string
  readonly sections: readonly string[]
  readonly texts: readonly string[]
  /** Who works where is no business of whoever reads a pack. */
  readonly absent: readonly string[]
}

/** `age -d`, then everything inside. */
export async function expectAgeArchive(file: string, { passphrase }: HandedOver): Promise<void> {
  expect(hasAge, 'age and expect are installed').toBe(true)
  const sealed = await readFile(file)
  expect((await ageCommand('open', sealed, `${passphrase}x`)).code).not.toBe(0)
  const { bytes } = await ageCommand('open', sealed, passphrase)
  const folder = join(dirname(file), 'from the archive')
  await mkdir(folder)
  await writeFile(join(folder, 'archive.zip'), bytes!)
  const python = 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])'
  expect(await run('python3', ['-c', python, join(folder, 'archive.zip'), folder])).toMatchObject({ code: 0 })
  const endings = (await readdir(folder)).map((name) => name.replace(/^.*\./, ''))
  expect(endings).toEqual(expect.arrayContaining(['pdf', 'html', 'xlsx', 'json']))
}

/** `qpdf` finds no fault, nobody reads it without the passphrase, and it is tagged, titled and outlined. */
export async function expectEncryptedPdf(file: string, expected: HandedOver): Promise<void> {
  expect(hasQpdf, 'qpdf and poppler-utils are installed').toBe(true)
  const { passphrase, title, sections, texts, absent } = expected
  expect((await run('qpdf', ['--requires-password', file])).code).toBe(0)
  expect((await run('pdftotext', [file, '-'])).text).toMatch(/password/i)
  const check = await run('qpdf', ['--check', `--password=${passphrase}`, file])
  expect(check).toMatchObject({ code: 0 })
  expect(check.text).toContain('AESv3')

  const info = (await run('pdfinfo', ['-upw', passphrase, file])).text
  expect(info).toMatch(/Tagged:\s+yes/)
  expect(info).toMatch(/Title:\s+\S/)
  expect(info).toMatch(/Encrypted:\s+yes/)
  const outline = (await run('qpdf', ['--json', '--json-key=outlines', `--password=${passphrase}`, file]))
    .text
  for (const section of sections) expect(outline).toContain(section)

  const text = (await run('pdftotext', ['-upw', passphrase, '-layout', file, '-'])).text
  const words = text.replaceAll(/\s+/g, ' ')
  for (const present of [title, ...sections, ...texts]) expect(words).toContain(present)
  for (const name of absent) expect(words).not.toContain(name)
}

/** Debian's Chromium, another maker's build, without a network, straight from the disk. */
export async function expectSelfOpeningPage(file: string, expected: HandedOver): Promise<void> {
  expect(chromiumPath, 'Chromium is installed').toBeDefined()
  const { passphrase, sections, texts } = expected
  const browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.context().setOffline(true)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(pathToFileURL(file).href)
    const field = page.getByLabel('Passphrase', { exact: true })
    await field.fill('not these words at all')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/passphrase is not right|does not open|not the passphrase/i)).toBeVisible({
      timeout: 30_000,
    })
    await field.fill(passphrase)
    await page.keyboard.press('Enter')
    for (const section of sections)
      await expect(page.getByRole('heading', { name: section, exact: true })).toBeVisible({ timeout: 30_000 })
    for (const words of texts) await expect(page.getByText(words).first()).toBeVisible()

    const marks = page.locator('figure svg, svg[role="img"]').locator('path, circle, rect, line')
    const sizes = await marks.evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect().width))
    expect(sizes.filter((width) => width > 1).length).toBeGreaterThan(0)

    const pdf = await page.pdf({ format: 'A4' })
    const printed = `${file}.printed.pdf`
    await writeFile(printed, pdf)
    const text = (await run('pdftotext', [printed, '-'])).text
    for (const section of sections) expect(text).toContain(section)
    expect(asked.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([])
  } finally {
    await browser.close()
  }
}
