import type { ReactNode } from 'react'

import { ActionButton, type ActionOrNode } from './action.tsx'
import classes from './states.module.css'

/** An empty place says what belongs here and what to do first. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ActionOrNode
}) {
  return (
    <div className={classes.state}>
      <h2 className={classes.title}>{title}</h2>
      {children !== undefined && <div className={classes.quiet}>{children}</div>}
      {action !== undefined && (
        <div className={classes.actions}>
          <ActionButton action={action} />
        </div>
      )}
    </div>
  )
}
