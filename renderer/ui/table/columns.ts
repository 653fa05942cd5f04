import type { ReactNode } from 'react'

import { type CellValue, type ColumnKind, formatCell } from '../format.ts'
import type { Badge } from '../StatusBadge.tsx'

/** One column of a `DataTable`. */
export interface Column<Row> {
  readonly key: string
  readonly header: string
  /** What is sorted, filtered and exported: a day as `IsoDate`, money in pence, hours in minutes, `null` when unknown. */
  readonly accessor: (row: Row) => CellValue
  /** Default `text`. */
  readonly kind?: ColumnKind
  /** For `kind: 'badge'`: how the word looks. */
  readonly badge?: (row: Row) => Badge | null
  /** When neither kind nor badge says it: how the cell looks. */
  readonly cell?: (row: Row) => ReactNode
  /** Sorts by this instead of the accessor, for example by urgency instead of by the word for it. */
  readonly sortBy?: (row: Row) => CellValue
  readonly sortable?: boolean
  /** Default by kind: text contains, badge chooses, everything else has a range. */
  readonly filter?: FilterKind | 'none'
  /** Not shown until the person chooses it. */
  readonly hidden?: boolean
}

export type FilterKind = 'contains' | 'choice' | 'range'

export type FilterValue =
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  | { readonly kind: 'range'; readonly from: CellValue; readonly to: CellValue }

export const kindOf = <Row>(column: Column<Row>): ColumnKind => column.kind ?? 'text'

export function filterKindOf<Row>(column: Column<Row>): FilterKind | 'none' {
  if (column.filter !== undefined) return column.filter
  const kind = kindOf(column)
  if (kind === 'badge') return 'choice'
  return kind === 'text' ? 'contains' : 'range'
}

export const textOf = <Row>(column: Column<Row>, row: Row): string =>
  formatCell(column.accessor(row), kindOf(column))

export const withoutValue = '(none)'

export function matches<Row>(column: Column<Row>, row: Row, filter: FilterValue): boolean {
  switch (filter.kind) {
    case 'contains':
      return textOf(column, row).toLowerCase().includes(filter.text.toLowerCase())
    case 'choice':
      return filter.words.includes(textOf(column, row) || withoutValue)
    case 'range': {
      const value = column.accessor(row)
      if (value === null) return false
      return (filter.from === null || value >= filter.from) && (filter.to === null || value <= filter.to)
    }
    default:
      return filter satisfies never
  }
}

/** Every word stands somewhere in the row, in any order: "green nursery" finds Fiona Green of the nursery. */
export function matchesWords<Row>(columns: readonly Column<Row>[], row: Row, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const whole = columns
    .map((column) => textOf(column, row))
    .join('\u0000')
    .toLowerCase()
  return words.every((word) => whole.includes(word))
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

export function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}

/** The different words of a column, in order, for the boxes to tick. */
export function choicesOf<Row>(column: Column<Row>, rows: readonly Row[]): string[] {
  return [...new Set(rows.map((row) => textOf(column, row) || withoutValue))].toSorted(collator.compare)
}
