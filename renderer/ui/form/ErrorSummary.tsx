import { Anchor } from '@mantine/core'
import { useEffect, useRef } from 'react'

import classes from './form.module.css'

export interface Fault {
  /** The field it belongs to, when it belongs to one on this form. */
  readonly name: string | null
  readonly label: string | null
  readonly sentence: string
}

/** After a failed save: everything that stands in the way, in one place, with a way to each field. It takes the focus. */
export function ErrorSummary({
  faults,
  attempt,
  goTo,
}: {
  faults: readonly Fault[]
  attempt: number
  goTo: (name: string) => void
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])

  if (faults.length === 0) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} className={classes.summary}>
      <p className={classes.summaryTitle}>Not saved yet.</p>
      <ul>
        {faults.map(({ name, label, sentence }) => (
          <li key={name ?? sentence}>
            {name !== null && label !== null ? (
              <>
                <Anchor component="button" type="button" inherit onClick={() => goTo(name)}>
                  {label}
                </Anchor>
                : {sentence}
              </>
            ) : (
              sentence
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
