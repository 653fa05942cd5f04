import { Bar, BarChart, ReferenceLine, XAxis, YAxis } from 'recharts'

import { ChartFigure } from './ChartFigure.tsx'
import { axisInk, lines } from './marks.ts'

export interface NeedBar {
  readonly label: string
  readonly needed: number
  readonly have: number
  /** "1.1 of 1.5 FTE" */
  readonly amount: string
  /** "0.4 FTE short" */
  readonly word: string
}

interface Props {
  readonly title: string
  readonly sentence: string
  readonly bars: readonly NeedBar[]
  readonly isPrinted?: boolean
}

const rowHeight = 30
const wordsWidth = 230
/** More than twice what is needed is drawn no longer; the words say how much it is. */
const most = 200

/** Each need is as long as every other, so that FTE and people can stand in one picture; the line is where it is met. */
export function NeedBars({ title, sentence, bars, isPrinted = false }: Props) {
  const longest = Math.max(...bars.map(({ label }) => label.length), 6)
  return (
    <ChartFigure
      title={title}
      sentence={sentence}
      isPrinted={isPrinted}
      columns={['Need', 'Have of needed', 'State']}
      rows={bars.map(({ label, amount, word }) => [label, amount, word])}
    >
      {(width) => (
        <BarChart
          layout="vertical"
          width={width}
          height={bars.length * rowHeight + 30}
          data={bars.map(({ label, needed, have, amount, word }) => ({
            name: label.length > 40 ? `${label.slice(0, 39)}…` : label,
            drawn: Math.min(most, (have / needed) * 100),
            text: `${amount}: ${word}`,
            nothing: 0,
          }))}
          margin={{ top: 22, right: 8, bottom: 4, left: 4 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" domain={[0, most]} hide />
          <YAxis
            type="category"
            dataKey="name"
            width={Math.min(width * 0.3, 230, longest * 7 + 12)}
            tick={axisInk}
            tickLine={false}
            axisLine={{ stroke: 'var(--cb-line-strong)' }}
            interval={0}
          />
          <ReferenceLine
            x={100}
            stroke={lines.target.colour}
            strokeWidth={lines.target.width}
            strokeDasharray={lines.target.dash}
            label={{ value: 'Need', position: 'top', fill: lines.target.colour, fontSize: 12.5 }}
          />
          {/* The words stand in a column of their own, so that no line runs through them. */}
          <YAxis
            yAxisId="words"
            orientation="right"
            type="category"
            dataKey="text"
            width={wordsWidth}
            tick={{ fill: 'var(--cb-text)', fontSize: 12.5 }}
            tickLine={false}
            axisLine={false}
            interval={0}
          />
          <Bar dataKey="drawn" fill={lines.actual.colour} barSize={14} isAnimationActive={false} />
          <Bar yAxisId="words" dataKey="nothing" isAnimationActive={false} />
        </BarChart>
      )}
    </ChartFigure>
  )
}
