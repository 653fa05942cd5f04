import type { Cell, ParsedSheet } from './cell.ts'
import { cellText, isBlank } from './cell.ts'
import { correctedSheet } from './corrections.rules.ts'
import type { ImportTarget, Plan } from './imports.schema.ts'
import { plainWords } from './words.rules.ts'

/** One record that the sheet speaks of: a row, or one period's cell of a row. */
export interface SourceRow {
  /** Counted from 0. */
  readonly row: number
  /** The column of the period, where periods stand in the headings. */
  readonly periodColumn: number | null
  cellFor(field: string): Cell
  /** Where to put the field right; `null` when it comes from no cell of this row. */
  columnFor(field: string): number | null
}

/** The rows that a plan speaks of: below the headings, not left out, within the chosen values, not empty. */
export function sourceRows(
  sheet: ParsedSheet,
  target: ImportTarget,
  plan: Pick<Plan, 'mapping' | 'corrections' | 'leftOut'>,
): SourceRow[] {
  const { mapping } = plan
  const cellAt = correctedSheet(sheet, plan.corrections)
  const leftOut = new Set(plan.leftOut)
  const filters = mapping.only.map(({ column, oneOf }) => ({ column, oneOf: new Set(oneOf.map(plainWords)) }))
  const columns = new Map<string, number>()
  const sameForAll = new Map<string, string>()
  for (const [field, source] of Object.entries(mapping.sources)) {
    if (source.from === 'column') columns.set(field, source.column)
    else sameForAll.set(field, source.text)
  }
  const usedColumns = [...columns.values(), ...mapping.periodColumns]
  const headings = sheet.rows[mapping.headerRow] ?? []

  const plainRow = (row: number): SourceRow => ({
    row,
    periodColumn: null,
    cellFor: (field) =>
      columns.has(field) ? cellAt(row, columns.get(field)!) : (sameForAll.get(field) ?? null),
    columnFor: (field) => columns.get(field) ?? null,
  })

  const rows: SourceRow[] = []
  for (let row = mapping.headerRow + 1; row < sheet.rows.length; row += 1) {
    if (leftOut.has(row) || usedColumns.every((column) => isBlank(cellAt(row, column)))) continue
    if (!filters.every(({ column, oneOf }) => oneOf.has(plainWords(cellText(cellAt(row, column)))))) continue
    if (isWide(target, mapping.periodColumns))
      rows.push(...periodRows(plainRow(row), target.wide!, mapping.periodColumns, headings, cellAt))
    else rows.push(plainRow(row))
  }
  return rows
}

const isWide = (target: ImportTarget, periodColumns: readonly number[]) =>
  target.wide !== null && periodColumns.length > 0

function periodRows(
  plain: SourceRow,
  wide: NonNullable<ImportTarget['wide']>,
  periodColumns: readonly number[],
  headings: readonly Cell[],
  cellAt: (row: number, column: number) => Cell,
): SourceRow[] {
  return periodColumns
    .filter((column) => !isBlank(cellAt(plain.row, column)))
    .map((column) => ({
      row: plain.row,
      periodColumn: column,
      cellFor: (field) =>
        field === wide.period
          ? (headings[column] ?? null)
          : field === wide.value
            ? cellAt(plain.row, column)
            : plain.cellFor(field),
      columnFor: (field) =>
        field === wide.value ? column : field === wide.period ? null : plain.columnFor(field),
    }))
}

/** The different words of a column below the headings, commonest first, for choosing which rows to import. */
export function wordsInColumn(
  sheet: ParsedSheet,
  headerRow: number,
  column: number,
  most: number,
): { text: string; rows: number }[] {
  const counts = new Map<string, { text: string; rows: number }>()
  for (const row of sheet.rows.slice(headerRow + 1)) {
    if (row.every(isBlank)) continue
    const text = cellText(row[column]).trim()
    const known = counts.get(plainWords(text))
    if (known) known.rows += 1
    else counts.set(plainWords(text), { text, rows: 1 })
  }
  return [...counts.values()]
    .toSorted((a, b) => b.rows - a.rows || a.text.localeCompare(b.text, 'en-GB'))
    .slice(0, most)
}
