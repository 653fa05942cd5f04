import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, dateOf, day, daysBetween, weekday } from '#shared/dates.ts'
import { bankHolidaysIn, holidayCalendar } from '#shared/features/calendar/bank-holidays.rules.ts'
import { isWorkingDay, mondayToFriday, nextWorkingDay } from '#shared/features/calendar/working-days.rules.ts'

/** As published for England, with the one-off days; 2028 and 2029 from the substitution rule. */
const published: Record<number, readonly string[]> = {
  2022: ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27'],
  2023: ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26'],
  2024: ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2028: ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
  2029: ['01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26'],
}

describe('bank holidays of England', () => {
  it.each(Object.entries(published))('in %s are those published', (year, expected) => {
    expect(bankHolidaysIn(Number(year)).map((holiday) => holiday.day)).toEqual(
      expected.map((end) => `${year}-${end}`),
    )
  })

  it('name the day that is kept instead: Christmas Day 2022 was kept on Tuesday 27 December', () => {
    const names = Object.fromEntries(bankHolidaysIn(2022).map(({ day: on, name }) => [on, name]))
    expect(names).toMatchObject({
      '2022-12-26': 'Boxing Day',
      '2022-12-27': 'Christmas Day',
      '2022-01-03': 'New Year’s Day',
    })
  })

  it('can be added to and taken from', () => {
    const changes = [
      { day: day('2026-06-15'), kind: 'add', name: 'World Cup holiday' },
      { day: day('2026-08-31'), kind: 'remove', name: 'Summer bank holiday' },
    ] as const
    const found = bankHolidaysIn(2026, changes)
    expect(found.find((holiday) => holiday.day === '2026-06-15')).toEqual({
      day: '2026-06-15',
      name: 'World Cup holiday',
      isAdded: true,
    })
    expect(found.some((holiday) => holiday.day === '2026-08-31')).toBe(false)
    expect(holidayCalendar(changes)(day('2026-06-15'))).toBe(true)
    expect(holidayCalendar(changes)(day('2026-08-31'))).toBe(false)
  })

  const years = fc.integer({ min: 1990, max: 2199 })

  it('always fall on weekdays, in order, each day once', () => {
    fc.assert(
      fc.property(years, (year) => {
        const days = bankHolidaysIn(year).map((holiday) => holiday.day)
        expect(days.every((on) => weekday(on) <= 5)).toBe(true)
        expect(days).toEqual([...new Set(days)].toSorted())
        expect(days.length).toBeGreaterThanOrEqual(8)
      }),
    )
  })

  it('keep Easter between 22 March and 25 April, its Monday three days after its Friday', () => {
    fc.assert(
      fc.property(years, (year) => {
        const named = (name: string) => bankHolidaysIn(year).find((holiday) => holiday.name === name)!.day
        const sunday = addDays(named('Easter Monday'), -1)
        expect(sunday >= dateOf(year, 3, 22) && sunday <= dateOf(year, 4, 25)).toBe(true)
        expect(daysBetween(named('Good Friday'), named('Easter Monday'))).toBe(3)
      }),
    )
  })
})

describe('working days', () => {
  const isHoliday = holidayCalendar()

  it.each([
    ['2026-11-23', '2026-11-23', 'an ordinary Monday stays'],
    ['2026-11-28', '2026-11-30', 'Saturday rolls to Monday'],
    ['2026-12-25', '2026-12-29', 'Christmas Friday rolls past the weekend and the Boxing Day substitute'],
    ['2026-04-03', '2026-04-07', 'Good Friday rolls to Tuesday'],
  ])('%s becomes %s: %s', (from, expected) => {
    expect(nextWorkingDay(day(from), isHoliday)).toBe(expected)
  })

  it('follow the person’s own pattern', () => {
    expect(nextWorkingDay(day('2026-11-23'), isHoliday, [3, 4])).toBe('2026-11-25')
    expect(nextWorkingDay(day('2026-11-28'), isHoliday, [6])).toBe('2026-11-28')
  })

  it('leave the day alone when the pattern has none', () => {
    expect(nextWorkingDay(day('2026-11-23'), isHoliday, [])).toBe('2026-11-23')
  })

  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays(day('1995-01-01'), offset))
  const anyPattern = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })

  it('roll forward to the first working day and never past one', () => {
    fc.assert(
      fc.property(anyDay, anyPattern, (from, pattern) => {
        const found = nextWorkingDay(from, isHoliday, pattern)
        expect(isWorkingDay(found, isHoliday, pattern)).toBe(true)
        for (let between = from; between < found; between = addDays(between, 1)) {
          expect(isWorkingDay(between, isHoliday, pattern)).toBe(false)
        }
      }),
    )
  })

  it('roll a second time to the same day, and never more than a week beyond what holidays explain', () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        const found = nextWorkingDay(from, isHoliday, mondayToFriday)
        expect(nextWorkingDay(found, isHoliday)).toBe(found)
        expect(daysBetween(from, found)).toBeLessThanOrEqual(4)
      }),
    )
  })
})
