import { formatPence } from './format.ts'
import classes from './values.module.css'

/** Pence, shown as pounds. */
export function Money({ pence, whenNone = '–' }: { pence: number | null; whenNone?: string }) {
  if (pence === null) return <span className={classes.none}>{whenNone}</span>
  return <span className={classes.figure}>{formatPence(pence)}</span>
}
