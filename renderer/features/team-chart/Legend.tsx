import { lineKinds } from '#shared/features/team-chart/team-chart.contract.ts'
import type { AgencyMark as Mark } from '#shared/features/team-chart/team-chart.rules.ts'

import { AgencyMark } from './AgencyMark.tsx'
import { lineLooks } from './line-looks.ts'
import type { ChartView } from './chart-view.ts'
import classes from './team-chart.module.css'

interface Props {
  readonly view: Pick<ChartView, 'lines'>
  readonly marks: ReadonlyMap<string, Mark>
}

/** What the lines, outlines and marks mean. */
export function Legend({ view, marks }: Props) {
  return (
    <ul className={classes.legend} aria-label="What the signs mean">
      {view.lines.map((kind) => (
        <li key={kind}>
          <svg width={44} height={12} aria-hidden="true">
            <path
              d="M0 6h44"
              stroke={lineLooks[kind].colour}
              strokeWidth={2}
              {...(lineLooks[kind].dash !== undefined && { strokeDasharray: lineLooks[kind].dash })}
            />
          </svg>
          {lineKinds[kind]}
        </li>
      ))}
      <li>
        <svg width={44} height={12} aria-hidden="true">
          <path d="M6 6h38" stroke="var(--cb-text)" strokeWidth={4.6} />
          <path d="M6 6h38" stroke="var(--cb-surface)" strokeWidth={1.8} />
          <path d="M6 1l5 5l-5 5l-5-5Z" fill="var(--cb-surface)" stroke="var(--cb-text)" strokeWidth={1.8} />
        </svg>
        Double: crosses agencies
      </li>
      <li>
        <svg width={44} height={12} aria-hidden="true">
          <path d="M0 6h44" stroke="var(--cb-text)" strokeWidth={1} />
        </svg>
        Thin: from the post, nobody named
      </li>
      <li>
        <svg width={30} height={14} aria-hidden="true">
          <rect
            x={1}
            y={1}
            width={28}
            height={12}
            rx={2}
            fill="none"
            stroke="var(--cb-line-strong)"
            strokeDasharray="5 3"
          />
        </svg>
        Vacant, or has left
      </li>
      {[...marks].map(([agency, mark]) => (
        <li key={agency}>
          <svg width={20} height={20} aria-hidden="true">
            <AgencyMark mark={mark} x={1} y={1} />
          </svg>
          {agency}
        </li>
      ))}
    </ul>
  )
}
