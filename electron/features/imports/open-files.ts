import { AppError } from '#shared/errors.ts'
import type { ParsedSheet } from '#shared/features/imports/cell.ts'
import type { ClassifiedRow } from '#shared/features/imports/classify.rules.ts'

import type { Actor } from '../../ipc/context.ts'

/** A file that was read and is being looked at. It lives in memory only. */
export interface OpenFile {
  readonly importId: string
  readonly fileName: string
  readonly sheets: readonly ParsedSheet[]
  /** The last dry run, kept while nothing that decides it has changed. */
  lastRun: { readonly key: string; readonly rows: readonly ClassifiedRow[] } | null
}

/** One file per signed-in person: when the vault locks, the person goes and the rows go with them. */
const openFiles = new WeakMap<Actor, OpenFile>()

export const keepOpen = (actor: Actor, file: OpenFile): void => void openFiles.set(actor, file)

export function openFile(actor: Actor, importId: string): OpenFile {
  const file = openFiles.get(actor)
  if (file?.importId !== importId)
    throw new AppError(
      'notFound',
      'This file is no longer open. Nothing was imported. Choose the file again.',
    )
  return file
}

export function sheetOf(file: OpenFile, name: string): ParsedSheet {
  const sheet = file.sheets.find((candidate) => candidate.name === name)
  if (sheet === undefined)
    throw new AppError(
      'notFound',
      'The file has no such sheet. Nothing was imported. Choose one of its sheets.',
    )
  if (sheet.truncated) {
    throw new AppError(
      'ruleBroken',
      `“${name}” has more than ${sheet.rows.length.toLocaleString('en-GB')} rows. Nothing was imported. Split it into several files and import them one after the other.`,
    )
  }
  return sheet
}
