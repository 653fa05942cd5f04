import { lines } from './marks.ts'
import { axisFor } from './scale.ts'

interface Props {
  readonly value: number | null
  readonly target: number | null
  /** What counts as near the target; drawn as a pale band. */
  readonly tolerance: number
  readonly isPercent: boolean
  /** "48.2% against a target of 50%" */
  readonly label: string
  readonly width?: number
}

const height = 22

/** A value as a bar against the mark of its target: one row of a summary. */
export function BulletRow({ value, target, tolerance, isPercent, label, width = 180 }: Props) {
  const known = [value, target].filter((one) => one !== null)
  const { most } = axisFor([0, ...known], { isPercent })
  const x = (one: number) => (Math.min(most, Math.max(0, one)) / most) * width
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn in place, so that it prints sharp and follows the theme
    <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <rect x={0} y={3} width={width} height={16} fill="var(--cb-neutral-soft)" stroke="var(--cb-line)" />
      {target !== null && tolerance > 0 && (
        <rect
          x={x(target - tolerance)}
          y={3}
          width={x(target + tolerance) - x(target - tolerance)}
          height={16}
          fill="var(--cb-amber-soft)"
        />
      )}
      {value !== null && <rect x={0} y={7} width={x(value)} height={8} fill={lines.actual.colour} />}
      {target !== null && <rect x={x(target) - 1.5} y={1} width={3} height={20} fill={lines.target.colour} />}
    </svg>
  )
}
