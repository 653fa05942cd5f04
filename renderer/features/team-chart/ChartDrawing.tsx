import { memo, useMemo } from 'react'

import type { TeamChart } from '#shared/features/team-chart/team-chart.contract.ts'
import { marksOf, ownAgency, type AgencyMark as Mark } from '#shared/features/team-chart/team-chart.rules.ts'

import { AgencyMark } from './AgencyMark.tsx'
import { agencyOf, clip, sayBox } from './box-words.ts'
import { ChartBoxMark } from './ChartBoxMark.tsx'
import { ChartLines } from './ChartLines.tsx'
import { boxSize, type EdgeGroup, type Layout, type Placed } from './chart-layout.ts'
import { routesOf } from './chart-routes.ts'
import classes from './team-chart.module.css'

interface Props {
  readonly chart: TeamChart
  /** Of the whole team, so that an agency has the same mark in every part of the chart. */
  readonly marks: ReadonlyMap<string, Mark>
  readonly layout: Layout
  readonly open: string | null
  readonly active: string | null
  /** Only what can be seen there is drawn: a sheet of paper shows a small part. */
  readonly within?: Area
}

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const isWithin = ({ x, y }: Placed, area: Area | undefined) =>
  area === undefined ||
  (x < area.x + area.width &&
    area.x < x + boxSize.width &&
    y < area.y + area.height &&
    area.y < y + boxSize.height)

/** Everything inside the picture, in the chart’s own measure. Zooming does not draw it anew. */
export const ChartDrawing = memo(function ChartDrawing({
  chart,
  marks,
  layout,
  open,
  active,
  within,
}: Props) {
  const routes = useMemo(() => routesOf(chart, layout), [chart, layout])
  const labels = useMemo(
    () => new Map(layout.placed.map(({ box, team }) => [box.key, sayBox(chart, box, team)])),
    [chart, layout],
  )
  return (
    <g className={classes.drawing}>
      {layout.groups.map((group) => (
        <Frame key={group.agency} group={group} mark={marks.get(group.agency)} />
      ))}
      <ChartLines routes={routes} />
      {layout.placed
        .filter((placed) => isWithin(placed, within))
        .map((placed) => (
          <ChartBoxMark
            key={placed.box.key}
            placed={placed}
            mark={marks.get(agencyOf(placed.box))}
            label={labels.get(placed.box.key) ?? placed.box.name}
            isOpen={placed.box.key === open}
            isActive={placed.box.key === active}
          />
        ))}
    </g>
  )
})

function Frame({ group, mark }: { group: EdgeGroup; mark: Mark | undefined }) {
  const { agency, x, y, width, height } = group
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx={10} className={classes.frame} />
      {mark && <AgencyMark mark={mark} x={x + 8} y={y + 5} />}
      <text x={x + 31} y={y + 18} fontSize={12} fontWeight={600}>
        {clip(agency === ownAgency ? 'Others of the centre' : agency, Math.floor((width - 40) / 6.4))}
      </text>
    </g>
  )
}

export const useMarks = (chart: TeamChart) => useMemo(() => marksOf(chart), [chart])
