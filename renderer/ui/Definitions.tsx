import { Fragment, type ReactNode } from 'react'

import classes from './Definitions.module.css'
import values from './values.module.css'

/** What is known about one record: `[['Home agency', agency.name], ['Ends', <Day value={…} />]]`. Missing is shown as missing. */
export function Definitions({ items }: { items: readonly (readonly [term: string, value: ReactNode])[] }) {
  return (
    <div className={classes.wide}>
      <dl className={classes.list}>
        {items.map(([term, value]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{isMissing(value) ? <span className={values['none']}>–</span> : value}</dd>
          </Fragment>
        ))}
      </dl>
    </div>
  )
}

const isMissing = (value: ReactNode) => value === null || value === undefined || value === ''
