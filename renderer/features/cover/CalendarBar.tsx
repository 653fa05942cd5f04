import { Button, SegmentedControl, Select } from '@mantine/core'

import type { HolidayPeriod } from '#shared/features/calendar/school-terms.rules.ts'
import { coverViews, stepFrom, type CoverView, type ShownPeriod } from '#shared/features/cover/views.rules.ts'

import { optionsFrom } from '../../ui/options.ts'
import { useCommand } from '../../ui/commands.ts'
import { today } from '../../ui/today.ts'
import { groupings, type Grouping } from './calendar-rows.ts'
import { usePlace } from './cover-address.ts'
import classes from './cover.module.css'

interface Props {
  readonly period: ShownPeriod | null
  readonly holidays: readonly HolidayPeriod[]
}

/** Which days, and in which order people stand. */
export function CalendarBar({ period, holidays }: Props) {
  const [{ view, group }, goTo] = usePlace()
  const step = (direction: -1 | 1) => {
    const on = period === null ? null : stepFrom(view, period, direction, holidays)
    return on === null ? null : () => goTo({ on })
  }
  const [back, on] = [step(-1), step(1)]
  const show = (next: CoverView) => () => goTo({ view: next })
  useCommand({ name: 'coverBefore', label: 'Show the days before', keys: 'Alt+PageUp', run: () => back?.() })
  useCommand({ name: 'coverAfter', label: 'Show the days after', keys: 'Alt+PageDown', run: () => on?.() })
  useCommand({ name: 'coverWeek', label: 'Cover planner: week', run: show('week') })
  useCommand({ name: 'coverMonth', label: 'Cover planner: month', run: show('month') })
  useCommand({ name: 'coverHoliday', label: 'Cover planner: school holiday', run: show('holiday') })
  useCommand({ name: 'coverLong', label: 'Cover planner: long view', run: show('long') })

  return (
    <div className={classes.bar}>
      <SegmentedControl
        size="xs"
        aria-label="How many days"
        data={optionsFrom(coverViews)}
        value={view}
        onChange={(value) => goTo({ view: value as CoverView })}
      />
      <Button size="compact-sm" variant="default" disabled={back === null} onClick={() => back?.()}>
        Before
      </Button>
      <output className={classes.period}>{period?.title ?? ''}</output>
      <Button size="compact-sm" variant="default" disabled={on === null} onClick={() => on?.()}>
        After
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => goTo({ on: today() })}>
        Today
      </Button>
      <Select
        size="xs"
        aria-label="Grouped by"
        data={Object.entries(groupings).map(([key, label]) => ({
          value: key,
          label: `By ${label.toLowerCase()}`,
        }))}
        allowDeselect={false}
        value={group}
        onChange={(chosen) => {
          if (chosen !== null) goTo({ group: chosen as Grouping })
        }}
      />
    </div>
  )
}
