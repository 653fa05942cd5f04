import { formatDay, formatLongDay, type IsoDate } from '#shared/dates.ts'

import classes from './values.module.css'

/** A calendar day, 01/04/2026; `long` writes 1 April 2026. */
export function Day({
  value,
  long = false,
  whenNone = '–',
}: {
  value: IsoDate | null
  long?: boolean
  whenNone?: string
}) {
  if (value === null) return <span className={classes.none}>{whenNone}</span>
  return (
    <time dateTime={value} className={classes.figure}>
      {long ? formatLongDay(value) : formatDay(value)}
    </time>
  )
}
