import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Plan } from '#shared/features/imports/imports.schema.ts'
import { aCentre, type TestApp } from '#tests/support/app.ts'
import { anIndicator } from '#tests/support/figures.ts'

let app: TestApp
beforeEach(async () => {
  app = await aCentre({ today: '2026-11-23' })
})
afterEach(() => app.close())

type Sources = Plan['mapping']['sources']

/** Opens a file, takes the guesses, adds what the test says and looks only at the rows of the places. */
async function planFor(
  targetId: string,
  name: string,
  bytes: Uint8Array,
  extra: Sources = {},
  places: readonly string[] = [],
) {
  app.picks.open = { name, bytes }
  const opened = await app.api.imports.open({})
  if (opened.outcome !== 'opened') throw new Error('The file was not opened.')
  const { importId, sheets } = opened.file
  const { suggestion } = await app.api.imports.look({ importId, targetId, sheet: sheets[0]!.name })
  const area = suggestion.sources['area']
  const only =
    places.length > 0 && area?.from === 'column' ? [{ column: area.column, oneOf: [...places] }] : []
  const plan: Plan = {
    targetId,
    mapping: { ...suggestion, sources: { ...suggestion.sources, ...extra }, only },
    corrections: [],
    leftOut: [],
  }
  return { importId, plan }
}
const lines = (...text: string[]) => new TextEncoder().encode(text.join('\n'))
const preview = (what: { importId: string; plan: Plan }) =>
  app.api.imports.preview({ ...what, show: 'all', offset: 0, limit: 100 })

describe('an import of the centre’s figures', () => {
  it('brings totals in by code and period, and changes what stood there', async () => {
    const feeding = await anIndicator(app, { code: 'BF' })
    const visits = await anIndicator(app, { code: 'VIS', unit: 'count' })
    await app.api.figures.close({ frequency: 'quarterly', startsOn: '2026-01-01', note: '' })
    const first = await planFor(
      'figures',
      'q.csv',
      lines(
        'Code,Quarter,Numerator,Denominator,Value',
        'BF,Q1 2026/27,41,85,',
        'VIS,Q1 2026/27,,,132',
        'VIS,Q2 2026/27,,,NA',
        'BF,Q2 2026/27,90,85,',
        'BF,Q4 2025/26,40,85,',
        'BF,2026/27,40,85,',
        'XX,Q1 2026/27,1,2,',
      ),
    )
    expect((await preview(first)).counts).toEqual({ new: 3, changed: 0, same: 0, error: 4, duplicate: 0 })
    await app.api.imports.apply(first)
    expect(await app.api.figures.list({ indicatorId: feeding.id })).toMatchObject([
      { startsOn: '2026-04-01', numerator: 41, denominator: 85, value: null },
    ])
    expect(await app.api.figures.list({ indicatorId: visits.id })).toMatchObject([
      { value: 132 },
      { value: null, missing: 'Not given in the file' },
    ])

    const again = await planFor(
      'figures',
      'q.csv',
      lines('Code,Quarter,Numerator,Denominator,Value', 'BF,Q1 2026/27,42,85,', 'VIS,Q1 2026/27,,,132'),
    )
    expect((await preview(again)).counts).toMatchObject({ new: 0, changed: 1, same: 1 })
    await app.api.imports.apply(again)
    expect(await app.api.figures.list({ indicatorId: feeding.id })).toMatchObject([{ numerator: 42 }])
    await app.api.history.undoLast({})
    expect(await app.api.figures.list({ indicatorId: feeding.id })).toMatchObject([{ numerator: 41 }])
  })

  it('brings figures of school terms in, and finds them again', async () => {
    const take = await anIndicator(app, { code: 'FTU', unit: 'count', frequency: 'termly' })
    const file = (autumn: number) =>
      lines('Code,Term,Value', `FTU,Summer term 2025/26,31`, `FTU,Autumn 2026,${autumn}`, 'FTU,Q1 2026/27,9')
    const first = await planFor('figures', 'terms.csv', file(28))
    expect((await preview(first)).counts).toMatchObject({ new: 2, error: 1 })
    await app.api.imports.apply(first)
    expect(await app.api.figures.list({ indicatorId: take.id })).toMatchObject([
      { startsOn: '2026-04-01', value: 31 },
      { startsOn: '2026-09-01', value: 28 },
    ])
    expect((await preview(await planFor('figures', 'terms.csv', file(30)))).counts).toMatchObject({
      changed: 1,
      same: 1,
    })
  })

  it('brings groups in beside their totals', async () => {
    const { id } = await anIndicator(app, {
      code: 'BF',
      breakdowns: [{ dimension: 'Area', categories: ['North', 'South'] }],
    })
    const plan = await planFor(
      'figureGroups',
      'g.csv',
      lines('Code,Period,Breakdown,Group,Value', 'BF,Q1 2026/27,Area,North,40', 'BF,Q1 2026/27,Area,West,40'),
    )
    expect((await preview(plan)).counts).toMatchObject({ new: 1, error: 1 })
    await app.api.imports.apply(plan)
    expect(await app.api.figures.list({ indicatorId: id })).toMatchObject([
      { dimension: 'Area', category: 'North', value: 40 },
    ])
  })
})

const published = lines(
  'area_name,period,indicator,measure,value,inequality',
  'Northshire,2021/22,School readiness of children,Percentage,61.5,NA',
  'Northshire,2022/23,School readiness of children,Percentage,NA,NA',
  'Northshire,2023/24,School readiness of children,Percentage,66,NA',
  'Allland,2021/22,School readiness of children,Percentage,65,NA',
  'Allland,2023/24,School readiness of children,Percentage,67.7,NA',
  'Southshire,2023/24,School readiness of children,Percentage,70,NA',
)

describe('an import of published figures', () => {
  it('makes the indicator of the place chosen, with baseline, targets and a gap', async () => {
    const plan = await planFor(
      'publishedFigures',
      'p.csv',
      published,
      { compareWith: { from: 'same', text: 'Allland' } },
      ['Northshire', 'Allland'],
    )
    expect((await preview(plan)).counts).toMatchObject({ new: 5, error: 0 })
    await app.api.imports.apply(plan)
    const all = await app.api.indicators.list({})
    expect(all).toHaveLength(1)
    expect(all[0]).toMatchObject({
      code: 'PUB1',
      name: 'School readiness of children',
      area: 'Northshire',
      unit: 'percent',
      frequency: 'annual',
      isPersonBased: 0,
      aimIds: [expect.any(String)],
      baselineValue: 61.5,
      baselineStartsOn: '2021-04-01',
      targets: [
        { startsOn: '2021-04-01', value: 65 },
        { startsOn: '2023-04-01', value: 67.7 },
      ],
    })
    const { points } = await app.api.figures.series({ indicatorId: all[0]!.id, from: null, to: null })
    expect(points.map(({ label, value, target }) => [label, value, target])).toEqual([
      ['2021/22', 61.5, 65],
      ['2022/23', null, null],
      ['2023/24', 66, 67.7],
    ])

    const batch = (await app.api.imports.batches({}))[0]!
    await app.api.history.undo({ commandId: batch.commandId })
    expect(await app.api.indicators.list({})).toEqual([])
  })

  it('lists what cannot be right instead of importing it', async () => {
    const odd = lines(
      'area_name,period,indicator,measure,value',
      'Northshire,2023/24,School readiness of children,Percentage,166',
      'Northshire,2098/99,School readiness of children,Percentage,66',
      'Northshire,1906/07,School readiness of children,Percentage,66',
      'Northshire,2024/25,School readiness of children,Percentage,68',
    )
    const plan = await planFor('publishedFigures', 'p.csv', odd)
    const { counts, rows } = await preview(plan)
    expect(counts).toMatchObject({ new: 1, error: 3 })
    expect(rows.map(({ problem, cells }) => problem ?? cells['period']!.problem)).toEqual([
      'A percentage cannot be above 100.',
      '2098/99 has not begun yet.',
      'That is too long ago, or too far ahead, to be meant.',
      null,
    ])
    await app.api.imports.apply(plan)
  })

  it('finds its indicator again by name and place', async () => {
    await app.api.imports.apply(await planFor('publishedFigures', 'p.csv', published, {}, ['Northshire']))
    const later = lines(
      'area_name,period,indicator,measure,value',
      'northshire,2023/24,School readiness of children,Percentage,66',
      'Northshire,2024/25,School readiness of children,Percentage,68',
    )
    const plan = await planFor('publishedFigures', 'p2.csv', later)
    expect((await preview(plan)).counts).toMatchObject({ new: 1, error: 0 })
    await app.api.imports.apply(plan)
    expect(await app.api.indicators.list({})).toHaveLength(1)
  })

  it('adds the groups of a breakdown', async () => {
    const groups = lines(
      'area_name,period,indicator,measure,value,inequality',
      'Northshire,2023/24,Tooth decay,Percentage,30,Most deprived fifth',
      'Northshire,2023/24,Tooth decay,Percentage,12,Least deprived fifth',
      'Northshire,2023/24,Tooth decay,Percentage,22,NA',
    )
    const plan = await planFor('publishedGroups', 'g.csv', groups, {
      dimension: { from: 'same', text: 'Deprivation' },
    })
    expect((await preview(plan)).counts).toMatchObject({ new: 2, error: 1 })
    await app.api.imports.apply(plan)
    const [indicator] = await app.api.indicators.list({})
    expect(indicator).toMatchObject({
      good: 'down',
      breakdowns: [{ dimension: 'Deprivation', categories: ['Most deprived fifth', 'Least deprived fifth'] }],
    })
    const { breakdowns } = await app.api.figures.series({ indicatorId: indicator!.id, from: null, to: null })
    expect(breakdowns[0]!.categories.map(({ value }) => value)).toEqual([30, 12])
  })
})

const realFiles = join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/data')

describe.runIf(existsSync(realFiles))('real published files', () => {
  it.each([
    ['school_readiness.csv', 2, 4],
    ['children_poverty.csv', 2, 8],
    ['children_dental_decay.csv', 1, 5],
  ])(
    '%s becomes the indicators of an authority compared with England',
    async (name, indicatorCount, periodCount) => {
      const plan = await planFor(
        'publishedFigures',
        name,
        readFileSync(join(realFiles, name)),
        { compareWith: { from: 'same', text: 'England' } },
        ['Trafford', 'England'],
      )
      expect((await preview(plan)).counts).toMatchObject({ error: 0, duplicate: 0 })
      await app.api.imports.apply(plan)
      const all = await app.api.indicators.list({})
      expect(all).toHaveLength(indicatorCount)
      for (const { id, area, targets, baselineValue, unit } of all) {
        expect({ area, unit }).toEqual({ area: 'Trafford', unit: 'percent' })
        expect(targets).toHaveLength(periodCount)
        expect(baselineValue).toBeGreaterThan(0)
        expect((await app.api.figures.list({ indicatorId: id })).length).toBe(periodCount)
      }
    },
  )
})
