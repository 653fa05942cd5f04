/**
 * One cell as a person sees it. Days and times are words, not moments, so no time zone can move them;
 * a number shown as `00123` or `12%` arrives as that text, because that is what the sheet says.
 */
export type Cell =
  | string
  | number
  | boolean
  | { readonly date: string }
  | { readonly time: string }
  | { readonly error: string }
  | null

export interface ParsedSheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  /** There were more rows than are read; such a sheet must not be imported as if it were whole. */
  readonly truncated: boolean
}

export interface ParsedSpreadsheet {
  readonly sheets: readonly ParsedSheet[]
}

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

/** The cell in words, for previews and for matching. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if ('date' in cell) return `${cell.date.slice(8, 10)}/${cell.date.slice(5, 7)}/${cell.date.slice(0, 4)}`
  if ('time' in cell) return cell.time
  return cell.error
}
