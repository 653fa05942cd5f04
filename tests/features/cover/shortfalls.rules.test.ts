import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import {
  gapsOf,
  newGaps,
  sayNewShortfall,
  sayShortfall,
  type Counted,
  type Gap,
  type PersonDay,
} from '#shared/features/cover/shortfalls.rules.ts'
import { minimumId } from '#shared/features/cover/cover.schema.ts'
import { clockOf, coversAll, type Span } from '#shared/features/cover/spans.ts'
import { newId } from '#shared/ids.ts'

const at = (hour: number) => hour * 60
const span = (from: number, to: number): Span => ({ from: at(from), to: at(to) })

const desk = (people: number) => ({ people, fromMinute: at(9), toMinute: at(17), unsupervised: 0 as const })
const anyTime = (people: number) => ({
  people,
  fromMinute: null,
  toMinute: null,
  unsupervised: 0 as const,
})

const someone = (here: readonly Span[], more: Partial<PersonDay> = {}, isAbleAlone = true): Counted => ({
  day: { state: 'in', rostered: here, here, isLeave: false, ...more },
  isAbleAlone,
})
const onLeave = (rostered: readonly Span[]) => someone([], { state: 'away', rostered, isLeave: true })
const inTermOnly = (rostered: readonly Span[]) => someone([], { state: 'termOff', rostered })

const windows = (gaps: readonly Gap[]) =>
  gaps.map(({ window, missing }) =>
    window === null ? [missing] : [clockOf(window.from), clockOf(window.to), missing],
  )

describe('a minimum', () => {
  it.each<[says: string, who: Counted[], gaps: unknown]>([
    ['is reached by two who are there all day', [someone([span(9, 17)]), someone([span(8, 18)])], []],
    ['is one short all day with one', [someone([span(9, 17)])], [['09:00', '17:00', 1]]],
    ['is two short with nobody', [], [['09:00', '17:00', 2]]],
    [
      'is one short from when somebody leaves',
      [someone([span(9, 17)]), someone([span(9, 13)])],
      [['13:00', '17:00', 1]],
    ],
    [
      'is reached by halves that meet',
      [someone([span(9, 17)]), someone([span(9, 13)]), someone([span(13, 17)])],
      [],
    ],
    [
      'is short at both ends',
      [someone([span(9, 17)]), someone([span(10, 16)])],
      [
        ['09:00', '10:00', 1],
        ['16:00', '17:00', 1],
      ],
    ],
    [
      'differs by the hour',
      [someone([span(10, 17)]), someone([span(12, 17)])],
      [
        ['09:00', '10:00', 2],
        ['10:00', '12:00', 1],
      ],
    ],
    [
      'counts two stretches of one person once',
      [someone([span(9, 12), span(12, 17)])],
      [['09:00', '17:00', 1]],
    ],
    [
      'does not mind who is there outside its hours',
      [someone([span(6, 9), span(17, 20)])],
      [['09:00', '17:00', 2]],
    ],
  ])('%s', (_, who, expected) => {
    expect(windows(gapsOf(desk(2), who))).toEqual(expected)
  })

  it('without hours counts whoever is in at some time of the day', () => {
    expect(gapsOf(anyTime(2), [someone([span(9, 10)]), someone([span(16, 17)])])).toEqual([])
    expect(windows(gapsOf(anyTime(2), [someone([span(9, 10)])]))).toEqual([[1]])
  })

  it('of people able to work unsupervised leaves out those with an overdue check, and says so', () => {
    const alone = { ...desk(1), unsupervised: 1 as const }
    const [gap] = gapsOf(alone, [someone([span(9, 17)], {}, false)])
    expect(gap).toMatchObject({ missing: 1, notAlone: 1 })
    expect(gapsOf(desk(1), [someone([span(9, 17)], {}, false)])).toEqual([])
  })
})

const shortfall = (gap: Gap) => ({
  ...gap,
  minimumId: newId(minimumId),
  name: 'Front desk',
  on: day('2026-12-24'),
})

describe('a shortfall in words', () => {
  it('says day, hours, how many, and why', () => {
    const [gap] = gapsOf(desk(2), [
      someone([span(9, 17)]),
      someone([span(9, 13)]),
      onLeave([span(9, 17)]),
      onLeave([span(13, 17)]),
      inTermOnly([span(9, 17)]),
    ])
    expect(sayShortfall(shortfall(gap!))).toBe(
      'Thursday 24 December: front desk is one short from 13:00 to 17:00; two are on leave and one works in term time only',
    )
  })

  it('does not call leave what it may not name', () => {
    const [gap] = gapsOf(desk(1), [someone([], { state: 'away', rostered: [span(9, 17)] })])
    expect(sayShortfall(shortfall(gap!))).toBe(
      'Thursday 24 December: front desk is one short from 09:00 to 17:00; one is away',
    )
  })

  it('says without hours that the day is short, and without reasons only that', () => {
    expect(sayShortfall({ ...shortfall(gapsOf(anyTime(3), [])[0]!), name: 'SEND support' })).toBe(
      'Thursday 24 December: SEND support is three short',
    )
  })

  it('says what would be and how much more that is', () => {
    const before = gapsOf(desk(2), [someone([span(9, 17)])])
    const after = gapsOf(desk(2), [someone([span(9, 13)])])
    const [found] = newGaps(before, after)
    expect(sayNewShortfall({ ...shortfall(found!), more: found!.more })).toBe(
      'Thursday 24 December: front desk would be two short from 13:00 to 17:00 (one more than now)',
    )
  })
})

const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 4 })
  .map((edges) => edges.toSorted((a, b) => a - b).map((quarter) => quarter * 15))
  .map((edges) =>
    edges.flatMap((from, index) =>
      index % 2 === 0 && edges[index + 1] !== undefined ? [{ from, to: edges[index + 1]! }] : [],
    ),
  )
const team = fc.array(
  spans.map((here) => someone(here)),
  { maxLength: 8 },
)
const wanted = fc
  .record({
    people: fc.integer({ min: 1, max: 5 }),
    from: fc.integer({ min: 0, max: 90 }),
    length: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ people, from, length }) => ({
    people,
    fromMinute: from * 15,
    toMinute: Math.min(1440, (from + length) * 15),
    unsupervised: 0 as const,
  }))

const missingAt = (gaps: readonly Gap[], minute: number) =>
  gaps.find(({ window }) => window !== null && window.from <= minute && minute < window.to)?.missing ?? 0

describe('gaps', () => {
  it('say at every minute how many are missing', () => {
    fc.assert(
      fc.property(wanted, team, (needed, who) => {
        const gaps = gapsOf(needed, who)
        for (let minute = needed.fromMinute; minute < needed.toMinute; minute += 5) {
          const present = who.filter(({ day: { here } }) =>
            here.some(({ from, to }) => from <= minute && minute < to),
          ).length
          expect(missingAt(gaps, minute)).toBe(Math.max(0, needed.people - present))
        }
      }),
    )
  })

  it('never grow when somebody more is in, nor shrink when more are needed', () => {
    fc.assert(
      fc.property(wanted, team, spans, (needed, who, here) => {
        const now = gapsOf(needed, who)
        const better = gapsOf(needed, [...who, someone(here)])
        const stricter = gapsOf({ ...needed, people: needed.people + 1 }, who)
        for (let minute = needed.fromMinute; minute < needed.toMinute; minute += 15) {
          expect(missingAt(better, minute)).toBeLessThanOrEqual(missingAt(now, minute))
          expect(missingAt(stricter, minute)).toBeGreaterThanOrEqual(missingAt(now, minute))
        }
      }),
    )
  })

  it('that are new are what is missing after less what was missing before', () => {
    fc.assert(
      fc.property(wanted, team, (needed, who) => {
        const before = gapsOf(needed, who)
        const after = gapsOf(needed, who.slice(1))
        const found = newGaps(before, after)
        for (let minute = needed.fromMinute; minute < needed.toMinute; minute += 15) {
          const more = found.find(({ window }) => window!.from <= minute && minute < window!.to)?.more ?? 0
          expect(more).toBe(missingAt(after, minute) - missingAt(before, minute))
        }
      }),
    )
  })

  it('are none where enough people cover the whole of it', () => {
    fc.assert(
      fc.property(wanted, team, (needed, who) => {
        const window = { from: needed.fromMinute, to: needed.toMinute }
        const whole = who.filter(({ day: { here } }) => coversAll(here, window)).length
        fc.pre(whole > 0)
        expect(gapsOf({ ...needed, people: whole }, who)).toEqual([])
      }),
    )
  })
})
