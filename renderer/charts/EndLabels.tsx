import { lines, type LineName } from './marks.ts'
import { type Axis, placeOn, spread } from './scale.ts'

export interface EndLabel {
  readonly name: LineName
  readonly value: number
  readonly text: string
}

/** Names and newest values beside the lines, in place of a legend. */
export function EndLabels({
  ends,
  axis,
  x,
  top,
  height,
}: {
  ends: readonly EndLabel[]
  axis: Axis
  x: number
  top: number
  height: number
}) {
  const places = spread(
    ends.map(({ value }) => placeOn(value, axis, height)),
    15,
    height,
  )
  return (
    <g>
      {ends.map(({ name, text }, index) => (
        <text
          key={text}
          x={x}
          y={top + places[index]! + 4}
          fontSize={12.5}
          fontWeight={name === 'actual' ? 700 : 400}
          fill={lines[name].colour}
        >
          {text}
        </text>
      ))}
    </g>
  )
}
