import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { day } from '#shared/dates.ts'
import { emptyIndicator } from '#shared/features/indicators/indicators.schema.ts'
import { indicatorLibrary } from '#shared/features/indicators/library.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anIndicator, figureOf } from '#tests/support/figures.ts'

describe('indicators', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await aCentre()
  })
  afterEach(() => app.close())

  it('are added with their aims, targets and breakdowns, and changed as a whole', async () => {
    const aims = (await app.api.frameworks.list({}))
      .flatMap(({ outcomes }) => outcomes)
      .flatMap(({ aims: all }) => all)
    const added = await anIndicator(app, {
      aimIds: [aims[0]!.id, aims[30]!.id],
      targets: [{ startsOn: day('2026-05-20'), value: 50 }],
      breakdowns: [{ dimension: 'Age', categories: ['Under 1', '1 to 4', 'Under 1'] }],
    })
    expect(added).toMatchObject({
      aimIds: [aims[0]!.id, aims[30]!.id],
      targets: [{ startsOn: '2026-04-01', value: 50 }],
      breakdowns: [{ dimension: 'Age', categories: ['Under 1', '1 to 4'] }],
    })
    const { retiredOn: _, ...fields } = added
    const changed = await app.api.indicators.change({
      ...fields,
      name: 'Renamed',
      aimIds: [aims[30]!.id],
      breakdowns: [{ dimension: 'Age', categories: ['1 to 4', 'Under 1'] }],
    })
    expect(changed).toMatchObject({
      name: 'Renamed',
      aimIds: [aims[30]!.id],
      breakdowns: [{ categories: ['1 to 4', 'Under 1'] }],
    })
    expect(await app.api.indicators.find({ id: added.id })).toEqual(changed)
    await app.api.history.undoLast({})
    expect(await app.api.indicators.find({ id: added.id })).toEqual(added)
  })

  it('cannot share a code', async () => {
    await anIndicator(app, { code: 'AB1' })
    await expect(anIndicator(app, { code: 'ab1' })).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { code: 'Another indicator has this code' },
    })
  })

  it('that are rates say per how many', async () => {
    expect((await anIndicator(app, { unit: 'rate', ratePer: null })).ratePer).toBe(1000)
    expect((await anIndicator(app, { unit: 'count', ratePer: 500 })).ratePer).toBeNull()
  })

  it('keep what their figures depend on', async () => {
    const indicator = await anIndicator(app, {
      breakdowns: [{ dimension: 'Age', categories: ['Under 1', '1 to 4'] }],
    })
    await app.api.figures.enter({
      cells: [
        figureOf(indicator.id, '2026-07-01', { numerator: 4, denominator: 9 }),
        figureOf(indicator.id, '2026-07-01', {
          numerator: 1,
          denominator: 2,
          dimension: 'Age',
          category: 'Under 1',
        }),
      ],
    })
    const { retiredOn: _, ...fields } = indicator
    await expect(
      app.api.indicators.change({
        ...fields,
        frequency: 'annual',
        unit: 'count',
        breakdowns: [{ dimension: 'Age', categories: ['1 to 4'] }],
      }),
    ).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: {
        frequency: expect.any(String),
        unit: expect.any(String),
        breakdowns: 'There are figures for Age: Under 1',
      },
    })
    await expect(app.api.indicators.delete({ id: indicator.id })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
    expect((await app.api.indicators.retire({ id: indicator.id, on: '2026-09-30' })).retiredOn).toBe(
      '2026-09-30',
    )
    expect((await app.api.indicators.bringBack({ id: indicator.id })).retiredOn).toBeNull()
  })

  it('without figures can be deleted and brought back from the bin', async () => {
    const indicator = await anIndicator(app, { targets: [{ startsOn: day('2026-04-01'), value: 3 }] })
    await app.api.indicators.delete({ id: indicator.id })
    expect(await app.api.indicators.list({})).toEqual([])
    await app.api.history.undoLast({})
    expect(await app.api.indicators.list({})).toEqual([indicator])
  })

  it('have targets that are set together', async () => {
    const { id } = await anIndicator(app)
    const set = await app.api.indicators.setTargets({
      id,
      standingTarget: 75,
      targets: [
        { startsOn: '2026-08-09', value: 60 },
        { startsOn: '2026-10-01', value: 65 },
      ],
    })
    expect(set).toMatchObject({
      standingTarget: 75,
      targets: [
        { startsOn: '2026-07-01', value: 60 },
        { startsOn: '2026-10-01', value: 65 },
      ],
    })
    expect(await app.api.indicators.setTargets({ id, standingTarget: null, targets: [] })).toMatchObject({
      standingTarget: null,
      targets: [],
    })
  })

  it('come ready made from a library that says what to check', async () => {
    const added = await app.api.indicators.addFromLibrary({ codes: ['FH04', 'FH08', 'FH13'] })
    expect(added.map(({ code, unit, checkNote }) => [code, unit, checkNote !== ''])).toEqual([
      ['FH04', 'percent', true],
      ['FH08', 'rate', true],
      ['FH13', 'count', true],
    ])
    expect(
      (await app.api.indicators.library({})).filter(({ isAdded }) => isAdded).map(({ code }) => code),
    ).toEqual(['FH04', 'FH08', 'FH13'])
    await expect(app.api.indicators.addFromLibrary({ codes: ['FH01', 'FH04'] })).rejects.toMatchObject({
      code: 'ruleBroken',
    })
    expect(await app.api.indicators.list({})).toHaveLength(3)
  })

  it('of the library can all be added, each under at least one aim', async () => {
    const added = await app.api.indicators.addFromLibrary({ codes: indicatorLibrary.map(({ code }) => code) })
    expect(added).toHaveLength(indicatorLibrary.length)
    expect(added.every(({ aimIds }) => aimIds.length > 0)).toBe(true)
  })

  it('are found by Ctrl+K', async () => {
    const { id } = await app.api.indicators.add({
      ...emptyIndicator,
      code: 'BF1',
      name: 'Breastfeeding at 6–8 weeks',
    })
    expect(await app.api.search.find({ text: 'breastf' })).toMatchObject([{ id, path: `/indicators/${id}` }])
  })
})
