import { formatPercent } from './format.ts'
import classes from './values.module.css'

/** A percentage from 0 to 100. */
export function Percent({ value, whenNone = '–' }: { value: number | null; whenNone?: string }) {
  if (value === null) return <span className={classes.none}>{whenNone}</span>
  return <span className={classes.figure}>{formatPercent(value)}</span>
}
