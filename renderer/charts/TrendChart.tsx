import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'

import { limitsOf, medianOf, specialCausesIn } from '#shared/features/figures/variation.rules.ts'
import { formatValue } from '#shared/features/indicators/indicators.rules.ts'
import type { Indicator } from '#shared/features/indicators/indicators.schema.ts'

import { ChartFigure } from './ChartFigure.tsx'
import classes from './charts.module.css'
import { EndLabels, type EndLabel } from './EndLabels.tsx'
import { axisInk, lines } from './marks.ts'
import { PointMark } from './PointMark.tsx'
import { axisFor, everyFew } from './scale.ts'

export interface TrendPoint {
  /** "Q2 2026/27" */
  readonly label: string
  readonly value: number | null
  readonly target: number | null
  /** Not shown, to protect people; stands as "c" in the table. */
  readonly isHidden?: boolean
  /** Why there is no figure. */
  readonly missing?: string
}

interface Props {
  readonly title: string
  readonly sentence: string
  readonly scale: Pick<Indicator, 'unit' | 'ratePer' | 'decimals'>
  readonly points: readonly TrendPoint[]
  readonly baseline?: number | null
  /** Draws the median (run chart), or mean and process limits (XmR). */
  readonly variation?: 'none' | 'median' | 'limits'
  readonly isPrinted?: boolean
}

/** Three of them fit on an A4 page. */
const heights = { screen: 260, paper: 150 }
const margin = { top: 12, right: 116, bottom: 4, left: 4 }
const axisHeight = 26

/** One indicator over time against its target. A period without a figure is a gap. */
export function TrendChart({
  title,
  sentence,
  scale,
  points,
  baseline = null,
  variation = 'none',
  isPrinted = false,
}: Props) {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]))
  const median = variation === 'median' ? medianOf(values) : null
  const limits = variation === 'limits' ? limitsOf(values, boundsOf(scale)) : null
  const special = new Set(limits === null ? [] : specialPoints(points, values, limits))
  const targets = points.flatMap(({ target }) => (target === null ? [] : [target]))
  const across = [baseline, median, limits?.mean, limits?.lower, limits?.upper].filter(
    (value) => value !== null && value !== undefined,
  )
  const axis = axisFor([...values, ...targets, ...across], { isPercent: scale.unit === 'percent' })
  const say = (value: number) => formatValue(value, scale)
  const height = isPrinted ? heights.paper : heights.screen

  const ends: EndLabel[] = [
    endOf('actual', points, 'value', say),
    endOf('target', points, 'target', say),
    baseline === null
      ? null
      : { name: 'baseline' as const, value: baseline, text: `Baseline ${say(baseline)}` },
    median === null ? null : { name: 'median' as const, value: median, text: `Median ${say(median)}` },
    ...(limits === null
      ? []
      : [
          { name: 'median' as const, value: limits.mean, text: `Mean ${say(limits.mean)}` },
          { name: 'limit' as const, value: limits.upper, text: `Upper ${say(limits.upper)}` },
          { name: 'limit' as const, value: limits.lower, text: `Lower ${say(limits.lower)}` },
        ]),
  ].filter((end) => end !== null)

  return (
    <ChartFigure
      title={title}
      sentence={sentence}
      isPrinted={isPrinted}
      columns={targets.length > 0 ? ['Period', 'Actual', 'Target'] : ['Period', 'Actual']}
      rows={points.map((point) => [
        point.label,
        tell(point, say),
        ...(targets.length > 0 ? [point.target === null ? '–' : say(point.target)] : []),
      ])}
    >
      {(width) => (
        <LineChart
          width={width}
          height={height}
          data={[...points]}
          margin={margin}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--cb-line)" />
          <XAxis
            dataKey="label"
            height={axisHeight}
            tick={axisInk}
            tickLine={false}
            axisLine={{ stroke: 'var(--cb-line-strong)' }}
            ticks={everyFew(points, Math.max(2, Math.floor((width - margin.right) / 96))).map(
              ({ label }) => label,
            )}
            interval={0}
            padding={{ left: 24, right: 12 }}
          />
          <YAxis
            width={58}
            domain={[axis.least, axis.most]}
            ticks={[...axis.ticks]}
            tick={axisInk}
            tickLine={false}
            axisLine={false}
            tickFormatter={(value: number) =>
              formatValue(value, {
                ...scale,
                unit: scale.unit === 'rate' ? 'score' : scale.unit,
                decimals: 3,
              })
            }
          />
          {!isPrinted && (
            <Tooltip isAnimationActive={false} content={<PointTooltip points={points} say={say} />} />
          )}
          {baseline !== null && <Across value={baseline} line="baseline" />}
          {median !== null && <Across value={median} line="median" />}
          {limits !== null && <Across value={limits.mean} line="median" />}
          {limits !== null && <Across value={limits.upper} line="limit" />}
          {limits !== null && <Across value={limits.lower} line="limit" />}
          {targets.length > 0 && (
            <Line
              dataKey="target"
              type="stepAfter"
              stroke={lines.target.colour}
              strokeWidth={lines.target.width}
              strokeDasharray={lines.target.dash}
              dot={targets.length === 1 ? { r: 3 } : false}
              activeDot={false}
              isAnimationActive={false}
            />
          )}
          <Line
            dataKey="value"
            type="linear"
            stroke={lines.actual.colour}
            strokeWidth={lines.actual.width}
            dot={<PointMark special={special} />}
            activeDot={{ r: 5 }}
            isAnimationActive={false}
          />
          <EndLabels
            ends={ends}
            axis={axis}
            x={width - margin.right + 6}
            top={margin.top}
            height={height - margin.top - margin.bottom - axisHeight}
          />
        </LineChart>
      )}
    </ChartFigure>
  )
}

function Across({ value, line }: { value: number; line: 'baseline' | 'median' | 'limit' }) {
  const { colour, width, dash } = lines[line]
  return <ReferenceLine y={value} stroke={colour} strokeWidth={width} strokeDasharray={dash} />
}

function PointTooltip({
  points,
  say,
  active,
  label,
}: {
  points: readonly TrendPoint[]
  say: (value: number) => string
  active?: boolean
  label?: string | number
}) {
  const point = points.find((one) => one.label === label)
  if (active !== true || point === undefined) return null
  return (
    <div className={classes.tooltip}>
      <p>{point.label}</p>
      <p>Actual: {tell(point, say)}</p>
      {point.target !== null && <p>Target: {say(point.target)}</p>}
    </div>
  )
}

function tell({ value, isHidden, missing }: TrendPoint, say: (value: number) => string): string {
  if (isHidden === true) return 'c'
  if (value !== null) return say(value)
  return missing === undefined || missing === '' ? '–' : `– (${missing})`
}

/** The newest value of a line names it; there is no legend to look up. */
function endOf(
  name: 'actual' | 'target',
  points: readonly TrendPoint[],
  field: 'value' | 'target',
  say: (value: number) => string,
): EndLabel | null {
  const value = points.findLast((point) => point[field] !== null)?.[field]
  if (value === undefined || value === null) return null
  return { name, value, text: name === 'target' ? `Target ${say(value)}` : say(value) }
}

const boundsOf = ({ unit }: Props['scale']) =>
  unit === 'percent' ? { least: 0, most: 100 } : unit === 'score' ? {} : { least: 0 }

/** Indexes into the points, which may have gaps, of the values that are unlikely to be chance. */
function specialPoints(
  points: readonly TrendPoint[],
  values: readonly number[],
  limits: NonNullable<ReturnType<typeof limitsOf>>,
): number[] {
  const places = points.flatMap(({ value }, index) => (value === null ? [] : [index]))
  return specialCausesIn(values, limits).flatMap((causes, index) => (causes.size > 0 ? [places[index]!] : []))
}
