import {
  lineKinds,
  type ChartBox,
  type LineKind,
  type TeamChart,
} from '#shared/features/team-chart/team-chart.contract.ts'
import { holdersOf, isAtEdge, ownAgency } from '#shared/features/team-chart/team-chart.rules.ts'

import { countOf, formatHours } from '../../ui/format.ts'

export const agencyOf = ({ agencyName }: Pick<ChartBox, 'agencyName'>): string => agencyName ?? ownAgency

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler forgets what the keys are
export const everyLineKind = Object.keys(lineKinds) as LineKind[]

/** Below the name: what they do, and of a vacancy how much is missing. */
export function workOf({ kind, work, missingMinutes, isSought }: ChartBox): string {
  if (kind === 'vacancy')
    return `Vacant: ${formatHours(missingMinutes)} hours${isSought ? ', being filled' : ''}`
  if (kind === 'outside') return 'Works outside the centre'
  if (kind === 'left') return 'Has left the centre'
  return work === '' ? 'No appointment now' : work
}

/** A box in a sentence, for those who do not see it. */
export function sayBox(chart: TeamChart, box: ChartBox, team: number): string {
  const facts = [
    box.name,
    workOf(box),
    ...(box.kind === 'vacancy' ? [] : [agencyOf(box)]),
    ...(box.discipline === null ? [] : [box.discipline]),
    ...(isAtEdge(box) || box.kind === 'vacancy' ? [] : [sayManager(chart, box)]),
    ...(team > 0 ? [`${countOf(team, 'person or post', 'people or posts')} directly below`] : []),
  ]
  return facts.join(', ')
}

function sayManager(chart: TeamChart, box: ChartBox): string {
  const managers = holdersOf(chart, box.key, 'lineManager')
  if (managers.length === 0) return 'no line manager'
  return `line manager ${managers.map((manager) => sayHolder(manager, box)).join(' and ')}`
}

/** "Una Fox (Fenside Trust)" when she belongs elsewhere. */
export const sayHolder = (holder: ChartBox, member: ChartBox): string =>
  holder.kind !== 'vacancy' && holder.agencyId !== member.agencyId
    ? `${holder.name} (${agencyOf(holder)})`
    : holder.name

/** What fits on a line of a box; the whole stands in its title. */
export const clip = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
