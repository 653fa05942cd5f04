import { type ReactNode, useId } from 'react'

import classes from './Section.module.css'

/** A titled part of a page: white space and a heading, no box. */
export function Section({
  title,
  hint,
  actions,
  children,
}: {
  title: string
  hint?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {actions}
      </div>
      {hint !== undefined && <div className={classes.hint}>{hint}</div>}
      {children}
    </section>
  )
}
