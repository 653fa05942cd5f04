import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readText } from '#electron/spreadsheets/read-text.ts'
import { writeCsv } from '#electron/spreadsheets/write-csv.ts'
import { cellText } from '#shared/features/imports/cell.ts'

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const oneColumn = [{ header: 'a', key: 'a', kind: 'text' as const }]

describe('written CSV', () => {
  it('has a byte order mark, CRLF, UK days and plain amounts', () => {
    const bytes = writeCsv({
      columns: [
        { header: 'Name', key: 'name', kind: 'text' },
        { header: 'Started', key: 'on', kind: 'day' },
        { header: 'Cost', key: 'pence', kind: 'pence' },
        { header: 'Met', key: 'met', kind: 'percent' },
      ],
      rows: [{ name: 'O’Neill, "Siân"', on: '2026-04-01', pence: -1_205, met: 12.5 }, { name: null }],
    })
    expect(text(bytes)).toBe(
      '\ufeffName,Started,Cost,Met\r\n"O’Neill, ""Siân""",01/04/2026,-12.05,12.5%\r\n,,,\r\n',
    )
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['-5', '-5'],
    ['+447900000000', '+447900000000'],
    ['-1,234.50', '"-1,234.50"'],
    ['plain = words', 'plain = words'],
  ])('writes %j as %j', (given, written) => {
    expect(text(writeCsv({ columns: oneColumn, rows: [{ a: given }] })).split('\r\n')[1]).toBe(written)
  })

  it('never begins a cell like a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (word) => {
        const [, row] = readText('x', writeCsv({ columns: oneColumn, rows: [{ a: word }] })).rows
        const cell = cellText(row?.[0])
        expect(/^[=@\t\r\n]/.test(cell) || (/^[+-]/.test(cell) && !/^[+-]?[\d,.]+%?$/.test(cell))).toBe(false)
      }),
    )
  })

  it('reads back as the words that were written', () => {
    const word = fc
      .string({ unit: fc.constantFrom('a', 'é', '£', ',', ';', '"', '\n', ' ', '0', "'", '😀') })
      .filter((text) => !text.startsWith('\n'))
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 20 }), (rows) => {
        const columns = ['a', 'b', 'c'].map((key) => ({ header: key, key, kind: 'text' as const }))
        const bytes = writeCsv({ columns, rows: rows.map(([a, b, c]) => ({ a, b, c })) })
        const read = readText('x', bytes).rows.slice(1, rows.length + 1)
        expect(read.map((row) => row.map((cell) => cell ?? ''))).toEqual(rows)
      }),
    )
  })
})
