import { assertNever } from '#shared/errors.ts'
import type { Cell, ParsedSheet, ParsedSpreadsheet } from '#shared/features/imports/cell.ts'
import { isBlank } from '#shared/features/imports/cell.ts'

import { kindOfFile, type FileKind } from './file-kind.ts'
import { limits } from './limits.ts'
import { oldWorkbookDetails } from './old-workbook-details.ts'
import { readOpenDocument } from './read-open-document.ts'
import { readText } from './read-text.ts'
import { readWorkbookFile } from './read-workbook.ts'
import { refusals } from './refusals.ts'
import { workbookDetails } from './workbook-details.ts'

/** Everything between bytes and rows. Runs inside the worker; nothing else should call it with a stranger's file. */
export async function parseSpreadsheet(fileName: string, bytes: Uint8Array): Promise<ParsedSpreadsheet> {
  const parsed = await read(kindOfFile(bytes), fileName, bytes)
  const sheets = parsed.sheets.map(withoutEmptyEdges)
  refuseOversized(sheets)
  return { sheets }
}

async function read(kind: FileKind, fileName: string, bytes: Uint8Array): Promise<ParsedSpreadsheet> {
  switch (kind) {
    case 'text':
      return { sheets: [readText(baseName(fileName), bytes)] }
    case 'workbook':
      return readOpenDocument(bytes) ?? readWorkbookFile(bytes, workbookDetails(bytes))
    case 'oldWorkbook':
      return readWorkbookFile(bytes, oldWorkbookDetails(bytes))
    default:
      return assertNever(kind)
  }
}

const baseName = (fileName: string) => fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || 'Sheet'

/** Formatting often reaches far beyond the data; rows and columns with nothing in them after the last value are dropped. */
function withoutEmptyEdges(sheet: ParsedSheet): ParsedSheet {
  const rows = sheet.rows.map(withoutEmptyEnd)
  let last = rows.length
  while (last > 0 && rows[last - 1]!.length === 0) last -= 1
  return { ...sheet, rows: rows.slice(0, last) }
}

function withoutEmptyEnd(row: readonly Cell[]): readonly Cell[] {
  let last = row.length
  while (last > 0 && isBlank(row[last - 1])) last -= 1
  return row.slice(0, last)
}

function refuseOversized(sheets: readonly ParsedSheet[]): void {
  let cells = 0
  for (const sheet of sheets) {
    for (const [index, row] of sheet.rows.entries()) {
      cells += row.length
      if (row.length > limits.columns) throw refusals.tooManyColumns()
      if (row.some((cell) => typeof cell === 'string' && cell.length > limits.cellCharacters)) {
        throw refusals.cellTooLong(index + 1)
      }
    }
  }
  if (cells > limits.cells) throw refusals.tooManyCells()
}
