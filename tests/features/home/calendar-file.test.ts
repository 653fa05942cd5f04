import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { calendarFile } from '#electron/features/home/calendar-file.ts'
import { day, instant } from '#shared/dates.ts'
import type { DueItem } from '#shared/due.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { aPerson } from '#tests/support/builders.ts'

const now = instant.parse('2026-11-23T10:00:00.000Z')

const item = (details: Partial<DueItem> = {}): DueItem => ({
  kind: 'inductionReview',
  recordId: '01a20318-f2ac-7d3e-9962-b7b508f6f278',
  title: 'Aisha Khan',
  detail: 'Month 1 review of the induction: look back together.',
  dueOn: day('2026-12-21'),
  path: '/inductions/x',
  ...details,
})

/** Reads the file as RFC 5545 has it: CRLF, folded lines joined, properties with their parameters. */
function readCalendar(text: string) {
  const physical = text.split('\r\n')
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of physical) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const lines = text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean)
  expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR'])
  const events: Record<string, string>[] = []
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({})
    const [, name, value] = /^([^:]+):(.*)$/.exec(line)!
    if (events.length > 0 && name !== 'BEGIN' && name !== 'END') events.at(-1)![name!] = value!
  }
  return { lines, events }
}

const uid = (dueOn: string) =>
  readCalendar(calendarFile({ name: 'M', items: [item({ dueOn: day(dueOn) })], now })).events[0]!['UID']

describe('the calendar file', () => {
  it('holds all-day entries that leave the day free', () => {
    const { lines, events } = readCalendar(calendarFile({ name: 'Meadow Lane', items: [item()], now }))
    expect(lines).toContain('VERSION:2.0')
    expect(lines).toContain('METHOD:PUBLISH')
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({
      UID: 'inductionReview-01a20318-f2ac-7d3e-9962-b7b508f6f278@centreboard',
      DTSTAMP: '20261123T100000Z',
      'DTSTART;VALUE=DATE': '20261221',
      SUMMARY: 'Induction review: Aisha Khan',
      CATEGORIES: 'Induction review',
      TRANSP: 'TRANSPARENT',
    })
  })

  it('keeps the same UID when the day moves, so that importing again does not double it', () => {
    expect(uid('2026-12-21')).toBe(uid('2027-01-04'))
  })

  it('escapes what would break it, and folds long lines without cutting letters', () => {
    const detail = `Zoë; Siân, Ångström\nsecond line \\ ${'née '.repeat(60)}`
    const { events } = readCalendar(calendarFile({ name: 'Café, “Crèche”', items: [item({ detail })], now }))
    expect(events[0]!['DESCRIPTION']).toContain('Zoë\\; Siân\\, Ångström\\nsecond line \\\\ née née')
  })

  it('is valid when nothing is due', () => {
    expect(readCalendar(calendarFile({ name: 'M', items: [], now })).events).toEqual([])
  })
})

describe('saving the dates for a calendar', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre({ today: '2026-11-23' })
  })
  afterEach(() => app.close())

  it('writes what Home shows, where the person chooses', async () => {
    const personId = await aPerson(app, { givenName: 'Aisha', familyName: 'Khan' })
    const [template] = await app.api.inductionTemplates.list({})
    await app.api.inductions.begin({
      templateId: template!.id,
      people: [{ personId, startsOn: day('2026-11-23') }],
    })
    const { overdue, due, coming } = await app.api.home.thisWeek({})

    const saved = await app.api.home.exportCalendar({})
    expect(saved).toEqual({
      outcome: 'saved',
      fileName: 'Meadow Lane due dates.ics',
      count: overdue.length + due.length + coming.length,
    })
    const { events } = readCalendar(new TextDecoder().decode(app.saved.get('Meadow Lane due dates.ics')))
    expect(events).toHaveLength(saved.count)
    expect(new Set(events.map((event) => event['UID'])).size).toBe(saved.count)
  })
})
