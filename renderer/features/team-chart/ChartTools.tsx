import { Button, Checkbox, Popover, Select, Stack } from '@mantine/core'

import { lineKinds, type LineKind, type TeamChart } from '#shared/features/team-chart/team-chart.contract.ts'

import { agencyOf, everyLineKind } from './box-words.ts'
import { areasOf, type ChartView } from './chart-view.ts'
import classes from './team-chart.module.css'

interface Props {
  readonly chart: TeamChart
  readonly view: ChartView
  readonly onView: (change: Partial<ChartView>) => void
  readonly onFind: (key: string) => void
}

/** What of the chart is shown, and somebody to look for. */
export function ChartTools({ chart, view, onView, onFind }: Props) {
  const byKey = new Map(chart.boxes.map((box) => [box.key, box]))
  const focus = view.focus === null ? undefined : byKey.get(view.focus)
  return (
    <div className={classes.tools}>
      <Select
        size="xs"
        aria-label="Find a person or post"
        placeholder="Find a person or post"
        data={optionsOf(chart)}
        searchable
        value={null}
        nothingFoundMessage="Nobody of that name"
        onChange={(key) => key !== null && onFind(key)}
      />
      <Select
        size="xs"
        aria-label="Service area"
        placeholder="Every service area"
        data={areasOf(chart)}
        clearable
        clearButtonProps={{ 'aria-label': 'Every service area' }}
        value={view.area}
        onChange={(area) => onView({ area })}
      />
      <Popover trapFocus returnFocus>
        <Popover.Target>
          <Button size="xs" variant="default">
            Lines
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="xs">
            {everyLineKind.map((kind) => (
              <Checkbox
                key={kind}
                label={lineKinds[kind]}
                checked={view.lines.includes(kind)}
                onChange={() => onView({ lines: toggled(view.lines, kind) })}
              />
            ))}
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {focus && (
        <Button size="xs" variant="light" onClick={() => onView({ focus: null })}>
          Only around {focus.name}: show everybody
        </Button>
      )}
      {view.folded.size > 0 && (
        <Button size="xs" variant="light" onClick={() => onView({ folded: new Set() })}>
          Unfold all
        </Button>
      )}
    </div>
  )
}

const toggled = (lines: readonly LineKind[], kind: LineKind): LineKind[] =>
  everyLineKind.filter((other) => (other === kind ? !lines.includes(kind) : lines.includes(other)))

/** Two people of one name are told apart by their agency. */
function optionsOf({ boxes }: TeamChart) {
  const count = Map.groupBy(boxes, ({ name }) => name)
  return boxes
    .map((box) => ({
      value: box.key,
      label:
        box.kind === 'vacancy'
          ? `${box.name} (vacant)`
          : (count.get(box.name)?.length ?? 0) > 1
            ? `${box.name} (${agencyOf(box)})`
            : box.name,
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'))
}
