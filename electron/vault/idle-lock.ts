/** Locks when nobody has touched key or mouse for a while. */
export interface IdleLock {
  /** Somebody is there; the wait starts anew. */
  restart(minutes: number): void
  stop(): void
}

export function createIdleLock(lock: () => void): IdleLock {
  let timer: NodeJS.Timeout | undefined
  return {
    restart(minutes) {
      clearTimeout(timer)
      timer = setTimeout(lock, minutes * 60_000)
      timer.unref()
    },
    stop: () => clearTimeout(timer),
  }
}
