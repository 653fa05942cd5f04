import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'

import classes from './door.module.css'

interface Props {
  readonly title: string
  readonly lead?: ReactNode
  /** Shown above the fields, and heard at once. */
  readonly problem?: string | null
  readonly onSubmit?: () => void
  readonly children: ReactNode
}

/** Everything in front of the rooms looks like this: one heading, one thing to do. */
export function DoorFrame({ title, lead, problem = null, onSubmit, children }: Props) {
  const card = useRef<HTMLDivElement>(null)
  const id = useId()
  // Whoever comes to a new screen begins at its first field, or hears its heading.
  useEffect(() => {
    document.title = `${title} · Centreboard`
    const first =
      card.current?.querySelector<HTMLElement>('input, textarea') ?? card.current?.querySelector('h1')
    first?.focus()
  }, [title])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  const content = (
    <>
      <div role="alert" className={problem === null ? undefined : classes.problem}>
        {problem}
      </div>
      {children}
    </>
  )
  return (
    <main className={classes.door}>
      <div ref={card} className={classes.card}>
        <p className={classes.brand}>Centreboard</p>
        <h1 id={id} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <div className={classes.lead}>{lead}</div>}
        {onSubmit ? (
          <form noValidate aria-labelledby={id} onSubmit={submit} className={classes.stack}>
            {content}
          </form>
        ) : (
          <div className={classes.stack}>{content}</div>
        )}
      </div>
    </main>
  )
}

export function DoorActions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>
}
