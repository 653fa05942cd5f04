import { describe, expect, it } from 'vitest'

import { figureId, type EnteredFigure } from '#shared/features/figures/figures.schema.ts'
import { indicatorId } from '#shared/features/indicators/indicators.schema.ts'
import { day } from '#shared/dates.ts'
import { newId } from '#shared/ids.ts'
import { figureOf } from '#tests/support/figures.ts'
import { draftOf, emptyDraft, readDraft, typedInto } from '#renderer/features/figures/drafts.ts'

const percent = { unit: 'percent', ratePer: null, decimals: 1 } as const
const rate = { unit: 'rate', ratePer: 1000, decimals: 1 } as const
const count = { unit: 'count', ratePer: null, decimals: 0 } as const

describe('typing into a cell of the grid', () => {
  it.each([
    ['number', '41', percent, { number: '41' }],
    ['outOf', '85', percent, { outOf: '85' }],
    ['number', ' 41 / 85 ', percent, { number: '41', outOf: '85' }],
    ['number', 'System down', percent, { missing: 'System down' }],
    ['number', 'n/a', count, { missing: 'Not available' }],
    ['number', '–', count, { missing: 'Not available' }],
    ['number', '4l', count, { number: '4l' }],
  ] as const)('in %s: "%s"', (part, text, measure, expected) => {
    expect(typedInto(emptyDraft, part, text, measure)).toEqual({ ...emptyDraft, ...expected })
  })

  it('a number takes the place of a reason, and emptying takes both away', () => {
    const missing = { ...emptyDraft, missing: 'Late' }
    expect(typedInto(missing, 'number', '4', count)).toEqual({ ...emptyDraft, number: '4' })
    expect(typedInto(missing, 'number', '', count)).toEqual(emptyDraft)
  })
})

describe('a typed cell', () => {
  it.each([
    [{ number: '41', outOf: '85' }, percent, { numerator: 41, denominator: 85, value: null }, '48.2%'],
    [{ number: '48.2%' }, percent, { numerator: null, denominator: null, value: 48.2 }, '48.2%'],
    [{ number: '=4.2' }, rate, { value: 4.2, numerator: null }, '4.2 per 1,000'],
    [{ number: '1,234' }, count, { value: 1234 }, '1,234'],
    [{ missing: 'Late' }, percent, { missing: 'Late', value: null }, ''],
  ])('%j is read', (draft, measure, figure, result) => {
    expect(read(draft, measure)).toMatchObject({ figure, result, problem: null })
  })

  it.each([
    [{ number: '4l' }, count, '“4l” is not a number.'],
    [
      { number: '41' },
      percent,
      'Give both numbers: how many, out of how many. If only the result is known, write it as 48% or =48.',
    ],
    [{ number: '90', outOf: '85' }, percent, 'The first number cannot be larger than the second.'],
    [{ number: '-1' }, count, 'A figure cannot be negative.'],
  ])('%j is refused', (draft, measure, problem) => {
    expect(read(draft, measure).problem).toBe(problem)
  })

  it('far from the one before is asked about', () => {
    expect(read({ number: '300' }, count, 100).warning).toContain('100')
    expect(read({ number: '110' }, count, 100).warning).toBeNull()
  })

  it('comes back as it was stored', () => {
    expect(draftOf(asStored({ numerator: 41, denominator: 85, value: null }), percent)).toMatchObject({
      number: '41',
      outOf: '85',
    })
    expect(draftOf(asStored({ numerator: null, denominator: null, value: 71.6 }), percent)).toMatchObject({
      number: '71.6%',
      outOf: '',
    })
    expect(draftOf(asStored({ numerator: null, denominator: null, value: 4.2 }), rate)).toMatchObject({
      number: '=4.2',
    })
  })
})

const read = (
  draft: Partial<typeof emptyDraft>,
  measure: Parameters<typeof readDraft>[1],
  before: number | null = null,
) => readDraft({ ...emptyDraft, ...draft }, measure, before)

const asStored = (parts: Pick<EnteredFigure, 'numerator' | 'denominator' | 'value'>) => ({
  ...figureOf(newId(indicatorId), '2026-04-01', parts),
  id: newId(figureId),
  endsOn: day('2026-06-30'),
})
