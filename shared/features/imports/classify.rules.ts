import type { IsoDate } from '../../dates.ts'
import { readCell } from './cell-readers.rules.ts'
import type { FieldValue, ImportTarget, RowStatus, RowValues } from './imports.schema.ts'
import type { SourceRow } from './rows.rules.ts'
import { plainWords } from './words.rules.ts'

/** A record that is here already, as far as the import can change it. */
export interface ExistingRecord {
  readonly id: string
  readonly values: RowValues
}

export interface RowProblem {
  /** `null` when it is about the row as a whole. */
  readonly field: string | null
  readonly problem: string
}

export interface FieldChange {
  readonly field: string
  readonly from: FieldValue | null
  readonly to: FieldValue | null
}

export interface ReadRow {
  readonly source: SourceRow
  readonly values: RowValues
  readonly problems: readonly RowProblem[]
}

export interface ClassifiedRow extends ReadRow {
  readonly status: RowStatus
  /** The record that it is about, when there is one. */
  readonly matchedId: string | null
  readonly changes: readonly FieldChange[]
}

/** What the target knows beyond single cells: an end before a start, a closed period. Adds to what is wrong. */
export type RowCheck = (values: RowValues, matched: ExistingRecord | null) => readonly RowProblem[]

/** Reads every cell of a row; a blank one says nothing, a required one must say something. */
export function readRow(source: SourceRow, target: ImportTarget, today: IsoDate): ReadRow {
  const values: Record<string, FieldValue | null> = {}
  const problems: RowProblem[] = []
  for (const field of target.fields) {
    const reading = readCell(source.cellFor(field.key), field, today)
    if (reading.is === 'problem') problems.push({ field: field.key, problem: reading.problem })
    else if (reading.is === 'value') values[field.key] = reading.value
    else if (reading.is === 'missing' && field.allowsMissing) values[field.key] = null
    else if (field.required) problems.push({ field: field.key, problem: `${field.label} is needed.` })
  }
  return { source, values, problems }
}

/** Decides for every row whether it is new, changes a record, says what is known, repeats an earlier row, or cannot be used. */
export function classifyRows(
  rows: readonly ReadRow[],
  target: ImportTarget,
  existing: readonly ExistingRecord[],
  check: RowCheck = () => [],
): ClassifiedRow[] {
  const index = indexExisting(target, existing)
  const seen = new Map<string, ReadRow>()
  return rows.map((row) => {
    const earlier = row.problems.length === 0 ? repeated(row, target, seen) : null
    if (earlier !== null)
      return refused(row, 'duplicate', [
        { field: null, problem: `This is the same as row ${earlier.source.row + 1}. Only that row is used.` },
      ])
    const match = findMatch(row.values, target, index)
    if (match.problem !== null)
      return refused(row, 'error', [...row.problems, { field: null, problem: match.problem }])
    const problems = row.problems.length > 0 ? row.problems : check(row.values, match.record)
    if (problems.length > 0) return refused(row, 'error', problems)
    if (match.record === null) return { ...row, problems, status: 'new', matchedId: null, changes: [] }
    const changes = changesTo(match.record, row.values)
    return {
      ...row,
      problems,
      status: changes.length > 0 ? 'changed' : 'same',
      matchedId: match.record.id,
      changes,
    }
  })
}

const refused = (
  row: ReadRow,
  status: 'error' | 'duplicate',
  problems: readonly RowProblem[],
): ClassifiedRow => ({
  ...row,
  problems,
  status,
  matchedId: null,
  changes: [],
})

/** Within a file, rows are told apart by the strongest key that they fill in: two Ann Joneses with payroll numbers are two people. */
function repeated(row: ReadRow, target: ImportTarget, seen: Map<string, ReadRow>): ReadRow | null {
  const key = target.keys.map((fields) => keyOf(row.values, fields)).find((candidate) => candidate !== null)
  if (key === undefined || key === null) return null
  const earlier = seen.get(key)
  if (earlier === undefined) seen.set(key, row)
  return earlier ?? null
}

type Index = ReadonlyMap<string, readonly ExistingRecord[]>

function indexExisting(target: ImportTarget, existing: readonly ExistingRecord[]): Index {
  const index = new Map<string, ExistingRecord[]>()
  for (const record of existing) {
    for (const fields of target.keys) {
      const key = keyOf(record.values, fields)
      if (key === null) continue
      const others = index.get(key)
      if (others) others.push(record)
      else index.set(key, [record])
    }
  }
  return index
}

/** A weaker key finds a record only when no stronger one says that it is another. */
function findMatch(
  values: RowValues,
  target: ImportTarget,
  index: Index,
): { record: ExistingRecord | null; problem: string | null } {
  for (const [strength, fields] of target.keys.entries()) {
    const key = keyOf(values, fields)
    if (key === null) continue
    const candidates = (index.get(key) ?? []).filter(
      (record) => !contradicts(record.values, values, target.keys.slice(0, strength)),
    )
    if (candidates.length === 1) return { record: candidates[0]!, problem: null }
    if (candidates.length > 1) {
      const labels = fields.map(
        (field) => target.fields.find(({ key: name }) => name === field)?.label ?? field,
      )
      return {
        record: null,
        problem: `${candidates.length} ${target.many} here have this ${labels.join(' and ').toLowerCase()}, so it is not clear which one is meant.`,
      }
    }
  }
  return { record: null, problem: null }
}

const contradicts = (a: RowValues, b: RowValues, keys: ImportTarget['keys']) =>
  keys.some((fields) => {
    const [first, second] = [keyOf(a, fields), keyOf(b, fields)]
    return first !== null && second !== null && first !== second
  })

/** `null` unless every field of the key says something. Words are compared without capitals, accents and punctuation. */
function keyOf(values: RowValues, fields: readonly string[]): string | null {
  const parts: string[] = [fields.join('+')]
  for (const field of fields) {
    const value = values[field]
    if (value === null || value === undefined || value === '') return null
    parts.push(
      typeof value === 'object'
        ? `${value.kind} ${value.startsOn}`
        : typeof value === 'string'
          ? plainWords(value) || value
          : String(value),
    )
  }
  return parts.join('\u0000')
}

/** What a row would change. What it does not say stays as it is. */
export function changesTo(record: ExistingRecord, values: RowValues): FieldChange[] {
  return Object.entries(values).flatMap(([field, to]) => {
    const from = record.values[field] ?? null
    return sameValue(from, to) ? [] : [{ field, from, to }]
  })
}

function sameValue(a: FieldValue | null, b: FieldValue | null): boolean {
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null)
    return a.kind === b.kind && a.startsOn === b.startsOn
  return a === b
}
