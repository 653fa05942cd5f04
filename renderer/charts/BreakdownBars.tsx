import { Bar, BarChart, LabelList, ReferenceLine, XAxis, YAxis } from 'recharts'

import { formatValue } from '#shared/features/indicators/indicators.rules.ts'
import type { Indicator } from '#shared/features/indicators/indicators.schema.ts'

import { ChartFigure } from './ChartFigure.tsx'
import { axisInk, lines } from './marks.ts'
import { axisFor } from './scale.ts'

interface Props {
  readonly title: string
  readonly sentence: string
  readonly scale: Pick<Indicator, 'unit' | 'ratePer' | 'decimals'>
  /** "Age" */
  readonly dimension: string
  readonly categories: readonly {
    readonly category: string
    readonly value: number | null
    readonly isHidden?: boolean
  }[]
  /** The value of everybody, as a line to compare with. */
  readonly total?: number | null
  readonly isPrinted?: boolean
}

const rowHeight = 30

/** One bar for each group, from nought, each with its figure beside it. */
export function BreakdownBars({
  title,
  sentence,
  scale,
  dimension,
  categories,
  total = null,
  isPrinted = false,
}: Props) {
  const values = categories.flatMap(({ value }) => (value === null ? [] : [value]))
  const { most } = axisFor([0, ...values, ...(total === null ? [] : [total])], {
    isPercent: scale.unit === 'percent',
  })
  const tell = ({ value, isHidden }: Props['categories'][number]) =>
    isHidden === true ? 'c' : value === null ? 'No figure' : formatValue(value, scale)
  const longest = Math.max(
    ...categories.map(({ category, value }) => category.length + (value === null ? 11 : 0)),
    6,
  )
  return (
    <ChartFigure
      title={title}
      sentence={sentence}
      isPrinted={isPrinted}
      columns={[dimension, 'Figure']}
      rows={categories.map((one) => [one.category, tell(one)])}
    >
      {(width) => (
        <BarChart
          layout="vertical"
          width={width}
          height={categories.length * rowHeight + (total === null ? 8 : 30)}
          data={categories.map((one) => ({
            name: one.value === null ? `${one.category}: ${tell(one).toLowerCase()}` : one.category,
            drawn: one.value,
            text: one.value === null ? '' : tell(one),
          }))}
          margin={{ top: total === null ? 4 : 22, right: 90, bottom: 4, left: 4 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" domain={[0, most]} hide />
          <YAxis
            type="category"
            dataKey="name"
            width={Math.min(200, longest * 7 + 12)}
            tick={axisInk}
            tickLine={false}
            axisLine={{ stroke: 'var(--cb-line-strong)' }}
            interval={0}
          />
          {total !== null && (
            <ReferenceLine
              x={total}
              stroke={lines.median.colour}
              strokeWidth={lines.median.width}
              strokeDasharray={lines.median.dash}
              label={{
                value: `All ${formatValue(total, scale)}`,
                position: 'top',
                fill: lines.median.colour,
                fontSize: 12.5,
              }}
            />
          )}
          <Bar dataKey="drawn" fill={lines.actual.colour} barSize={16} isAnimationActive={false}>
            <LabelList dataKey="text" position="right" fill="var(--cb-text)" fontSize={12.5} />
          </Bar>
        </BarChart>
      )}
    </ChartFigure>
  )
}
