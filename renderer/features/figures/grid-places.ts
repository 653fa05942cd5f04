import { hasParts, placeOf } from '#shared/features/figures/figures.rules.ts'
import type { FiguresGrid } from '#shared/features/figures/figures.schema.ts'

import type { Part } from './drafts.ts'

export type GridRow = FiguresGrid['rows'][number]
export type GridCell = GridRow['cells'][number]

/** Where one is in the grid. */
export interface Spot {
  readonly row: number
  readonly period: number
  readonly part: Part
}

export const isSameSpot = (a: Spot, b: Spot): boolean =>
  a.row === b.row && a.period === b.period && a.part === b.part

export const placeIn = ({ indicator, dimension, category }: GridRow, { startsOn }: GridCell): string =>
  placeOf({ indicatorId: indicator.id, startsOn, dimension, category })

/** Two halves a period, except where the indicator is one number. */
const columnOf = ({ period, part }: Spot): number => period * 2 + (part === 'outOf' ? 1 : 0)

/** The spot at a column of half periods; a row of single numbers has only every other one. */
function spotAt(rows: readonly GridRow[], row: number, column: number): Spot | null {
  const at = rows[row]
  if (at === undefined || column < 0 || column >= at.cells.length * 2) return null
  const isSecond = column % 2 === 1 && hasParts(at.indicator.unit)
  return { row, period: Math.floor(column / 2), part: isSecond ? 'outOf' : 'number' }
}

export type Move =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'next'
  | 'back'
  | 'rowStart'
  | 'rowEnd'
  | 'start'
  | 'end'

/** Where a move ends; the edges hold. `next` and `back` go on in the neighbouring row; `null` when the grid ends there. */
export function moved(spot: Spot, move: Move, rows: readonly GridRow[]): Spot | null {
  const { row } = spot
  const columns = (rows[row]?.cells.length ?? 0) * 2
  const width = hasParts(rows[row]!.indicator.unit) ? 1 : 2
  const column = columnOf(spot)
  switch (move) {
    case 'left':
      return spotAt(rows, row, column - width) ?? spot
    case 'right':
      return spotAt(rows, row, column + width) ?? spot
    case 'up':
      return spotAt(rows, row - 1, column) ?? spot
    case 'down':
      return spotAt(rows, row + 1, column) ?? spot
    case 'next':
      return spotAt(rows, row, column + width) ?? spotAt(rows, row + 1, 0)
    case 'back':
      return spotAt(rows, row, column - width) ?? spotAt(rows, row - 1, columns - 1)
    case 'rowStart':
      return spotAt(rows, row, 0)
    case 'rowEnd':
      return spotAt(rows, row, columns - 1)
    case 'start':
      return spotAt(rows, 0, 0)
    case 'end':
      return spotAt(rows, rows.length - 1, columns - 1)
    default:
      return move satisfies never
  }
}

/**
 * Lays a block copied from a spreadsheet over the grid. When none of the rows has two halves, every column of the block is
 * a period; otherwise every column is a half, and what lies over a half that does not exist is left out.
 */
export function laidOver(text: string, from: Spot, rows: readonly GridRow[]): { spot: Spot; text: string }[] {
  const lines = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
  const covered = rows.slice(from.row, from.row + lines.length)
  const step = covered.some(({ indicator }) => hasParts(indicator.unit)) ? 1 : 2
  return lines.flatMap((cells, down) =>
    cells.flatMap((cell, across) => {
      const column = columnOf(from) + across * step
      const spot = spotAt(rows, from.row + down, column)
      return spot === null || columnOf(spot) !== column ? [] : [{ spot, text: cell }]
    }),
  )
}
