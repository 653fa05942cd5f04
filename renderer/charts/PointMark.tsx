import { lines } from './marks.ts'

interface Props {
  /** Which points are unlikely to be chance. */
  readonly special: ReadonlySet<number>
  /** Given by the chart for every point it draws. */
  readonly cx?: number
  readonly cy?: number | null
  readonly index?: number
}

/** A dot; an unlikely point is a larger open diamond, which survives a grey print. */
export function PointMark({ special, cx: x, cy: y, index }: Props) {
  if (x === undefined || y === undefined || y === null || index === undefined) return null
  if (!special.has(index)) return <circle cx={x} cy={y} r={3.25} fill={lines.actual.colour} />
  return (
    <path
      d={`M${x} ${y - 6.5} L${x + 6.5} ${y} L${x} ${y + 6.5} L${x - 6.5} ${y} Z`}
      fill="var(--cb-surface)"
      stroke={lines.limit.colour}
      strokeWidth={2.25}
    />
  )
}
