import type { ChartBox, ChartLine, LineKind, TeamChart } from './team-chart.contract.ts'

type Graph = Pick<TeamChart, 'boxes' | 'lines'>

/** Below whom a box stands. */
export type Parents = ReadonlyMap<string, string | null>

/** Managers who work elsewhere, or have left, stand at the edge; nobody of the team stands below them. */
export const isAtEdge = ({ kind }: Pick<ChartBox, 'kind'>): boolean => kind === 'outside' || kind === 'left'

/** What decides where somebody stands: who is named comes before what the post says. */
const strengthOf = ({ kind, basis }: ChartLine): number =>
  basis === 'post' ? 2 : kind === 'lineManager' ? 0 : kind === 'dayToDayLead' ? 1 : 3

/** One place for everybody: below the line manager, else the day-to-day lead, else the holder of the post above. Circles are cut open. */
export function parentsOf({ boxes, lines }: Graph): Parents {
  const inTree = new Set(boxes.filter((box) => !isAtEdge(box)).map(({ key }) => key))
  const byMember = Map.groupBy(lines, ({ to }) => to)
  const parents = new Map<string, string | null>()
  for (const key of inTree) {
    const above = (byMember.get(key) ?? [])
      .filter((line) => line.from !== key && inTree.has(line.from) && strengthOf(line) < 3)
      .toSorted((a, b) => strengthOf(a) - strengthOf(b))
    parents.set(key, above[0]?.from ?? null)
  }
  cutCircles(parents)
  return parents
}

/** Whoever of a circle comes first in the chart loses the line above. */
function cutCircles(parents: Map<string, string | null>): void {
  const settled = new Set<string>()
  for (const start of parents.keys()) {
    const walked = new Set<string>()
    let next: string | null = start
    while (next !== null && !settled.has(next) && !walked.has(next)) {
      walked.add(next)
      next = parents.get(next) ?? null
    }
    if (next !== null && walked.has(next)) parents.set(next, null)
    for (const key of walked) settled.add(key)
  }
}

/** Everybody directly below each box, in the order of the chart. */
export function teamsOf({ boxes }: Pick<Graph, 'boxes'>, parents: Parents): Map<string | null, string[]> {
  const inTree = boxes.filter(({ key }) => parents.has(key)).map(({ key }) => key)
  return Map.groupBy(inTree, (key) => parents.get(key) ?? null)
}

/** Everybody below a box, however far. */
export function everybodyBelow(key: string, teams: ReadonlyMap<string | null, readonly string[]>): string[] {
  const below: string[] = []
  const waiting = [...(teams.get(key) ?? [])]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    below.push(next)
    waiting.push(...(teams.get(next) ?? []))
  }
  return below
}

/** People who manage one another in a circle, each circle once, the shortest way round. */
export function circlesOf({ boxes, lines }: Graph): string[][] {
  const managed = new Map<string, string[]>()
  for (const { kind, from, to } of lines)
    if (kind === 'lineManager') managed.set(from, [...(managed.get(from) ?? []), to])
  const told = new Set<string>()
  const circles: string[][] = []
  for (const { key } of boxes) {
    if (told.has(key)) continue
    const circle = shortestWayBack(key, managed)
    if (circle === null) continue
    for (const member of circle) told.add(member)
    circles.push(circle)
  }
  return circles
}

function shortestWayBack(start: string, managed: ReadonlyMap<string, readonly string[]>): string[] | null {
  const cameFrom = new Map<string, string>()
  const waiting = [start]
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const next of managed.get(at) ?? []) {
      if (next === start) return wayTo(at, start, cameFrom)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, at)
      waiting.push(next)
    }
  }
  return null
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end]
  for (let at = end; at !== start;) {
    at = cameFrom.get(at)!
    way.unshift(at)
  }
  return way
}

/** "Ann Brown manages Bob Lee, who manages Ann Brown." */
export function sayCircle(circle: readonly string[], nameOf: (key: string) => string): string {
  const [first, ...others] = circle.map(nameOf)
  if (others.length === 0) return `${first} is named as their own line manager.`
  return `${first} manages ${[...others, first].join(', who manages ')}.`
}

export interface ChartSummary {
  readonly people: number
  readonly agencies: number
  /** With a line manager, named in a role, who belongs to another agency. */
  readonly managedElsewhere: number
  /** With a line manager who works outside the centre, as a rule in the home agency. */
  readonly managedFromOutside: number
  /** With nobody named, who stand where their post says. */
  readonly byPostOnly: number
  /** With no line manager at all. */
  readonly withoutManager: number
  readonly vacancies: number
}

/** Volunteers, students and panel members are looked after, not managed. */
const needsManager = ({ personKind }: ChartBox) =>
  personKind === 'employee' || personKind === 'agencyWorker' || personKind === 'sessional'

export function summaryOf({ boxes, lines }: Graph): ChartSummary {
  const people = boxes.filter(({ kind }) => kind === 'person')
  const outside = new Set(boxes.filter(({ kind }) => kind === 'outside').map(({ key }) => key))
  const managedBy = Map.groupBy(
    lines.filter(({ kind }) => kind === 'lineManager'),
    ({ to }) => to,
  )
  const linesTo = ({ key }: ChartBox) => managedBy.get(key) ?? []
  const named = people.filter((box) => linesTo(box).some(({ basis }) => basis === 'role'))
  return {
    people: people.length,
    agencies: new Set(people.map(({ agencyId }) => agencyId)).size,
    managedElsewhere: named.filter((box) => linesTo(box).some(({ crosses }) => crosses)).length,
    managedFromOutside: named.filter((box) => linesTo(box).some(({ from }) => outside.has(from))).length,
    byPostOnly: people.filter(
      (box) => linesTo(box).length > 0 && linesTo(box).every(({ basis }) => basis === 'post'),
    ).length,
    withoutManager: people.filter((box) => needsManager(box) && linesTo(box).length === 0).length,
    vacancies: boxes.filter(({ kind }) => kind === 'vacancy').length,
  }
}

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)

/** "43 people in 12 agencies; 9 have a line manager in another agency; 3 have no line manager." What nobody has goes unsaid. */
export function saySummary(summary: ChartSummary): string {
  const { managedElsewhere, managedFromOutside, byPostOnly, withoutManager, vacancies } = summary
  const agencies = summary.agencies === 1 ? '1 agency' : `${summary.agencies} agencies`
  const has = (count: number, what: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? 'has' : 'have'} ${what}`]
  const facts = [
    `${people(summary.people)} in ${agencies}`,
    ...has(managedElsewhere, 'a line manager in another agency'),
    ...has(managedFromOutside, 'a line manager who works outside the centre'),
    ...has(byPostOnly, 'nobody named, only the post they report to'),
    ...(withoutManager === 0
      ? ['everybody who needs a line manager has one']
      : has(withoutManager, 'no line manager')),
    ...(vacancies > 0 ? [vacancies === 1 ? '1 post is vacant' : `${vacancies} posts are vacant`] : []),
  ]
  return `${facts.join('; ')}.`
}

const only = (chart: TeamChart, keys: ReadonlySet<string>): TeamChart => ({
  on: chart.on,
  boxes: chart.boxes.filter(({ key }) => keys.has(key)),
  lines: chart.lines.filter(({ from, to }) => keys.has(from) && keys.has(to)),
})

/** One person with everybody above and below, and whoever has a role towards them or they towards. */
export function focusOn(chart: TeamChart, key: string): TeamChart {
  const parents = parentsOf(chart)
  const keys = new Set([key, ...everybodyBelow(key, teamsOf(chart, parents))])
  for (const { from, to } of chart.lines) {
    if (to === key) keys.add(from)
    if (from === key) keys.add(to)
  }
  for (let above = parents.get(key) ?? null; above !== null; above = parents.get(above) ?? null)
    keys.add(above)
  return only(chart, keys)
}

/** Who works in a service area, with whoever answers for them. */
export function onlyArea(chart: TeamChart, area: string): TeamChart {
  const inArea = new Set(chart.boxes.filter(({ areas }) => areas.includes(area)).map(({ key }) => key))
  const managers = chart.lines.filter(({ to }) => inArea.has(to)).map(({ from }) => from)
  return only(chart, new Set([...inArea, ...managers]))
}

/** Without the lines that are not wanted; whoever at the edge has none left goes too. */
export function onlyLines(chart: TeamChart, kinds: readonly LineKind[]): TeamChart {
  const lines = chart.lines.filter(({ kind }) => kinds.includes(kind))
  const drawn = new Set(lines.flatMap(({ from, to }) => [from, to]))
  return { ...chart, lines, boxes: chart.boxes.filter((box) => !isAtEdge(box) || drawn.has(box.key)) }
}

/** Who has which role towards somebody: "Ann Brown (Fenside Trust)". */
export function holdersOf(chart: TeamChart, key: string, kind: LineKind): ChartBox[] {
  const byKey = new Map(chart.boxes.map((box) => [box.key, box]))
  return chart.lines
    .filter((line) => line.to === key && line.kind === kind)
    .flatMap(({ from }) => byKey.get(from) ?? [])
}

/** Everybody's agency with a mark that a black-and-white print keeps: a letter in one of six shapes. */
export interface AgencyMark {
  readonly letter: string
  readonly shape: number
}

export const ownAgency = 'The centre'

export function marksOf({ boxes }: Pick<TeamChart, 'boxes'>): Map<string, AgencyMark> {
  const named = boxes
    .filter(({ kind }) => kind !== 'vacancy')
    .map(({ agencyName }) => agencyName ?? ownAgency)
  const names = [...new Set(named)].toSorted(
    (a, b) => Number(b === ownAgency) - Number(a === ownAgency) || a.localeCompare(b, 'en-GB'),
  )
  return new Map(names.map((name, index) => [name, { letter: letterOf(index), shape: index % 6 }]))
}

/** A to Z, then AA. */
const letterOf = (index: number): string =>
  index < 26
    ? String.fromCodePoint(65 + index)
    : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`
