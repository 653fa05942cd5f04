import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, addWeeks, day, mondayOf, weekday, type IsoDate } from '#shared/dates.ts'
import { centreCalendar } from '#shared/features/calendar/centre-calendar.rules.ts'
import {
  dayBetween,
  dayOfLength,
  minutesOfWeek,
  readWeek,
  weekWords,
  writeWeek,
  type DayHours,
} from '#shared/features/patterns/hours.rules.ts'
import {
  asPattern,
  assumedPattern,
  hoursOn,
  hoursWarning,
  meanWeek,
  minutesOn,
  patternOn,
} from '#shared/features/patterns/patterns.rules.ts'

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays(day('2000-01-01'), offset))

const anyHours = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.boolean(),
    fc.integer({ min: 0, max: 600 }),
    fc.integer({ min: 1, max: 700 }),
    fc.integer({ min: 0, max: 60 }),
  )
  .map(([on, isTimed, start, length, pause]): DayHours => {
    if (!isTimed) return dayOfLength(on, length)!
    const time = (minutes: number) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    return dayBetween(on, time(start), time(start + length + pause), pause)!
  })
const anyWeek = fc.uniqueArray(anyHours, { selector: ({ weekday: on }) => on, maxLength: 7 })

const fullWeek =
  'Mon 09:00-17:00 break 30, Tue 09:00-17:00 break 30, Wed 09:00-17:00 break 30, Thu 09:00-17:00 break 30, Fri 09:00-17:00 break 30'
const pattern = (details: Partial<Parameters<typeof asPattern>[0]> = {}) =>
  asPattern({
    startsOn: day('2026-01-01'),
    week1: fullWeek,
    week2: null,
    cycleStartsOn: null,
    workingYear: 'allYear',
    extraDays: 0,
    ...details,
  })
const plainCalendar = centreCalendar({ bankHolidayChanges: [], terms: [], closures: [] })

describe('the hours of a week in words', () => {
  it.each([
    ['Mon 09:00-17:00 break 30', 450],
    ['mon 9:00 - 17:00 break 30', 450],
    ['Monday 9.00–17.30', 510],
    ['Tue 7:30, Thu 7', 870],
    ['Tue 7:30; Thu 7:00', 870],
    ['', 0],
  ])('%o come to %i minutes', (words, minutes) => {
    expect(minutesOfWeek(readWeek(words)!)).toBe(minutes)
  })

  it.each([
    'Mon',
    'Mon 17:00-09:00',
    'Mon 09:00-09:00',
    'Mon 25:00-26:00',
    'Mon 24',
    'Mon 0',
    'Mon 09:00-10:00 break 60',
    'Mon 7, Mon 8',
    'Xyz 7',
    'Mon 7:75',
    'M 7',
  ])('%o are not understood', (words) => {
    expect(readWeek(words)).toBeNull()
  })

  it('are read as they were written', () => {
    fc.assert(
      fc.property(anyWeek, (week) => {
        const inOrder = week.toSorted((a, b) => a.weekday - b.weekday)
        expect(readWeek(writeWeek(week))).toEqual(inOrder)
      }),
    )
  })
})

describe('a working week', () => {
  it.each([
    ['a Wednesday', '2026-11-25', 450],
    ['a Saturday', '2026-11-28', 0],
    ['a leap day', '2028-02-29', 450],
    ['the day the clocks go forward', '2026-03-29', 0],
    ['the Monday after it', '2026-03-30', 450],
    ['the Monday after they go back', '2026-10-26', 450],
    ['the last day of a year', '2026-12-31', 450],
    ['New Year’s Day', '2027-01-01', 0],
    ['Christmas Day', '2026-12-25', 0],
  ])('has on %s (%s) %i minutes', (_what, on, minutes) => {
    expect(minutesOn(pattern(), on as IsoDate, plainCalendar)).toBe(minutes)
  })

  it('of two weeks takes turns from its Monday, before it and after it, over year ends and leap years', () => {
    const cycle = pattern({ week1: 'Mon 8', week2: 'Tue 4', cycleStartsOn: day('2026-11-23') })
    for (const [on, minutes] of [
      ['2026-11-23', 480],
      ['2026-11-24', 0],
      ['2026-11-30', 0],
      ['2026-12-01', 240],
      ['2026-11-16', 0],
      ['2026-11-17', 240],
      ['2027-01-04', 480],
    ] as const)
      expect(minutesOn(cycle, on as IsoDate, plainCalendar)).toBe(minutes)
    fc.assert(
      fc.property(anyDay, (on) => {
        expect(hoursOn(cycle, on)).toEqual(hoursOn(cycle, addWeeks(on, 2)))
      }),
    )
  })

  it('comes to its mean over any two whole weeks, wherever they begin', () => {
    fc.assert(
      fc.property(anyWeek, anyWeek, anyDay, anyDay, (week1, week2, anchor, from) => {
        const cycle = pattern({
          week1: writeWeek(week1),
          week2: writeWeek(week2),
          cycleStartsOn: mondayOf(anchor),
        })
        let minutes = 0
        for (let offset = 0; offset < 14; offset += 1)
          minutes += hoursOn(cycle, addDays(from, offset))?.minutes ?? 0
        expect(minutes).toBe(meanWeek(cycle) * 2)
      }),
    )
  })

  it('asks each day of the calendar the weekday that it is', () => {
    const only = [1, 2, 3, 4, 5, 6, 7].map((on) => pattern({ week1: writeWeek([dayOfLength(on, 60)!]) }))
    fc.assert(
      fc.property(anyDay, (on) => {
        expect(only.map((each) => hoursOn(each, on)?.minutes ?? 0).indexOf(60) + 1).toBe(weekday(on))
      }),
    )
  })

  it('in term time only rests in known school holidays, and works where nobody entered terms', () => {
    const terms = [
      { id: '', name: 'Autumn', startsOn: day('2026-11-02'), endsOn: day('2026-12-18') },
      { id: '', name: 'Spring', startsOn: day('2027-01-04'), endsOn: day('2027-02-12') },
    ] as unknown as Parameters<typeof centreCalendar>[0]['terms']
    const calendar = centreCalendar({ bankHolidayChanges: [], terms, closures: [] })
    for (const workingYear of ['termTime', 'termTimePlus'] as const) {
      const own = pattern({ workingYear })
      expect(minutesOn(own, day('2026-12-18'), calendar)).toBe(450)
      expect(minutesOn(own, day('2026-12-22'), calendar)).toBe(0)
      expect(minutesOn(own, day('2028-07-31'), calendar)).toBe(450)
    }
    expect(minutesOn(pattern(), day('2026-12-22'), calendar)).toBe(450)
  })

  it('is the newest that has begun', () => {
    const [old, next] = [pattern(), pattern({ startsOn: day('2026-09-01') })]
    expect(patternOn([old, next], day('2026-08-31'))).toBe(old)
    expect(patternOn([next, old], day('2026-09-01'))).toBe(next)
    expect(patternOn([next, old], day('2025-12-31'))).toBeNull()
  })
})

describe('the hours of an appointment', () => {
  it.each([
    [pattern(), 2250, null],
    [pattern(), null, null],
    [pattern(), 2220, 'The week comes to 37.5 hours; the appointment says 37.'],
    [
      pattern({ week1: 'Mon 8', week2: 'Mon 7', cycleStartsOn: day('2026-11-23') }),
      480,
      'The two weeks come to 7.5 hours a week on average; the appointment says 8.',
    ],
    [pattern({ week1: 'Mon 8', week2: 'Mon 7', cycleStartsOn: day('2026-11-23') }), 450, null],
  ])('are compared with those of the week', (week, minutesPerWeek, warning) => {
    expect(hoursWarning(week, minutesPerWeek)).toBe(warning)
  })

  it('are spread over Monday to Friday, to the minute, where no week is noted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 * 24 * 60 - 5 }), (minutesPerWeek) => {
        const assumed = assumedPattern({ startsOn: day('2026-01-01'), minutesPerWeek, weeksPerYear: null })!
        expect(meanWeek(assumed)).toBe(minutesPerWeek)
        expect(assumed.isAssumed).toBe(true)
        expect(hoursOn(assumed, day('2026-11-28'))).toBeNull()
      }),
    )
  })

  it('in 39 weeks a year are taken for term time; unknown hours stay unknown', () => {
    const about = { startsOn: day('2026-01-01'), minutesPerWeek: 2220 }
    expect(assumedPattern({ ...about, weeksPerYear: 39 })?.workingYear).toBe('termTime')
    expect(assumedPattern({ ...about, weeksPerYear: 52 })?.workingYear).toBe('allYear')
    expect(assumedPattern({ ...about, minutesPerWeek: null, weeksPerYear: null })).toBeNull()
  })
})

describe('a week in words', () => {
  it.each([
    [
      'Mon 09:00-17:00 break 30, Tue 09:00-17:00 break 30, Wed 7:30',
      'Mon-Tue 09:00-17:00 break 30, Wed 7:30',
    ],
    ['Mon 7:30, Wed 7:30, Thu 7:30', 'Mon 7:30, Wed-Thu 7:30'],
    ['', ''],
  ])('says days in a row that are alike once: %s', (written, words) => {
    expect(weekWords(readWeek(written)!)).toBe(words)
  })
})
