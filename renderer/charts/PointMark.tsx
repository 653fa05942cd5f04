import { lines } from './marks.ts'

/** A dot; an unlikely point is a larger open diamond, which survives a grey print. */
export function PointMark({ x, y, isSpecial }: { x: number | undefined; y: number | null | undefined; isSpecial: boolean }) {
  if (x === undefined || y === undefined || y === null) return <g />
  if (!isSpecial) return <circle cx={x} cy={y} r={3.25} fill={lines.actual.colour} />
  return (
    <path d={`M${x} ${y - 6.5} L${x + 6.5} ${y} L${x} ${y + 6.5} L${x - 6.5} ${y} Z`} fill="var(--cb-surface)" stroke={lines.limit.colour} strokeWidth={2.25} />
  )
}
