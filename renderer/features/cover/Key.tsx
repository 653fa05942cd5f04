import { TextInput } from '@mantine/core'
import { Link } from 'react-router'

import type { CoverCalendar } from '#shared/features/cover/cover.contract.ts'

import { countOf } from '../../ui/format.ts'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import classes from './cover.module.css'

export const keyItems: readonly (readonly [letter: string, meaning: string])[] = [
  ['7.4', 'hours in'],
  ['½', 'away in part'],
  ['?', 'leave requested'],
  ['A', 'away'],
  ['T', 'term time only'],
  ['C', 'closed'],
  ['–', 'not working'],
  ['▼2', 'shortfalls'],
]

interface Props {
  readonly calendar: CoverCalendar
  readonly named: string
  readonly onNamed: (text: string) => void
}

/** What the letters mean, whether the minimums are reached, and what was assumed. */
export function Key({ calendar, named, onNamed }: Props) {
  return (
    <>
      <div className={classes.bar}>
        <Reached calendar={calendar} />
        <Assumed calendar={calendar} />
        <TextInput
          size="xs"
          aria-label="Find a person"
          placeholder="Find a person"
          value={named}
          onChange={({ currentTarget: { value } }) => onNamed(value)}
        />
      </div>
      <ul className={classes.key} aria-label="Key">
        {keyItems.map(([letter, meaning]) => (
          <li key={letter}>
            <b>{letter}</b> {meaning}
          </li>
        ))}
      </ul>
    </>
  )
}

function Reached({ calendar: { shortfalls, minimums } }: Pick<Props, 'calendar'>) {
  if (minimums === 0)
    return (
      <span>
        No minimum is set for these days. <Link to="/cover/minimums">Say how many people are needed</Link>,
        and shortfalls are shown.
      </span>
    )
  if (shortfalls.length === 0) return <StatusBadge tone="green" word="Every minimum is reached" />
  const days = new Set(shortfalls.map(({ on }) => on)).size
  return (
    <StatusBadge tone="red" word={`${countOf(shortfalls.length, 'shortfall')} on ${countOf(days, 'day')}`} />
  )
}

function Assumed({ calendar: { people } }: Pick<Props, 'calendar'>) {
  const count = people.filter(({ isAssumed }) => isAssumed).length
  if (count === 0) return null
  return (
    <span className={classes.quiet}>
      {countOf(count, 'person', 'people')} without a noted working week: hours are spread over Monday to
      Friday.
    </span>
  )
}
