import type { OpenedFile } from '#shared/features/imports/imports.contract.ts'
import type {
  Correction,
  ImportBatch,
  ImportTarget,
  Mapping,
  Plan,
} from '#shared/features/imports/imports.schema.ts'

export const steps = ['file', 'columns', 'preview', 'done'] as const
export type Step = (typeof steps)[number]

export const stepLabels: Record<Step, string> = {
  file: 'Choose the file',
  columns: 'Say which column is which',
  preview: 'Look before anything is changed',
  done: 'Done',
}

/** Where somebody is on the way from a file to its records. */
export interface Journey {
  readonly step: Step
  readonly target: ImportTarget | null
  readonly file: OpenedFile | null
  readonly sheet: string
  /** The heading row, once somebody chose another than the guess. */
  readonly headerRow: number | null
  /** The columns, once somebody touched or accepted the guess. */
  readonly mapping: Mapping | null
  readonly corrections: readonly Correction[]
  readonly leftOut: readonly number[]
  readonly batch: ImportBatch | null
}

export const atTheStart: Journey = {
  step: 'file',
  target: null,
  file: null,
  sheet: '',
  headerRow: null,
  mapping: null,
  corrections: [],
  leftOut: [],
  batch: null,
}

export type Move =
  | { readonly go: 'opened'; readonly target: ImportTarget; readonly file: OpenedFile }
  | { readonly go: 'sheet'; readonly sheet: string }
  | { readonly go: 'headingRow'; readonly headerRow: number }
  | { readonly go: 'mapped'; readonly mapping: Mapping }
  | { readonly go: 'look'; readonly mapping: Mapping }
  | { readonly go: 'backToColumns' }
  | { readonly go: 'correct'; readonly corrections: readonly Correction[] }
  | { readonly go: 'leaveOut'; readonly row: number }
  | { readonly go: 'bringBack' }
  | { readonly go: 'imported'; readonly batch: ImportBatch }
  | { readonly go: 'again' }

export function moveOn(journey: Journey, move: Move): Journey {
  switch (move.go) {
    case 'opened':
      return {
        ...atTheStart,
        step: 'columns',
        target: move.target,
        file: move.file,
        sheet: fullestSheet(move.file),
      }
    case 'sheet':
      return { ...journey, sheet: move.sheet, headerRow: null, mapping: null, corrections: [], leftOut: [] }
    case 'headingRow':
      return { ...journey, headerRow: move.headerRow, mapping: null }
    case 'mapped':
      return { ...journey, mapping: move.mapping }
    case 'look':
      return { ...journey, step: 'preview', mapping: move.mapping }
    case 'backToColumns':
      return { ...journey, step: 'columns' }
    case 'correct':
      return { ...journey, corrections: withCorrections(journey.corrections, move.corrections) }
    case 'leaveOut':
      return { ...journey, leftOut: [...journey.leftOut, move.row] }
    case 'bringBack':
      return { ...journey, leftOut: [] }
    case 'imported':
      return { ...journey, step: 'done', batch: move.batch }
    case 'again':
      return { ...atTheStart, target: journey.target }
    default:
      return move satisfies never
  }
}

const fullestSheet = ({ sheets }: OpenedFile): string =>
  sheets.reduce((best, sheet) => (sheet.rowCount > best.rowCount ? sheet : best)).name

/** The latest word about a cell counts. */
const withCorrections = (before: readonly Correction[], added: readonly Correction[]): Correction[] => [
  ...before.filter((old) => !added.some((now) => now.row === old.row && now.column === old.column)),
  ...added,
]

export const planOf = ({ target, mapping, corrections, leftOut }: Journey): Plan | null =>
  target === null || mapping === null
    ? null
    : { targetId: target.id, mapping, corrections: [...corrections], leftOut: [...leftOut] }
