import Papa from 'papaparse'

import type { Column, Row, Value } from './columns.ts'
import { textOf } from './columns.ts'

export interface TableToWrite {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** CSV that Excel in the UK opens rightly: a byte order mark, CRLF, dd/mm/yyyy; no cell can run as a formula. */
export function writeCsv({ columns, rows }: TableToWrite): Uint8Array {
  const table = [
    columns.map((column) => harmless(column.header)),
    ...rows.map((row) => columns.map((column) => valueFor(column, row[column.key]))),
  ]
  return new TextEncoder().encode(`\ufeff${Papa.unparse(table, { newline: '\r\n' })}\r\n`)
}

function valueFor(column: Column, value: Value): string {
  if (typeof value === 'number' && Number.isFinite(value)) {
    if (column.kind === 'pence') return (value / 100).toFixed(2)
    if (column.kind === 'percent') return `${value}%`
    return String(value)
  }
  const day =
    column.kind === 'day' && typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null
  if (day) return `${day[3]}/${day[2]}/${day[1]}`
  return harmless(textOf(value) ?? '')
}

/** An apostrophe keeps Excel from running a cell that begins like a formula; a genuine number needs none. */
function harmless(text: string): string {
  if (!/^[=+\-@\t\r\n]/.test(text)) return text
  return /^[+-]?\d+(?:,\d{3})*(?:\.\d+)?%?$/.test(text) ? text : `'${text}`
}
