import type { Cell, ParsedSheet, ParsedSpreadsheet } from '#shared/features/imports/cell.ts'

import { clock, errorCell } from './cells.ts'
import { limits } from './limits.ts'
import { shownNumber, showsOnlyTime } from './number-formats.ts'
import { refusals } from './refusals.ts'
import { readWorkbook, whyUnreadable } from './workbook-library.ts'
import type { WorkbookSheet, WorkbookValue } from './workbook-library.ts'

/** What the library does not report: which sheets are hidden, and the number formats that change what is shown. */
export interface WorkbookDetails {
  readonly isHidden: (sheet: string) => boolean
  /** `''` when the format changes nothing. */
  readonly formatOf: (sheet: string, row: number, column: number) => string
}

/** Reads .xlsx and .xls into plain cells: cached values of formulas, days without hours, no styles. */
export async function readWorkbookFile(
  bytes: Uint8Array,
  details: WorkbookDetails,
): Promise<ParsedSpreadsheet> {
  try {
    const sheets = await readWorkbook(bytes, limits.rows + 1)
    return {
      sheets: sheets
        .filter(({ name }) => !details.isHidden(name))
        .map((sheet) => asPlainSheet(sheet, details)),
    }
  } catch (error) {
    const why = whyUnreadable(error)
    if (why === null) throw error
    throw refusals[why]()
  }
}

function asPlainSheet(sheet: WorkbookSheet, { formatOf }: WorkbookDetails): ParsedSheet {
  const rows: Cell[][] = []
  for (const [r, values] of sheet.rows.slice(0, limits.rows).entries()) {
    // Old workbooks leave gaps in the list where rows are empty.
    rows.push(Array.from(values ?? [], (value, c) => asCell(value ?? null, () => formatOf(sheet.name, r, c))))
  }
  return { name: sheet.name, rows, truncated: hasContentFrom(sheet, limits.rows) }
}

const hasContentFrom = (sheet: WorkbookSheet, row: number) =>
  sheet.rows.slice(row).some((values) => values?.some((value) => value !== null && value !== ''))

function asCell(value: WorkbookValue, format: () => string): Cell {
  if (value instanceof Date) return asDayOrTime(value, format())
  if (typeof value === 'number') return shownNumber(value, format())
  if (typeof value === 'string') return errorCell(value) ?? (value === '' ? null : value)
  return value
}

const dayZero = Date.UTC(1899, 11, 31)
const dayZero1904 = Date.UTC(1904, 0, 1)
const dayMilliseconds = 86_400_000

/** Spreadsheets keep a time as a moment on "day zero"; read in UTC, so that summer time cannot shift it. */
function asDayOrTime(value: Date, format: string): Cell {
  const moment = value.getTime()
  if (Number.isNaN(moment)) return null
  const onlyTime =
    format === '' ? moment >= dayZero && moment < dayZero + dayMilliseconds : showsOnlyTime(format)
  if (onlyTime)
    return { time: clock(Math.round((moment - (moment >= dayZero1904 ? dayZero1904 : dayZero)) / 60_000)) }
  return { date: value.toISOString().slice(0, 10) }
}
