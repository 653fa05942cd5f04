import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { publishedBreakdown, publishedFigure } from '#shared/features/packs/protect.rules.ts'

const counted = { unit: 'count', ratePer: null, decimals: 0, isPersonBased: 1, isSensitive: 0 } as const
const percentage = { ...counted, unit: 'percent', decimals: 1 } as const
const count = (value: number | null) => ({
  numerator: null,
  denominator: null,
  value,
  missing: value === null ? 'not collected' : '',
})
const parts = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  value: null,
  missing: '',
})

describe('a figure that leaves the centre', () => {
  it.each([
    ['nought people is shown', count(0), counted, { value: 0, isHidden: false }],
    ['1 to 4 people are hidden', count(4), counted, { value: null, isHidden: true }],
    ['5 people are shown', count(5), counted, { value: 5, isHidden: false }],
    [
      '9 people are hidden where the subject is sensitive',
      count(9),
      { ...counted, isSensitive: 1 },
      { value: null, isHidden: true },
    ],
    [
      '4 sessions are shown: nobody can be recognised in them',
      count(4),
      { ...counted, isPersonBased: 0 },
      { value: 4, isHidden: false },
    ],
    ['missing is missing, not hidden', count(null), counted, { value: null, isHidden: false }],
    ['a percentage is whole', parts(31, 64), percentage, { value: 48, isHidden: false }],
    ['a percentage of a small part is hidden', parts(3, 64), percentage, { value: null, isHidden: true }],
    ['a percentage of all but a few is hidden', parts(61, 64), percentage, { value: null, isHidden: true }],
    ['a percentage of fewer than ten is hidden', parts(0, 9), percentage, { value: null, isHidden: true }],
    [
      'everybody in a sensitive group is hidden',
      parts(40, 40),
      { ...percentage, isSensitive: 1 },
      { value: null, isHidden: true },
    ],
    [
      'a rate on a small count is hidden',
      parts(2, 900),
      { ...percentage, unit: 'rate', ratePer: 1000 },
      { value: null, isHidden: true },
    ],
    ['a score is shown', count(3.5), { ...counted, unit: 'score' }, { value: 3.5, isHidden: false }],
  ] as const)('%s', (_name, figure, measure, expected) => {
    expect(publishedFigure(figure, measure)).toEqual(expected)
  })

  it('never shows a small count of people, whatever the unit', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.boolean(), (a, b, isSensitive) => {
        const [numerator, denominator] = [Math.min(a, b), Math.max(a, b, 1)]
        const least = isSensitive ? 10 : 5
        const { isHidden } = publishedFigure(parts(numerator, denominator), {
          ...percentage,
          isSensitive: isSensitive ? 1 : 0,
        })
        const isSmall = [numerator, denominator - numerator].some((people) => people > 0 && people < least)
        return !isSmall || isHidden
      }),
    )
  })
})

describe('a breakdown that leaves the centre', () => {
  it('hides a second group beside a small one, so that the total does not give it away', () => {
    const published = publishedBreakdown([3, 12, 20, 35].map(count), counted)
    expect(published.map(({ isHidden }) => isHidden)).toEqual([true, true, false, false])
  })

  it('shows everything when nothing is small', () => {
    expect(publishedBreakdown([12, 0, 20].map(count), counted).every(({ isHidden }) => !isHidden)).toBe(true)
  })
})
