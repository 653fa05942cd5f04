import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import { isUnusualJump, refusalOf, targetFor, valueOf } from '#shared/features/figures/figures.rules.ts'
import { assuranceOf, limitsOf, medianOf, specialCausesIn } from '#shared/features/figures/variation.rules.ts'

const percent = { unit: 'percent', ratePer: null } as const
const rate = { unit: 'rate', ratePer: 1000 } as const
const count = { unit: 'count', ratePer: null } as const
const nothing = { numerator: null, denominator: null, value: null, missing: '' }

describe('the value of a figure', () => {
  it.each([
    [percent, { numerator: 41, denominator: 85 }, (41 / 85) * 100],
    [rate, { numerator: 12, denominator: 3000 }, 4],
    [{ unit: 'rate', ratePer: 10_000 } as const, { numerator: 12, denominator: 3000 }, 40],
    [percent, { value: 71.6 }, 71.6],
    [count, { value: 17 }, 17],
    [percent, { numerator: 0, denominator: 20 }, 0],
  ])('is worked out from its parts, or taken as published', (measure, parts, expected) => {
    expect(valueOf({ ...nothing, ...parts }, measure)).toBeCloseTo(expected, 10)
  })

  it('is missing when it is missing, never nought', () => {
    expect(valueOf(null, percent)).toBeNull()
    expect(valueOf({ ...nothing, missing: 'Not yet published' }, percent)).toBeNull()
    expect(valueOf({ ...nothing, numerator: 0, denominator: 0 }, percent)).toBeNull()
  })
})

describe('a figure', () => {
  it.each([
    [percent, { numerator: 86, denominator: 85 }, 'The first number cannot be larger than the second.'],
    [percent, { numerator: -1, denominator: 85 }, 'A figure cannot be negative.'],
    [percent, { numerator: 4 }, 'Give both numbers: how many, out of how many.'],
    [percent, { numerator: 4, denominator: 8, value: 50 }, 'Give the two numbers or the result, not both.'],
    [
      percent,
      { numerator: 0, denominator: 0 },
      'Out of nought there is nothing to work out. Say that it is missing instead.',
    ],
    [percent, { value: 101 }, 'A percentage cannot be above 100.'],
    [count, { numerator: 4, denominator: 8 }, 'This indicator takes one number.'],
    [count, { value: 4.5 }, 'A count is a whole number.'],
    [count, { value: 4, missing: 'Late' }, 'Give a figure or the reason it is missing, not both.'],
  ])('is refused with a sentence', (measure, parts, sentence) => {
    expect(refusalOf({ ...nothing, ...parts }, measure)).toBe(sentence)
  })

  it.each([
    [percent, { numerator: 85, denominator: 85 }],
    [rate, { numerator: 86, denominator: 85 }],
    [{ unit: 'score', ratePer: null } as const, { value: -1.5 }],
    [count, { missing: 'System down' }],
  ])('is otherwise taken', (measure, parts) => {
    expect(refusalOf({ ...nothing, ...parts }, measure)).toBeNull()
  })

  it('that jumps is asked about', () => {
    expect(isUnusualJump(70, 48, 'percent')).toBe(true)
    expect(isUnusualJump(60, 48, 'percent')).toBe(false)
    expect(isUnusualJump(160, 100, 'count')).toBe(true)
    expect(isUnusualJump(60, 100, 'count')).toBe(true)
    expect(isUnusualJump(3, 1, 'count')).toBe(false)
    expect(isUnusualJump(3, null, 'count')).toBe(false)
  })

  it('has the target of its own period before the long-run one', () => {
    const targets = [{ startsOn: day('2026-04-01'), value: 50 }]
    expect(targetFor(day('2026-04-01'), { targets, standingTarget: 75 })).toBe(50)
    expect(targetFor(day('2026-07-01'), { targets, standingTarget: 75 })).toBe(75)
    expect(targetFor(day('2026-07-01'), { targets, standingTarget: null })).toBeNull()
  })
})

describe('variation', () => {
  it('has a median', () => {
    expect(medianOf([])).toBeNull()
    expect(medianOf([5, 1, 3])).toBe(3)
    expect(medianOf([5, 1, 3, 4])).toBe(3.5)
  })

  const steady = [10, 12, 11, 13, 10, 12, 11, 13, 10, 12, 11, 13]

  it('has limits once there are twelve figures', () => {
    expect(limitsOf(steady.slice(1))).toBeNull()
    const limits = limitsOf(steady)!
    const movingRanges = [2, 1, 2, 3, 2, 1, 2, 3, 2, 1, 2]
    const spread = 2.66 * (movingRanges.reduce((sum, range) => sum + range, 0) / 11)
    expect(limits.mean).toBeCloseTo(11.5)
    expect(limits.upper).toBeCloseTo(11.5 + spread)
    expect(limits.lower).toBeCloseTo(11.5 - spread)
    expect(limitsOf(steady, { least: 9, most: 12 })).toMatchObject({ lower: 9, upper: 12 })
  })

  const limits = { mean: 10, lower: 4, upper: 16 }
  it.each([
    ['outside the limits', [10, 11, 17, 9], [[], [], ['outside'], []]],
    [
      'six rising',
      [7, 8, 9, 10, 11, 12, 11],
      [['trend'], ['trend'], ['trend'], ['trend'], ['trend'], ['trend'], []],
    ],
    ['five rising only', [8, 9, 10, 11, 12, 11], [[], [], [], [], [], []]],
    ['two of three near a limit', [14.5, 10, 15], [['nearLimit'], [], ['nearLimit']]],
  ] as const)('knows %s', (_name, values, causes) => {
    expect(specialCausesIn(values, limits).map((found) => [...found])).toEqual(causes)
  })

  it('knows seven on one side of the mean', () => {
    expect(specialCausesIn([11, 12, 11, 12, 11, 12, 11, 9], limits).map((found) => found.has('run'))).toEqual(
      [true, true, true, true, true, true, true, false],
    )
    expect(specialCausesIn([11, 12, 11, 12, 11, 12, 9], limits).some((found) => found.has('run'))).toBe(false)
  })

  it('says what to expect of the target', () => {
    expect(assuranceOf(limits, 3, 'up')).toBe('willMeet')
    expect(assuranceOf(limits, 10, 'up')).toBe('mayMeet')
    expect(assuranceOf(limits, 17, 'up')).toBe('willMiss')
    expect(assuranceOf(limits, 17, 'down')).toBe('willMeet')
    expect(assuranceOf(limits, 3, 'down')).toBe('willMiss')
  })

  it('keeps the mean inside its limits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 12, maxLength: 60 }),
        (values) => {
          const { mean, lower, upper } = limitsOf(values)!
          expect(lower <= mean && mean <= upper).toBe(true)
        },
      ),
    )
  })
})
