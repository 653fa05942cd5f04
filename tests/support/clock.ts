import type { Instant, IsoDate } from '#shared/dates.ts'
import type { Clock } from '#electron/host.ts'

/** A clock that stands still until it is told. */
export interface SettableClock extends Clock {
  set(day: string, time?: string): void
  /** Moves the moment on without changing much else. */
  advance(milliseconds: number): void
}

export function clockAt(day: string, time = '10:00'): SettableClock {
  let now = new Date(`${day}T${time}:00.000Z`)
  return {
    now: () => now.toISOString() as Instant,
    today: () => now.toISOString().slice(0, 10) as IsoDate,
    set: (newDay, newTime = '10:00') => {
      now = new Date(`${newDay}T${newTime}:00.000Z`)
    },
    advance: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds)
    },
  }
}
