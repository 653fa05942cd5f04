import { lines } from './marks.ts'
import { axisFor, placeOn } from './scale.ts'

interface Props {
  readonly values: readonly (number | null)[]
  readonly width?: number
  readonly height?: number
}

/** A trend as small as a word; whoever places it says in words what it shows. */
export function Spark({ values, width = 96, height = 24 }: Props) {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return null
  const axis = axisFor(known)
  const inset = 4
  const x = (index: number) => inset + (index * (width - 2 * inset)) / Math.max(1, values.length - 1)
  const y = (value: number) => inset + placeOn(value, axis, height - 2 * inset)
  const last = values.findLastIndex((value) => value !== null)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path
        d={pathOf(values, x, y)}
        fill="none"
        stroke={lines.actual.colour}
        strokeWidth={1.75}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx={x(last)} cy={y(values[last]!)} r={2.75} fill={lines.actual.colour} />
    </svg>
  )
}

/** Begins anew after every gap. */
function pathOf(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, index) => {
      if (value === null) return ''
      const isFirst = index === 0 || values[index - 1] === null
      return `${isFirst ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`
    })
    .join('')
}
