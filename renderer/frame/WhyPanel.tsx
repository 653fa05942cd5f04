import { ActionIcon } from '@mantine/core'
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
  const hidden = useSyncExternalStore(subscribe, () => hiddenOn)
  return {
    shown: page !== null && !hidden.has(page),
    toggle: () => {
      if (page === null) return
      const next = new Set(hiddenOn)
      if (!next.delete(page)) next.add(page)
      hiddenOn = next
      for (const listener of listeners) listener()
    },
  }
}

let hiddenOn: ReadonlySet<PageName> = new Set()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
