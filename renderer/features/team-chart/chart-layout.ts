import { hierarchy, tree } from 'd3-hierarchy'

import type { ChartBox, TeamChart } from '#shared/features/team-chart/team-chart.contract.ts'
import {
  everybodyBelow,
  isAtEdge,
  ownAgency,
  parentsOf,
  teamsOf,
} from '#shared/features/team-chart/team-chart.rules.ts'

export const boxSize = { width: 208, height: 84 } as const
/** Between boxes of a row, wide enough for the lines that come down; and between rows. */
export const gap = { across: 34, down: 34 } as const
const groupHead = 26
const groupPad = 10
const betweenGroups = 24
/** Between the managers at the edge and the team. */
const belowEdge = 56

export interface Placed {
  readonly box: ChartBox
  readonly x: number
  readonly y: number
  /** How many stand folded up below. */
  readonly folded: number
  /** How many stand directly below, folded up or not. */
  readonly team: number
}

/** Managers of one agency who work elsewhere. */
export interface EdgeGroup {
  readonly agency: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly placed: readonly Placed[]
  readonly groups: readonly EdgeGroup[]
}

/** A row of boxes side by side. Of people without a team several rows hang below one another, to save width. */
interface Row {
  readonly keys: readonly string[]
  readonly below: Row[]
}

/** Where everybody stands: the team as trees from the top, the managers at the edge in a band above it. */
export function layOut(chart: TeamChart, folded: ReadonlySet<string> = new Set()): Layout {
  const parents = parentsOf(chart)
  const teams = teamsOf(chart, parents)
  const inTree = placeRows(rowsOf(null, teams, folded))
  const edge = placeEdge(chart, inTree)
  const top = edge.height === 0 ? 0 : edge.height + belowEdge

  const placed = chart.boxes.flatMap((box): Placed[] => {
    const at = inTree.get(box.key)
    const team = teams.get(box.key)?.length ?? 0
    const foldedUp = folded.has(box.key) ? everybodyBelow(box.key, teams).length : 0
    if (at !== undefined) return [{ box, x: at.x, y: at.y + top, folded: foldedUp, team }]
    const aside = edge.places.get(box.key)
    return aside === undefined ? [] : [{ box, ...aside, folded: 0, team: 0 }]
  })
  const right = [...placed.map(({ x }) => x + boxSize.width), ...edge.groups.map(({ x, width }) => x + width)]
  const bottom = placed.map(({ y }) => y + boxSize.height)
  return {
    width: Math.max(boxSize.width, ...right),
    height: Math.max(boxSize.height, edge.height, ...bottom),
    placed,
    groups: edge.groups,
  }
}

type Teams = ReadonlyMap<string | null, readonly string[]>

/** Those with a team of their own side by side; the others hang below one another in columns. */
function rowsOf(above: string | null, teams: Teams, folded: ReadonlySet<string>): Row[] {
  const own = above !== null && folded.has(above) ? [] : (teams.get(above) ?? [])
  const leads = own.filter((key) => teams.has(key))
  const others = own.filter((key) => !teams.has(key))
  const columns = Math.max(1, Math.round(Math.sqrt(others.length * 0.55)))
  const hanging: Row[] = []
  for (let from = others.length - 1 - ((others.length - 1) % columns); from >= 0; from -= columns) {
    const below = hanging.length === 0 ? [] : [hanging[0]!]
    // Later rows are filled up with gaps, so that columns stay straight.
    hanging.unshift({ keys: padded(others.slice(from, from + columns), columns), below })
  }
  return [
    ...(hanging.length === 0 ? [] : [hanging[0]!]),
    ...leads.map((key): Row => ({ keys: [key], below: rowsOf(key, teams, folded) })),
  ]
}

const nobody = ''
const padded = (keys: readonly string[], columns: number): string[] => [
  ...keys,
  ...Array.from({ length: columns - keys.length }, () => nobody),
]

const widthOf = ({ keys }: Row) => keys.length * boxSize.width + (keys.length - 1) * gap.across

/** The layout of d3 keeps rows of any width apart; every row is one step down. */
function placeRows(rows: Row[]): Map<string, { x: number; y: number }> {
  const step = boxSize.height + gap.down
  const root = tree<Row>()
    .nodeSize([1, step])
    .separation((a, b) => (widthOf(a.data) + widthOf(b.data)) / 2 + gap.across)(
    hierarchy<Row>({ keys: [], below: rows }, ({ below }) => below),
  )
  const places = new Map<string, { x: number; y: number }>()
  for (const { data, x, depth } of root.descendants()) {
    for (const [column, key] of data.keys.entries()) {
      if (key === nobody) continue
      const left = x - widthOf(data) / 2 + column * (boxSize.width + gap.across)
      places.set(key, { x: left, y: (depth - 1) * step })
    }
  }
  // The first column leaves room for the lines at its left.
  const shift = gap.across - Math.min(...[...places.values()].map(({ x }) => x))
  for (const [key, { x, y }] of places) places.set(key, { x: x + shift, y })
  return places
}

interface Edge {
  readonly height: number
  readonly groups: EdgeGroup[]
  readonly places: Map<string, { x: number; y: number }>
}

/** Each agency's managers in a frame, as near as can be above the people whom they answer for. */
function placeEdge(chart: TeamChart, shown: ReadonlyMap<string, { x: number; y: number }>): Edge {
  const outside = chart.boxes.filter(isAtEdge)
  const membersOf = Map.groupBy(chart.lines, ({ from }) => from)
  const wish = (box: ChartBox) => (membersOf.get(box.key) ?? []).flatMap(({ to }) => shown.get(to)?.x ?? [])
  const groups = [...Map.groupBy(outside, ({ agencyName }) => agencyName ?? ownAgency)]
    .map(([agency, boxes]) => ({ agency, boxes, middle: meanOf(boxes.flatMap(wish)) }))
    .toSorted((a, b) => a.middle - b.middle || a.agency.localeCompare(b.agency, 'en-GB'))
  const places = new Map<string, { x: number; y: number }>()
  const frames: EdgeGroup[] = []
  let free: number = gap.across
  for (const { agency, boxes, middle } of groups) {
    const columns = Math.ceil(boxes.length / 2)
    const rows = Math.ceil(boxes.length / columns)
    const width = columns * boxSize.width + (columns - 1) * gap.across + 2 * groupPad
    const height = groupHead + rows * boxSize.height + (rows - 1) * groupPad + groupPad
    const x = Math.max(free, middle + boxSize.width / 2 - width / 2)
    for (const [index, { key }] of boxes.entries())
      places.set(key, {
        x: x + groupPad + (index % columns) * (boxSize.width + gap.across),
        y: groupHead + Math.floor(index / columns) * (boxSize.height + groupPad),
      })
    frames.push({ agency, x, y: 0, width, height })
    free = x + width + betweenGroups
  }
  return { height: Math.max(0, ...frames.map(({ height }) => height)), groups: frames, places }
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
