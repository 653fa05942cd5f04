import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { day, formatDay } from '#shared/dates.ts'
import type { Cell } from '#shared/features/imports/cell.ts'
import { readCell, readNumber } from '#shared/features/imports/cell-readers.rules.ts'
import type { FieldKind, ImportField } from '#shared/features/imports/imports.schema.ts'
import { importField } from '#shared/features/imports/imports.schema.ts'

const today = day('2026-11-23')
const field = (kind: FieldKind, more: Partial<ImportField> = {}) =>
  importField({ key: 'x', label: 'X', kind, ...more })

const choices = [
  { value: 'hv', label: 'Health visiting', synonyms: ['Health Visitor'] },
  { value: 'sw', label: 'Social work', synonyms: [] },
]

/** What a cell reads as: the value, "blank", "missing", or the sentence of its problem. */
function reads(cell: Cell, as: ImportField): unknown {
  const reading = readCell(cell, as, today)
  if (reading.is === 'value') return reading.value
  return reading.is === 'problem' ? reading.problem : reading.is
}

describe('a cell', () => {
  it.each<[FieldKind, Cell, unknown]>([
    ['text', '  Ann\u00a0  Jones ', 'Ann Jones'],
    ['text', 42, '42'],
    ['text', true, 'TRUE'],
    ['text', { date: '2026-04-01' }, '01/04/2026'],
    ['text', 'Na', 'Na'],
    ['text', 'Null', 'Null'],
    ['text', 'x', 'x'],
    ['text', 'n/a', 'missing'],
    ['text', '-', 'missing'],
    ['text', '   ', 'blank'],
    ['text', null, 'blank'],
    ['text', { error: '#REF!' }, 'The spreadsheet shows the error #REF! here. Type what it should say.'],
    ['day', '01/04/2026', '2026-04-01'],
    ['day', '1.4.26', '2026-04-01'],
    ['day', '1st April 2026', '2026-04-01'],
    ['day', 'Wed 1 April 2026', '2026-04-01'],
    ['day', '01/04/2026 00:00:00', '2026-04-01'],
    ['day', '2026-04-01T09:30:00Z', '2026-04-01'],
    ['day', { date: '1968-02-29' }, '1968-02-29'],
    ['day', 45_748, '2025-04-01'],
    ['day', 45_748.75, '2025-04-01'],
    ['day', 12, '“12” is not a real date. Write it like 23/11/2026.'],
    ['day', '31/02/2026', '“31/02/2026” is not a real date. Write it like 23/11/2026.'],
    ['day', 'TBC', 'missing'],
    ['wholeNumber', '1,234', 1_234],
    ['wholeNumber', 12, 12],
    ['wholeNumber', '12.0', 12],
    ['wholeNumber', 12.5, '“12.5” is not a whole number.'],
    ['wholeNumber', 'twelve', '“twelve” is not a number.'],
    ['decimal', '1,234.5', 1_234.5],
    ['decimal', '12%', 12],
    ['decimal', '£1,000', 1_000],
    ['decimal', '(5)', -5],
    ['decimal', '−5', -5],
    ['decimal', '.5', 0.5],
    ['decimal', '1,23', '“1,23” is not a number.'],
    ['decimal', '1.234,5', '“1.234,5” is not a number.'],
    ['decimal', '1 April', '“1 April” is not a number.'],
    ['decimal', { date: '2026-04-01' }, '“01/04/2026” is not a number.'],
    ['decimal', 'NA', 'missing'],
    ['decimal', 'c', 'missing'],
    ['decimal', '[x]', 'missing'],
    ['decimal', '..', 'missing'],
    ['decimal', 'Suppressed', 'missing'],
    ['decimal', '<5', 'missing'],
    ['decimal', { error: '#N/A' }, 'missing'],
    [
      'decimal',
      { error: '#DIV/0!' },
      'The spreadsheet shows the error #DIV/0! here. Type what it should say.',
    ],
    ['pence', '£1,234.50', 123_450],
    ['pence', 19.99, 1_999],
    ['pence', '-£5', -500],
    ['pence', '1.005', '“1.005” has fractions of a penny.'],
    ['pence', 'lots', '“lots” is not an amount of money.'],
    ['minutes', 37.5, 2_250],
    ['minutes', '37:30', 2_250],
    ['minutes', '37h 30m', 2_250],
    ['minutes', '18.5 hours', 1_110],
    ['minutes', { time: '37:30' }, 2_250],
    ['minutes', 'full time', '“full time” is not a number of hours. Write it like 37.5 or 37:30.'],
    ['yesNo', 'Yes', true],
    ['yesNo', 'y', true],
    ['yesNo', true, true],
    ['yesNo', 'FALSE', false],
    ['yesNo', 0, false],
    ['yesNo', 'maybe', '“maybe” is neither Yes nor No.'],
    ['period', 'Q1 2025/26', { kind: 'quarter', startsOn: '2025-04-01' }],
    ['period', { date: '2025-04-01' }, { kind: 'month', startsOn: '2025-04-01' }],
    ['period', 45_748, { kind: 'month', startsOn: '2025-04-01' }],
    ['period', 2_023, { kind: 'year', startsOn: '2023-01-01' }],
    ['period', 'soon', '“soon” is not a period. Write it like 2026/27, Q1 2026/27 or Apr 2026.'],
  ])('read as %s: %j is %j', (kind, cell, expected) => {
    expect(reads(cell, field(kind))).toEqual(expected)
  })

  it.each<[Cell, unknown]>([
    ['Health visiting', 'hv'],
    [' HEALTH-VISITING ', 'hv'],
    ['health visitor', 'hv'],
    ['sw', 'sw'],
    ['Nursing', '“Nursing” is not one of: Health visiting, Social work.'],
  ])('read as a choice: %j is %j', (cell, expected) => {
    expect(reads(cell, field('choice', { choices }))).toEqual(expected)
  })

  it('may bring a new word where the list can grow', () => {
    expect(reads(' Play  therapy ', field('choice', { choices, takesNewWords: true }))).toBe('Play therapy')
  })

  it('keeps within the limits of its field', () => {
    expect(reads(101, field('percent', { least: 0, most: 100 }))).toBe('“101” is too large; the most is 100.')
    expect(reads(-1, field('percent', { least: 0, most: 100 }))).toBe('“-1” is too small; the least is 0.')
    expect(reads('90 hours', field('minutes', { most: 60 }))).toBe('“90 hours” is too large; the most is 60.')
    expect(reads('x'.repeat(11), field('text', { longest: 10 }))).toBe(
      'This is 11 characters long; the most that fits is 10.',
    )
  })

  it('holding any day is read as that day, as text, as a date and as a serial number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3_653, max: 73_000 }), (serial) => {
        const iso = day(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10))
        expect([
          reads(serial, field('day')),
          reads({ date: iso }, field('day')),
          reads(formatDay(iso), field('day')),
        ]).toEqual([iso, iso, iso])
      }),
    )
  })

  it('holding any number is read as that number, with or without separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), (hundredths) => {
        const number = hundredths / 100
        expect(readNumber(String(number))).toBe(number)
        expect(readNumber(number.toLocaleString('en-GB', { maximumFractionDigits: 2 }))).toBe(number)
      }),
    )
  })

  it('never makes the reader fail, whatever it holds', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.record({ date: fc.string() }),
      fc.record({ error: fc.string() }),
    )
    const kinds: FieldKind[] = [
      'text',
      'day',
      'wholeNumber',
      'decimal',
      'percent',
      'pence',
      'minutes',
      'yesNo',
      'choice',
      'period',
    ]
    fc.assert(
      fc.property(cell, fc.constantFrom(...kinds), (given, kind) => {
        expect(['value', 'blank', 'missing', 'problem']).toContain(
          readCell(given, field(kind, { choices }), today).is,
        )
      }),
      { numRuns: 2_000 },
    )
  })
})
