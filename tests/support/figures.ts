import type { EnteredFigure } from '#shared/features/figures/figures.schema.ts'
import {
  emptyIndicator,
  type IndicatorDetail,
  type IndicatorId,
  type NewIndicator,
} from '#shared/features/indicators/indicators.schema.ts'
import { day } from '#shared/dates.ts'

import type { TestApp } from './app.ts'

let count = 0

/** A quarterly percentage unless said otherwise. */
export async function anIndicator(
  app: TestApp,
  details: Partial<NewIndicator> = {},
): Promise<IndicatorDetail> {
  count += 1
  return app.api.indicators.add({
    ...emptyIndicator,
    code: `T${count}`,
    name: `Indicator ${count}`,
    ...details,
  })
}

/** One cell of the grid; what is not said is empty. */
export const figureOf = (
  indicatorId: IndicatorId,
  startsOn: string,
  details: Partial<Omit<EnteredFigure, 'indicatorId' | 'startsOn'>> = {},
): EnteredFigure => ({
  indicatorId,
  startsOn: day(startsOn),
  dimension: '',
  category: '',
  numerator: null,
  denominator: null,
  value: null,
  missing: '',
  note: '',
  source: '',
  ...details,
})
