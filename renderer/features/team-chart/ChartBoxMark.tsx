import { memo } from 'react'

import { isAtEdge, type AgencyMark as Mark } from '#shared/features/team-chart/team-chart.rules.ts'

import { AgencyMark } from './AgencyMark.tsx'
import { agencyOf, clip, workOf } from './box-words.ts'
import { boxSize, type Placed } from './chart-layout.ts'
import classes from './team-chart.module.css'

interface Props {
  readonly placed: Placed
  readonly mark: Mark | undefined
  /** The whole box in words. */
  readonly label: string
  readonly isOpen: boolean
  /** The one box that Tab reaches; the arrows go on from it. */
  readonly isActive: boolean
}

/** One box. Clicks and keys are the chart’s business, which finds the box by its key. */
export const ChartBoxMark = memo(function ChartBoxMark({ placed, mark, label, isOpen, isActive }: Props) {
  const { box, x, y, team, folded } = placed
  const isDashed = box.kind === 'vacancy' || box.kind === 'left'
  const { width, height } = boxSize
  return (
    <g transform={`translate(${x} ${y})`}>
      <g
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a button of HTML cannot stand inside a drawing
        role="button"
        tabIndex={isActive ? 0 : -1}
        aria-label={label}
        aria-pressed={isOpen}
        data-box={box.key}
        className={classes.box}
      >
        <title>{label}</title>
        <rect
          width={width}
          height={height}
          rx={isAtEdge(box) ? 14 : 4}
          className={isOpen ? classes.chosen : classes.plain}
          {...(isDashed && { strokeDasharray: '6 4' })}
        />
      </g>
      {/* What does not fit is clipped; the name of the button has it whole. */}
      <g aria-hidden="true" pointerEvents="none">
        <text x={10} y={19} fontSize={13.5} fontWeight={600}>
          {clip(box.name, team > 0 ? 19 : 25)}
        </text>
        <text x={10} y={36} fontSize={12}>
          {clip(workOf(box), 30)}
        </text>
        <text x={10} y={53} fontSize={12} className={classes.quiet}>
          {clip(box.discipline ?? '', 30)}
        </text>
        {mark && box.kind !== 'vacancy' && (
          <>
            <AgencyMark mark={mark} x={9} y={61} />
            <text x={32} y={74} fontSize={12}>
              {clip(agencyOf(box), 25)}
            </text>
          </>
        )}
      </g>
      {team > 0 && (
        <g data-fold={box.key} className={classes.fold} aria-hidden="true">
          <rect x={width - 40} y={6} width={34} height={18} rx={9} />
          <text x={width - 23} y={19} textAnchor="middle" fontSize={11.5}>
            {folded > 0 ? `+${folded}` : '−'}
          </text>
        </g>
      )}
    </g>
  )
})
