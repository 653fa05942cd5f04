import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { boxSize, layOut, type Layout } from '#renderer/features/team-chart/chart-layout.ts'
import { laneRoom, nextBox, routesOf } from '#renderer/features/team-chart/chart-routes.ts'
import { scaleToFit, sheetsFor, sheetsOf } from '#renderer/features/team-chart/sheets.ts'
import { isAtEdge, onlyLines } from '#shared/features/team-chart/team-chart.rules.ts'

import { anyChart, chartOf } from './charts.ts'

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const touch = (a: Area, b: Area) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const areasOf = ({ placed }: Layout): Area[] => placed.map(({ x, y }) => ({ x, y, ...boxSize }))

describe('the layout of the team chart', () => {
  it('puts everybody down exactly once, and no box on another, whoever manages whom', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const layout = layOut(chart)
        expect(layout.placed.map(({ box }) => box.key)).toEqual(chart.boxes.map(({ key }) => key))
        const areas = areasOf(layout)
        for (const [index, area] of areas.entries())
          for (const other of areas.slice(index + 1)) expect(touch(area, other)).toBe(false)
        for (const { x, y } of areas) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
          expect(x + boxSize.width).toBeLessThanOrEqual(layout.width)
          expect(y + boxSize.height).toBeLessThanOrEqual(layout.height)
        }
      }),
    )
  })

  it('frames the managers at the edge by agency, apart from each other and above the team', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const layout = layOut(chart)
        for (const [index, frame] of layout.groups.entries()) {
          for (const other of layout.groups.slice(index + 1)) expect(touch(frame, other)).toBe(false)
          for (const { box, x, y } of layout.placed) {
            const isInside = isAtEdge(box) && (box.agencyName ?? 'The centre') === frame.agency
            expect(touch(frame, { x, y, ...boxSize })).toBe(isInside)
          }
        }
      }),
    )
  })

  it('stands a manager above the team, and people without a team in columns', () => {
    const workers = Array.from({ length: 20 }, (_, index) => `w${index}`)
    const { placed, width } = layOut(
      chartOf(
        ['Ann', ...workers],
        workers.map((worker) => `Ann>${worker}`),
      ),
    )
    const ann = placed.find(({ box }) => box.key === 'Ann')!
    expect(placed.every(({ box, y }) => box.key === 'Ann' || y > ann.y)).toBe(true)
    expect(width).toBeLessThan(20 * boxSize.width * 0.5)
  })

  it('folds a team up into its manager and says how many it holds', () => {
    const chart = chartOf(['Ann', 'Bob', 'Cy', 'Di'], ['Ann>Bob', 'Bob>Cy', 'Ann>Di'])
    const { placed } = layOut(chart, new Set(['Bob']))
    expect(placed.map(({ box }) => box.key)).toEqual(['Ann', 'Bob', 'Di'])
    expect(placed.find(({ box }) => box.key === 'Bob')).toMatchObject({ folded: 1, team: 1 })
    expect(layOut(chart, new Set(['Ann'])).placed.map(({ box, folded }) => [box.key, folded])).toEqual([
      ['Ann', 3],
    ])
  })

  it('draws a line for every pair that is shown, within the chart', () => {
    fc.assert(
      fc.property(anyChart, (any) => {
        const chart = onlyLines(any, ['lineManager', 'dayToDayLead'])
        const layout = layOut(chart)
        const routes = routesOf(chart, layout)
        expect(routes.length).toBe(chart.lines.filter(({ from, to }) => from !== to).length)
        for (const { path } of routes)
          for (const [, x, y] of path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)) {
            expect(Number(x)).toBeGreaterThanOrEqual(0)
            expect(Number(x)).toBeLessThanOrEqual(layout.width)
            expect(Number(y)).toBeGreaterThanOrEqual(0)
          }
      }),
    )
  })

  it('leaves room between two columns for every kind of line', () => {
    expect(laneRoom.across).toBeLessThan(laneRoom.of)
  })
})

describe('walking by arrow keys', () => {
  const layout = layOut(chartOf(['Ann', 'Bob', 'Cy'], ['Ann>Bob', 'Ann>Cy', 'Bob-Cy']))

  it('goes down to the team, along it, and up to the manager', () => {
    const below = nextBox(layout, 'Ann', 'down')!
    expect(['Bob', 'Cy']).toContain(below)
    expect(nextBox(layout, below, 'up')).toBe('Ann')
  })

  it('stops where nobody is', () => {
    expect(nextBox(layout, 'Ann', 'up')).toBeNull()
    expect(nextBox(layout, 'nobody', 'up')).toBeNull()
  })
})

describe('sheets of paper', () => {
  it('are one when the chart fits', () => {
    expect(sheetsOf({ width: 90, height: 50 }, { width: 100, height: 60 }, 10)).toMatchObject([
      { name: 'A1', neighbours: { left: null, right: null, above: null, below: null } },
    ])
  })

  it('are named by row and column, and tell which goes on from which', () => {
    const sheets = sheetsOf({ width: 250, height: 100 }, { width: 100, height: 60 }, 10)
    expect(sheets.map(({ name }) => name)).toEqual(['A1', 'A2', 'A3', 'B1', 'B2', 'B3'])
    expect(sheets[1]!.neighbours).toEqual({ left: 'A1', right: 'A3', above: null, below: 'B2' })
  })

  it('together show the whole chart, with an overlap where they meet', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 100, max: 900 }),
        fc.integer({ min: 0, max: 60 }),
        (width, height, side, overlap) => {
          const sheets = sheetsOf({ width, height }, { width: side, height: side }, overlap)
          const last = sheets.at(-1)!
          expect(last.x + side).toBeGreaterThanOrEqual(width)
          expect(last.y + side).toBeGreaterThanOrEqual(height)
          expect(sheets[0]).toMatchObject({ x: 0, y: 0 })
          for (const { row, column, x, y } of sheets)
            expect([x, y]).toEqual([column * (side - overlap), row * (side - overlap)])
          expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length)
        },
      ),
    )
  })

  it('are as few as can be read, and one when that is enough', () => {
    const [first, sheet] = [
      { width: 1000, height: 450 },
      { width: 1000, height: 600 },
    ]
    expect(sheetsFor({ width: 1500, height: 500 }, first, sheet)).toMatchObject({ scale: 1000 / 1500 })
    expect(sheetsFor({ width: 1500, height: 500 }, first, sheet).sheets).toHaveLength(1)
    const many = sheetsFor({ width: 3400, height: 900 }, first, sheet)
    expect(many.sheets.map(({ name }) => name)).toEqual(['A1', 'A2'])
    expect(many.scale).toBeGreaterThanOrEqual(0.55)
  })

  it('draw a chart smaller to fit, never larger', () => {
    expect(scaleToFit({ width: 200, height: 100 }, { width: 100, height: 100 })).toBe(0.5)
    expect(scaleToFit({ width: 50, height: 50 }, { width: 100, height: 100 })).toBe(1)
  })
})
