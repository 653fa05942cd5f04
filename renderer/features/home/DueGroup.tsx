import { Link } from 'react-router'

import type { IsoDate } from '#shared/dates.ts'
import { dueKinds, type DueItem, type Urgency } from '#shared/due.ts'
import { sayWhen } from '#shared/features/home/home.rules.ts'

import { Day } from '../../ui/Day.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusBadge, type Tone } from '../../ui/StatusBadge.tsx'
import classes from './home.module.css'

interface Props {
  readonly title: string
  readonly urgency: Urgency
  readonly today: IsoDate
  readonly items: readonly DueItem[]
}

/** One urgency: what, for whom, when in words. The whole line is the way there. */
export function DueGroup({ title, urgency, today, items }: Props) {
  if (items.length === 0) return null
  return (
    <Section title={`${title} (${items.length})`}>
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={`${item.kind}:${item.recordId}`}>
            <Link to={item.path} className={classes.item}>
              <span className={classes.when}>
                <StatusBadge tone={tones[urgency]} word={sayWhen(today, item.dueOn)} />
                <span className={classes.day}>
                  <Day value={item.dueOn} />
                </span>
              </span>
              <span className={classes.what}>
                <strong>{item.title}</strong>
                <span className={classes.detail}>{item.detail}</span>
              </span>
              <span className={classes.kind}>{dueKinds[item.kind]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const tones: Record<Urgency, Tone> = { overdue: 'red', due: 'amber', coming: 'neutral' }
