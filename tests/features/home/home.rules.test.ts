import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, day, instant } from '#shared/dates.ts'
import { figuresDue, type Counted } from '#shared/features/home/figures-due.rules.ts'
import { backupDue, sayWhen } from '#shared/features/home/home.rules.ts'
import { packsDue } from '#shared/features/home/packs-due.rules.ts'
import { indicatorId } from '#shared/features/indicators/indicators.schema.ts'
import { packActionId, packId } from '#shared/features/packs/packs.schema.ts'
import { newId } from '#shared/ids.ts'

const today = day('2026-11-23')

describe('a due day in words', () => {
  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-26', 'in 3 days'],
    ['2026-12-14', 'in 21 days'],
    ['2026-12-15', 'in 3 weeks'],
    ['2027-02-01', 'in 10 weeks'],
    ['2026-11-22', '1 day overdue'],
    ['2026-11-18', '5 days overdue'],
    ['2026-10-12', '6 weeks overdue'],
  ])('%s is %s', (dueOn, words) => {
    expect(sayWhen(today, day(dueOn))).toBe(words)
  })

  it('says overdue for every day before today and for none after', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (offset) => {
        expect(sayWhen(today, addDays(today, offset)).endsWith('overdue')).toBe(offset < 0)
      }),
    )
  })
})

const at = (text: string) => instant.parse(`${text}T18:00:00.000Z`)

describe('backups', () => {
  it('are asked for when there was never one, or none for a week', () => {
    expect(backupDue(today, null)).toMatchObject({
      dueOn: today,
      detail: expect.stringContaining('No backup'),
    })
    expect(backupDue(today, at('2026-11-10'))).toMatchObject({
      dueOn: '2026-11-17',
      detail: expect.stringContaining('13 days old'),
    })
  })

  it('are left alone while the last one is young', () => {
    expect(backupDue(today, at('2026-11-17'))).toBeNull()
  })
})

const indicator = (details: Partial<Counted> = {}): Counted => ({
  id: newId(indicatorId),
  name: 'Families seen',
  frequency: 'quarterly',
  yearStarts: 'april',
  ...details,
})

describe('figures', () => {
  const nothing = { since: day('2025-01-01'), has: () => false, isClosed: () => false }

  it('of one period stand in one line, wanted three weeks after it ended', () => {
    const due = figuresDue(
      today,
      [indicator(), indicator(), indicator({ frequency: 'monthly', name: 'Visits' })],
      nothing,
    )
    expect(due).toMatchObject([
      {
        title: 'Figures for Q2 2026/27',
        detail: '2 indicators counted every quarter have no figure yet.',
        dueOn: '2026-10-21',
      },
      { title: 'Figures for Oct 2026', detail: 'Still to be entered: Visits.', dueOn: '2026-11-21' },
    ])
  })

  it('are not asked for when they are there, when the period is closed, or when it ended before the centre kept records here', () => {
    for (const known of [{ has: () => true }, { isClosed: () => true }, { since: day('2026-10-01') }]) {
      expect(figuresDue(today, [indicator()], { ...nothing, ...known })).toEqual([])
    }
  })
})

describe('evaluation packs', () => {
  const none = { since: day('2025-01-01'), unfrozen: [], begunQuarters: [], actions: [] }
  const quarterStartsOn = day('2026-07-01')

  it('are asked for when the quarter is over and nobody has begun one', () => {
    expect(packsDue(today, none)).toMatchObject([
      { kind: 'packDeadline', title: 'Evaluation pack, Q2 2026/27', dueOn: '2026-11-04', path: '/packs' },
    ])
    expect(packsDue(today, { ...none, begunQuarters: [quarterStartsOn] })).toEqual([])
    expect(packsDue(today, { ...none, since: day('2026-11-02') })).toEqual([])
  })

  it('are due when the group expects them, and on the usual day when nobody said', () => {
    const pack = { id: newId(packId), title: 'Autumn pack', quarterStartsOn, dueOn: null }
    const known = { ...none, begunQuarters: [quarterStartsOn] }
    expect(packsDue(today, { ...known, unfrozen: [pack] })).toMatchObject([
      { title: 'Autumn pack', dueOn: '2026-11-04' },
    ])
    expect(packsDue(today, { ...known, unfrozen: [{ ...pack, dueOn: day('2026-12-01') }] })[0]!.dueOn).toBe(
      '2026-12-01',
    )
  })

  it('bring the actions that have a day', () => {
    const action = {
      id: newId(packActionId),
      packId: newId(packId),
      action: 'Agree recharge with the Trust',
      owner: 'Ruth',
      dueOn: day('2026-12-04'),
    }
    const due = packsDue(today, {
      ...none,
      begunQuarters: [quarterStartsOn],
      actions: [action, { ...action, dueOn: null }],
    })
    expect(due).toMatchObject([
      { kind: 'packAction', title: 'Ruth', detail: 'Agree recharge with the Trust', dueOn: '2026-12-04' },
    ])
  })
})
