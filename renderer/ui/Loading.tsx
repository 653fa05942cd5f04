import classes from './states.module.css'

/** Stands where content will be. */
export function Loading({ what = 'Loading' }: { what?: string }) {
  return <output className={classes.loading}>{what}…</output>
}
