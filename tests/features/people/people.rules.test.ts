import { describe, expect, it } from 'vitest'

import { day, type IsoDate } from '#shared/dates.ts'
import { headcount, nameOf, sortNameOf, standingOn } from '#shared/features/people/people.rules.ts'
import type { PersonKind } from '#shared/features/people/people.schema.ts'

const on = (text: string | null): IsoDate | null => (text === null ? null : day(text))

describe('the name of a person', () => {
  it.each([
    ['Beatrice', 'Khan', '', 'Beatrice Khan', 'Khan, Beatrice'],
    ['Beatrice', 'Khan', 'Bea', 'Bea Khan', 'Khan, Beatrice (Bea)'],
    ['Bea', 'Khan', 'Bea', 'Bea Khan', 'Khan, Bea'],
  ])('%s %s, called "%s", is %s and sorts as %s', (givenName, familyName, preferredName, name, sorted) => {
    const person = { givenName, familyName, preferredName }
    expect(nameOf(person)).toBe(name)
    expect(sortNameOf(person)).toBe(sorted)
  })
})

describe('the standing of a person on 23/11/2026', () => {
  it.each([
    [null, null, 'current'],
    ['2026-11-23', null, 'current'],
    ['2026-11-24', null, 'startsLater'],
    [null, '2026-11-23', 'current'],
    ['2020-01-01', '2026-11-22', 'left'],
    ['2026-11-24', '2027-01-01', 'startsLater'],
  ])('from %s to %s is %s', (startedOn, leftOn, standing) => {
    expect(standingOn(day('2026-11-23'), { startedOn: on(startedOn), leftOn: on(leftOn) })).toBe(standing)
  })

  it('decides who is counted, of which kind', () => {
    const a = (kind: PersonKind, startedOn: string | null, leftOn: string | null) => ({
      kind,
      startedOn: on(startedOn),
      leftOn: on(leftOn),
    })
    const everybody = [
      a('employee', '2020-01-01', null),
      a('employee', '2027-01-01', null),
      a('volunteer', null, null),
      a('volunteer', null, '2026-11-22'),
    ]
    expect(headcount(everybody, day('2026-11-23'))).toEqual({
      total: 2,
      byKind: { employee: 1, volunteer: 1 },
    })
  })
})
