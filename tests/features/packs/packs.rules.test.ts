import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, day, daysBetween, type IsoDate } from '#shared/dates.ts'
import {
  arranged,
  nextVersionNumber,
  quarterEnd,
  quarterName,
  quarterStart,
} from '#shared/features/packs/packs.rules.ts'

describe('quarters', () => {
  it.each([
    ['2026-04-01', '2026-04-01', '2026-06-30', 'Quarter 1 of 2026/27 (April to June 2026)'],
    ['2026-09-30', '2026-07-01', '2026-09-30', 'Quarter 2 of 2026/27 (July to September 2026)'],
    ['2026-11-22', '2026-10-01', '2026-12-31', 'Quarter 3 of 2026/27 (October to December 2026)'],
    ['2028-02-29', '2028-01-01', '2028-03-31', 'Quarter 4 of 2027/28 (January to March 2028)'],
    ['2000-03-31', '2000-01-01', '2000-03-31', 'Quarter 4 of 1999/00 (January to March 2000)'],
  ])('%s falls in the quarter from %s to %s', (on, startsOn, endsOn, name) => {
    expect(quarterStart(day(on))).toBe(startsOn)
    expect(quarterEnd(day(startsOn))).toBe(endsOn)
    expect(quarterName(day(startsOn))).toBe(name)
  })

  const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days): IsoDate => addDays(day('1990-01-01'), days))

  it('follow one another without a gap, and every day is in exactly one', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const startsOn = quarterStart(on)
        const endsOn = quarterEnd(startsOn)
        expect(startsOn <= on && on <= endsOn).toBe(true)
        expect(quarterStart(addDays(endsOn, 1))).toBe(addDays(endsOn, 1))
        expect(daysBetween(startsOn, endsOn)).toBeGreaterThanOrEqual(89)
      }),
    )
  })
})

describe('pack versions', () => {
  it.each([
    [[], '1.0'],
    [['1.0'], '1.1'],
    [['1.0', '1.1', '1.9'], '1.10'],
    [['1.10', '1.2'], '1.11'],
  ])('after %j comes %s', (numbers, next) => {
    expect(nextVersionNumber(numbers.map((number) => ({ number })))).toBe(next)
  })
})

describe('sections', () => {
  it('keep the order asked for; what was forgotten comes last, what is unknown is dropped', () => {
    expect(arranged(['outcomes', 'summary', 'outcomes'], ['summary', 'workforce', 'outcomes'])).toEqual([
      'outcomes',
      'summary',
      'workforce',
    ])
  })
})
