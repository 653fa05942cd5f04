import { ActionIcon } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useSyncExternalStore } from 'react'

import type { PageName } from '../routes.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useCurrentRoute } from './current-route.tsx'
import { whyTexts } from './guide/why.ts'
import classes from './Page.module.css'

/** Why this page matters, in a few sentences. Hidden once, it stays hidden until Centreboard is opened again. */
export function WhyPanel() {
  const current = useCurrentRoute()
  const { shown, toggle } = useWhy(current?.name ?? null)
  if (current === null || !shown) return null
  return (
    <aside className={classes.why} aria-label="Why this matters">
      <Icon name="bulb" />
      <div className={classes.whyText}>
        <h2>Why this matters.</h2> <p>{whyTexts[current.route.why]}</p>
      </div>
      <ActionIcon aria-label="Hide why this matters" onClick={toggle}>
        <Icon name="close" size={14} />
      </ActionIcon>
    </aside>
  )
}

export function useWhy(page: PageName | null) {
  const choices = useSyncExternalStore(subscribe, () => chosen)
  // In a low window (or at 200 %) the page itself comes first.
  const isLow = useMediaQuery('(max-height: 34rem)') ?? false
  const shown = page !== null && (choices.get(page) ?? !isLow)
  return {
    shown,
    toggle: () => {
      if (page === null) return
      chosen = new Map(chosen).set(page, !shown)
      for (const listener of listeners) listener()
    },
  }
}

let chosen: ReadonlyMap<PageName, boolean> = new Map()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
