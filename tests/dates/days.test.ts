import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'

import {
  addDays,
  addMonths,
  addWeeks,
  dateOf,
  dayOfInstant,
  daysBetween,
  instant,
  isoDate,
  lastDayOfMonth,
  monthOf,
  monthsBetween,
  weekday,
  yearOf,
} from '#shared/dates.ts'

const anyMoment = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
const anyDay = anyMoment.map((moment) => isoDate.parse(moment.toISOString().slice(0, 10)))
const plain = Temporal.PlainDate.from

describe('days', () => {
  it('are counted as the calendar counts them, over leap years and clock changes', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        const to = addDays(from, days)
        expect(to).toBe(plain(from).add({ days }).toString())
        expect(daysBetween(from, to)).toBe(days)
        expect(addWeeks(from, days % 500)).toBe(
          plain(from)
            .add({ weeks: days % 500 })
            .toString(),
        )
      }),
    )
  })

  it('know their place in the week, the month and the year', () => {
    fc.assert(
      fc.property(anyDay, (of) => {
        const { year, month, dayOfWeek, daysInMonth } = plain(of)
        expect([yearOf(of), monthOf(of), weekday(of)]).toEqual([year, month, dayOfWeek])
        expect(lastDayOfMonth(of)).toBe(plain(of).with({ day: daysInMonth }).toString())
      }),
    )
  })

  it('are written from numbers only when there is such a day', () => {
    const number = fc.oneof(fc.integer({ min: -1, max: 33 }), fc.constant(1.5))
    fc.assert(
      fc.property(fc.integer({ min: 1896, max: 2104 }), number, number, (year, month, day) => {
        const asked = (of: () => unknown) => {
          try {
            return String(of())
          } catch (error) {
            return (error as Error).name
          }
        }
        const isWhole = Number.isInteger(month) && Number.isInteger(day)
        expect(asked(() => dateOf(year, month, day))).toBe(
          isWhole ? asked(() => plain({ year, month, day }, { overflow: 'reject' })) : 'RangeError',
        )
      }),
    )
  })

  it('belong to the clock on the wall in London', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const iso = instant.parse(moment.toISOString())
        const { year, month, day } = Temporal.Instant.from(iso).toZonedDateTimeISO('Europe/London')
        expect(dayOfInstant(iso)).toBe(dateOf(year, month, day))
      }),
    )
  })
})

describe('months', () => {
  it('are added as the calendar adds them, to the last day there is', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1_200, max: 1_200 }), (from, months) => {
        expect(addMonths(from, months)).toBe(plain(from).add({ months }).toString())
      }),
    )
  })

  it('are counted whole, forwards and backwards', () => {
    const nearby = fc.tuple(anyDay, fc.integer({ min: -800, max: 800 }))
    fc.assert(
      fc.property(nearby, ([from, days]) => {
        const to = addDays(from, days)
        expect(monthsBetween(from, to) + 0).toBe(
          plain(from).until(plain(to), { largestUnit: 'months' }).months,
        )
      }),
      { numRuns: 3_000 },
    )
  })
})
