import { formatDay, type IsoDate } from '#shared/dates.ts'

import classes from './booklet.module.css'

/** A box high enough to sign in, and the date beside it. */
export function Signature({
  label,
  name = '',
  on = null,
}: {
  label: string
  name?: string
  on?: IsoDate | null
}) {
  return (
    <div className={classes.signature}>
      <div className={classes.signatureBox}>{name}</div>
      <div className={classes.signatureDate}>{on !== null && formatDay(on)}</div>
      <p>{label}</p>
      <p>Date</p>
    </div>
  )
}
