import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'

import { addDays, daysBetween, isoDate } from '#shared/dates.ts'

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((moment) => isoDate.parse(moment.toISOString().slice(0, 10)))

describe('whole days', () => {
  it('are counted as the calendar counts them, over leap years and clock changes', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        const to = addDays(from, days)
        expect(to).toBe(Temporal.PlainDate.from(from).add({ days }).toString())
        expect(daysBetween(from, to)).toBe(days)
      }),
    )
  })
})
