import { addMonths } from '#shared/dates.ts'
import {
  emptyIndicator,
  type IndicatorId,
  type NewIndicator,
} from '#shared/features/indicators/indicators.schema.ts'

import type { Cast } from './cast.ts'
import { dimensions, partsOf, type Measure } from './measure.ts'
import { measures, type MeasureKey } from './measures.ts'
import type { Story } from './story.ts'

/** Thirty indicators under the five outcomes, set up when the centre began to use Centreboard. */
export function tellOfIndicators(story: Story, cast: Cast): Map<MeasureKey, IndicatorId> {
  const ids = new Map<MeasureKey, IndicatorId>()
  story.on(cast.firstDay, cast.manager, async ({ api }) => {
    const frameworks = await api.frameworks.list({})
    const aims = new Map(
      frameworks.flatMap(({ outcomes }) =>
        outcomes.flatMap((outcome) => outcome.aims.map(({ id, code }) => [code, id] as const)),
      ),
    )
    for (const [key, measure] of Object.entries<Measure>(measures) as [MeasureKey, Measure][]) {
      const proposed: NewIndicator = {
        ...emptyIndicator,
        code: key,
        name: measure.name,
        unit: measure.unit ?? 'percent',
        ratePer: measure.unit === 'rate' ? 1000 : null,
        decimals: measure.unit === 'count' ? 0 : 1,
        good: measure.good ?? 'up',
        numeratorLabel: measure.of,
        denominatorLabel: measure.outOf ?? '',
        frequency: measure.often ?? 'quarterly',
        yearStarts: measure.yearStarts ?? 'april',
        dataOwner: measure.owner ?? '',
        isPersonBased: measure.isAboutPeople === false ? 0 : 1,
        isSensitive: measure.isSensitive === true ? 1 : 0,
        tolerance:
          measure.tolerance ??
          (measure.unit === 'count' ? Math.max(1, Math.round((measure.target ?? 0) / 12)) : 3),
        baselineValue: measure.start,
        baselineStartsOn: addMonths(cast.firstDay, -12),
        standingTarget: measure.good === 'context' ? null : (measure.target ?? null),
        aimIds: measure.aims.map((code) => aims.get(code)!),
        breakdowns: partsOf(measure).map((part) => ({
          ...dimensions[part],
          categories: [...dimensions[part].categories],
        })),
      }
      ids.set(key, (await api.indicators.add(proposed)).id)
    }
  })
  return ids
}
