import { addMonths } from '#shared/dates.ts'
import type { Series } from '#shared/features/figures/figures.schema.ts'
import {
  formatValue,
  sentenceFor,
  standingOf,
  standings,
  type Standing,
} from '#shared/features/indicators/indicators.rules.ts'
import type { IndicatorDetail } from '#shared/features/indicators/indicators.schema.ts'
import type { Block, TrendBlock } from '#shared/features/packs/pack-content.ts'
import {
  publishedBreakdown,
  publishedDecimals,
  publishedFigure,
  type Published,
} from '#shared/features/packs/protect.rules.ts'
import { hiddenSymbol } from '#shared/disclosure.rules.ts'

import { listSeries } from '../../figures/figures.series.ts'
import type { SectionContext } from './section.ts'

/** An indicator as the pack may show it: every point protected, every word about it made from protected points. */
export interface Line {
  readonly indicator: IndicatorDetail
  readonly trend: TrendBlock
  /** The newest point, hidden or missing ones included. */
  readonly latest: TrendBlock['points'][number] | null
  readonly yearBefore: TrendBlock['points'][number] | null
  readonly standing: Standing
  readonly breakdowns: readonly Block[]
}

/** Points enough for a year of months, three of quarters. */
const pointCount = 13

/** Packs read what others keep; the figures feature hands its series over ready-made, so that there is one way to read them. */
export async function readLines({
  db,
  endsOn,
  hide,
}: Pick<SectionContext, 'db' | 'endsOn' | 'hide'>): Promise<Line[]> {
  const series = await listSeries(db, endsOn, pointCount)
  return series.flatMap((one) => {
    const line = lineOf(one, hide)
    return line.trend.points.length === 0 ? [] : [line]
  })
}

function lineOf({ indicator, points, breakdowns }: Series, hide: SectionContext['hide']): Line {
  const published = points.map((point) => ({ ...point, ...publishedFigure(point.figure, indicator) }))
  const firstKnown = published.findIndex(({ value, isHidden }) => value !== null || isHidden)
  const known = firstKnown === -1 ? [] : published.slice(firstKnown)
  const hiddenCount = known.filter(({ isHidden }) => isHidden).length
  if (hiddenCount > 0)
    hide(
      indicator.name,
      `${hiddenCount} ${hiddenCount === 1 ? 'figure rests' : 'figures rest'} on a small number of people`,
    )
  const scale = { ...indicator, decimals: publishedDecimals(indicator) }
  const latest = known.at(-1) ?? null
  const standing =
    latest?.isHidden === true ? 'noFigure' : standingOf(latest?.value ?? null, latest?.target ?? null, scale)
  return {
    indicator,
    latest,
    yearBefore:
      latest === null
        ? null
        : (known.find(({ startsOn }) => startsOn === addMonths(latest.startsOn, -12)) ?? null),
    standing,
    trend: {
      kind: 'trend',
      title: indicator.name,
      sentence: tell(scale, known),
      unit: indicator.unit,
      ratePer: indicator.ratePer,
      decimals: scale.decimals,
      good: indicator.good,
      baseline: indicator.baselineValue,
      points: known.map(({ label, startsOn, value, target, isHidden }) => ({
        label,
        startsOn,
        value,
        target,
        isHidden,
      })),
      status: standings[standing].word,
      path: `/indicators/${indicator.id}`,
    },
    breakdowns: breakdowns.map((breakdown) => breakdownTable(indicator, breakdown, hide)),
  }
}

type Known = Published & Series['points'][number]

/** The sentence under the chart; it speaks of hidden figures as hidden, not as missing. */
function tell(scale: IndicatorDetail, points: readonly Known[]): string {
  const shown = points.filter(({ isHidden }) => !isHidden)
  const latest = points.at(-1)
  if (shown.length === 0 && latest !== undefined)
    return `Every figure for ${scale.name} rests on a small number of people, so all are hidden to protect them.`
  const sentence = sentenceFor(scale, shown)
  return latest?.isHidden === true
    ? `${sentence} The figure for ${latest.label} is hidden to protect people.`
    : sentence
}

function breakdownTable(
  indicator: IndicatorDetail,
  { dimension, period, categories }: Series['breakdowns'][number],
  hide: SectionContext['hide'],
): Block {
  const published = publishedBreakdown(
    categories.map(({ figure }) => figure),
    indicator,
  )
  if (published.some(({ isHidden }) => isHidden)) {
    hide(
      `${indicator.name} by ${dimension.toLowerCase()}`,
      'small groups, and whatever would let a reader work them out',
    )
  }
  const scale = { ...indicator, decimals: publishedDecimals(indicator) }
  return {
    kind: 'table',
    title: `${indicator.name} by ${dimension.toLowerCase()}, ${period.label}`,
    columns: [
      { header: dimension, kind: 'text' },
      { header: 'Figure', kind: 'text' },
    ],
    rows: categories.map(({ category }, index) => [category, sayPoint(published[index]!, scale)]),
    note: '',
  }
}

/** "48%", "c" for what is hidden, nothing for what is missing. */
export function sayPoint(
  point: { value: number | null; isHidden: boolean } | null,
  scale: Parameters<typeof formatValue>[1],
): string | null {
  if (point === null) return null
  if (point.isHidden) return hiddenSymbol
  return point.value === null ? null : formatValue(point.value, scale)
}

export const sayTarget = (value: number | null, indicator: IndicatorDetail): string | null =>
  value === null ? null : formatValue(value, indicator)

/** The rows of an indicator table. */
export const indicatorTable = (title: string, lines: readonly Line[]): Block => ({
  kind: 'table',
  title,
  columns: [
    { header: 'Indicator', kind: 'text' },
    { header: 'Period', kind: 'text' },
    { header: 'Figure', kind: 'text' },
    { header: 'Target', kind: 'text' },
    { header: 'A year before', kind: 'text' },
    { header: 'Standing', kind: 'text' },
  ],
  rows: lines.map(({ indicator, trend, latest, yearBefore, standing }) => {
    const scale = { ...indicator, decimals: trend.decimals }
    return [
      `${indicator.code} ${indicator.name}`,
      latest?.label ?? null,
      sayPoint(latest, scale),
      sayTarget(latest?.target ?? null, indicator),
      sayPoint(yearBefore, scale),
      latest?.isHidden === true ? 'Hidden' : standings[standing].word,
    ]
  }),
  note: '',
})
