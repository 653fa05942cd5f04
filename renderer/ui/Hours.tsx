import { formatHours } from './format.ts'
import classes from './values.module.css'

/** Minutes, shown as hours: 18.5 hours. */
export function Hours({ minutes, whenNone = '–' }: { minutes: number | null; whenNone?: string }) {
  if (minutes === null) return <span className={classes.none}>{whenNone}</span>
  return (
    <span className={classes.figure}>
      {formatHours(minutes)} {minutes === 60 ? 'hour' : 'hours'}
    </span>
  )
}
