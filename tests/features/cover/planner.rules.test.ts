import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, day, daysBetween, type IsoDate } from '#shared/dates.ts'
import { appointmentId } from '#shared/features/appointments/appointments.schema.ts'
import { centreCalendar } from '#shared/features/calendar/centre-calendar.rules.ts'
import { closureId } from '#shared/features/calendar/closures.schema.ts'
import { schoolTermId } from '#shared/features/calendar/school-terms.schema.ts'
import { fairnessOf, sayFairness } from '#shared/features/cover/fairness.rules.ts'
import type { PlannedLeave } from '#shared/features/cover/person-days.rules.ts'
import { dayFactsOf, plan, type PlannerPerson } from '#shared/features/cover/planner.rules.ts'
import { periodOf, stepFrom } from '#shared/features/cover/views.rules.ts'
import { sayHoursOfDay } from '#shared/features/cover/spans.ts'
import { asPattern, assumedPattern } from '#shared/features/patterns/patterns.rules.ts'
import { minutesOfDay, type Roster } from '#shared/features/patterns/rosters.rules.ts'
import { personId } from '#shared/features/people/people.schema.ts'
import { vocabularyEntryId } from '#shared/features/vocabularies/vocabularies.schema.ts'
import { newId } from '#shared/ids.ts'

const terms = [
  { id: newId(schoolTermId), name: 'Autumn', startsOn: day('2026-09-03'), endsOn: day('2026-12-18') },
  { id: newId(schoolTermId), name: 'Spring', startsOn: day('2027-01-04'), endsOn: day('2027-03-25') },
]
const health = newId(vocabularyEntryId)
const calendar = centreCalendar({
  bankHolidayChanges: [],
  terms,
  closures: [
    {
      id: newId(closureId),
      name: 'Boiler',
      reason: '',
      startsOn: day('2026-12-21'),
      endsOn: day('2026-12-21'),
      serviceAreaId: health,
    },
  ],
})
const openAlways = () => null

const week = 'Mon 09:00-17:00 break 30, Tue 09:00-17:00 break 30, Wed 09:00-13:00'
const own = {
  startsOn: day('2026-01-01'),
  week1: week,
  week2: null,
  cycleStartsOn: null,
  workingYear: 'allYear',
  extraDays: 0,
} as const

const roster = (
  more: Partial<Roster> = {},
  written: Partial<Parameters<typeof asPattern>[0]> = {},
): Roster => ({
  appointmentId: newId(appointmentId),
  personId: newId(personId),
  startsOn: day('2026-01-01'),
  endsOn: null,
  serviceAreaId: null,
  patterns: [asPattern({ ...own, ...written })],
  assumed: null,
  ...more,
})

const person = (more: Partial<PlannerPerson> = {}): PlannerPerson => ({
  personId: newId(personId),
  disciplineId: null,
  counts: true,
  isAbleAlone: true,
  rosters: [roster()],
  leave: [],
  duties: [],
  ...more,
})

const leave = (more: Partial<PlannedLeave>): PlannedLeave => ({
  startsOn: day('2026-11-23'),
  endsOn: day('2026-11-23'),
  firstDay: 'whole',
  lastDay: 'whole',
  minutes: null,
  isRequested: false,
  isLeave: true,
  because: 'Annual leave',
  ...more,
})

function dayOf(somebody: PlannerPerson, on: string) {
  const days = dayFactsOf(day(on), day(on), calendar, openAlways)
  return plan(days, [somebody], calendar).people[0]!.days[0]!
}

describe('one person on one day', () => {
  it.each<[says: string, somebody: PlannerPerson, on: string, state: string, here: string, minutes: number]>([
    ['is in on a working day', person(), '2026-11-23', 'in', '09:00 to 17:00', 450],
    ['is off on a day without hours', person(), '2026-11-26', 'notWorking', '', 0],
    [
      'is off on a bank holiday',
      person({ rosters: [roster({}, { week1: 'Fri 09:00-17:00' })] }),
      '2026-12-25',
      'closed',
      '',
      0,
    ],
    ['is away for a whole day', person({ leave: [leave({})] }), '2026-11-23', 'away', '', 0],
    [
      'is in the afternoon after a morning’s leave',
      person({ leave: [leave({ firstDay: 'morning' })] }),
      '2026-11-23',
      'partAway',
      '13:00 to 17:00',
      225,
    ],
    [
      'is in the morning before an afternoon’s leave',
      person({ leave: [leave({ firstDay: 'afternoon' })] }),
      '2026-11-23',
      'partAway',
      '09:00 to 13:00',
      225,
    ],
    [
      'is away after both halves',
      person({ leave: [leave({ firstDay: 'morning' }), leave({ firstDay: 'afternoon' })] }),
      '2026-11-23',
      'away',
      '',
      0,
    ],
    [
      'goes home early with hours of leave',
      person({ leave: [leave({ minutes: 90 })] }),
      '2026-11-23',
      'partAway',
      '09:00 to 15:24',
      360,
    ],
    [
      'counts as in while nobody has decided',
      person({ leave: [leave({ isRequested: true })] }),
      '2026-11-23',
      'requested',
      '09:00 to 17:00',
      450,
    ],
    [
      'is away for as long as an illness has no end',
      person({ leave: [leave({ endsOn: null })] }),
      '2027-02-01',
      'away',
      '',
      0,
    ],
    [
      'is off in school holidays when the work is in term',
      person({ rosters: [roster({}, { workingYear: 'termTime' })] }),
      '2026-12-22',
      'termOff',
      '',
      0,
    ],
    ['is in when the work is all year', person(), '2026-12-22', 'in', '09:00 to 17:00', 450],
    [
      'is off while its own service is closed',
      person({ rosters: [roster({ serviceAreaId: health })] }),
      '2026-12-21',
      'closed',
      '',
      0,
    ],
    [
      'is not here before the first day',
      person({ rosters: [roster({ startsOn: day('2026-11-24') })] }),
      '2026-11-23',
      'notHere',
      '',
      0,
    ],
    [
      'is not here after the last day',
      person({ rosters: [roster({ endsOn: day('2026-11-22') })] }),
      '2026-11-23',
      'notHere',
      '',
      0,
    ],
  ])('%s', (_, somebody, on, state, here, minutes) => {
    const found = dayOf(somebody, on)
    expect([found.state, sayHoursOfDay(found.here), found.minutes]).toEqual([state, here, minutes])
  })

  it('adds up two appointments, each closed by itself', () => {
    const both = person({
      rosters: [
        roster({ serviceAreaId: health }, { week1: 'Mon 08:00-10:00' }),
        roster({}, { week1: 'Mon 12:00-16:00' }),
      ],
    })
    expect(sayHoursOfDay(dayOf(both, '2026-11-23').here)).toBe('08:00 to 10:00 and 12:00 to 16:00')
    expect(sayHoursOfDay(dayOf(both, '2026-12-21').here)).toBe('12:00 to 16:00')
  })

  it('takes a full day without times to last from nine to five, and says that it is assumed', () => {
    const assumed = assumedPattern({ startsOn: day('2026-01-01'), minutesPerWeek: 2220, weeksPerYear: null })
    const found = dayOf(person({ rosters: [roster({ patterns: [], assumed })] }), '2026-11-23')
    expect(sayHoursOfDay(found.here)).toBe('09:00 to 17:00')
    expect(found.areTimesAssumed).toBe(true)
    const short = person({ rosters: [roster({}, { week1: 'Mon 4:00' })] })
    expect(sayHoursOfDay(dayOf(short, '2026-11-23').here)).toBe('09:00 to 13:00')
  })

  it('keeps its hours by the clock on the wall when the clocks change', () => {
    const sundays = person({ rosters: [roster({}, { week1: 'Sun 00:30-04:00' })] })
    for (const on of ['2026-03-22', '2026-03-29', '2026-10-25', '2026-11-01'])
      expect([sayHoursOfDay(dayOf(sundays, on).here), dayOf(sundays, on).minutes]).toEqual([
        '00:30 to 04:00',
        210,
      ])
  })

  it('takes turns of two weeks over the end of a year and over a leap day', () => {
    const turns = person({
      rosters: [
        roster(
          { startsOn: day('2020-01-01') },
          {
            startsOn: day('2020-01-01'),
            week1: 'Mon 09:00-17:00',
            week2: 'Tue 09:00-17:00',
            cycleStartsOn: day('2026-12-21'),
          },
        ),
      ],
    })
    const inOn = (on: string) => dayOf(turns, on).state === 'in'
    expect(['2026-12-21', '2026-12-29', '2027-01-04', '2027-01-12'].map(inOn)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(['2026-12-22', '2026-12-28', '2027-01-05', '2027-01-11'].map(inOn)).toEqual([
      false,
      false,
      false,
      false,
    ])
    const mondays = ['2028-02-14', '2028-02-21', '2028-02-28', '2028-03-06', '2028-03-13'].map(inOn)
    expect(mondays.every((isIn, index) => isIn !== mondays[index + 1])).toBe(true)
  })
})

const someDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays(day('2026-06-01'), days))
const weeks = fc.constantFrom(
  week,
  'Mon 7:24, Tue 7:24, Wed 7:24, Thu 7:24, Fri 7:24',
  'Sat 10:00-14:00, Sun 22:00-23:30',
  'Fri 09:00-12:00',
)
const rosters = fc.array(
  fc
    .record({
      startsOn: someDay,
      length: fc.option(fc.integer({ min: 0, max: 500 })),
      week1: weeks,
      week2: fc.option(weeks),
      turn: fc.integer({ min: 0, max: 60 }),
      workingYear: fc.constantFrom('allYear', 'termTime', 'termTimePlus'),
      isHealth: fc.boolean(),
      later: fc.option(fc.record({ startsOn: someDay, week1: weeks })),
    })
    .map(({ startsOn, length, week1, week2, turn, workingYear, isHealth, later }) =>
      roster({
        startsOn,
        endsOn: length === null ? null : addDays(startsOn, length),
        serviceAreaId: isHealth ? health : null,
        patterns: [
          asPattern({
            ...own,
            startsOn,
            week1,
            week2,
            cycleStartsOn: week2 === null ? null : addDays(day('2026-06-01'), turn * 7),
            workingYear,
          }),
          ...(later === null ? [] : [asPattern({ ...own, ...later })]),
        ],
      }),
    ),
  { maxLength: 3 },
)

describe('a plan', () => {
  it('says of every day what the rosters say, however long the run of days', () => {
    fc.assert(
      fc.property(rosters, someDay, fc.integer({ min: 1, max: 400 }), (all, from, length) => {
        const days = dayFactsOf(from, addDays(from, length - 1), calendar, openAlways)
        const planned = plan(days, [person({ rosters: all })], calendar).people[0]!.days
        expect(planned).toHaveLength(length)
        for (const [index, { on }] of days.entries())
          expect([on, planned[index]!.minutes]).toEqual([on, minutesOfDay(all, on, calendar)])
      }),
      { numRuns: 60 },
    )
  })

  it('says the same of a day whether asked by itself or among others', () => {
    fc.assert(
      fc.property(rosters, someDay, fc.integer({ min: 0, max: 60 }), (all, from, offset) => {
        const somebody = person({
          rosters: all,
          leave: [
            leave({
              startsOn: addDays(from, 3),
              endsOn: addDays(from, 9),
              firstDay: 'afternoon',
              lastDay: 'morning',
            }),
          ],
        })
        const days = dayFactsOf(from, addDays(from, 60), calendar, openAlways)
        const { on } = days[offset]!
        expect(plan(days, [somebody], calendar).people[0]!.days[offset]).toEqual(dayOf(somebody, on))
      }),
      { numRuns: 60 },
    )
  })

  it('knows the weekday of each day, over leap days too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 9000 }), (days) => {
        const on = addDays(day('2026-11-23'), days)
        const [facts] = dayFactsOf(on, on, calendar, openAlways)
        expect(facts!.weekday).toBe((((daysBetween(day('2026-11-23'), on) % 7) + 7) % 7) + 1)
      }),
    )
  })
})

describe('the days of a school holiday', () => {
  const holiday = { name: 'Summer holiday 2027', startsOn: day('2027-07-22'), endsOn: day('2027-09-01') }
  const somebody = (personName: string, worked: number, daysAWeek = 5, wasHere = true) => ({
    personId: personName,
    personName,
    worked,
    daysAWeek,
    wasHere,
  })

  it('count as of a full week, so that two of two days a week weigh as much as five of five', () => {
    const { rows, spread } = fairnessOf(holiday, [somebody('Ann', 10), somebody('Ben', 4, 2)])
    expect(rows.map(({ personName, asFullWeek }) => [personName, asFullWeek])).toEqual([
      ['Ann', 10],
      ['Ben', 10],
    ])
    expect(spread).toBe(0)
  })

  it.each<[spread: number, isFlagged: boolean]>([
    [5, false],
    [5.5, true],
    [6, true],
  ])('with a difference of %s days are flagged: %s', (spread, isFlagged) => {
    expect(fairnessOf(holiday, [somebody('Ann', 10), somebody('Ben', 10 - spread)])).toMatchObject({
      spread,
      isFlagged,
    })
  })

  it('are not compared with those of people who were here only for a part', () => {
    const { spread, rows } = fairnessOf(holiday, [
      somebody('Ann', 10),
      somebody('Ben', 9),
      somebody('New', 1, 5, false),
    ])
    expect(spread).toBe(1)
    expect(rows).toHaveLength(3)
  })

  it('are said in words', () => {
    const say = (...people: ReturnType<typeof somebody>[]) => sayFairness(fairnessOf(holiday, people))
    expect(say(somebody('Ann', 10), somebody('Ben', 2))).toBe(
      'Ann works most, 10 days; Ben least, 2 days. The difference of 8 days is more than 5: talk about how these days are shared.',
    )
    expect(say(somebody('Ann', 3), somebody('Ben', 2))).toContain('The difference of 1 day is within 5.')
    expect(say(somebody('Ann', 1), somebody('Ben', 1))).toBe('Everybody works the same: 1 day.')
    expect(say(somebody('Ann', 1))).toContain('Ann alone')
    expect(say()).toContain('Nobody')
  })

  it('are spread the same whoever is named first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 5 })), { minLength: 1 }),
        (given) => {
          const people = given.map(([worked, daysAWeek], index) =>
            somebody(`P${index}`, worked / 2, daysAWeek),
          )
          const one = fairnessOf(holiday, people)
          const other = fairnessOf(holiday, people.toReversed())
          expect(other.spread).toBe(one.spread)
          expect(one.most - one.least).toBeCloseTo(one.spread, 5)
        },
      ),
    )
  })
})

describe('a view', () => {
  const holidays = calendar.holidays
  const shown = (view: Parameters<typeof periodOf>[0], on: string): [IsoDate, IsoDate] | null => {
    const period = periodOf(view, day(on), holidays)
    return period === null ? null : [period.from, period.to]
  }
  it('shows the week, the month, the holiday or the long run around a day', () => {
    expect(shown('week', '2027-01-01')).toEqual(['2026-12-28', '2027-01-03'])
    expect(shown('month', '2028-02-10')).toEqual(['2028-02-01', '2028-02-29'])
    expect(shown('holiday', '2026-11-23')).toEqual(['2026-12-19', '2027-01-03'])
    expect(shown('holiday', '2026-12-30')).toEqual(['2026-12-19', '2027-01-03'])
    expect(daysBetween(...shown('long', '2026-11-25')!)).toBe(399)
    expect(periodOf('holiday', day('2026-11-23'), [])).toBeNull()
  })

  it('steps to the next and back', () => {
    const month = periodOf('month', day('2026-12-15'), holidays)!
    expect(stepFrom('month', month, 1, holidays)).toBe('2027-01-01')
    expect(stepFrom('month', month, -1, holidays)).toBe('2026-11-30')
    const christmas = periodOf('holiday', day('2026-12-25'), holidays)!
    expect(stepFrom('holiday', christmas, 1, holidays)).toBeNull()
  })
})
