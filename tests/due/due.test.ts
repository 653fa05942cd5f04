import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, day } from '#shared/dates.ts'
import { dueKinds, groupByUrgency, urgencyOf, type DueItem } from '#shared/due.ts'

const leads = { dueDays: 30, comingDays: 90 }
const today = day('2026-11-23')

describe('what is due', () => {
  it.each([
    ['2026-11-22', 'overdue'],
    ['2026-11-23', 'due'],
    ['2026-12-23', 'due'],
    ['2026-12-24', 'coming'],
    ['2027-02-21', 'coming'],
    ['2027-02-22', null],
  ])('on %s is %s', (dueOn, urgency) => {
    expect(urgencyOf(today, day(dueOn), leads)).toBe(urgency)
  })

  it('stands in exactly one group or is too far ahead, soonest first', () => {
    const item = fc.record({
      kind: fc.constantFrom(
        ...Object.keys(dueKinds).filter((key): key is DueItem['kind'] => key in dueKinds),
      ),
      recordId: fc.uuid(),
      title: fc.string(),
      detail: fc.string(),
      dueOn: fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days)),
      path: fc.string(),
    })
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const { overdue, due, coming } = groupByUrgency(today, items, leads)
        const grouped = [...overdue, ...due, ...coming]
        expect(new Set(grouped)).toEqual(
          new Set(items.filter(({ dueOn }) => urgencyOf(today, dueOn, leads) !== null)),
        )
        expect(grouped).toHaveLength(new Set(grouped).size)
        const days = grouped.map(({ dueOn }) => dueOn)
        expect(days).toEqual(days.toSorted())
      }),
    )
  })
})
