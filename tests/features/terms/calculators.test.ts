import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, day } from '#shared/dates.ts'
import { accruedLeave } from '#shared/features/terms/accrual.rules.ts'
import { exact, isLess, plus, printed, ratio, short } from '#shared/features/terms/fraction.ts'
import { fullTimeEquivalent, teacherEquivalent } from '#shared/features/terms/fte.rules.ts'
import {
  daysInLeaveYear,
  leaveDaysAfter,
  proRataLeave,
  statutoryFloor,
  yearsOfService,
} from '#shared/features/terms/leave.rules.ts'
import { termTimeByDays, termTimeByWeeks } from '#shared/features/terms/term-time.rules.ts'

describe('an exact number', () => {
  it('has no binary remainder and rounds halves up, as on paper', () => {
    expect(printed(plus(exact(0.1), exact(0.2)), 20)).toBe('0.30000000000000000000')
    expect(printed(exact(1.005), 2)).toBe('1.01')
    expect(printed(exact(-1.005), 2)).toBe('-1.01')
    expect(printed(ratio(2, 3), 0)).toBe('1')
    expect(short(exact(37))).toBe('37')
    expect(short(exact(100))).toBe('100')
    expect(short(exact(37.5))).toBe('37.5')
    expect(() => ratio(1, 0)).toThrow(RangeError)
  })

  it('is never further from the truth than half of its last printed place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 1, max: 9999 }),
        fc.nat(4),
        (over, under, places) => {
          const text = Number(printed(ratio(over, under), places))
          expect(Math.abs(text - over / under)).toBeLessThanOrEqual(0.5 / 10 ** places + 1e-9)
        },
      ),
    )
  })
})

describe('the term-time paid fraction', () => {
  it.each([
    ['the health service example of 39 weeks', 37, '0.1654', '32.25', '227.25', '0.8716'],
    ['local government under five years', 33, '0.1449', '28.26', '223.26', '0.8563'],
    ['local government from five years', 36, '0.1602', '31.24', '226.24', '0.8678'],
    ['the statutory floor', 28, '0.1203', '23.46', '218.46', '0.8379'],
  ])(
    'by days, of %s, comes out to the printed digit',
    (_case, yearRoundLeave, leavePerDay, leaveDays, paidDays, paidFraction) => {
      const working = termTimeByDays({ workingDays: 195, yearRoundLeave })
      expect(working).toMatchObject({ leavePerDay, leaveDays, paidDays, paidFraction })
      expect(working.steps.map(({ result }) => result)).toEqual([
        '260.71',
        printed(exact(260.71 - yearRoundLeave), 2),
        leavePerDay,
        `${leaveDays} days`,
        paidDays,
        paidFraction,
      ])
    },
  )

  it('also comes out as published, where leave per day is rounded before it is used', () => {
    expect(termTimeByDays({ workingDays: 195, yearRoundLeave: 37, roundRateFirst: true })).toMatchObject({
      leavePerDay: '0.1654',
      leaveDays: '32.253',
      paidDays: '227.253',
    })
  })

  it.each([
    [33, '44.652', '0.8563'],
    [36, '45.248', '0.8678'],
  ])('by weeks, with %i days of leave, is %s paid weeks', (yearRoundLeave, paidWeeks, paidFraction) => {
    expect(termTimeByWeeks({ weeksWorked: 39, yearRoundLeave })).toMatchObject({ paidWeeks, paidFraction })
  })

  const halfDays = (max: number) => fc.integer({ min: 0, max: max * 2 }).map((n) => n / 2)

  it('is the same by days and by weeks, in common years and leap years', () => {
    fc.assert(
      fc.property(halfDays(40), halfDays(60), fc.boolean(), (weeksWorked, yearRoundLeave, isLeapYear) => {
        const byDays = termTimeByDays({ workingDays: weeksWorked * 5, yearRoundLeave, isLeapYear })
        const byWeeks = termTimeByWeeks({ weeksWorked, yearRoundLeave, isLeapYear })
        expect(byDays.value).toBeCloseTo(byWeeks.value!, 12)
        expect(byDays.paidFraction).toBe(byWeeks.paidFraction)
      }),
    )
  })

  it('grows with the days worked and with leave, and is never above one', () => {
    fc.assert(
      fc.property(halfDays(200), halfDays(50), fc.boolean(), (workingDays, yearRoundLeave, isLeapYear) => {
        const value = (days: number, leave: number) =>
          termTimeByDays({ workingDays: days, yearRoundLeave: leave, isLeapYear }).value!
        const here = value(workingDays, yearRoundLeave)
        expect(here).toBeGreaterThanOrEqual(0)
        expect(here).toBeLessThanOrEqual(1)
        expect(value(workingDays + 1, yearRoundLeave)).toBeGreaterThan(here)
        expect(value(workingDays, yearRoundLeave + 1)).toBeGreaterThanOrEqual(here)
      }),
    )
  })

  it('is a little smaller in a leap year', () => {
    const at = (isLeapYear: boolean) =>
      termTimeByDays({ workingDays: 195, yearRoundLeave: 33, isLeapYear }).value!
    expect(at(true)).toBeLessThan(at(false))
  })

  it('does not apply to more days than a year has', () => {
    expect(termTimeByDays({ workingDays: 240, yearRoundLeave: 33 }).value).toBeNull()
    expect(termTimeByDays({ workingDays: 10, yearRoundLeave: 270 }).value).toBeNull()
    expect(termTimeByWeeks({ weeksWorked: 48, yearRoundLeave: 33 }).value).toBeNull()
  })
})

describe('full-time equivalent', () => {
  it.each([
    [1110, 2220, null, '0.5000 FTE'],
    [1110, 2250, null, '0.4933 FTE'],
    [2220, 2220, 44.652, '0.8563 FTE'],
    [1200, 2220, 44.652, '0.4629 FTE'],
    [2220, 2220, 60, '1.0000 FTE'],
  ])('of %i of %i minutes with %s paid weeks is %s', (minutesPerWeek, fullTimeMinutes, paidWeeks, answer) => {
    expect(fullTimeEquivalent({ minutesPerWeek, fullTimeMinutes, paidWeeks }).answer).toBe(answer)
  })

  it('of a teacher goes by days', () => {
    expect(teacherEquivalent(117).answer).toBe('0.6000 FTE')
    expect(teacherEquivalent(195).value).toBe(1)
    expect(teacherEquivalent(10, 0).value).toBeNull()
  })

  it('lies between none and one for anybody who works no more than full time, and part of a year never adds to it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 3000 }),
        fc.nat(3000),
        fc.integer({ min: 0, max: 530 }),
        fc.boolean(),
        (fullTimeMinutes, worked, tenths, isLeapYear) => {
          const minutesPerWeek = Math.min(worked, fullTimeMinutes)
          const at = (paidWeeks: number | null) =>
            fullTimeEquivalent({ minutesPerWeek, fullTimeMinutes, paidWeeks, isLeapYear }).value!
          expect(at(null)).toBeGreaterThanOrEqual(0)
          expect(at(null)).toBeLessThanOrEqual(1)
          expect(at(tenths / 10)).toBeLessThanOrEqual(at(null))
        },
      ),
    )
  })

  it('shows every step', () => {
    expect(fullTimeEquivalent({ minutesPerWeek: 1110, fullTimeMinutes: 2220, paidWeeks: 39 }).steps).toEqual([
      { what: 'Part of a full-time week', sum: '18.5 ÷ 37 hours', result: '0.5000' },
      { what: 'Part of the year that is paid', sum: '39 ÷ 52.143 weeks', result: '0.7479' },
      { what: 'Both together', sum: '0.5000 × 0.7479', result: '0.3740' },
    ])
  })
})

describe('service', () => {
  it.each([
    ['2021-11-23', '2026-11-22', 4],
    ['2021-11-23', '2026-11-23', 5],
    ['2020-02-29', '2025-02-27', 4],
    ['2020-02-29', '2025-02-28', 5],
    ['2024-02-29', '2028-02-28', 3],
    ['2024-02-29', '2028-02-29', 4],
    ['2027-01-01', '2026-11-23', 0],
  ])('from %s to %s is %i whole years', (from, on, years) => {
    expect(yearsOfService(day(from), day(on))).toBe(years)
  })

  it('decides the leave, from its day on', () => {
    const steps = [
      { fromYears: 5, days: 29 },
      { fromYears: 0, days: 27 },
      { fromYears: 10, days: 33 },
    ]
    expect([0, 4, 5, 9, 10, 30].map((years) => leaveDaysAfter(steps, years))).toEqual([
      27, 27, 29, 29, 33, 33,
    ])
    expect(leaveDaysAfter([], 3)).toBeNull()
  })
})

describe('pro-rata leave', () => {
  it('is kept in hours and shown in the person’s own average days', () => {
    const working = proRataLeave({
      leaveDays: 33,
      fullTimeMinutes: 2220,
      minutesPerWeek: 1332,
      daysPerWeek: 3,
    })
    expect(working.answer).toBe('146.52 hours, 19.80 of the person’s own days')
    expect(working.steps.map(({ result }) => result)).toEqual([
      '7.40 hours',
      '0.6000',
      '146.52 hours',
      '7.40 hours',
      '19.80 days',
    ])
  })

  it('gives the same hours, whatever days the week is spread over', () => {
    const of = (daysPerWeek: number) =>
      proRataLeave({ leaveDays: 36, fullTimeMinutes: 2250, minutesPerWeek: 1125, daysPerWeek })
    expect(of(2.5).value).toBe(of(5).value)
    expect(of(5).answer).toContain('36.00 of the person’s own days')
  })

  it('counts the days of the leave year that somebody is there, leap days too', () => {
    const part = (yearStartsOn: string, startsOn: string | null, endsOn: string | null) =>
      daysInLeaveYear({
        yearStartsOn: day(yearStartsOn),
        startsOn: startsOn === null ? null : day(startsOn),
        endsOn: endsOn === null ? null : day(endsOn),
      })
    expect(part('2026-04-01', null, null)).toEqual({ there: 365, whole: 365 })
    expect(part('2027-04-01', null, null)).toEqual({ there: 366, whole: 366 })
    expect(part('2026-04-01', '2026-10-01', null)).toEqual({ there: 182, whole: 365 })
    expect(part('2026-04-01', '2025-01-01', '2026-04-01')).toEqual({ there: 1, whole: 365 })
    expect(part('2026-04-01', '2027-05-01', null)).toEqual({ there: 0, whole: 365 })
    expect(
      proRataLeave({
        leaveDays: 36.5,
        fullTimeMinutes: 2220,
        minutesPerWeek: 2220,
        daysPerWeek: 5,
        inYear: { yearStartsOn: day('2026-04-01'), startsOn: day('2027-03-22'), endsOn: null },
      }).answer,
    ).toBe('7.40 hours, 1.00 of the person’s own days')
  })

  it('grows with hours, with days of leave and with time there', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 2200 }),
        fc.integer({ min: 1, max: 45 }),
        fc.nat(364),
        (minutesPerWeek, leaveDays, from) => {
          const yearStartsOn = day('2027-04-01')
          const at = (minutes: number, days: number, later: number) =>
            proRataLeave({
              leaveDays: days,
              fullTimeMinutes: 2220,
              minutesPerWeek: minutes,
              daysPerWeek: 4,
              inYear: { yearStartsOn, startsOn: addDays(yearStartsOn, later), endsOn: null },
            }).value!
          const here = at(minutesPerWeek, leaveDays, from)
          expect(at(minutesPerWeek + 20, leaveDays, from)).toBeGreaterThan(here)
          expect(at(minutesPerWeek, leaveDays + 1, from)).toBeGreaterThan(here)
          expect(at(minutesPerWeek, leaveDays, from + 1)).toBeLessThan(here)
        },
      ),
    )
  })

  it('does not apply without hours', () => {
    expect(
      proRataLeave({ leaveDays: 30, fullTimeMinutes: 2220, minutesPerWeek: 0, daysPerWeek: 5 }).value,
    ).toBeNull()
  })
})

describe('leave that grows with the hours worked', () => {
  const question = {
    minutesWorked: 80 * 60,
    leaveYearStartsOn: day('2026-04-01'),
    minutesPerDay: 6 * 60,
    minutesBefore: 0,
  }
  it.each([
    [80 * 60, 10],
    [12 * 60, 1],
    [4 * 60, 0],
    [20 * 60 + 40, 2],
    [21 * 60, 3],
  ])('on %i minutes is %i whole hours', (minutesWorked, hours) => {
    expect(accruedLeave({ ...question, minutesWorked }).value).toBe(hours)
  })

  it('stops at 28 days of a leave year', () => {
    expect(accruedLeave({ ...question, minutesBefore: 165 * 60 }).value).toBe(3)
    expect(accruedLeave({ ...question, minutesBefore: 200 * 60 }).value).toBe(0)
  })

  it('is refused for leave years before April 2024', () => {
    expect(accruedLeave({ ...question, leaveYearStartsOn: day('2024-03-31') })).toMatchObject({
      value: null,
      notes: [expect.stringContaining('31/03/2024')],
    })
    expect(accruedLeave({ ...question, leaveYearStartsOn: day('2024-04-01') }).value).toBe(10)
  })

  it('never takes a leave year above 28 days, and more hours never mean less leave', () => {
    fc.assert(
      fc.property(
        fc.nat(20_000),
        fc.nat(15_000),
        fc.integer({ min: 60, max: 600 }),
        (worked, before, perDay) => {
          const at = (minutesWorked: number) =>
            accruedLeave({ ...question, minutesWorked, minutesBefore: before, minutesPerDay: perDay }).value!
          const hours = at(worked)
          expect(hours).toBeGreaterThanOrEqual(0)
          expect(hours).toBeLessThanOrEqual(Math.max(0, 28 * perDay - before) / 60 + 1e-9)
          expect(at(worked + 600)).toBeGreaterThanOrEqual(hours)
        },
      ),
    )
  })
})

describe('the statutory floor', () => {
  it.each([
    [5, 28],
    [4, 22.4],
    [3, 16.8],
    [2.5, 14],
    [6, 28],
  ])('for %d days a week is %d days', (daysPerWeek, days) => {
    expect(statutoryFloor(daysPerWeek, 1800).value).toBe(days)
  })

  it('grows with the days of the week and stops at 28', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 13 }), (halves) => {
        const [less, more] = [halves / 2, (halves + 1) / 2].map((days) => statutoryFloor(days, 1200).value!)
        expect(less).toBeLessThanOrEqual(more!)
        expect(more).toBeLessThanOrEqual(28)
        expect(isLess(exact(28), exact(more!))).toBe(false)
      }),
    )
  })
})
