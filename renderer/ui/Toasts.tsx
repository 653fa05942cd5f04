import { ActionIcon, Button } from '@mantine/core'
import { useEffect, useState } from 'react'

import { Icon } from './Icon.tsx'
import classes from './Toasts.module.css'
import { dismissToast, type Toast, useToasts } from './toasts.ts'
import { useUndo } from './use-undo.ts'

/** Where toasts appear. Once, at the top of the app. */
export function Toasts() {
  const toasts = useToasts()
  return (
    <section aria-live="polite" aria-label="Messages" className={classes.region}>
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

const readingTime = 8_000

function OneToast({ toast }: { toast: Toast }) {
  const undoLast = useUndo()
  const [held, setHeld] = useState(false)

  // Whoever points at it or tabs into it has all the time they need.
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => dismissToast(toast.id), readingTime)
    return () => clearTimeout(timer)
  }, [held, toast.id])

  const { undo } = toast
  return (
    <div
      className={`${classes.toast} ${toast.tone === 'problem' ? classes.problem : ''}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={classes.message}>{toast.message}</span>
      {undo !== null && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            dismissToast(toast.id)
            void (undo === 'last' ? undoLast() : undo())
          }}
        >
          Undo
        </Button>
      )}
      <ActionIcon aria-label="Dismiss message" onClick={() => dismissToast(toast.id)}>
        <Icon name="close" size={14} />
      </ActionIcon>
    </div>
  )
}
