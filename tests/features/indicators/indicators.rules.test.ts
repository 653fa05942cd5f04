import { describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import { periodsBetween } from '#shared/features/figures/periods.rules.ts'
import {
  changeInWords,
  formatValue,
  movementOf,
  sentenceFor,
  standingOf,
} from '#shared/features/indicators/indicators.rules.ts'

const percent = { unit: 'percent', ratePer: null, decimals: 1 } as const
const count = { unit: 'count', ratePer: null, decimals: 0 } as const
const rate = { unit: 'rate', ratePer: 1000, decimals: 1 } as const

describe('a value', () => {
  it.each([
    [12.5, percent, '12.5%'],
    [50, percent, '50%'],
    [1234, count, '1,234'],
    [4.15, rate, '4.2 per 1,000'],
    [4, { unit: 'rate', ratePer: 10_000, decimals: 1 } as const, '4 per 10,000'],
    [-1.25, { unit: 'score', ratePer: null, decimals: 1 } as const, '-1.3'],
  ])('%s is written in its unit', (value, scale, text) => {
    expect(formatValue(value, scale)).toBe(text)
  })
})

describe('the standing against a target', () => {
  const up = { good: 'up', tolerance: 2, decimals: 1 } as const
  const down = { ...up, good: 'down' } as const
  it.each([
    [50, 50, up, 'met'],
    [49.96, 50, up, 'met'], // reads 50.0%
    [49.9, 50, up, 'near'],
    [48, 50, up, 'near'],
    [47.9, 50, up, 'off'],
    [50.1, 50, down, 'near'],
    [52.1, 50, down, 'off'],
    [40, 50, down, 'met'],
    [0.3, 0.1, { ...down, tolerance: 0.2 }, 'near'], // 0.3 − 0.1 is 0.19999… in floating point
    [null, 50, up, 'noFigure'],
    [50, null, up, 'noTarget'],
    [50, 40, { ...up, good: 'context' }, 'information'],
  ] as const)('of %s against %s', (value, target, indicator, standing) => {
    expect(standingOf(value, target, indicator)).toBe(standing)
  })
})

describe('a change', () => {
  it('is said in the figures as printed', () => {
    expect(changeInWords(48.24, 46.06, percent)).toBe('up 2.1 points')
    expect(changeInWords(48.2, 47.2, percent)).toBe('up 1 point')
    expect(changeInWords(46.04, 46.01, percent)).toBe('unchanged')
    expect(changeInWords(966, 1000, count)).toBe('down 34')
    expect(changeInWords(4.5, 4.2, rate)).toBe('up 0.3 per 1,000')
  })

  it('is good or bad by the indicator', () => {
    expect(movementOf(5, 4, { good: 'up', decimals: 0 })).toBe('better')
    expect(movementOf(5, 4, { good: 'down', decimals: 0 })).toBe('worse')
    expect(movementOf(5, 4, { good: 'context', decimals: 0 })).toBe('different')
    expect(movementOf(4.2, 4.4, { good: 'up', decimals: 0 })).toBe('same')
  })
})

describe('the sentence of a chart', () => {
  const indicator = {
    name: 'Breastfeeding at 6–8 weeks',
    area: '',
    frequency: 'quarterly',
    ...percent,
  } as const
  it.each([
    [
      [46.1, 48.2],
      50,
      'Breastfeeding at 6–8 weeks was 48.2% in Q2 2026/27, up 2.1 points on Q1 and 1.8 points below the target of 50%.',
    ],
    [
      [48.2, 48.2],
      45,
      'Breastfeeding at 6–8 weeks was 48.2% in Q2 2026/27, unchanged since Q1 and 3.2 points above the target of 45%.',
    ],
    [
      [45, null, 50],
      50,
      'Breastfeeding at 6–8 weeks was 50% in Q2 2026/27, up 5 points on Q4 2025/26 and on the target of 50%.',
    ],
    [
      [46.1, null],
      null,
      'Breastfeeding at 6–8 weeks was 46.1% in Q1 2026/27. There is no figure for Q2 2026/27.',
    ],
    [[null, null], 50, 'There are no figures for Breastfeeding at 6–8 weeks yet.'],
  ])('makes sense without it', (values, target, sentence) => {
    expect(sentenceFor(indicator, points(values, target))).toBe(sentence)
  })
})

const points = (values: readonly (number | null)[], target: number | null) =>
  periodsBetween(day('2026-01-01'), day('2026-07-01'), 'quarterly')
    .slice(3 - values.length)
    .map((period, index) => ({ ...period, value: values[index]!, target }))
