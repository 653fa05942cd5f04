/**
 * What a column holds decides how both Excel and CSV show it. `day` takes `2026-04-01`, `pence` whole pence,
 * `percent` the number people say (12.5 for 12.5 %).
 */
export type ColumnKind = 'text' | 'day' | 'number' | 'pence' | 'percent'

export interface Column {
  readonly header: string
  readonly key: string
  readonly kind: ColumnKind
  /** In characters. */
  readonly width?: number
}

export type Value = string | number | boolean | null | undefined
export type Row = Readonly<Record<string, Value>>

export interface SheetToWrite {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** The most that a cell can hold; a longer note ends in an ellipsis rather than in a file Excel will not open. */
const mostCharacters = 32_767

export function textOf(value: Value): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  const text = withoutControlCharacters(String(value))
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text
}

// oxlint-disable-next-line no-control-regex -- these are exactly what XML and Excel cannot hold
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const withoutControlCharacters = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(controlCharacters, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
