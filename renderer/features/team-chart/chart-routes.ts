import { lineKinds, type ChartLine, type TeamChart } from '#shared/features/team-chart/team-chart.contract.ts'

import { boxSize, gap, type Layout, type Placed } from './chart-layout.ts'

export interface Route {
  readonly line: ChartLine
  /** An SVG path of straight pieces. */
  readonly path: string
  /** Where the line leaves the manager. */
  readonly start: readonly [x: number, y: number]
}

const kinds = Object.keys(lineKinds)
/** Lines of different kinds between the same boxes run beside each other. */
const lane = 5

/** Down from the manager, along between two rows, down beside the member’s column, and in from the left. */
export function routesOf(chart: Pick<TeamChart, 'lines'>, layout: Layout): Route[] {
  const byKey = new Map(layout.placed.map((placed) => [placed.box.key, placed]))
  const managers = new Map(layout.placed.map(({ box }, index) => [box.key, index]))
  return chart.lines.flatMap((line): Route[] => {
    const [from, to] = [byKey.get(line.from), byKey.get(line.to)]
    if (from === undefined || to === undefined || from === to) return []
    return [routeOf(line, from, to, managers.get(line.from)!)]
  })
}

function routeOf(line: ChartLine, from: Placed, to: Placed, manager: number): Route {
  const place = kinds.indexOf(line.kind)
  const x = from.x + boxSize.width / 2 + (place - 1) * lane * 2
  const y = from.y + boxSize.height
  // Managers of one row keep to heights of their own, so that their lines do not run into one.
  const along = y + 8 + ((manager * 3 + place) % 5) * lane
  const beside = to.x - 10 - place * lane
  const into = to.y + boxSize.height / 2 + (place - 1.5) * lane * 2
  const points = [
    [x, y],
    [x, along],
    [beside, along],
    [beside, into],
    [to.x, into],
  ] as const
  return { line, start: [x, y], path: `M${points.map((point) => point.map(round).join(' ')).join('L')}` }
}

const round = (value: number) => Math.round(value * 10) / 10

/** Where the lanes must fit. */
export const laneRoom = { across: 10 + (kinds.length - 1) * lane, of: gap.across } as const

export type Direction = 'up' | 'down' | 'left' | 'right'

/** The box to which an arrow key leads: the nearest in that direction, straight ahead before aside. */
export function nextBox(layout: Layout, key: string, direction: Direction): string | null {
  const from = layout.placed.find(({ box }) => box.key === key)
  if (from === undefined) return null
  let best: { key: string; distance: number } | null = null
  for (const to of layout.placed) {
    const [across, down] = [to.x - from.x, to.y - from.y]
    const [ahead, aside] = {
      up: [-down, across],
      down: [down, across],
      left: [-across, down],
      right: [across, down],
    }[direction] as [number, number]
    if (to === from || ahead < boxSize.height / 2) continue
    const distance = ahead + Math.abs(aside) * (direction === 'left' || direction === 'right' ? 6 : 2)
    if (best === null || distance < best.distance) best = { key: to.box.key, distance }
  }
  return best?.key ?? null
}
