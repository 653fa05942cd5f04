import type { Series } from '#shared/features/figures/figures.schema.ts'
import {
  assuranceOf,
  limitsOf,
  specialCauses,
  specialCausesIn,
  type Assurance,
  type SpecialCause,
} from '#shared/features/figures/variation.rules.ts'
import { formatValue, sentenceFor, titleOf } from '#shared/features/indicators/indicators.rules.ts'
import type { IndicatorDetail } from '#shared/features/indicators/indicators.schema.ts'

import { BreakdownBars } from '../../charts/BreakdownBars.tsx'
import { TrendChart } from '../../charts/TrendChart.tsx'

export type Variation = 'none' | 'median' | 'limits'

interface Props {
  readonly series: Series
  readonly variation: Variation
  readonly isPrinted?: boolean
}

/** The trend, and the latest figures of each group. */
export function IndicatorCharts({ series, variation, isPrinted = false }: Props) {
  const { indicator, points, breakdowns } = series
  const said = variation === 'limits' ? ` ${variationInWords(series)}` : ''
  return (
    <>
      <TrendChart
        title={titleOf(indicator)}
        sentence={sentenceFor(indicator, points) + said}
        scale={indicator}
        points={points.map(({ label, value, target, figure }) => ({
          label,
          value,
          target,
          missing: figure?.missing ?? '',
        }))}
        baseline={indicator.baselineValue}
        variation={variation}
        isPrinted={isPrinted}
      />
      {breakdowns.map(({ dimension, period, categories }) => {
        const total = points.find(({ startsOn }) => startsOn === period.startsOn)?.value ?? null
        const isShare = indicator.unit !== 'count'
        return (
          <BreakdownBars
            key={dimension}
            title={`${titleOf(indicator)} by ${dimension.toLowerCase()}, ${period.label}`}
            sentence={groupsInWords(indicator, dimension, period.label, categories)}
            scale={indicator}
            dimension={dimension}
            categories={categories}
            total={isShare ? total : null}
            isPrinted={isPrinted}
          />
        )
      })}
    </>
  )
}

function groupsInWords(
  indicator: IndicatorDetail,
  dimension: string,
  label: string,
  categories: Series['breakdowns'][number]['categories'],
): string {
  const known = categories
    .flatMap(({ category, value }) => (value === null ? [] : [{ category, value }]))
    .toSorted((a, b) => b.value - a.value)
  const [highest, lowest] = [known[0], known.at(-1)]
  if (highest === undefined || lowest === undefined)
    return `There are no figures by ${dimension.toLowerCase()} for ${label}.`
  const say = ({ category, value }: typeof highest) => `${category} (${formatValue(value, indicator)})`
  if (known.length === 1) return `By ${dimension.toLowerCase()}, ${label}: ${say(highest)}.`
  return `By ${dimension.toLowerCase()} in ${label}, ${say(highest)} was highest and ${say(lowest)} lowest.`
}

const expectations: Record<Assurance, string> = {
  willMeet: 'If nothing changes, the target will be met every time.',
  mayMeet: 'If nothing changes, the target will be met on some occasions and missed on others.',
  willMiss: 'If nothing changes, the target will be missed every time.',
}

/** What the process limits say, for those who do not read such charts. */
function variationInWords({ indicator, points }: Series): string {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]))
  const limits = limitsOf(
    values,
    indicator.unit === 'percent' ? { least: 0, most: 100 } : indicator.unit === 'score' ? {} : { least: 0 },
  )
  if (limits === null) return ''
  const causes = new Set<SpecialCause>(specialCausesIn(values, limits).flatMap((found) => [...found]))
  const target = points.findLast((point) => point.target !== null)?.target ?? null
  const said =
    causes.size === 0
      ? ['The changes are no larger than chance would make them.']
      : [...causes].map((cause) => specialCauses[cause])
  if (target !== null && indicator.good !== 'context')
    said.push(expectations[assuranceOf(limits, target, indicator.good)])
  return said.join(' ')
}
