import { useEffect } from 'react'

import { useClient } from '../../client-context.tsx'

/** Tells the main process now and then that somebody is at the keyboard or the mouse; without that it locks. */
export function StayAwake() {
  const { vault } = useClient()
  useEffect(() => {
    let saidAt = 0
    const say = () => {
      const now = performance.now()
      if (saidAt !== 0 && now - saidAt < pause) return
      saidAt = now
      vault.stayAwake({}).catch(() => {}) // locked in the same moment: the "locked" event says so
    }
    say()
    for (const kind of kinds) window.addEventListener(kind, say, { passive: true, capture: true })
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, say, { capture: true })
    }
  }, [vault])
  return null
}

const pause = 20_000
const kinds = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
