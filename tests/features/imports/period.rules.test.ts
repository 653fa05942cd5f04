import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addMonths, day } from '#shared/dates.ts'
import { showPeriod } from '#shared/features/imports/show.rules.ts'
import { readPeriod } from '#shared/features/imports/period.rules.ts'

const today = day('2026-11-23')

describe('a period', () => {
  it.each([
    ['2021/22', 'year', '2021-04-01'],
    ['2021-22', 'year', '2021-04-01'],
    ['2021–22', 'year', '2021-04-01'],
    ['2021/2022', 'year', '2021-04-01'],
    ['21/22', 'year', '2021-04-01'],
    ['1999/00', 'year', '1999-04-01'],
    ['2011-12', 'year', '2011-04-01'],
    ['FY 2024/25', 'year', '2024-04-01'],
    ['2023', 'year', '2023-01-01'],
    ['Q1 2025/26', 'quarter', '2025-04-01'],
    ['Q4 2025/26', 'quarter', '2026-01-01'],
    ['2025/26 Q2', 'quarter', '2025-07-01'],
    ['Quarter 3 2025-26', 'quarter', '2025-10-01'],
    ['2025 Q1', 'quarter', '2025-01-01'],
    ['Q3 2025', 'quarter', '2025-07-01'],
    ['2025Q2', 'quarter', '2025-04-01'],
    ['Apr - Jun 2025', 'quarter', '2025-04-01'],
    ['October to December 2025', 'quarter', '2025-10-01'],
    ['Autumn term 2025/26', 'term', '2025-09-01'],
    ['Spring term 2025/26', 'term', '2026-01-01'],
    ['summer 2025-26', 'term', '2026-04-01'],
    ['2025/26 Spring', 'term', '2026-01-01'],
    ['Autumn 2025', 'term', '2025-09-01'],
    ['Spring term 2026', 'term', '2026-01-01'],
    ['Apr 2025', 'month', '2025-04-01'],
    ['April 2025', 'month', '2025-04-01'],
    ['Apr-25', 'month', '2025-04-01'],
    ["Apr '25", 'month', '2025-04-01'],
    ['Sept 2025', 'month', '2025-09-01'],
    ['2025-04', 'month', '2025-04-01'],
    ['04/2025', 'month', '2025-04-01'],
    ['01/04/2025', 'month', '2025-04-01'],
    ['2025-04-30', 'month', '2025-04-01'],
  ])('%j is a %s from %s', (text, kind, startsOn) => {
    expect(readPeriod(text, today)).toEqual({ kind, startsOn })
  })

  it.each([
    '',
    'Value',
    '2021/23',
    '2021/20',
    'Q5 2025/26',
    'Q0 2025',
    '13/2025',
    '2025-13',
    'Smarch 2025',
    'Winter term 2025/26',
    'Autumn term',
    '31/02/2025',
    '12',
    'Apr',
    '2025/26 total',
  ])('%j is none', (text) => {
    expect(readPeriod(text, today)).toBeNull()
  })

  it('of any year, term or quarter is read back from the way it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2100 }), fc.integer({ min: 1, max: 4 }), (year, quarter) => {
        const split = `${year}/${String(year + 1).slice(2)}`
        expect(readPeriod(split, today)).toEqual({ kind: 'year', startsOn: `${year}-04-01` })
        for (const name of ['Autumn', 'Spring', 'Summer']) {
          const term = readPeriod(`${name} term ${split}`, today)
          expect(term?.kind).toBe('term')
          expect(showPeriod(term!)).toBe(`${name} term ${split}`)
        }
        expect(readPeriod(`Q${quarter} ${split}`, today)).toEqual({
          kind: 'quarter',
          startsOn: addMonths(day(`${year}-04-01`), (quarter - 1) * 3),
        })
      }),
    )
  })
})
