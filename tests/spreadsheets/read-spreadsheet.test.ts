import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import { limits } from '#electron/spreadsheets/limits.ts'
import { readSpreadsheet } from '#electron/spreadsheets/read-spreadsheet.ts'
import { writeWorkbook } from '#electron/spreadsheets/workbook-library.ts'
import type { Cell } from '#shared/features/imports/cell.ts'

import { sheetXml, workbookAround } from './hostile-files.ts'
import { convert, hasLibreOffice, withLibreOffice } from './libreoffice.ts'

const day = (year: number, month: number, dayOfMonth: number) =>
  new Date(Date.UTC(year, month - 1, dayOfMonth))

/** What a staff list from another office looks like inside. */
const mixed = (dateSystem: '1900' | '1904' = '1900') =>
  writeWorkbook({
    dateSystem,
    sheets: [
      {
        name: 'Staff',
        rows: [
          ['Payroll', 'Name', 'Started', 'Met', 'Hours', 'Length', 'Active', 'Sort code', 'Typed'],
          [
            42,
            'Ann',
            day(2026, 3, 29),
            0.125,
            new Date(Date.UTC(1899, 11, 31, 9, 30)),
            new Date(Date.UTC(1900, 0, 1, 13, 30)),
            true,
            12_345,
            '00042',
          ],
          [123_456, 'Zoë', day(1968, 2, 29), 1, null, null, false, 200_000, '01/02/2020'],
        ],
        columns: [
          { numFmt: '00000' },
          {},
          { numFmt: 'dd/mm/yyyy' },
          { numFmt: '0.0%' },
          { numFmt: 'hh:mm' },
          { numFmt: '[h]:mm' },
          {},
          { numFmt: '00-00-00' },
          {},
        ],
        merges: [{ startRow: 4, startCol: 0, endRow: 4, endCol: 2 }],
      },
      { name: 'Lists', rows: [['hidden choice']], hidden: true },
    ],
  })

const staffRows: Cell[][] = [
  ['Payroll', 'Name', 'Started', 'Met', 'Hours', 'Length', 'Active', 'Sort code', 'Typed'],
  [
    '00042',
    'Ann',
    { date: '2026-03-29' },
    '12.5%',
    { time: '09:30' },
    { time: '37:30' },
    true,
    '01-23-45',
    '00042',
  ],
  ['123456', 'Zoë', { date: '1968-02-29' }, '100%', null, null, false, '20-00-00', '01/02/2020'],
]

describe('reading a workbook', () => {
  it('shows numbers, days and times as the sheet shows them, and leaves hidden sheets out', async () => {
    const { sheets } = await readSpreadsheet('staff.xlsx', await mixed())
    expect(sheets).toEqual([{ name: 'Staff', rows: staffRows, truncated: false }])
  })

  it('reads days of the 1904 system as the same days', async () => {
    const { sheets } = await readSpreadsheet(
      'mac.xlsx',
      await writeWorkbook({
        dateSystem: '1904',
        sheets: [
          { name: 'x', columns: [{ numFmt: 'dd/mm/yyyy' }], rows: [[day(2026, 3, 29)], [day(1968, 2, 29)]] },
        ],
      }),
    )
    expect(sheets[0]!.rows).toEqual([[{ date: '2026-03-29' }], [{ date: '1968-02-29' }]])
  })

  it('takes the last result of a formula and says where it failed', async () => {
    const formulas = workbookAround(
      sheetXml(
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C1" t="e"><f>NA()</f><v>#N/A</v></c></row>',
      ),
    )
    const { sheets } = await readSpreadsheet('x.xlsx', formulas)
    expect(sheets[0]!.rows).toEqual([[2, 'ab', { error: '#N/A' }]])
  })

  it('keeps the place of empty rows, so that row numbers are those of the sheet', async () => {
    const gaps = workbookAround(
      sheetXml('<row r="2"><c r="B2"><v>1</v></c></row><row r="5"><c r="A5"><v>2</v></c></row>'),
    )
    const { sheets } = await readSpreadsheet('x.xlsx', gaps)
    expect(sheets[0]!.rows).toEqual([[], [null, 1], [], [], [2]])
  })

  it('goes by the content, not by the name', async () => {
    const { sheets } = await readSpreadsheet('staff.csv', await mixed())
    expect(sheets[0]!.name).toBe('Staff')
    const renamed = await readSpreadsheet('C:\\Users\\ann\\staff list.xlsx', strToU8('Name,Age\r\nAnn,40'))
    expect(renamed.sheets).toEqual([
      {
        name: 'staff list',
        rows: [
          ['Name', 'Age'],
          ['Ann', '40'],
        ],
        truncated: false,
      },
    ])
  })

  it('marks a sheet with too many rows instead of passing its beginning off as the whole', async () => {
    const lines = Array.from({ length: limits.rows + 10 }, (_, i) => `name ${i}`).join('\n')
    const { sheets } = await readSpreadsheet('long.csv', strToU8(lines))
    expect(sheets[0]).toMatchObject({ truncated: true })
    expect(sheets[0]!.rows).toHaveLength(limits.rows)

    const rows = Array.from(
      { length: limits.rows + 10 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`,
    ).join('')
    const workbook = await readSpreadsheet('long.xlsx', workbookAround(sheetXml(rows)))
    expect(workbook.sheets[0]).toMatchObject({ truncated: true })
  })

  it('is not disturbed by a workbook whose extra parts it does not know', async () => {
    const parts = unzipSync(await mixed())
    const { sheets } = await readSpreadsheet(
      'x.xlsx',
      zipSync({ ...parts, 'xl/unknown.bin': new Uint8Array(10) }),
    )
    expect(sheets[0]!.rows).toEqual(staffRows)
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain('hidden')
  })

  it.skipIf(!hasLibreOffice)(
    `reads the same from .xls${withLibreOffice}`,
    async () => {
      const { sheets } = await readSpreadsheet('staff', await convert(await mixed(), 'xlsx', 'xls'))
      expect(sheets).toEqual([{ name: 'Staff', rows: staffRows, truncated: false }])
    },
    60_000,
  )

  it.skipIf(!hasLibreOffice)(
    `reads the same from .ods, but for a number that fills its places and so looks like any other${withLibreOffice}`,
    async () => {
      const { sheets } = await readSpreadsheet('staff', await convert(await mixed(), 'xlsx', 'ods'))
      const rows = staffRows.map((row) => row.map((cell) => (cell === '123456' ? 123_456 : cell)))
      expect(sheets).toEqual([{ name: 'Staff', rows, truncated: false }])
    },
    60_000,
  )

  it.skipIf(!hasLibreOffice)(
    `refuses a password-protected .xls with a way out${withLibreOffice}`,
    async () => {
      const bytes = await convert(await mixed(), 'xlsx', 'xls')
      const locked = Buffer.from(bytes)
      const start = locked.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]))
      locked.writeUInt16LE(0x2f, start + 20)
      await expect(readSpreadsheet('staff.xls', locked)).rejects.toThrow(/save a copy without the password/)
    },
    60_000,
  )
})

const rows = async (bytes: Uint8Array) => (await readSpreadsheet('x.csv', bytes)).sheets[0]!.rows

describe('reading text', () => {
  it.each([
    ['commas', 'Name,Age\r\nAnn,40\r\n'],
    ['semicolons', 'Name;Age\nAnn;40\n'],
    ['tabs', 'Name\tAge\nAnn\t40'],
    ['a line that names the separator', 'sep=;\r\nName;Age\r\nAnn;40\r\n'],
    ['a byte order mark', '\ufeffName,Age\r\nAnn,40'],
  ])('understands %s', async (_what, text) => {
    expect(await rows(strToU8(text))).toEqual([
      ['Name', 'Age'],
      ['Ann', '40'],
    ])
  })

  it('reads UTF-8, the older Windows encoding and UTF-16', async () => {
    expect(await rows(strToU8('Siân,£5,O’Neill'))).toEqual([['Siân', '£5', 'O’Neill']])
    const windows = Uint8Array.from([0x53, 0x69, 0xe2, 0x6e, 0x2c, 0xa3, 0x35, 0x2c, 0x4f, 0x92, 0x4e])
    expect(await rows(windows)).toEqual([['Siân', '£5', 'O’N']])
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Siân,£5', 'utf16le')])
    expect(await rows(utf16)).toEqual([['Siân', '£5']])
    expect(
      await rows(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('Siân,£5', 'utf16le').swap16()])),
    ).toEqual([['Siân', '£5']])
  })

  it('keeps leading zeros and long numbers as they stand', async () => {
    expect(await rows(strToU8('00042,01234567890123456789'))).toEqual([['00042', '01234567890123456789']])
  })

  it('refuses a quotation mark that is never closed, naming the row', async () => {
    await expect(rows(strToU8('Name,Note\nAnn,ok\nBob,"never closed\nCy,ok\n'))).rejects.toThrow(
      /row 3 is never closed/,
    )
  })
})
