import {
  isSmall,
  protectOneWay,
  publishedPercentage,
  thresholdFor,
  fewestForRate,
} from '../../disclosure.rules.ts'
import { valueOf } from '../figures/figures.rules.ts'
import type { Figure } from '../figures/figures.schema.ts'
import type { Indicator } from '../indicators/indicators.schema.ts'

type Measure = Pick<Indicator, 'unit' | 'ratePer' | 'decimals' | 'isPersonBased' | 'isSensitive'>
type Parts = Pick<Figure, 'numerator' | 'denominator' | 'value' | 'missing'>

export interface Published {
  readonly value: number | null
  readonly isHidden: boolean
}

const hidden: Published = { value: null, isHidden: true }
const shown = (value: number | null): Published => ({ value, isHidden: false })

/**
 * A figure as it may leave the centre. Figures that do not count people pass as they are; so do published percentages
 * without parts, which somebody has protected before.
 */
export function publishedFigure(figure: Parts | null, measure: Measure): Published {
  const value = valueOf(figure, measure)
  if (measure.isPersonBased === 0 || figure === null || value === null) return shown(value)
  const threshold = thresholdFor(measure.isSensitive === 1)
  const { numerator, denominator } = figure
  switch (measure.unit) {
    case 'score':
      return shown(value)
    case 'count':
      return isSmall(value, threshold) ? hidden : shown(value)
    case 'percent': {
      if (numerator === null || denominator === null) return shown(value)
      const percentage = publishedPercentage(numerator, denominator, {
        threshold,
        isSensitive: measure.isSensitive === 1,
      })
      return percentage === null ? hidden : shown(percentage)
    }
    case 'rate':
      if (numerator === null || denominator === null) return shown(value)
      return isSmall(numerator, threshold) || denominator < fewestForRate ? hidden : shown(value)
  }
}

/** Person-based percentages are published as whole numbers: a precise one and its whole rebuild the count. */
export const publishedDecimals = ({ unit, isPersonBased, decimals }: Measure): number =>
  unit === 'percent' && isPersonBased === 1 ? 0 : decimals

/**
 * The parts of one breakdown beside their total, as they may leave the centre. Counts that add up are protected together:
 * hiding one small count alone would let a reader take the others from the total.
 */
export function publishedBreakdown(figures: readonly (Parts | null)[], measure: Measure): Published[] {
  const threshold = thresholdFor(measure.isSensitive === 1)
  if (measure.isPersonBased === 0 || measure.unit === 'score')
    return figures.map((figure) => shown(valueOf(figure, measure)))
  const counts = figures.map((figure) =>
    measure.unit === 'count' ? valueOf(figure, measure) : (figure?.numerator ?? null),
  )
  const together = protectOneWay(counts, { threshold })
  return figures.map((figure, index) => {
    const alone = publishedFigure(figure, measure)
    return together.hidden.has(index) ? hidden : alone
  })
}
