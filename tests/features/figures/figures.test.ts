import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { IndicatorDetail } from '#shared/features/indicators/indicators.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anIndicator, figureOf } from '#tests/support/figures.ts'

let app: TestApp
let feeding: IndicatorDetail
beforeEach(async () => {
  app = await aCentre({ today: '2026-11-23' })
  feeding = await anIndicator(app, {
    code: 'BF',
    name: 'Breastfeeding',
    standingTarget: 50,
    breakdowns: [{ dimension: 'Area', categories: ['North', 'South'] }],
  })
})
afterEach(() => app.close())

const enter = (...cells: Parameters<TestApp['api']['figures']['enter']>[0]['cells']) =>
  app.api.figures.enter({ cells })
const list = () => app.api.figures.list({ indicatorId: feeding.id })
const q1 = '2026-04-01'
const q2 = '2026-07-01'

describe('figures', () => {
  it('are entered as a batch, changed in place and taken away when emptied', async () => {
    expect(
      await enter(
        figureOf(feeding.id, q1, { numerator: 41, denominator: 85 }),
        figureOf(feeding.id, q2, { missing: 'System down' }),
      ),
    ).toEqual({ saved: 2, removed: 0 })
    const [first] = await list()
    expect(first).toMatchObject({
      startsOn: q1,
      endsOn: '2026-06-30',
      numerator: 41,
      denominator: 85,
      value: null,
    })
    await enter(figureOf(feeding.id, q1, { numerator: 42, denominator: 85, note: 'Late forms' }))
    expect((await list())[0]).toMatchObject({ id: first!.id, numerator: 42, note: 'Late forms' })
    expect(await enter(figureOf(feeding.id, q1), figureOf(feeding.id, '2026-10-01'))).toEqual({
      saved: 0,
      removed: 1,
    })
    expect((await list()).map(({ missing }) => missing)).toEqual(['System down'])
  })

  it('of one batch are one undo', async () => {
    await enter(
      figureOf(feeding.id, q1, { numerator: 1, denominator: 2 }),
      figureOf(feeding.id, q2, { numerator: 1, denominator: 2 }),
    )
    await app.api.history.undoLast({})
    expect(await list()).toEqual([])
  })

  it('are refused together, with a sentence for each bad cell', async () => {
    const count = await anIndicator(app, { unit: 'count' })
    await expect(
      enter(
        figureOf(feeding.id, q1, { numerator: 41, denominator: 85 }),
        figureOf(feeding.id, q2, { numerator: 90, denominator: 85 }),
        figureOf(feeding.id, '2026-05-01', { numerator: 1, denominator: 2 }),
        figureOf(feeding.id, '2027-01-01', { numerator: 1, denominator: 2 }),
        figureOf(feeding.id, q1, { numerator: 1, denominator: 2, dimension: 'Area', category: 'West' }),
        figureOf(count.id, q1, { value: 1.5 }),
        figureOf(feeding.id, q1, { numerator: 1, denominator: 2 }),
      ),
    ).rejects.toMatchObject({
      code: 'ruleBroken',
      message: expect.stringMatching(/^6 figures need correcting\. Nothing was saved/),
      fields: {
        'cells.1': 'The first number cannot be larger than the second.',
        'cells.2': 'This day does not begin a period of the indicator.',
        'cells.3': 'Q4 2026/27 has not begun yet.',
        'cells.4': 'The indicator has no group “West” of “Area”.',
        'cells.5': 'A count is a whole number.',
        'cells.6': 'This cell is in the batch twice.',
      },
    })
    expect(await list()).toEqual([])
  })

  it('stand in a grid of the financial year, with groups when asked for', async () => {
    await anIndicator(app, { frequency: 'monthly' })
    await enter(
      figureOf(feeding.id, '2026-01-01', { numerator: 20, denominator: 50 }),
      figureOf(feeding.id, q1, { numerator: 41, denominator: 85 }),
      figureOf(feeding.id, q1, { numerator: 20, denominator: 40, dimension: 'Area', category: 'North' }),
    )
    const grid = await app.api.figures.grid({
      frequency: 'quarterly',
      on: '2026-11-23',
      withBreakdowns: true,
    })
    expect(grid.year.label).toBe('2026/27')
    expect(grid.periods.map(({ label }) => label)).toEqual([
      'Q1 2026/27',
      'Q2 2026/27',
      'Q3 2026/27',
      'Q4 2026/27',
    ])
    expect(grid.rows.map(({ category }) => category)).toEqual(['', 'North', 'South'])
    expect(grid.rows[0]!.cells[0]).toMatchObject({
      figure: { numerator: 41 },
      target: 50,
      before: 40,
      isClosed: false,
    })
    expect(grid.rows[1]!.cells[0]).toMatchObject({ figure: { numerator: 20 }, target: null })
    const totals = await app.api.figures.grid({
      frequency: 'quarterly',
      on: '2026-11-23',
      withBreakdowns: false,
    })
    expect(totals.rows).toHaveLength(1)
  })

  it('of a year stand side by side, each under its own kind of year', async () => {
    const school = await anIndicator(app, { frequency: 'annual', yearStarts: 'september' })
    await enter(figureOf(school.id, '2024-09-01', { value: 74 }))
    const grid = await app.api.figures.grid({ frequency: 'annual', on: '2026-11-23', withBreakdowns: false })
    expect(grid.periods.map(({ label }) => label)).toEqual([
      '2022/23',
      '2023/24',
      '2024/25',
      '2025/26',
      '2026/27',
    ])
    expect(grid.rows[0]!.cells.map(({ figure }) => figure?.value ?? null)).toEqual([
      null,
      null,
      74,
      null,
      null,
    ])
    expect(grid.year.label).toBe('2022/23 to 2026/27')
  })

  it('make a series with gaps, targets and the latest groups', async () => {
    await enter(
      figureOf(feeding.id, '2026-01-01', { numerator: 20, denominator: 50 }),
      figureOf(feeding.id, q1, { missing: 'Late' }),
      figureOf(feeding.id, q2, { numerator: 24, denominator: 50 }),
      figureOf(feeding.id, q1, { numerator: 3, denominator: 10, dimension: 'Area', category: 'South' }),
    )
    const series = await app.api.figures.series({ indicatorId: feeding.id, from: null, to: null })
    expect(series.points.map(({ label, value, target }) => [label, value, target])).toEqual([
      ['Q4 2025/26', 40, 50],
      ['Q1 2026/27', null, 50],
      ['Q2 2026/27', 48, 50],
    ])
    expect(series.breakdowns).toMatchObject([
      {
        dimension: 'Area',
        period: { label: 'Q1 2026/27' },
        categories: [
          { category: 'North', value: null },
          { category: 'South', value: 30 },
        ],
      },
    ])
  })

  it('make an overview that ends with the last completed period', async () => {
    await enter(figureOf(feeding.id, q2, { numerator: 24, denominator: 50 }))
    expect(await labels('2026-09-30')).toEqual(['Q4 2025/26', 'Q1 2026/27', 'Q2 2026/27'])
    expect(await labels('2026-11-23')).toEqual(['Q4 2025/26', 'Q1 2026/27', 'Q2 2026/27'])
    await enter(figureOf(feeding.id, '2026-10-01', { numerator: 5, denominator: 10 }))
    expect(await labels('2026-11-23')).toEqual(['Q1 2026/27', 'Q2 2026/27', 'Q3 2026/27'])
  })

  it('may be read but not entered by a reader', async () => {
    await app.signInAs('reader')
    await expect(enter(figureOf(feeding.id, q1, { numerator: 1, denominator: 2 }))).rejects.toMatchObject({
      code: 'notAllowed',
    })
  })
})

describe('a closed period', () => {
  it('locks its figures and those of the months inside it', async () => {
    const monthly = await anIndicator(app, { frequency: 'monthly', unit: 'count' })
    await enter(figureOf(feeding.id, q2, { numerator: 24, denominator: 50 }))
    await app.api.figures.close({ frequency: 'quarterly', startsOn: '2026-08-15', note: 'Signed off' })
    await expect(
      enter(
        figureOf(feeding.id, q2, { numerator: 25, denominator: 50 }),
        figureOf(monthly.id, '2026-08-01', { value: 3 }),
        figureOf(monthly.id, '2026-10-01', { value: 3 }),
      ),
    ).rejects.toMatchObject({
      fields: {
        'cells.0': 'Q2 2026/27 is closed. Reopen it first.',
        'cells.1': 'Aug 2026 is closed. Reopen it first.',
      },
    })
    const grid = await app.api.figures.grid({
      frequency: 'quarterly',
      on: '2026-11-23',
      withBreakdowns: false,
    })
    expect(grid.rows[0]!.cells.map(({ isClosed }) => isClosed)).toEqual([false, true, false, false])
  })

  it('is not changed by an undo either', async () => {
    await enter(figureOf(feeding.id, q2, { numerator: 24, denominator: 50 }))
    const entered = (await app.api.history.list({})).entries.find(({ says }) => says === 'Entered figures')!
    await app.api.figures.close({ frequency: 'quarterly', startsOn: q2, note: '' })
    await expect(app.api.history.undo({ commandId: entered.commandId })).rejects.toMatchObject({
      code: 'ruleBroken',
      message: expect.stringContaining('closed'),
    })
    expect(await list()).toHaveLength(1)
  })

  it('is reopened with a reason, which stays on record', async () => {
    const { id } = await app.api.figures.close({ frequency: 'quarterly', startsOn: q2, note: '' })
    await expect(
      app.api.figures.close({ frequency: 'monthly', startsOn: '2026-08-01', note: '' }),
    ).rejects.toMatchObject({ code: 'ruleBroken' })
    await expect(app.api.figures.reopen({ id, reason: ' ' })).rejects.toMatchObject({ code: 'invalid' })
    await app.api.figures.reopen({ id, reason: 'Health sent a correction' })
    await enter(figureOf(feeding.id, q2, { numerator: 25, denominator: 50 }))
    expect(await app.api.figures.closures({})).toMatchObject([
      { reopenedOn: '2026-11-23', reopenReason: 'Health sent a correction' },
    ])
    await app.api.figures.close({ frequency: 'quarterly', startsOn: q2, note: '' })
    expect(await app.api.figures.closures({})).toHaveLength(2)
  })

  it('must have ended', async () => {
    await expect(
      app.api.figures.close({ frequency: 'quarterly', startsOn: '2026-10-01', note: '' }),
    ).rejects.toMatchObject({
      message: expect.stringContaining('Q3 2026/27 has not ended yet'),
    })
  })
})

const labels = async (upTo: string) =>
  (await app.api.figures.overview({ upTo, periods: 3 }))[0]!.points.map(({ label }) => label)
