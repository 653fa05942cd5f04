import { existsSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { readText } from '#electron/spreadsheets/read-text.ts'
import { day } from '#shared/dates.ts'
import {
  guessHeaderRow,
  guessMapping,
  guessSources,
  sameHeadings,
} from '#shared/features/imports/guess.rules.ts'
import type { Mapping } from '#shared/features/imports/imports.schema.ts'
import { readRow } from '#shared/features/imports/classify.rules.ts'
import { sourceRows, wordsInColumn } from '#shared/features/imports/rows.rules.ts'

import { figures, sheetOf, staff } from './targets.ts'

const today = day('2026-11-23')
const columns = (mapping: Pick<Mapping, 'sources'>) =>
  Object.fromEntries(
    Object.entries(mapping.sources).map(([field, source]) => [
      field,
      source.from === 'column' ? source.column : source.text,
    ]),
  )

describe('guessing which column is which', () => {
  it.each([
    [['Surname', 'Forename', 'DOB'], { lastName: 0, firstName: 1, bornOn: 2 }],
    [['Last Name', 'first_name', 'Date of Birth (dd/mm/yyyy)'], { lastName: 0, firstName: 1, bornOn: 2 }],
    [['FAMILY NAME', 'Given name', 'Start Date', 'dateStarted'], { lastName: 0, firstName: 1, startsOn: 2 }],
    [['Employee number', 'Hours', 'Profession', 'Notes'], { payroll: 0, minutesPerWeek: 1, discipline: 2 }],
    [['Line manager telephone', 'Town', ''], {}],
    [['Start date of contract', 'Start date'], { startsOn: 1 }],
  ])('%j', (headings, expected) => {
    expect(columns({ sources: guessSources(headings, staff.fields) })).toEqual(expected)
  })

  it('uses each column and each field once', () => {
    expect(columns({ sources: guessSources(['Surname', 'Last name', 'Family name'], staff.fields) })).toEqual(
      { lastName: 1 },
    )
  })

  it('finds the headings below titles and notes', () => {
    const rows = [
      ['Meadow Lane staff list'],
      [],
      ['Prepared by HR, 1 November 2026'],
      ['Surname', 'Forename', 'DOB', 'Start date'],
      ['Jones', 'Ann', '', ''],
    ]
    expect(guessHeaderRow(rows, staff)).toBe(3)
    expect(guessHeaderRow([['Title'], ['a', 'b', 'c'], ['1', '2', '3']], staff)).toBe(1)
    expect(guessHeaderRow([], staff)).toBe(0)
  })

  it('sees periods in the headings', () => {
    const sheet = sheetOf([
      ['Children reached'],
      ['Indicator', '2023/24', '2024/25', { date: '2025-04-01' }, 'Note'],
      ['Reached', 10, 20, 30, ''],
    ])
    expect(guessMapping(sheet, figures, today)).toMatchObject({
      headerRow: 1,
      periodColumns: [1, 2],
      sources: { indicator: { from: 'column', column: 0 } },
    })
    expect(guessMapping(sheetOf([['Surname', '2023/24', '2024/25']]), staff, today).periodColumns).toEqual([])
  })

  it('knows a file by its headings', () => {
    expect(sameHeadings(['Last name', 'DOB'], ['LAST_NAME', 'dob '])).toBe(true)
    expect(sameHeadings(['Last name', 'DOB'], ['DOB', 'Last name'])).toBe(false)
  })
})

const published = new URL('../../../../shared/data/', import.meta.url)

describe.skipIf(!existsSync(published))(
  'published figures (skipped where the folder of real figures is absent)',
  () => {
    it.each([
      ['school_readiness.csv', 96, 8],
      ['children_poverty.csv', 213, 9],
      ['children_dental_decay.csv', 1_614, 10],
    ])('%s are understood as they come', (file, rows) => {
      const sheet = readText(file, readFileSync(new URL(file, published)))
      const mapping = guessMapping(sheet, figures, today)
      expect(columns(mapping)).toMatchObject({
        indicator: sheet.rows[0]!.indexOf('indicator'),
        period: sheet.rows[0]!.indexOf('period'),
        value: sheet.rows[0]!.indexOf('value'),
      })
      const read = sourceRows(sheet, figures, { mapping, corrections: [], leftOut: [] }).map((row) =>
        readRow(row, figures, today),
      )
      expect(read).toHaveLength(rows)
      expect(read.flatMap((row) => row.problems)).toEqual([])
    })

    it('can be narrowed to one authority', () => {
      const sheet = readText('x', readFileSync(new URL('school_readiness.csv', published)))
      const mapping = guessMapping(sheet, figures, today)
      const areas = wordsInColumn(sheet, 0, 1, 20)
      expect(areas).toHaveLength(12)
      const only = [{ column: 1, oneOf: [areas[0]!.text] }]
      expect(
        sourceRows(sheet, figures, { mapping: { ...mapping, only }, corrections: [], leftOut: [] }),
      ).toHaveLength(8)
    })
  },
)
