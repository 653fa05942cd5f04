import { useSyncExternalStore } from 'react'

export interface Progress {
  readonly label: string
  readonly done: number
  /** 0 when nobody can tell. */
  readonly total: number
}

/** How far a task is; `taskId` is `feature.procedure`, for example `packs.export`. */
export const useProgress = (taskId: string): Progress | null =>
  useSyncExternalStore(subscribe, () => running.get(taskId) ?? null)

export function reportProgress(taskId: string, progress: Progress): void {
  running.set(taskId, progress)
  tell()
}

export function forgetProgress(taskId: string): void {
  running.delete(taskId)
  tell()
}

const running = new Map<string, Progress>()
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
