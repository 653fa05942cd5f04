import type { IsoDate } from '../../dates.ts'
import type { Cell, ParsedSheet } from './cell.ts'
import { cellText, isBlank } from './cell.ts'
import { readCell } from './cell-readers.rules.ts'
import type { ImportField, ImportTarget, Mapping, Source } from './imports.schema.ts'
import { importField } from './imports.schema.ts'
import { plainWords } from './words.rules.ts'

/** A first mapping for a sheet nobody has mapped before; the person looks it over. */
export function guessMapping(sheet: ParsedSheet, target: ImportTarget, today: IsoDate): Mapping {
  const headerRow = guessHeaderRow(sheet.rows, target)
  const headings = headingsOf(sheet, headerRow)
  const periodColumns = guessPeriodColumns(sheet.rows[headerRow] ?? [], target, today)
  const sources = guessSources(headings, target.fields, new Set(periodColumns))
  if (target.wide !== null && periodColumns.length > 0) {
    delete sources[target.wide.period]
    delete sources[target.wide.value]
  }
  return { sheet: sheet.name, headerRow, sources, periodColumns, only: [] }
}

export const headingsOf = (sheet: ParsedSheet, headerRow: number): string[] =>
  (sheet.rows[headerRow] ?? []).map((cell) => cellText(cell).replace(/\s+/g, ' ').trim())

const rowsToLookAt = 30

/** Titles and notes often stand above the headings: the heading row is the one that names most fields, else the first full one. */
export function guessHeaderRow(rows: readonly (readonly Cell[])[], target: ImportTarget): number {
  const start = rows.slice(0, rowsToLookAt)
  const widest = Math.max(0, ...start.map(filledCells))
  let best = {
    row: start.findIndex((row) => filledCells(row) > 0 && filledCells(row) >= widest * 0.6),
    named: 0,
  }
  const fields = target.fields.map(knownAs)
  for (const [index, row] of start.entries()) {
    const named = Object.keys(bestSources(row.map(cellText), fields, new Set())).length
    if (named > best.named) best = { row: index, named }
  }
  return Math.max(best.row, 0)
}

const filledCells = (row: readonly Cell[]) => row.filter((cell) => !isBlank(cell)).length

/** Best matches first; each field and each column is used once. */
export function guessSources(
  headings: readonly string[],
  fields: readonly ImportField[],
  taken: ReadonlySet<number> = new Set(),
): Record<string, Source> {
  return bestSources(headings, fields.map(knownAs), taken)
}

function bestSources(
  headings: readonly string[],
  fields: readonly KnownField[],
  taken: ReadonlySet<number>,
): Record<string, Source> {
  const names = headings.map(comparable)
  const pairs = fields.flatMap((field, order) =>
    names.flatMap((name, column) => {
      const score = taken.has(column) ? 0 : likeness(name, field)
      return score >= likeEnough ? [{ field: field.key, column, score, order }] : []
    }),
  )
  pairs.sort((a, b) => b.score - a.score || a.order - b.order || a.column - b.column)
  const sources: Record<string, Source> = {}
  const used = new Set<number>()
  for (const { field, column } of pairs) {
    if (field in sources || used.has(column)) continue
    sources[field] = { from: 'column', column }
    used.add(column)
  }
  return sources
}

const likeEnough = 0.66

/** A heading as it is compared with others. Worked out once: every heading meets every name of every field. */
interface Comparable {
  readonly text: string
  readonly joined: string
  readonly words: ReadonlySet<string>
}

interface KnownField {
  readonly key: string
  readonly label: Comparable
  readonly otherNames: readonly Comparable[]
}

function comparable(heading: string): Comparable {
  const text = plainWords(heading)
  return { text, joined: text.replaceAll(' ', ''), words: new Set(text.split(' ')) }
}

const knownAs = ({ key, label, synonyms }: ImportField): KnownField => ({
  key,
  label: comparable(label),
  otherNames: [...synonyms, key].map(comparable),
})

/** 1 for the same words, less for some of the same words; "Line manager" is not much like "Manager’s telephone". */
function likeness(heading: Comparable, { label, otherNames }: KnownField): number {
  if (heading.text === '') return 0
  return Math.max(overlap(heading, label), ...otherNames.map((name) => overlap(heading, name) - 0.001))
}

function overlap(a: Comparable, b: Comparable): number {
  if (a.text === b.text) return 1
  if (a.joined === b.joined) return 0.99
  let shared = 0
  for (const word of a.words) if (b.words.has(word)) shared += 1
  return (2 * shared) / (a.words.size + b.words.size) - 0.01
}

const periodHeading = importField({ key: 'heading', label: 'Heading', kind: 'period' })

/** Columns headed "2021/22", "2022/23", … when there are at least two of one kind. */
function guessPeriodColumns(headings: readonly Cell[], target: ImportTarget, today: IsoDate): number[] {
  if (target.wide === null) return []
  const kinds = headings.map((cell) => periodKind(cell, today))
  const count = (kind: string) => kinds.filter((other) => other === kind).length
  const commonest = ['month', 'quarter', 'term', 'year'].reduce((best, kind) =>
    count(kind) > count(best) ? kind : best,
  )
  if (count(commonest) < 2) return []
  return kinds.flatMap((kind, column) => (kind === commonest ? [column] : []))
}

function periodKind(cell: Cell, today: IsoDate): string | null {
  const reading = readCell(cell, periodHeading, today)
  return reading.is === 'value' && typeof reading.value === 'object' ? reading.value.kind : null
}

/** Do these headings belong to a mapping that was saved for others like them? */
export const sameHeadings = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((heading, column) => plainWords(heading) === plainWords(b[column]!))
