import { describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import { minimumId, type Minimum } from '#shared/features/cover/cover.schema.ts'
import {
  contradict,
  faultsOf,
  isNeededOn,
  sayNeed,
  sayWeekdays,
  type DayFacts,
} from '#shared/features/cover/minimums.rules.ts'
import { coverDutyId } from '#shared/features/cover/cover.schema.ts'
import { newId } from '#shared/ids.ts'

const desk = (more: Partial<Minimum> = {}): Minimum => ({
  id: newId(minimumId),
  name: 'Front desk',
  serviceAreaId: null,
  disciplineId: null,
  dutyId: null,
  people: 2,
  weekdays: '12345',
  season: 'always',
  fromMinute: 540,
  toMinute: 1020,
  unsupervised: 0,
  startsOn: day('2026-01-01'),
  endsOn: null,
  notes: '',
  ...more,
})

const thursday: DayFacts = { on: day('2026-12-24'), weekday: 4, isTerm: false, closedFor: null }

describe('a minimum holds', () => {
  it.each<[says: string, minimum: Partial<Minimum>, on: Partial<DayFacts>, holds: boolean]>([
    ['on its weekdays', {}, {}, true],
    ['not on others', { weekdays: '67' }, {}, false],
    ['in school holidays when it says so', { season: 'holiday' }, {}, true],
    ['not in school holidays when it is for term', { season: 'term' }, {}, false],
    ['in term when it is for term', { season: 'term' }, { isTerm: true }, true],
    ['not while the centre is closed', {}, { closedFor: 'Christmas' }, false],
    ['from its first day', { startsOn: day('2026-12-24') }, {}, true],
    ['not before', { startsOn: day('2026-12-25') }, {}, false],
    ['on its last day', { endsOn: day('2026-12-24') }, {}, true],
    ['not after', { endsOn: day('2026-12-23') }, {}, false],
  ])('%s', (_, minimum, on, holds) => {
    expect(isNeededOn(desk(minimum), { ...thursday, ...on })).toBe(holds)
  })

  it('is said in words', () => {
    expect(sayNeed(desk())).toBe('2 from 09:00 to 17:00, Monday to Friday')
    expect(
      sayNeed(desk({ people: 1, fromMinute: null, toMinute: null, season: 'holiday', unsupervised: 1 })),
    ).toBe('1 on the day, Monday to Friday, in school holidays, able to work unsupervised')
    expect(['1', '13', '35', '135', '1234567', '567'].map(sayWeekdays)).toEqual([
      'Monday',
      'Monday and Wednesday',
      'Wednesday and Friday',
      'Monday, Wednesday and Friday',
      'every day',
      'Friday to Sunday',
    ])
  })
})

describe('two minimums contradict each other', () => {
  const other = (more: Partial<Minimum>) => contradict(desk(), desk(more))
  it.each<[says: string, more: Partial<Minimum>, is: boolean]>([
    ['when they are about the same people and hours', { name: 'Desk', people: 3 }, true],
    ['when the hours overlap', { fromMinute: 960, toMinute: 1200 }, true],
    ['not when the hours only touch', { fromMinute: 1020, toMinute: 1200 }, false],
    ['not when one is for hours and the other for the day', { fromMinute: null, toMinute: null }, false],
    ['not on other weekdays', { weekdays: '67' }, false],
    ['on one weekday in common', { weekdays: '5' }, true],
    ['not after one has ended', { startsOn: day('2025-01-01'), endsOn: day('2025-12-31') }, false],
    ['on one day in common', { startsOn: day('2025-01-01'), endsOn: day('2026-01-01') }, true],
    ['not about people with a duty', { dutyId: newId(coverDutyId) }, false],
    ['not about people who may work alone', { unsupervised: 1 }, false],
  ])('%s', (_, more, is) => {
    expect(other(more)).toBe(is)
  })

  it('not in different seasons, but always with one for all the year', () => {
    expect(contradict(desk({ season: 'term' }), desk({ season: 'holiday' }))).toBe(false)
    expect(contradict(desk({ season: 'term' }), desk({ season: 'always' }))).toBe(true)
  })

  it('and never itself', () => {
    const one = desk()
    expect(contradict(one, one)).toBe(false)
  })
})

it('A minimum needs both times or none, in order, and days in order', () => {
  const faults = (more: Partial<Minimum>) => Object.keys(faultsOf(desk(more)))
  expect(faults({})).toEqual([])
  expect(faults({ fromMinute: null, toMinute: null })).toEqual([])
  expect(faults({ fromMinute: null })).toEqual(['fromMinute'])
  expect(faults({ toMinute: null })).toEqual(['toMinute'])
  expect(faults({ toMinute: 540 })).toEqual(['toMinute'])
  expect(faults({ endsOn: day('2025-12-31') })).toEqual(['endsOn'])
})
