import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import { parseSpreadsheet } from '#electron/spreadsheets/parse-spreadsheet.ts'
import { readSpreadsheet } from '#electron/spreadsheets/read-spreadsheet.ts'
import { writeXlsx } from '#electron/spreadsheets/write-xlsx.ts'
import type { ParsedSpreadsheet } from '#shared/features/imports/cell.ts'

import { convert, hasLibreOffice } from './libreoffice.ts'
import { lyingAboutSizes, openDocumentAround, sheetXml, workbookAround } from './hostile-files.ts'

const goodWorkbook = () =>
  writeXlsx({
    sheets: [
      { name: 'Staff', columns: [{ header: 'Name', key: 'name', kind: 'text' }], rows: [{ name: 'Ann' }] },
    ],
  })

/** With time enough on any machine: refused because it was seen, not because time ran out. */
const milliseconds = 600_000

function refusal(name: string, bytes: Uint8Array): Promise<string> {
  return readSpreadsheet(name, bytes, { milliseconds }).then(
    (value: ParsedSpreadsheet) => `accepted with ${value.sheets[0]?.rows.length ?? 0} rows`,
    (error: Error & { code?: string }) => `${error.code}: ${error.message}`,
  )
}

const cell = (more: string) =>
  `<table:table-cell office:value-type="string" ${more}><text:p>x</text:p></table:table-cell>`

describe('a hostile or broken file', () => {
  it('is refused when it is empty', async () => {
    expect(await refusal('staff.xlsx', new Uint8Array())).toBe(
      'unavailable: The file is empty. Nothing was imported. Choose another file.',
    )
  })

  it('is refused when it is cut off in the middle', async () => {
    const whole = await goodWorkbook()
    expect(await refusal('staff.xlsx', whole.subarray(0, whole.length / 2))).toContain(
      'damaged or incomplete',
    )
  })

  it('is refused when it is a picture with the name of a workbook', async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
    expect(await refusal('staff.xlsx', picture)).toContain('not a spreadsheet')
  })

  it('is refused when it is another kind of zip', async () => {
    const zip = zipSync({ 'word/document.xml': strToU8('<document/>') })
    expect(await refusal('staff.xlsx', zip)).toMatch(/damaged or incomplete|not a spreadsheet/)
  })

  it('is refused when a sheet would unpack to hundreds of megabytes', async () => {
    const bomb = workbookAround(new Uint8Array(150_000_000).fill(32))
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await refusal('staff.xlsx', bomb)).toContain('far beyond its size')
  })

  it('is refused when the parts together would', async () => {
    const part = new Uint8Array(50_000_000)
    const bomb = workbookAround(sheetXml(''), {
      'a.xml': part,
      'b.xml': part,
      'c.xml': part,
      'd.xml': part,
      'e.xml': part,
    })
    expect(await refusal('staff.xlsx', bomb)).toContain('far beyond its size')
  })

  it('is refused when it lies about what it unpacks to', async () => {
    const liar = lyingAboutSizes(workbookAround(new Uint8Array(100_000_000).fill(32)), 5_000)
    expect(await refusal('staff.xlsx', liar)).toContain('damaged or incomplete')
  })

  it('is refused when it holds thousands of parts', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, i) => [`part${i}.xml`, new Uint8Array(1)]),
    )
    expect(await refusal('staff.xlsx', workbookAround(sheetXml(''), many))).toContain('far beyond its size')
  })

  it('is refused when two cells span the whole sheet', async () => {
    const corners = sheetXml(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    )
    expect(await refusal('staff.xlsx', workbookAround(corners))).toContain('more cells than can be read')
  })

  it('is refused when a cell lies outside any sheet', async () => {
    const outside = sheetXml('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>')
    expect(await refusal('staff.xlsx', workbookAround(outside))).toContain('more cells than can be read')
  })

  it('is refused when its XML ends in the middle of a tag', async () => {
    const cut = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>').slice(0, -20)
    expect(await refusal('staff.xlsx', workbookAround(cut))).toContain('damaged or incomplete')
  })

  it('does not make entities grow into gigabytes', async () => {
    const entities = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join('')
    const bomb = sheetXml(
      '<row r="1"><c r="A1" t="str"><v>&e30;</v></c></row>',
      `<!DOCTYPE x [<!ENTITY e0 "ha">${entities}]>`,
    )
    const outcome = await readSpreadsheet('staff.xlsx', workbookAround(bomb)).catch(() => null)
    expect(JSON.stringify(outcome).length).toBeLessThan(2_000)
  })

  it('does not read other files into cells', async () => {
    const other = new URL('../../package.json', import.meta.url)
    const bomb = sheetXml(
      '<row r="1"><c r="A1" t="str"><v>&secret;</v></c></row>',
      `<!DOCTYPE x [<!ENTITY secret SYSTEM "${other.href}">]>`,
    )
    const outcome = await readSpreadsheet('staff.xlsx', workbookAround(bomb)).catch(() => null)
    expect(JSON.stringify(outcome)).not.toContain('centreboard')
  })

  it('survives XML nested a hundred thousand deep', async () => {
    const deep = sheetXml(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`)
    expect(await refusal('staff.xlsx', workbookAround(deep))).toMatch(/accepted with 0 rows|damaged/)
    const deepTable = workbookAround(sheetXml(''), {
      'xl/styles.xml': strToU8(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`),
    })
    expect(await refusal('staff.xlsx', deepTable)).toMatch(/accepted with 0 rows|damaged/)
  })

  it('is refused, or marked as cut short, when an OpenDocument sheet repeats a cell or a row a million times', async () => {
    const wide = openDocumentAround(
      `<table:table table:name="a"><table:table-row>${cell('table:number-columns-repeated="1000000"')}</table:table-row></table:table>`,
    )
    expect(await refusal('staff.ods', wide)).toContain('more than 1,000 columns')
    const long = openDocumentAround(
      `<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">${cell('')}</table:table-row></table:table>`,
    )
    const { sheets } = await readSpreadsheet('staff.ods', long)
    expect(sheets).toMatchObject([{ truncated: true }])
  })

  it('costs nothing when an OpenDocument sheet claims a million empty rows', async () => {
    const sparse = openDocumentAround(
      '<table:table table:name="a"><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>',
    )
    expect(await refusal('staff.ods', sparse)).toBe('accepted with 0 rows')
  })

  it('is refused when an OpenDocument file ends in the middle, or is protected', async () => {
    expect(
      await refusal('staff.ods', openDocumentAround('<table:table table:name="a"><table:table-row>')),
    ).toContain('damaged or incomplete')
    expect(await refusal('staff.ods', openDocumentAround('', '<manifest:encryption-data/>'))).toContain(
      'save a copy without the password',
    )
  })

  it('is refused when one cell holds a megabyte', async () => {
    const text = new TextEncoder().encode(`Name,Note\r\nAnn,${'x'.repeat(1_000_000)}\r\n`)
    expect(await refusal('staff.csv', text)).toBe(
      'unavailable: A cell in row 2 holds more than 32,767 characters. Nothing was imported. Shorten it, save, and choose the file again.',
    )
  })

  it('is refused when it has thousands of columns', async () => {
    const text = new TextEncoder().encode(`${'x,'.repeat(5_000)}x`)
    expect(await refusal('staff.csv', text)).toContain('more than 1,000 columns')
  })

  it('is refused with a way out when it is protected with a password', async () => {
    const locked = await writeXlsx({
      sheets: [
        { name: 'Staff', columns: [{ header: 'Name', key: 'name', kind: 'text' }], rows: [{ name: 'Ann' }] },
      ],
      password: 'correct horse',
    })
    expect(await refusal('staff.xlsx', locked)).toBe(
      'unavailable: The file is protected with a password. Nothing was imported. Open it in Excel, save a copy without the password, and choose that copy.',
    )
  })

  it('is given up when reading it takes longer than allowed', async () => {
    const reading = readSpreadsheet('staff.xlsx', await goodWorkbook(), { milliseconds: 0 })
    await expect(reading).rejects.toThrow('took too long to read. Nothing was imported.')
  })

  it('can be stopped while it is being read', async () => {
    const stop = new AbortController()
    const reading = readSpreadsheet('staff.xlsx', await goodWorkbook(), { signal: stop.signal })
    stop.abort()
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('is never started when it was stopped before', async () => {
    await expect(
      readSpreadsheet('staff.xlsx', await goodWorkbook(), { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({
      code: 'cancelled',
    })
  })

  it('is refused or read, never anything else, when single bytes are changed', async () => {
    const whole = await goodWorkbook()
    for (let seed = 1; seed <= 12; seed += 1) {
      const broken = whole.slice()
      const at = (seed * 7_919) % broken.length
      broken[at] = broken[at]! ^ (1 << (seed % 8))
      const outcome = await refusal('staff.xlsx', broken)
      expect(outcome).toMatch(/^accepted|^unavailable: /)
    }
  })

  it('is refused or read, never anything else, when any of a thousand random changes is made to any kind of file', async () => {
    const kinds = [
      await goodWorkbook(),
      openDocumentAround(
        `<table:table table:name="a"><table:table-row>${cell('')}</table:table-row></table:table>`,
      ),
      new TextEncoder().encode('Name,Note\r\n"Ann, B",1\r\nBob,"x ""y"""\r\n'),
      ...(hasLibreOffice ? [await convert(await goodWorkbook(), 'xlsx', 'xls')] : []),
    ]
    let seed = 1
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    const answers = new Set<string>()
    for (let i = 0; i < 1_000; i += 1) {
      const file = kinds[i % kinds.length]!.slice()
      for (let changes = 1 + random(8); changes > 0; changes -= 1) file[random(file.length)] = random(256)
      const cut = random(5) === 0 ? file.subarray(0, random(file.length)) : file
      answers.add(
        await parseSpreadsheet('file', cut).then(
          () => 'read',
          () => 'refused',
        ),
      )
    }
    expect([...answers].toSorted()).toEqual(['read', 'refused'])
  })
})
