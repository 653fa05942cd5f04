import type { IsoDate } from '../../dates.ts'
import type { Indicator, IndicatorDetail, Unit } from '../indicators/indicators.schema.ts'
import type { EnteredFigure, Figure } from './figures.schema.ts'

type Parts = Pick<Figure, 'numerator' | 'denominator' | 'value' | 'missing'>
type Measure = Pick<Indicator, 'unit' | 'ratePer'>

/** Percentages and rates are made of two parts; counts and scores are one number. */
export const hasParts = (unit: Unit): boolean => unit === 'percent' || unit === 'rate'

/** What the figure says, unrounded; `null` when it is missing. */
export function valueOf(figure: Parts | null | undefined, { unit, ratePer }: Measure): number | null {
  if (figure === null || figure === undefined || figure.missing !== '') return null
  const { numerator, denominator, value } = figure
  if (!hasParts(unit)) return value ?? numerator
  if (numerator === null || denominator === null) return value
  if (denominator === 0) return null
  return (numerator / denominator) * (unit === 'percent' ? 100 : (ratePer ?? 1000))
}

export const isEmptyFigure = (figure: Parts): boolean =>
  figure.numerator === null && figure.denominator === null && figure.value === null && figure.missing === ''

/** Why a figure cannot stand, as a sentence; `null` when it can. */
export function refusalOf(figure: Parts, { unit }: Measure): string | null {
  const { numerator, denominator, value, missing } = figure
  const given = [numerator, denominator, value].filter((part) => part !== null)
  if (missing !== '' && given.length > 0) return 'Give a figure or the reason it is missing, not both.'
  if (given.some((part) => part < 0) && unit !== 'score') return 'A figure cannot be negative.'
  if (!hasParts(unit)) {
    if (numerator !== null || denominator !== null) return 'This indicator takes one number.'
    return unit === 'count' && value !== null && !Number.isInteger(value)
      ? 'A count is a whole number.'
      : null
  }
  if ((numerator === null) !== (denominator === null)) return 'Give both numbers: how many, out of how many.'
  if (numerator !== null && value !== null) return 'Give the two numbers or the result, not both.'
  if (denominator === 0) return 'Out of nought there is nothing to work out. Say that it is missing instead.'
  if (unit === 'percent' && numerator !== null && numerator > denominator!)
    return 'The first number cannot be larger than the second.'
  if (unit === 'percent' && value !== null && value > 100) return 'A percentage cannot be above 100.'
  return null
}

/**
 * Is it worth asking "really"? Compares with the figure before. Half as much again, or a third less, with a change a
 * reader would see; percentages: twenty points. A warning only: figures do jump.
 */
export function isUnusualJump(value: number | null, before: number | null, unit: Unit): boolean {
  if (value === null || before === null) return false
  if (unit === 'percent') return Math.abs(value - before) >= 20
  if (Math.max(value, before) < 10) return false
  return value > before * 1.5 || value < before * 0.66
}

/** The target that holds for a period: its own, otherwise the long-run one. */
export const targetFor = (
  startsOn: IsoDate,
  { targets, standingTarget }: Pick<IndicatorDetail, 'targets' | 'standingTarget'>,
): number | null => targets.find((target) => target.startsOn === startsOn)?.value ?? standingTarget

/** Two cells are the same place when these agree. */
export const placeOf = ({
  indicatorId,
  startsOn,
  dimension,
  category,
}: Pick<EnteredFigure, 'indicatorId' | 'startsOn' | 'dimension' | 'category'>): string =>
  [indicatorId, startsOn, dimension, category].join('\u0000')
