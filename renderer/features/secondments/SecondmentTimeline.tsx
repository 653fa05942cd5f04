import { daysBetween, formatDay } from '#shared/dates.ts'
import type { SecondmentRecord } from '#shared/features/secondments/secondments.contract.ts'
import { stretchesOf, timelineOf, type Stretch } from '#shared/features/secondments/timeline.rules.ts'

import { Section } from '../../ui/Section.tsx'
import classes from './SecondmentTimeline.module.css'

/** Everything in the order of the days: what was agreed first, how the end moved, what is still ahead. */
export function SecondmentTimeline({ record }: { record: SecondmentRecord }) {
  const moments = timelineOf(record.today, record)
  return (
    <Section title="In order">
      <Stretches stretches={stretchesOf(record)} />
      <ol className={classes.moments} aria-label="In order">
        {moments.map(({ on, says, isAhead }) => (
          <li key={`${on} ${says}`} data-ahead={isAhead ? '' : undefined}>
            <span className={classes.day}>{formatDay(on)}</span>
            <span>
              {says}
              {isAhead && <span className={classes.ahead}> (ahead)</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

const names: Record<Stretch['kind'], string> = {
  agreed: 'First agreed',
  extension: 'Extension',
  lost: 'Not served',
}

/** Words stand in each part, so that the picture does not need its shades. */
function Stretches({ stretches }: { stretches: readonly Stretch[] }) {
  if (stretches.length < 2) return null
  return (
    <div className={classes.bar}>
      {stretches.map(({ kind, startsOn, endsOn }) => (
        <div
          key={startsOn}
          className={classes.stretch}
          data-kind={kind}
          style={{ flexGrow: daysBetween(startsOn, endsOn) + 1 }}
        >
          <span>{names[kind]}</span>
          <span>
            {formatDay(startsOn)} – {formatDay(endsOn)}
          </span>
        </div>
      ))}
    </div>
  )
}
