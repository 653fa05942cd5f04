import { useSyncExternalStore } from 'react'

/**
 * The recovery key between the moment it was made and the moment it is put away. It lives in this window's memory only,
 * outside every component, because locking and unlocking on the way empties the screen.
 */
let held: string | null = null
const listeners = new Set<() => void>()

export function holdRecoveryKey(key: string | null): void {
  held = key
  for (const listener of listeners) listener()
}

export const useHeldRecoveryKey = (): string | null => useSyncExternalStore(subscribe, () => held)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
