import { useSyncExternalStore } from 'react'

export interface Toast {
  readonly id: number
  readonly message: string
  readonly tone: 'plain' | 'problem'
  readonly undo: (() => Promise<unknown>) | 'last' | null
}

interface Options {
  /** `true` takes back the last command; a function does something else. */
  readonly undo?: boolean | (() => Promise<unknown>)
  readonly tone?: 'plain' | 'problem'
}

/** Says briefly what was done: `toast('Secondment ended', { undo: true })`. */
export function toast(message: string, { undo = false, tone = 'plain' }: Options = {}): void {
  const id = nextId++
  const wayBack = undo === true ? 'last' : undo === false ? null : undo
  // A newer command is the one that "undo the last" would take back, so older promises of Undo are withdrawn.
  const others =
    wayBack === 'last'
      ? shown.map((other) => (other.undo === 'last' ? { ...other, undo: null } : other))
      : shown
  change([...others.slice(1 - most), { id, message, tone, undo: wayBack }])
}

export function dismissToast(id: number): void {
  change(shown.filter((other) => other.id !== id))
}

export function dismissAllToasts(): void {
  change([])
}

export const useToasts = (): readonly Toast[] => useSyncExternalStore(subscribe, () => shown)

const most = 3
let nextId = 1
let shown: readonly Toast[] = []
const listeners = new Set<() => void>()

function change(next: readonly Toast[]): void {
  shown = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
