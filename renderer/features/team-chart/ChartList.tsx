import { lineKinds, type ChartBox, type TeamChart } from '#shared/features/team-chart/team-chart.contract.ts'
import { holdersOf, isAtEdge, parentsOf, teamsOf } from '#shared/features/team-chart/team-chart.rules.ts'

import { RecordLink } from '../../ui/RecordLink.tsx'
import { Section } from '../../ui/Section.tsx'
import { agencyOf, everyLineKind, sayHolder, workOf } from './box-words.ts'
import type { ChartView } from './chart-view.ts'
import { pathOf } from './team-chart.columns.tsx'
import classes from './team-chart.module.css'

interface Props {
  readonly chart: TeamChart
  readonly view: Pick<ChartView, 'lines'>
}

/** The chart in words: everybody below whom they stand, with every line that is shown. */
export function ChartList({ chart, view }: Props) {
  const teams = teamsOf(chart, parentsOf(chart))
  const byKey = new Map(chart.boxes.map((box) => [box.key, box]))
  const outside = chart.boxes.filter(isAtEdge)

  const draw = (keys: readonly string[]) => (
    <ul>
      {keys.map((key) => {
        const box = byKey.get(key)!
        const below = teams.get(key) ?? []
        return (
          <li key={key}>
            <Line chart={chart} box={box} view={view} />
            {below.length > 0 && draw(below)}
          </li>
        )
      })}
    </ul>
  )

  return (
    <div className={classes.list}>
      <Section title="The team">
        <div className={classes.tree}>{draw(teams.get(null) ?? [])}</div>
      </Section>
      {outside.length > 0 && (
        <Section title="Managers who work elsewhere, or have left">
          <ul className={classes.tree}>
            {outside.map((box) => (
              <li key={box.key}>
                <strong>{box.name}</strong>, {agencyOf(box)}: {sayTeam(chart, box)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}

function Line({ chart, box, view }: { chart: TeamChart; box: ChartBox; view: Props['view'] }) {
  const path = pathOf(box)
  const facts = [
    workOf(box),
    ...(box.kind === 'vacancy' ? [] : [agencyOf(box)]),
    ...(box.discipline === null ? [] : [box.discipline]),
    ...everyLineKind.flatMap((kind) => {
      const holders = view.lines.includes(kind) ? holdersOf(chart, box.key, kind) : []
      const names = holders.map((holder) => sayHolder(holder, box)).join(' and ')
      return holders.length === 0 ? [] : [`${lineKinds[kind].toLowerCase()}: ${names}`]
    }),
  ]
  return (
    <>
      {path === null ? <strong>{box.name}</strong> : <RecordLink to={path}>{box.name}</RecordLink>},{' '}
      {facts.join('; ')}
    </>
  )
}

/** "line manager of Bob Lee; appraiser of Cy Hall". */
export function sayTeam(chart: TeamChart, { key }: ChartBox): string {
  const nameOf = new Map(chart.boxes.map((box) => [box.key, box.name]))
  return everyLineKind
    .flatMap((kind) => {
      const names = chart.lines
        .filter((line) => line.from === key && line.kind === kind)
        .map(({ to }) => nameOf.get(to) ?? '')
      return names.length === 0 ? [] : [`${lineKinds[kind].toLowerCase()} of ${names.join(', ')}`]
    })
    .join('; ')
}
