import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, covers, day, type IsoDate } from '#shared/dates.ts'
import { newId } from '#shared/ids.ts'
import { agencyId } from '#shared/features/agencies/agencies.schema.ts'
import { personId } from '#shared/features/people/people.schema.ts'
import {
  faultsOf,
  firstClash,
  isRunning,
  lastDayOf,
  noticeRunsTo,
  rearrangeReviews,
  reviewDates,
  statusOn,
} from '#shared/features/secondments/secondments.rules.ts'
import { notYet } from '#shared/features/secondments/not-yet.ts'
import {
  emptySecondment,
  secondmentId,
  type Secondment,
} from '#shared/features/secondments/secondments.schema.ts'
import { isLongerThan, warningsOf } from '#shared/features/secondments/secondments.warnings.ts'

const signed = {
  signedByHomeOn: day('2026-03-01'),
  signedByHostOn: day('2026-03-02'),
  signedByPersonOn: day('2026-03-03'),
}
const a = (details: Partial<Secondment> = {}): Secondment => ({
  id: newId(secondmentId),
  ...emptySecondment,
  ...notYet,
  personId: newId(personId),
  homeAgencyId: newId(agencyId),
  hostTitle: 'Family worker',
  startsOn: day('2026-04-01'),
  endsOn: day('2027-03-31'),
  minutesPerWeek: 1110,
  ...details,
})
const active = (details: Partial<Secondment> = {}) => a({ ...signed, begunOn: day('2026-04-01'), ...details })

describe('the status of a secondment', () => {
  const noticed = {
    noticeGivenOn: day('2026-06-01'),
    noticeGivenBy: 'home',
    noticeGivenWeeks: 8,
    noticeEndsOn: day('2026-07-31'),
  } as const
  const cases: [string, Secondment, string, string][] = [
    ['nothing but terms', a(), '2026-03-01', 'proposed'],
    ['approval by home', a({ homeApprovedOn: day('2026-02-01') }), '2026-03-01', 'approvedByHome'],
    [
      'approval by home, which is still to come',
      a({ homeApprovedOn: day('2026-03-02') }),
      '2026-03-01',
      'proposed',
    ],
    ['approval by the centre', a({ hostApprovedOn: day('2026-02-01') }), '2026-03-01', 'approvedByHost'],
    [
      'both approvals',
      a({ homeApprovedOn: day('2026-02-01'), hostApprovedOn: day('2026-02-01') }),
      '2026-03-01',
      'approvedByBoth',
    ],
    ['having been sent out', a({ sentForSignatureOn: day('2026-02-20') }), '2026-03-01', 'outForSignature'],
    ['one signature', a({ signedByHomeOn: day('2026-03-01') }), '2026-03-01', 'outForSignature'],
    ['two of three signatures so far', a(signed), '2026-03-02', 'outForSignature'],
    ['all three signatures', a(signed), '2026-03-03', 'agreed'],
    ['a beginning tomorrow', active(), '2026-03-31', 'agreed'],
    ['a beginning today', active(), '2026-04-01', 'active'],
    ['its last day today', active(), '2027-03-31', 'active'],
    ['its last day yesterday', active(), '2027-04-01', 'pastEnd'],
    ['no last day', active({ endsOn: null }), '2099-01-01', 'active'],
    ['notice from tomorrow', active(noticed), '2026-05-31', 'active'],
    ['notice from today', active(noticed), '2026-06-01', 'onNotice'],
    ['notice that has run', active(noticed), '2026-08-01', 'pastEnd'],
    [
      'an end today, returned',
      active({ endedOn: day('2026-09-30'), outcome: 'returned' }),
      '2026-09-30',
      'returned',
    ],
    [
      'an end today, not returned',
      active({ endedOn: day('2026-09-30'), outcome: 'notReturned' }),
      '2026-09-30',
      'notReturned',
    ],
    ['an end tomorrow', active({ endedOn: day('2026-09-30'), outcome: 'returned' }), '2026-09-29', 'active'],
    ['a withdrawal', a({ withdrawnOn: day('2026-03-01') }), '2026-03-01', 'withdrawn'],
    ['a withdrawal tomorrow', a({ withdrawnOn: day('2026-03-02') }), '2026-03-01', 'proposed'],
  ]
  it.each(cases)('with %s', (_what, secondment, today, status) => {
    expect(statusOn(day(today), secondment)).toBe(status)
  })

  it('is extended from the day on which the extension was agreed', () => {
    const extensions = [{ agreedOn: day('2026-12-01') }]
    expect(statusOn(day('2026-11-30'), active(), extensions)).toBe('active')
    expect(statusOn(day('2026-12-01'), active(), extensions)).toBe('extended')
  })
})

describe('a secondment cannot be saved', () => {
  const cases: [string, Secondment, string[]][] = [
    ['when all is well', active(), []],
    ['when it ends on its first day', a({ endsOn: day('2026-04-01') }), ['endsOn']],
    ['when it ends before it starts', a({ endsOn: day('2026-03-31') }), ['endsOn']],
    ['when nobody says what the work is', a({ hostTitle: '' }), ['hostPostId']],
    ['when it began unsigned', a({ begunOn: day('2026-04-01') }), ['earlyStartReason']],
    [
      'when it began before the last signature',
      active({ signedByPersonOn: day('2026-04-02') }),
      ['earlyStartReason'],
    ],
    ['when it began on the day of the last signature', active({ signedByPersonOn: day('2026-04-01') }), []],
    ['when it began early for a reason', a({ begunOn: day('2026-04-01'), earlyStartReason: 'Cover' }), []],
    [
      'when four weeks’ notice has a day too few',
      active({
        noticeGivenOn: day('2026-06-01'),
        noticeGivenBy: 'home',
        noticeGivenWeeks: 4,
        noticeEndsOn: day('2026-06-28'),
      }),
      ['noticeEndsOn'],
    ],
    [
      'when four weeks’ notice just fits',
      active({
        noticeGivenOn: day('2026-06-01'),
        noticeGivenBy: 'home',
        noticeGivenWeeks: 4,
        noticeEndsOn: day('2026-06-29'),
      }),
      [],
    ],
    [
      'when it ended before it started',
      active({ endedOn: day('2026-03-31'), outcome: 'returned', endReason: 'x' }),
      ['endedOn'],
    ],
    [
      'when it ended early without a reason',
      active({ endedOn: day('2027-03-30'), outcome: 'returned' }),
      ['endReason'],
    ],
    ['when it ended on the agreed day', active({ endedOn: day('2027-03-31'), outcome: 'returned' }), []],
  ]
  it.each(cases)('%s', (_what, secondment, fields) => {
    expect(Object.keys(faultsOf(secondment))).toEqual(fields)
  })

  it.each([
    ['2026-12-28', 4, '2027-01-25'],
    ['2028-02-01', 4, '2028-02-29'],
    ['2027-02-01', 4, '2027-03-01'],
    ['2026-03-23', 1, '2026-03-30'],
  ])('notice given on %s for %i weeks runs to %s', (given, weeks, to) => {
    expect(noticeRunsTo(day(given), weeks)).toBe(to)
  })
})

const codes = (today: string, secondment: Secondment) =>
  warningsOf(day(today), secondment).map(({ code }) => code)
const codesOfHours = (
  minutesPerWeek: number,
  homeMinutesPerWeek: number | null,
  contractMinutes: number | null,
) => codes('2026-05-01', active({ minutesPerWeek, homeMinutesPerWeek, contractMinutes }))
const fromApril = (endsOn: string) => ({ startsOn: day('2026-04-01'), endsOn: day(endsOn) })

describe('the warnings of a secondment', () => {
  const held = { returnMeetingHeldOn: day('2026-12-01') }

  it.each([
    ['2026-12-30', []],
    ['2026-12-31', ['endsWithin90']],
    ['2027-01-29', ['endsWithin90']],
    ['2027-01-30', ['endsWithin60']],
    ['2027-03-31', ['endsWithin60']],
    ['2027-04-01', ['pastEnd']],
  ])('on %s about an end on 31/03/2027 are %j', (today, expected) => {
    expect(codes(today, active(held))).toEqual(expected)
  })

  it.each([
    ['2024-04-01', '2026-03-31', false],
    ['2024-04-01', '2026-04-01', true],
    ['2024-02-29', '2026-02-27', false],
    ['2024-02-29', '2026-02-28', true],
    ['2026-03-01', '2028-02-28', false],
    ['2026-03-01', '2028-02-29', false],
    ['2026-03-01', '2028-03-01', true],
    ['2025-01-01', '2026-12-31', false],
    ['2025-01-01', '2027-01-01', true],
  ])('from %s to %s: longer than 24 months is %j', (from, to, longer) => {
    expect(isLongerThan(24, day(from), day(to))).toBe(longer)
  })

  it('say that hours exceed the contract, or do not add up', () => {
    expect(codesOfHours(2221, null, 2220)).toEqual(['hoursExceedContract'])
    expect(codesOfHours(1110, 1110, 2220)).toEqual([])
    expect(codesOfHours(1110, 1000, 2220)).toEqual(['hoursDoNotAddUp'])
    expect(codesOfHours(1110, 1000, null)).toEqual([])
  })

  it('ask for a return meeting in the last ninety days, and before the end', () => {
    expect(codes('2026-12-30', active())).toEqual([])
    expect(codes('2027-01-15', active())).toContain('returnMeetingMissing')
    expect(codes('2026-05-01', active({ returnMeetingOn: day('2027-04-01') }))).toEqual(['returnMeetingLate'])
  })

  it('fall silent when it is over', () => {
    expect(codes('2030-01-01', active({ endedOn: day('2029-01-01'), outcome: 'returned' }))).toEqual([])
  })
})

describe('reviews of a secondment', () => {
  it.each([
    ['2026-04-01', '2026-06-30', []],
    ['2026-04-01', '2026-07-01', ['2026-07-01']],
    ['2026-08-31', '2027-08-31', ['2026-11-30', '2027-02-28', '2027-08-31']],
    ['2027-11-30', '2028-06-01', ['2028-02-29', '2028-05-30']],
  ])('from %s to %s are on %j', (from, to, expected) => {
    expect(reviewDates(day(from), day(to))).toEqual(expected)
  })

  it('are planned two years ahead where no end is agreed', () => {
    expect(reviewDates(day('2026-04-01'), null)).toEqual([
      '2026-07-01',
      '2026-10-01',
      '2027-04-01',
      '2027-10-01',
      '2028-04-01',
    ])
  })

  it('stay cancelled when only the end moves', () => {
    const left = [{ plannedOn: day('2026-07-01'), heldOn: null }]
    expect(rearrangeReviews(left, fromApril('2027-03-31'), fromApril('2027-09-30'))).toEqual({
      add: ['2027-04-01'],
      drop: [],
    })
  })

  it('are planned anew from another first day, save those already held', () => {
    const held = { plannedOn: day('2026-07-01'), heldOn: day('2026-07-02') }
    const planned = { plannedOn: day('2026-10-01'), heldOn: null }
    const before = { startsOn: day('2026-04-01'), endsOn: day('2026-12-31') }
    const after = { startsOn: day('2026-05-01'), endsOn: day('2026-12-31') }
    expect(rearrangeReviews([held, planned], before, after)).toEqual({
      add: ['2026-08-01', '2026-11-01'],
      drop: [planned],
    })
  })
})

describe('two secondments side by side', () => {
  it('need a contract with room on every day, also once the one that told the contract is over', () => {
    const unknown = () => a({ contractMinutes: null, minutesPerWeek: 600, endsOn: null })
    const known = a({ contractMinutes: 2220, minutesPerWeek: 600, endsOn: day('2026-12-31') })
    expect(firstClash(unknown(), [known, unknown()])).toBe('2027-01-01')
    expect(firstClash(unknown(), [known])).toBeNull()
  })
})

const dayIn = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((n) => addDays(day(from), n))
/** Four years around two leap days, with every year end in between. */
const anyDay = dayIn('2027-01-01', 1600)
const claim = fc
  .record({
    startsOn: anyDay,
    length: fc.option(fc.integer({ min: 1, max: 900 })),
    minutesPerWeek: fc.integer({ min: 1, max: 2500 }),
    contractMinutes: fc.option(fc.integer({ min: 60, max: 2500 })),
  })
  .map(({ startsOn, length, ...rest }) =>
    a({ ...rest, startsOn, endsOn: length === null ? null : addDays(startsOn, length) }),
  )

describe('secondments of one person, whatever their dates', () => {
  it('never clash once one that clashes is refused: no day has more hours than the contract', () => {
    fc.assert(
      fc.property(
        fc.array(claim, { maxLength: 8 }),
        fc.array(anyDay, { maxLength: 20 }),
        (proposed, days) => {
          const accepted: Secondment[] = []
          for (const one of proposed) if (firstClash(one, accepted) === null) accepted.push(one)
          for (const on of [...days, ...accepted.map(({ startsOn }) => startsOn)]) {
            const there = accepted.filter((one) =>
              covers({ startsOn: one.startsOn, endsOn: lastDayOf(one) }, on),
            )
            if (there.length < 2) continue
            const contract = Math.max(0, ...there.map(({ contractMinutes }) => contractMinutes ?? 0))
            expect(there.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0)).toBeLessThanOrEqual(
              contract,
            )
          }
        },
      ),
    )
  })

  it('clash both ways or not at all', () => {
    fc.assert(
      fc.property(claim, claim, (one, other) => {
        expect(firstClash(one, [other]) === null).toBe(firstClash(other, [one]) === null)
      }),
    )
  })

  it('do not clash when one starts after the other has ended', () => {
    fc.assert(
      fc.property(claim, claim, (one, other) => {
        const lastDay = lastDayOf(one)
        fc.pre(lastDay !== null)
        const later = { ...other, startsOn: addDays(lastDay ?? one.startsOn, 1), endsOn: null }
        expect(firstClash(one, [later])).toBeNull()
      }),
    )
  })

  it('have reviews only between their first and last day, in order, none twice', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 1500 }), (startsOn, length) => {
        const lastDay = addDays(startsOn, length)
        const dates = reviewDates(startsOn, lastDay)
        expect(dates.every((on) => on > startsOn && on <= lastDay)).toBe(true)
        expect(dates).toEqual([...new Set(dates)].toSorted())
      }),
    )
  })

  it('extended step by step have the reviews of one agreed at once', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 }),
        (startsOn, lengths) => {
          let reviews: { plannedOn: IsoDate; heldOn: null }[] = []
          let before = null
          let endsOn = startsOn
          for (const length of lengths) {
            endsOn = addDays(endsOn, length)
            const after = { startsOn, endsOn }
            const { add, drop } = rearrangeReviews(reviews, before, after)
            reviews = [
              ...reviews.filter((review) => !drop.includes(review)),
              ...add.map((plannedOn) => ({ plannedOn, heldOn: null })),
            ]
            before = after
          }
          expect(reviews.map(({ plannedOn }) => plannedOn)).toEqual(reviewDates(startsOn, endsOn))
        },
      ),
    )
  })

  it('run from their first day until they end, without a gap', () => {
    fc.assert(
      fc.property(claim, anyDay, fc.integer({ min: 0, max: 900 }), (one, today, length) => {
        const endedOn = addDays(one.startsOn, length)
        const secondment = { ...one, ...signed, begunOn: one.startsOn, endedOn, outcome: 'returned' as const }
        expect(isRunning(statusOn(today, secondment))).toBe(today >= one.startsOn && today < endedOn)
      }),
    )
  })
})
