import { type ComponentType, type FunctionComponent, lazy as lazyOnce, useState } from 'react'

/** A page whose code is fetched when it is first needed, or before. */
export interface LazyPage extends FunctionComponent {
  readonly preload: () => Promise<void>
}

/**
 * Like React's own `lazy`, but a page that was fetched before is drawn at once. React's shows the fallback even then, and
 * keeps it for a third of a second.
 */
export function lazy(load: () => Promise<{ default: ComponentType }>): LazyPage {
  let loaded: ComponentType | null = null
  async function fetchPage() {
    const module = await load()
    loaded = module.default
    return module
  }
  const Later = lazyOnce(fetchPage)
  function Page() {
    const [Shown] = useState<ComponentType>(() => loaded ?? Later)
    return <Shown />
  }
  return Object.assign(Page, { preload: async () => void (await fetchPage()) })
}
