import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, day, daysBetween, type IsoDate } from '#shared/dates.ts'
import { agencyId } from '#shared/features/agencies/agencies.schema.ts'
import { appointmentId } from '#shared/features/appointments/appointments.schema.ts'
import { centreCalendar } from '#shared/features/calendar/centre-calendar.rules.ts'
import { balanceOf, cutYear, entitlementOf, leaveYearOn } from '#shared/features/leave/balance.rules.ts'
import { whoDecides, type DecidedWork } from '#shared/features/leave/deciding.rules.ts'
import {
  countLeave,
  minutesAway,
  partAway,
  spanFaults,
  spansOverlap,
  spanWords,
  stateOfLeave,
} from '#shared/features/leave/leave-span.rules.ts'
import type { LeaveSpan } from '#shared/features/leave/leave.schema.ts'
import { asPattern } from '#shared/features/patterns/patterns.rules.ts'
import type { Roster } from '#shared/features/patterns/rosters.rules.ts'
import { personId } from '#shared/features/people/people.schema.ts'
import { newId } from '#shared/ids.ts'

const span = (details: Partial<LeaveSpan> = {}): LeaveSpan => ({
  startsOn: day('2026-12-07'),
  endsOn: day('2026-12-11'),
  firstDay: 'whole',
  lastDay: 'whole',
  minutes: null,
  ...details,
})
const oneDay = (details: Partial<LeaveSpan> = {}) => span({ endsOn: day('2026-12-07'), ...details })

const roster = (details: Partial<Roster> = {}): Roster => ({
  appointmentId: newId(appointmentId),
  personId: newId(personId),
  startsOn: day('2020-01-01'),
  endsOn: null,
  serviceAreaId: null,
  patterns: [
    asPattern({
      startsOn: day('2020-01-01'),
      week1: 'Mon 7:30, Tue 7:30, Wed 7:30, Thu 7:30, Fri 7:30',
      week2: null,
      cycleStartsOn: null,
      workingYear: 'allYear',
      extraDays: 0,
    }),
  ],
  assumed: null,
  ...details,
})
const calendar = centreCalendar({ bankHolidayChanges: [], terms: [], closures: [] })
const count = (away: LeaveSpan, rosters = [roster()]) =>
  countLeave(away, rosters, calendar, day('2026-12-31'))

const anySpan = fc
  .record({
    start: fc.integer({ min: 0, max: 40 }),
    length: fc.integer({ min: 0, max: 10 }),
    atMidday: fc.boolean(),
    toMidday: fc.boolean(),
    part: fc.constantFrom('whole' as const, 'morning' as const, 'afternoon' as const),
    isOpen: fc.boolean(),
  })
  .map(({ start, length, atMidday, toMidday, part, isOpen }): LeaveSpan => {
    const startsOn = addDays(day('2028-02-10'), start)
    if (length === 0) return span({ startsOn, endsOn: startsOn, firstDay: part })
    return span({
      startsOn,
      endsOn: isOpen ? null : addDays(startsOn, length),
      firstDay: atMidday ? 'afternoon' : 'whole',
      lastDay: toMidday && !isOpen ? 'morning' : 'whole',
    })
  })

describe('the working time that leave takes', () => {
  it.each([
    ['a week', span(), 2250],
    [
      'a week from midday on Monday to midday on Friday',
      span({ firstDay: 'afternoon', lastDay: 'morning' }),
      1800,
    ],
    ['a morning', oneDay({ firstDay: 'morning' }), 225],
    ['two hours', oneDay({ minutes: 120 }), 120],
    ['more hours than the day has', oneDay({ minutes: 600 }), 450],
    ['a weekend', span({ startsOn: day('2026-12-12'), endsOn: day('2026-12-13') }), 0],
    [
      'Christmas week, with its bank holiday',
      span({ startsOn: day('2026-12-21'), endsOn: day('2026-12-25') }),
      1800,
    ],
    ['over New Year', span({ startsOn: day('2026-12-31'), endsOn: day('2027-01-04') }), 900],
    ['over a leap day', span({ startsOn: day('2028-02-28'), endsOn: day('2028-03-01') }), 1350],
    ['over the end of summer time', span({ startsOn: day('2026-10-23'), endsOn: day('2026-10-26') }), 900],
  ])('of %s', (_what, away, minutes) => {
    expect(count(away).minutes).toBe(minutes)
  })

  it('counts every appointment of the person, and only while it lasts', () => {
    const both = [roster(), roster({ startsOn: day('2026-12-09'), endsOn: day('2026-12-10') })]
    expect(count(span(), both).minutes).toBe(2250 + 2 * 450)
  })

  it('counts up to a day while the end is open', () => {
    expect(count(span({ startsOn: day('2026-12-30'), endsOn: null })).days.map(({ on }) => on)).toEqual([
      '2026-12-30',
      '2026-12-31',
    ])
  })

  it('says so where hours are assumed', () => {
    const assumed = { ...roster().patterns[0]!, isAssumed: true }
    expect(count(span(), [roster({ patterns: [], assumed })]).isAssumed).toBe(true)
    expect(count(span()).isAssumed).toBe(false)
  })

  it('is never split wrongly: two halves are the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), (worked) => {
        const on = day('2026-12-07')
        const half = (firstDay: 'morning' | 'afternoon') => minutesAway(oneDay({ firstDay }), on, worked)
        expect(half('morning') + half('afternoon')).toBe(worked)
      }),
    )
  })
})

describe('two absences of one person', () => {
  it.each([
    ['one after the other', span(), span({ startsOn: day('2026-12-12'), endsOn: day('2026-12-13') }), false],
    ['on one day', span(), span({ startsOn: day('2026-12-11'), endsOn: day('2026-12-14') }), true],
    ['a morning and an afternoon', oneDay({ firstDay: 'morning' }), oneDay({ firstDay: 'afternoon' }), false],
    [
      'to midday and from midday',
      span({ lastDay: 'morning' }),
      span({ startsOn: day('2026-12-11'), endsOn: day('2026-12-14'), firstDay: 'afternoon' }),
      false,
    ],
    ['hours on a day that is taken', oneDay({ minutes: 60 }), oneDay({ firstDay: 'afternoon' }), true],
    [
      'while one has no end',
      span({ endsOn: null }),
      span({ startsOn: day('2027-06-01'), endsOn: day('2027-06-01') }),
      true,
    ],
  ])('%s', (_what, a, b, isOverlap) => {
    expect(spansOverlap(a, b)).toBe(isOverlap)
    expect(spansOverlap(b, a)).toBe(isOverlap)
  })

  it('overlap exactly when they share part of a day', () => {
    const partsOf = (away: LeaveSpan, on: IsoDate) => {
      const part = partAway(away, on)
      return part === null ? [] : part === 'whole' || part === 'hours' ? ['morning', 'afternoon'] : [part]
    }
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        const days = Array.from({ length: 80 }, (_, index) => addDays(day('2028-02-01'), index))
        const shares = days.some((on) => partsOf(a, on).some((part) => partsOf(b, on).includes(part)))
        expect(spansOverlap(a, b)).toBe(shares)
      }),
    )
  })
})

describe('the days of a request', () => {
  const annual = { meaning: 'annual', name: 'Annual leave' } as const
  const sickness = { meaning: 'sickness', name: 'Sickness' } as const
  it.each([
    ['31 February', { startsOn: '2026-02-31' as IsoDate }, annual, 'startsOn'],
    ['an end before the start', { endsOn: day('2026-12-01') }, annual, 'endsOn'],
    ['no end, for annual leave', { endsOn: null }, annual, 'endsOn'],
    ['three years', { endsOn: day('2029-12-11') }, annual, 'endsOn'],
    ['hours over several days', { minutes: 60 }, annual, 'minutes'],
    ['a morning at the start of several days', { firstDay: 'morning' as const }, annual, 'firstDay'],
    [
      'a half last day of one day',
      { endsOn: day('2026-12-07'), lastDay: 'morning' as const },
      annual,
      'lastDay',
    ],
    ['words beside sickness', { note: 'Flu' }, sickness, 'note'],
  ])('are refused with %s', (_what, details, kind, field) => {
    expect(Object.keys(spanFaults({ ...span(), note: '', ...details }, kind))).toEqual([field])
  })

  it('may stay open for sickness', () => {
    expect(spanFaults({ ...span({ endsOn: null }), note: '' }, sickness)).toEqual({})
  })

  it.each([
    [span(), '07/12/2026 to 11/12/2026'],
    [oneDay({ firstDay: 'afternoon' }), '07/12/2026 (afternoon)'],
    [oneDay({ minutes: 90 }), '07/12/2026, 1.5 hours'],
    [span({ endsOn: null }), 'From 07/12/2026, no end yet'],
    [span({ firstDay: 'afternoon', lastDay: 'morning' }), '07/12/2026 (afternoon) to 11/12/2026 (morning)'],
  ])('are said in words', (away, words) => {
    expect(spanWords(away)).toBe(words)
  })

  it.each([
    [{}, 1, 'requested'],
    [{}, 0, 'noted'],
    [{ decision: 'approved' }, 1, 'approved'],
    [{ decision: 'refused' }, 1, 'refused'],
    [{ withdrawnOn: day('2026-12-01') }, 1, 'withdrawn'],
    [{ decision: 'approved', cancelledOn: day('2026-12-01') }, 1, 'cancelled'],
  ] as const)('stand as what happened: %o', (happened, needsDecision, state) => {
    const nothing = { decision: null, withdrawnOn: null, cancelledOn: null }
    expect(stateOfLeave({ ...nothing, ...happened }, { needsDecision })).toBe(state)
  })
})

describe('who decides', () => {
  const home = newId(agencyId)
  const work = (details: Partial<DecidedWork> = {}): DecidedWork => ({
    work: 'Family worker',
    route: 'secondment',
    approver: null,
    clauseSide: null,
    homeAgencyId: home,
    homeAgencyName: 'Health Trust',
    ...details,
  })
  const atHome = { side: 'home', heldBy: 'Ann Brown', agencyId: home, agencyName: 'Health Trust' } as const
  const atCentre = { side: 'host', heldBy: 'Sue Lead', agencyId: null, agencyName: null } as const
  it.each([
    [
      'the leave approver at home',
      [work({ approver: atHome, clauseSide: 'host' })],
      ['home'],
      'Ann Brown',
      home,
    ],
    [
      'the leave approver at the centre',
      [work({ approver: atCentre, clauseSide: 'home' })],
      ['host'],
      'Sue Lead',
      null,
    ],
    ['whom the agreement names', [work({ clauseSide: 'home' })], ['home'], '', home],
    ['both, when the agreement says so', [work({ clauseSide: 'both' })], ['home', 'host'], '', home],
    ['the centre, for its own', [work({ route: 'direct' })], ['host'], '', null],
    ['nobody yet', [work()], [], '', home],
    [
      'both, for two posts',
      [work({ approver: atCentre }), work({ approver: atHome })],
      ['host', 'home'],
      'Sue Lead',
      home,
    ],
  ])('%s', (_who, works, sides, decider, agency) => {
    expect(whoDecides(works)).toMatchObject({ sides, decider, agencyId: agency, isBoth: sides.length > 1 })
  })
})

describe('a leave year', () => {
  it.each([
    ['', '2026-11-23', '2026-04-01', '2027-03-31', true],
    ['Usually 1 April to 31 March', '2027-03-31', '2026-04-01', '2027-03-31', false],
    ['September to August', '2026-11-23', '2026-09-01', '2027-08-31', false],
    ['1 January', '2028-02-29', '2028-01-01', '2028-12-31', false],
    ['29 February to 28 February', '2027-02-28', '2027-02-28', '2028-02-28', false],
    ['31 June', '2026-07-01', '2026-06-30', '2027-06-29', false],
  ])('that is written %o holds on %s from %s to %s', (words, on, startsOn, endsOn, isAssumed) => {
    expect(leaveYearOn(words, on as IsoDate)).toEqual({ startsOn, endsOn, isAssumed })
  })

  const year = leaveYearOn('1 April', day('2026-11-23'))
  const segment = {
    startsOn: year.startsOn,
    endsOn: year.endsOn,
    schemeName: 'NJC',
    leaveDays: 33,
    fullTimeMinutes: 2220,
    minutesPerWeek: 2220,
    daysPerWeek: 5,
    weeksWorked: null,
  }

  it('gives somebody full time all of it, and half of it to somebody with half the hours', () => {
    expect(entitlementOf(year, [segment]).minutes).toBe(33 * 444)
    expect(entitlementOf(year, [{ ...segment, minutesPerWeek: 1110 }]).minutes).toBe((33 * 444) / 2)
  })

  it('is the same however it is cut, when nothing changes at the cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 364 }), (offset) => {
        const parts = cutYear(year, year.startsOn, null, [addDays(year.startsOn, offset)])
        expect(parts.reduce((sum, part) => sum + daysBetween(part.startsOn, part.endsOn) + 1, 0)).toBe(365)
        const cut = entitlementOf(
          year,
          parts.map((part) => ({ ...segment, ...part })),
        )
        expect(Math.abs(cut.minutes! - 33 * 444)).toBeLessThanOrEqual(2)
      }),
    )
  })

  it('gives term-time staff leave that nobody books', () => {
    const { minutes, inHolidays } = entitlementOf(year, [{ ...segment, weeksWorked: 39 }])
    // 39 × 52.143 ÷ (52.143 − 6.6) = 44.652 paid weeks
    expect(minutes).toBe(Math.round((44.652 - 39) * 2220))
    expect(inHolidays).toBe(minutes)
  })

  it('cannot be worked out where there is no leave to book', () => {
    const none = entitlementOf(year, [{ ...segment, leaveDays: null }])
    expect(none.minutes).toBeNull()
    expect(none.notes[0]).toContain('no leave to book')
  })

  const used = { taken: 450, booked: 900, waiting: 450 }
  const facts = {
    year,
    worked: entitlementOf(year, [segment]),
    stated: null,
    carried: 444,
    bankHolidays: 8 * 444,
    used,
  }

  it('has left what was given and brought over, less bank holidays, taken and booked', () => {
    const balance = balanceOf(facts)
    expect(balance.left).toBe(33 * 444 + 444 - 8 * 444 - 450 - 900)
    expect(balance.steps.at(-1)).toEqual({ what: 'Left', sum: 'after all of these', result: '169.90 hours' })
  })

  it('goes by what the employer says, where they said something', () => {
    const balance = balanceOf({ ...facts, stated: { minutes: 10_000, byWhom: 'as the employer says' } })
    expect(balance).toMatchObject({ entitlement: 10_000, bankHolidays: 0, left: 10_000 + 444 - 450 - 900 })
  })
})
