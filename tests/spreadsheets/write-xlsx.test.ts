import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import type { SheetToWrite } from '#electron/spreadsheets/columns.ts'
import { readSpreadsheet } from '#electron/spreadsheets/read-spreadsheet.ts'
import { writeXlsx } from '#electron/spreadsheets/write-xlsx.ts'

import { convert, hasLibreOffice, withLibreOffice } from './libreoffice.ts'

const staff: SheetToWrite = {
  name: 'Staff',
  columns: [
    { header: 'Name', key: 'name', kind: 'text' },
    { header: 'Started', key: 'startedOn', kind: 'day' },
    { header: 'Hours', key: 'hours', kind: 'number' },
    { header: 'Cost', key: 'costPence', kind: 'pence' },
    { header: 'Met', key: 'met', kind: 'percent' },
  ],
  rows: [
    { name: 'Siân O’Neill', startedOn: '2026-04-01', hours: 37.5, costPence: 123_456, met: 12.5 },
    { name: '=1+1', startedOn: '1999-12-31', hours: 0, costPence: -5, met: 100 },
    { name: '+44 20 7946 0000', startedOn: null, hours: null, costPence: null, met: null },
    { name: '@SUM(A1)', startedOn: '2024-02-29', hours: 18, costPence: 0, met: 0 },
    { name: '007', startedOn: 'not known', hours: 1, costPence: 100, met: 66.7 },
  ],
}
const asRead = [
  ['Name', 'Started', 'Hours', 'Cost', 'Met'],
  ['Siân O’Neill', { date: '2026-04-01' }, 37.5, 1_234.56, '12.5%'],
  ['=1+1', { date: '1999-12-31' }, 0, -0.05, '100%'],
  ['+44 20 7946 0000'],
  ['@SUM(A1)', { date: '2024-02-29' }, 18, 0, '0%'],
  ['007', 'not known', 1, 1, '66.7%'],
]

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name]!)

describe('a written workbook', () => {
  it('reads back cell for cell', async () => {
    const { sheets } = await readSpreadsheet('staff.xlsx', await writeXlsx({ sheets: [staff] }))
    expect(sheets).toEqual([{ name: 'Staff', rows: asRead, truncated: false }])
  })

  it('holds no formula, whatever the words begin with', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'x',
          columns: [{ header: '=HYPERLINK("http://x")', key: 'a', kind: 'text' }],
          rows: ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '=cmd|x'].map((a) => ({ a })),
        },
      ],
    })
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/)
  })

  it('keeps text columns as text after they are edited in Excel', async () => {
    expect(partOf(await writeXlsx({ sheets: [staff] }), 'xl/styles.xml')).toMatch(
      /numFmtId="49"|formatCode="@"/,
    )
  })

  it('prints landscape on A4 with the header on each page and "Page n of m"', async () => {
    const bytes = await writeXlsx({ title: 'Staff & posts', sheets: [staff] })
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"/)
    expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/)
    expect(sheet).toContain('Page &amp;P of &amp;N')
    expect(sheet).toContain('Staff &amp;&amp; posts')
    expect(sheet).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"|<pane[^>]*state="frozen"[^>]*ySplit="1"/)
    expect(sheet).toContain('<autoFilter ref="A1:E6"')
    expect(partOf(bytes, 'xl/workbook.xml')).toMatch(/Print_Titles[^<]*>[^<]*\$1:\$1</)
  })

  it('gives each sheet a name that Excel allows, and none twice', async () => {
    const names = [
      'Q1/Q2 [draft]',
      'Q1/Q2 [draft]',
      '',
      "'quoted'",
      'A very long name that goes on and on and on',
      'history',
    ]
    const bytes = await writeXlsx({ sheets: names.map((name) => ({ ...staff, name })) })
    const { sheets } = await readSpreadsheet('x.xlsx', bytes)
    const written = sheets.map((sheet) => sheet.name)
    expect(written).toEqual([
      'Q1 Q2  draft',
      'Q1 Q2  draft (2)',
      'Sheet',
      'quoted',
      'A very long name that goes on a',
      'history (2)',
    ])
  })

  it('drops characters that no workbook can hold and keeps line breaks', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'x',
          columns: [{ header: 'a', key: 'a', kind: 'text' }],
          rows: [{ a: 'one\u0000\u0008two\r\nthree\ud800' }, { a: '_x0041_' }],
        },
      ],
    })
    const { sheets } = await readSpreadsheet('x.xlsx', bytes)
    expect(sheets[0]!.rows.slice(1)).toEqual([['onetwo\nthree'], ['_x0041_']])
  })

  it('is a file nobody opens without its password, when one is given', async () => {
    const bytes = await writeXlsx({ sheets: [staff], password: 'correct horse' })
    expect(Buffer.from(bytes).includes('Siân')).toBe(false)
    expect(() => unzipSync(bytes)).toThrow(/invalid zip/)
  })

  it.skipIf(!hasLibreOffice)(
    `opens in LibreOffice with the same words${withLibreOffice}`,
    async () => {
      const csv = await convert(
        await writeXlsx({ sheets: [staff] }),
        'xlsx',
        'csv',
        'csv:Text - txt - csv (StarCalc):44,34,76',
      )
      expect(new TextDecoder().decode(csv).trim().split('\n')).toEqual([
        'Name,Started,Hours,Cost,Met',
        'Siân O’Neill,01/04/2026,37.5,"£1,234.56",12.5%',
        '=1+1,31/12/1999,0,-£0.05,100.0%',
        '+44 20 7946 0000,,,,',
        '@SUM(A1),29/02/2024,18,£0.00,0.0%',
        '007,not known,1,£1.00,66.7%',
      ])
    },
    60_000,
  )
})
