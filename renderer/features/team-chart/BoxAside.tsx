import { Button, Group } from '@mantine/core'

import { lineKinds, type ChartBox, type TeamChart } from '#shared/features/team-chart/team-chart.contract.ts'
import { holdersOf, isAtEdge } from '#shared/features/team-chart/team-chart.rules.ts'

import { Definitions } from '../../ui/Definitions.tsx'
import { RecordLink } from '../../ui/RecordLink.tsx'
import { agencyOf, everyLineKind, sayHolder, workOf } from './box-words.ts'
import { sayTeam } from './ChartList.tsx'
import { pathOf } from './team-chart.columns.tsx'

interface Props {
  /** The whole chart: what is hidden counts here too. */
  readonly chart: TeamChart
  readonly box: ChartBox
  readonly isFocus: boolean
  readonly onFocus: () => void
}

/** One box beside the chart: who answers for whom, and the way to the record. */
export function BoxAside({ chart, box, isFocus, onFocus }: Props) {
  const path = pathOf(box)
  const team = sayTeam(chart, box)
  return (
    <>
      <Definitions
        items={[
          [box.kind === 'vacancy' ? 'State' : 'Work', workOf(box)],
          ...(box.kind === 'vacancy' ? [] : ([['Home agency', agencyOf(box)]] as const)),
          ['Discipline', box.discipline],
          ['Service area', box.areas.join(', ')],
          ...(isAtEdge(box)
            ? []
            : everyLineKind.map((kind) => [lineKinds[kind], sayHolders(chart, box, kind)] as const)),
          ['Answers as', team === '' ? 'Nobody’s manager' : team],
        ]}
      />
      <Group gap="xs" mt="md">
        <Button variant="default" onClick={onFocus}>
          {isFocus ? 'Show everybody' : 'Only the lines around this box'}
        </Button>
        {path !== null && <RecordLink to={path}>Open the record</RecordLink>}
      </Group>
    </>
  )
}

function sayHolders(chart: TeamChart, box: ChartBox, kind: (typeof everyLineKind)[number]): string {
  const holders = holdersOf(chart, box.key, kind)
  if (holders.length === 0) return 'Nobody named'
  const names = holders.map((holder) => sayHolder(holder, box)).join(', ')
  const isFromPost = chart.lines.some(
    (line) => line.to === box.key && line.kind === kind && line.basis === 'post',
  )
  return isFromPost ? `${names} (from the post; nobody is named)` : names
}
