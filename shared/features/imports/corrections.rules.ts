import type { Cell, ParsedSheet } from './cell.ts'
import { cellText } from './cell.ts'
import type { Correction } from './imports.schema.ts'
import { tidyWords } from './words.rules.ts'

/** The sheet as it is after what was put right on screen. A cell's own correction wins over one for the same words everywhere. */
export function correctedSheet(
  sheet: ParsedSheet,
  corrections: readonly Correction[],
): (row: number, column: number) => Cell {
  const original = (row: number, column: number): Cell => sheet.rows[row]?.[column] ?? null
  if (corrections.length === 0) return original
  const cells = new Map<string, string>()
  const words = new Map<number, Map<string, string>>()
  for (const { row, column, text, everywhere } of corrections) {
    cells.set(`${row},${column}`, text)
    if (everywhere !== true) continue
    const inColumn = words.get(column) ?? new Map<string, string>()
    words.set(column, inColumn.set(alike(original(row, column)), text))
  }
  return (row, column) =>
    cells.get(`${row},${column}`) ??
    words.get(column)?.get(alike(original(row, column))) ??
    original(row, column)
}

const alike = (cell: Cell) => tidyWords(cellText(cell)).toLowerCase()
