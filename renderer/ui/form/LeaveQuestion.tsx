import { type RefObject, useEffect } from 'react'
import { useBlocker } from 'react-router'

import { Confirm } from '../Confirm.tsx'

interface Props {
  readonly hasUnsaved: RefObject<boolean>
  /** Escape or Cancel was pressed on a changed form. */
  readonly asking: boolean
  readonly onLeave: () => void
  readonly onStay: () => void
}

/** Stands between unsaved changes and every way out: another page, Escape, closing the window. */
export function LeaveQuestion({ hasUnsaved, asking, onLeave, onStay }: Props) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      hasUnsaved.current && currentLocation.pathname !== nextLocation.pathname,
  )

  useEffect(() => {
    const onClosing = (event: BeforeUnloadEvent) => {
      if (hasUnsaved.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', onClosing)
    return () => window.removeEventListener('beforeunload', onClosing)
  }, [hasUnsaved])

  const isBlocked = blocker.state === 'blocked'
  return (
    <Confirm
      opened={asking || isBlocked}
      title="Leave without saving?"
      confirmLabel="Leave without saving"
      cancelLabel="Keep editing"
      danger
      onConfirm={() => (isBlocked ? blocker.proceed() : onLeave())}
      onClose={() => (isBlocked ? blocker.reset() : onStay())}
    >
      What you changed on this form has not been saved.
    </Confirm>
  )
}
