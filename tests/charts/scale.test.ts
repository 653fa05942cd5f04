import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { axisFor, everyFew, placeOn, spread } from '#renderer/charts/scale.ts'

describe('the axis of a chart', () => {
  it.each([
    [[46, 48, 50], true, { least: 44, most: 52 }],
    [[3, 40], true, { least: 0, most: 50 }],
    [[97, 100], true, { most: 100 }],
    [[0], false, { least: 0 }],
    [[12, 12], false, {}],
  ])('around %j has round ends', (values, isPercent, ends) => {
    expect(axisFor(values, { isPercent })).toMatchObject(ends)
  })

  it('holds every value, and has no more than nine steps', () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { minLength: 1, maxLength: 30 }), (values) => {
        const axis = axisFor(values)
        expect(values.every((value) => axis.least <= value && value <= axis.most)).toBe(true)
        expect(axis.ticks.length).toBeGreaterThan(1)
        expect(axis.ticks.length).toBeLessThan(10)
        expect(placeOn(axis.most, axis, 200)).toBeCloseTo(0)
        expect(placeOn(axis.least, axis, 200)).toBeCloseTo(200)
      }),
    )
  })
})

describe('labels at the ends of lines', () => {
  it('are moved apart and stay in order', () => {
    expect(spread([50, 52, 100], 15, 200)).toEqual([50, 65, 100])
    expect(spread([195, 199], 15, 200)).toEqual([185, 200])
  })

  it('below are few enough, with the last', () => {
    expect(everyFew([1, 2, 3, 4, 5, 6, 7], 4)).toEqual([1, 3, 5, 7])
    expect(everyFew([1, 2, 3], 8)).toEqual([1, 2, 3])
  })
})

const anyFigure = fc.integer({ min: 0, max: 10_000_000 }).map((hundredths) => hundredths / 100)
