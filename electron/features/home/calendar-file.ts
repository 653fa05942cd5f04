import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'

import type { Instant } from '#shared/dates.ts'
import { dueKinds, type DueItem } from '#shared/due.ts'

/**
 * The dates as all-day entries. The UID of an entry follows from the record, so importing again moves what moved instead
 * of doubling it; entries leave the day free.
 */
export function calendarFile({
  name,
  items,
  now,
}: {
  name: string
  items: readonly DueItem[]
  now: Instant
}): string {
  const calendar = ical({
    name: `${name}: due dates`,
    prodId: { company: 'Centreboard', product: 'Due dates', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const item of items) {
    calendar.createEvent({
      id: `${item.kind}-${item.recordId.replaceAll(':', '-')}@centreboard`,
      stamp: Temporal.Instant.from(now).toZonedDateTimeISO('UTC'),
      start: Temporal.PlainDate.from(item.dueOn),
      allDay: true,
      summary: `${dueKinds[item.kind]}: ${item.title}`,
      description: item.detail,
      categories: [{ name: dueKinds[item.kind] }],
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    })
  }
  return calendar.toString()
}
