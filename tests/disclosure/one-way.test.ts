import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  mayShowPercentage,
  protectOneWay,
  protectYearToDate,
  publishedPercentage,
  roundToFive,
  thresholdFor,
} from '#shared/disclosure.rules.ts'

describe('a row of counts with its total', () => {
  it.each([
    [
      [3, 12, 20, 35],
      [0, 1],
    ],
    [
      [1, 1, 30],
      [0, 1, 2],
    ],
    [
      [4, 4, 9, 40],
      [0, 1, 2],
    ],
    [
      [4, 4, 4, 60],
      [0, 1, 2],
    ],
    [
      [0, 2, 15, 15],
      [1, 2],
    ],
    [[12, 20, 0], []],
  ])('%j hides %j', (counts, hidden) => {
    const protection = protectOneWay(counts)
    expect([...protection.hidden].toSorted((a, b) => a - b)).toEqual(hidden)
    expect(protection.totalHidden).toBe(false)
  })

  it('hides the total when no other count can guard a small one', () => {
    expect(protectOneWay([3, 0, 0]).totalHidden).toBe(true)
    expect(protectOneWay([3, 2])).toEqual({ hidden: new Set([0, 1]), totalHidden: true })
  })

  it('needs no guard when the total is not shown', () => {
    expect(protectOneWay([3, 12, 20], { totalShown: false })).toEqual({
      hidden: new Set([0]),
      totalHidden: false,
    })
  })

  it('takes a missing count as unknown, not as small', () => {
    expect([...protectOneWay([null, 3, 20]).hidden]).toEqual([1, 2])
  })

  it('has a higher threshold for sensitive topics', () => {
    expect(thresholdFor(true)).toBe(10)
    expect([...protectOneWay([7, 12, 20], { threshold: 10 }).hidden]).toEqual([0, 1])
  })

  it('never hides a nought, and hides every small count', () => {
    fc.assert(
      fc.property(anyRow, anyThreshold, (counts, threshold) => {
        const { hidden } = protectOneWay(counts, { threshold })
        const placesOf = (is: (count: number) => boolean) =>
          counts.flatMap((count, place) => (is(count) ? [place] : []))
        expect(placesOf((count) => count === 0).filter((place) => hidden.has(place))).toEqual([])
        expect(
          placesOf((count) => count > 0 && count < threshold).filter((place) => !hidden.has(place)),
        ).toEqual([])
      }),
    )
  })

  it('leaves a reader unable to place any small count below the threshold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(3, 4, 5),
        (counts, threshold) => {
          const { hidden, totalHidden } = protectOneWay(counts, { threshold })
          if (totalHidden) return
          for (const place of hidden) {
            if (counts[place]! >= threshold) continue
            const guesses = possibleCounts(counts, [...hidden], place)
            expect(Math.max(...guesses)).toBeGreaterThanOrEqual(counts[place]! + threshold - 1)
          }
        },
      ),
    )
  })
})

describe('quarters with their year to date', () => {
  it('guard a small newest quarter by the year to date, once the others are published', () => {
    expect(protectYearToDate([20, 30, 3], { alreadyPublished: new Set([0, 1]) })).toEqual({
      hidden: new Set([2]),
      totalHidden: true,
    })
  })
  it('guard each other when they appear together', () => {
    expect(protectYearToDate([20, 30, 3])).toEqual({ hidden: new Set([2, 0]), totalHidden: false })
  })
})

describe('a percentage', () => {
  it.each([
    [20, 60, {}, true],
    [3, 60, {}, false], // the part is small
    [57, 60, {}, false], // the rest is small
    [4, 8, {}, false], // too few to stand on
    [0, 60, {}, true],
    [0, 60, { isSensitive: true }, false], // says the same of everybody
    [60, 60, { isSensitive: true }, false],
    [8, 60, { isSensitive: true }, false],
    [30, 60, { isSensitive: true }, true],
  ])('of %s out of %s %j may be shown: %s', (numerator, denominator, options, expected) => {
    expect(mayShowPercentage(numerator, denominator, options)).toBe(expected)
  })

  it('is published in whole numbers', () => {
    expect(publishedPercentage(20, 61)).toBe(33)
    expect(publishedPercentage(2, 61)).toBeNull()
  })
})

it('rounding to five is the other method', () => {
  expect([0, 1, 4, 5, 7, 8, 1234].map(roundToFive)).toEqual([
    '0',
    'fewer than 5',
    'fewer than 5',
    '5',
    '5',
    '10',
    '1,235',
  ])
})

const anyThreshold = fc.constantFrom(3, 5, 10)
const anyRow = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 })

/** Every count the place could have, by trying all rows of counts from 1 up with the same hidden sum. */
function possibleCounts(counts: readonly number[], hidden: readonly number[], place: number): number[] {
  const sum = hidden.reduce((total, index) => total + counts[index]!, 0)
  const found = new Set<number>()
  const fill = (left: number, places: readonly number[], guess: number) => {
    const [first, ...rest] = places
    if (first === undefined) {
      if (left === 0) found.add(guess)
      return
    }
    for (let count = 1; count <= left - rest.length; count += 1)
      fill(left - count, rest, first === place ? count : guess)
  }
  fill(sum, hidden, 0)
  return [...found]
}
