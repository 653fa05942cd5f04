import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import {
  balanceOf,
  daysOf,
  decisionFaults,
  locationsDue,
  plainName,
  sayBalance,
  sayDays,
} from '#shared/features/locations/locations.rules.ts'
import { locationId, type ReasonSide, type Weight } from '#shared/features/locations/locations.schema.ts'
import { newId } from '#shared/ids.ts'

type Told = `${'+' | '-'}${Weight}`
const reasons = (...told: Told[]): { side: ReasonSide; weight: Weight }[] =>
  told.map((one) => ({
    side: one.startsWith('+') ? 'for' : 'against',
    weight: one.slice(1) as Weight,
  }))

describe('the reasons for and against a place', () => {
  it.each([
    [[], 'No reasons are written down yet.'],
    [['+some'], '1 for (weight 1), 0 against (weight 0): more weight for it.'],
    [
      ['+some', '+some', '-much'],
      '2 for (weight 2), 1 against (weight 2): as much weight for it as against it.',
    ],
    [['+much', '+some', '-decisive'], '2 for (weight 3), 1 against (weight 4): more weight against it.'],
  ] as [Told[], string][])('%o are summed up as %s', (told, sentence) => {
    expect(sayBalance(balanceOf(reasons(...told)))).toBe(sentence)
  })

  it('lean the other way when every reason changes sides', () => {
    const told = fc.array(fc.constantFrom<Told>('+some', '+much', '+decisive', '-some', '-much', '-decisive'))
    fc.assert(
      fc.property(told, (all) => {
        const turned = all.map(
          (one) => (one.startsWith('+') ? `-${one.slice(1)}` : `+${one.slice(1)}`) as Told,
        )
        const other = { for: 'against', against: 'for', even: 'even', nothing: 'nothing' } as const
        expect(balanceOf(reasons(...turned)).leans).toBe(other[balanceOf(reasons(...all)).leans])
      }),
    )
  })
})

describe('a decision', () => {
  it.each([
    [{ decision: 'undecided', decidedOn: null, reviewOn: null }, []],
    [{ decision: 'undecided', decidedOn: null, reviewOn: '2027-01-01' }, []],
    [{ decision: 'undecided', decidedOn: '2026-01-01', reviewOn: null }, ['decidedOn']],
    [{ decision: 'use', decidedOn: null, reviewOn: null }, ['decidedOn']],
    [{ decision: 'use', decidedOn: '2026-01-01', reviewOn: '2026-01-01' }, []],
    [{ decision: 'keep', decidedOn: '2026-01-02', reviewOn: '2026-01-01' }, ['reviewOn']],
  ] as const)('told as %o has faults in %o', ({ decision, decidedOn, reviewOn }, fields) => {
    const told = {
      decision,
      decidedOn: decidedOn === null ? null : day(decidedOn),
      reviewOn: reviewOn === null ? null : day(reviewOn),
    }
    expect(Object.keys(decisionFaults(told))).toEqual(fields)
  })

  it('is due to be looked at again on its day, unless the place was given up', () => {
    const place = (decision: 'use' | 'undecided' | 'leave' | 'reject', reviewOn: string | null) => ({
      id: newId(locationId),
      name: 'Hall',
      decision,
      reviewOn: reviewOn === null ? null : day(reviewOn),
    })
    const due = locationsDue([
      place('use', '2027-01-01'),
      place('undecided', '2027-02-01'),
      place('leave', '2027-01-01'),
      place('reject', '2027-01-01'),
      place('use', null),
    ])
    expect(due.map(({ dueOn, detail }) => `${dueOn} ${detail}`)).toEqual([
      '2027-01-01 Decided: use it. Do the reasons still hold?',
      '2027-02-01 Is it to be a base? Weigh the reasons and decide.',
    ])
  })
})

describe('the days on which a place is open', () => {
  it.each([
    ['[]', ''],
    ['["3"]', 'Wednesday'],
    ['["1","2"]', 'Monday, Tuesday'],
    ['["5","1","3","2","4"]', 'Monday to Friday'],
    ['["1","3","5"]', 'Monday, Wednesday, Friday'],
  ])('kept as %s are said as "%s"', (daysOpen, said) => {
    expect(sayDays({ daysOpen })).toBe(said)
  })

  it('are in the order of the week', () => {
    expect(daysOf({ daysOpen: '["7","1"]' })).toEqual(['1', '7'])
  })
})

describe('words for a base', () => {
  it('are the same whatever the capitals and spaces', () => {
    expect(plainName('  Wharf   Street ROOM ')).toBe('wharf street room')
  })
})
