import { dayOfInstant, type Instant } from '#shared/dates.ts'

import type { Clock } from './host.ts'

/** The computer's clock; "today" is the day on the wall in the United Kingdom. */
export const systemClock: Clock = {
  now: () => new Date().toISOString() as Instant,
  today: () => dayOfInstant(new Date().toISOString() as Instant),
}
