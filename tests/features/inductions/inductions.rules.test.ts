import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, day, weekday } from '#shared/dates.ts'
import { holidayCalendar } from '#shared/features/calendar/bank-holidays.rules.ts'
import { inductionDue, type StepsDue } from '#shared/features/inductions/inductions-due.rules.ts'
import {
  appliesToStarter,
  dueDate,
  nextReference,
  openCounts,
  patternOf,
  percentDone,
  progressOn,
  reviewOf,
  statusOn,
} from '#shared/features/inductions/inductions.rules.ts'
import { inductionId } from '#shared/features/inductions/inductions.schema.ts'
import { personId } from '#shared/features/people/people.schema.ts'
import { newId } from '#shared/ids.ts'

const today = day('2026-11-23')
const isHoliday = holidayCalendar()

const anyDay = fc.integer({ min: -400, max: 400 }).map((offset) => addDays(today, offset))
const anyStep = fc.record({
  dueOn: anyDay,
  state: fc.constantFrom('open' as const, 'done' as const, 'notApplicable' as const),
})
const stepOf = ({
  dueOn,
  state,
}: {
  dueOn: ReturnType<typeof day>
  state: 'open' | 'done' | 'notApplicable'
}) => ({
  dueOn,
  doneOn: state === 'done' ? dueOn : null,
  notApplicableBecause: state === 'notApplicable' ? 'Not in this post' : null,
})

describe('due dates of induction steps', () => {
  it('never come before start plus offset, always on a day worked, and later offsets never come earlier', () => {
    const pattern = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
    fc.assert(
      fc.property(anyDay, fc.nat(120), fc.nat(120), pattern, (startsOn, a, b, days) => {
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)]
        const first = dueDate(startsOn, earlier, isHoliday, days)
        expect(first >= addDays(startsOn, earlier)).toBe(true)
        expect(days).toContain(weekday(first))
        expect(isHoliday(first)).toBe(false)
        expect(first <= dueDate(startsOn, later, isHoliday, days)).toBe(true)
      }),
    )
  })

  it('follow the days worked as they are written down', () => {
    expect(patternOf('135')).toEqual([1, 3, 5])
  })
})

describe('which steps a starter gets', () => {
  const plain = { takesSecondeeSteps: false, roles: [] }
  it.each([
    ['all', plain, true],
    ['secondees', plain, false],
    ['secondees', { ...plain, takesSecondeeSteps: true }, true],
    ['Jobs with food', plain, false],
    ['Jobs with food', { ...plain, roles: ['Jobs with food'] }, true],
  ])('%s', (appliesTo, starter, expected) => {
    expect(appliesToStarter({ appliesTo, retiredOn: null }, starter)).toBe(expected)
    expect(appliesToStarter({ appliesTo, retiredOn: today }, starter)).toBe(false)
  })
})

describe('progress', () => {
  it('counts every step once, and is whole exactly when nothing is open', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 60 }), (some) => {
        const steps = some.map(stepOf)
        const progress = progressOn(today, steps)
        const { open, overdue } = openCounts(today, steps, [])
        expect(progress.done + progress.notApplicable + open).toBe(progress.total)
        expect(progress.overdue).toBe(overdue)
        expect(percentDone(progress) === 100).toBe(open === 0)
      }),
    )
  })

  it('is not called whole by rounding', () => {
    expect(percentDone({ total: 400, done: 399, notApplicable: 0 })).toBe(99)
  })
})

describe('the status', () => {
  const going = { startsOn: today, managerSignedOn: null, stoppedOn: null }
  it.each([
    ['notStarted', { ...going, startsOn: day('2026-12-01') }, { open: 3, overdue: 0 }],
    ['onTrack', going, { open: 3, overdue: 0 }],
    ['behind', going, { open: 3, overdue: 1 }],
    ['behind', { ...going, startsOn: day('2026-12-01') }, { open: 3, overdue: 1 }],
    ['readyToSignOff', going, { open: 0, overdue: 0 }],
    ['signedOff', { ...going, managerSignedOn: today }, { open: 2, overdue: 2 }],
    ['stopped', { ...going, stoppedOn: today }, { open: 2, overdue: 2 }],
  ] as const)('is %s', (expected, induction, counts) => {
    expect(statusOn(today, induction, counts)).toBe(expected)
  })
})

describe('the number of a new step', () => {
  const steps = [
    { reference: 'A01', groupName: 'Practical' },
    { reference: 'A09', groupName: 'Practical' },
    { reference: 'B01', groupName: 'Partners' },
  ]
  it.each([
    ['Practical', 'A10'],
    ['Partners', 'B02'],
    ['Something new', 'C01'],
  ])('in the group %s is %s', (groupName, expected) => {
    expect(nextReference(steps, groupName)).toBe(expected)
  })

  it('is never one in use, however groups share letters', () => {
    const reference = fc
      .tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 1, max: 99 }))
      .map(([letter, number]) => `${letter}${String(number).padStart(2, '0')}`)
    const step = fc.record({ reference, groupName: fc.constantFrom('One', 'Two', 'Three') })
    fc.assert(
      fc.property(fc.array(step), fc.constantFrom('One', 'Two', 'Three', 'Four'), (some, groupName) => {
        expect(some.map((one) => one.reference)).not.toContain(nextReference(some, groupName))
      }),
    )
  })
})

describe('the review a step belongs to', () => {
  const reviews = [{ dueOn: '2026-12-21' }, { dueOn: '2026-11-23' }]
  it.each([
    ['2026-11-20', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['2026-11-24', '2026-12-21'],
    ['2027-01-04', undefined],
  ])('of %s is that of %s', (dueOn, expected) => {
    expect(reviewOf(dueOn, reviews)?.dueOn).toBe(expected)
  })
})

describe('what inductions make due', () => {
  const whose = { inductionId: newId(inductionId), personId: newId(personId), personName: 'Aisha Khan' }
  const steps = (dueOn: string, count: number): StepsDue => ({
    ...whose,
    dueOn: day(dueOn),
    count,
    wording: `First of ${dueOn}`,
  })
  const nothing = { steps: [], reviews: [], signOffs: [] }

  it('names a single step, and counts several of one day', () => {
    const due = inductionDue(today, { ...nothing, steps: [steps('2026-11-23', 1), steps('2026-11-30', 4)] })
    expect(due.map(({ detail, dueOn }) => [detail, dueOn])).toEqual([
      ['First of 2026-11-23', '2026-11-23'],
      ['4 induction steps, first: First of 2026-11-30', '2026-11-30'],
    ])
  })

  it('puts all that a person is behind with into one line, dated by the oldest', () => {
    const late = [steps('2026-11-18', 2), steps('2026-11-09', 3), steps('2026-11-20', 1)]
    const other = { ...steps('2026-11-19', 1), inductionId: newId(inductionId), personName: 'Tom Reilly' }
    const due = inductionDue(today, { ...nothing, steps: [...late, other] })
    expect(due).toMatchObject([
      { title: 'Aisha Khan', dueOn: '2026-11-09', detail: '6 induction steps, first: First of 2026-11-09' },
      { title: 'Tom Reilly', dueOn: '2026-11-19', detail: 'First of 2026-11-19' },
    ])
  })

  it('tells every item from every other', () => {
    const due = inductionDue(today, {
      steps: [steps('2026-11-18', 2), steps('2026-11-23', 1), steps('2026-11-30', 4)],
      reviews: ['one', 'two'].map((reviewId) => ({ ...whose, reviewId, name: 'Week 1', dueOn: today })),
      signOffs: [{ ...whose, lastDueOn: today }],
    })
    expect(new Set(due.map(({ kind, recordId }) => `${kind}:${recordId}`)).size).toBe(6)
    expect(due.every(({ path }) => path === `/inductions/${whose.inductionId}`)).toBe(true)
  })
})
