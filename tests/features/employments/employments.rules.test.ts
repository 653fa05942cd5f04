import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, day, overlaps, type Period } from '#shared/dates.ts'
import { agencyId } from '#shared/features/agencies/agencies.schema.ts'
import { employmentOn, faultOf, withLastDays } from '#shared/features/employments/employments.rules.ts'
import { newId } from '#shared/ids.ts'

const [a, b] = [newId(agencyId), newId(agencyId)]
const first = { agencyId: a, startsOn: null }
const then = { agencyId: b, startsOn: day('2024-03-01') }
const back = { agencyId: a, startsOn: day('2026-09-01') }

describe('the employer on a day', () => {
  it.each([
    ['long before', '1990-01-01', first],
    ['on the last day with the first', '2024-02-29', first],
    ['on the first day with the next', '2024-03-01', then],
    ['on the day before the return', '2026-08-31', then],
    ['today', '2026-11-23', back],
  ])('is the last that had begun: %s', (_when, on, expected) => {
    expect(employmentOn([back, first, then], day(on))).toBe(expected)
  })
})

describe('an employment', () => {
  it('ends on the day before the next one begins, in a leap year too', () => {
    expect(withLastDays([back, then, first])).toEqual([
      { ...first, endsOn: '2024-02-29' },
      { ...then, endsOn: '2026-08-31' },
      { ...back, endsOn: null },
    ])
  })

  it('never overlaps another, and together they cover every day', () => {
    const starts = fc.uniqueArray(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(starts, fc.integer({ min: -100, max: 20_100 }), (offsets, at) => {
        const from = day('1980-01-01')
        const all = [
          { agencyId: null, startsOn: null },
          ...offsets.map((n) => ({ agencyId: newId(agencyId), startsOn: addDays(from, n) })),
        ]
        const periods = withLastDays(all).map(({ startsOn, endsOn }): Period => ({
          startsOn: startsOn ?? day('1900-01-01'),
          endsOn,
        }))
        expect(
          periods.some((one, index) => periods.slice(index + 1).some((other) => overlaps(one, other))),
        ).toBe(false)
        const on = addDays(from, at)
        expect(
          periods.filter(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || on <= endsOn)),
        ).toHaveLength(1)
      }),
    )
  })
})

describe('a history of employers', () => {
  it.each([
    [[first], null],
    [[first, then, back], null],
    [[], 'Nobody would be down as the first employer.'],
    [[then], 'Nobody would be down as the first employer.'],
    [
      [first, { agencyId: a, startsOn: day('2024-03-01') }],
      'They would move to the employer they are with already.',
    ],
    [
      [first, then, { agencyId: null, startsOn: day('2024-03-01') }],
      'Two employments would begin on the same day.',
    ],
  ])('is true or says what is wrong (%#)', (employments, fault) => {
    expect(faultOf(employments)).toBe(fault)
  })
})
