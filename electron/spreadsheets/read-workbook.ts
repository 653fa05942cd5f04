import type { Cell, ParsedSheet, ParsedSpreadsheet } from '#shared/features/imports/cell.ts'

import { limits } from './limits.ts'
import { shownNumber, showsOnlyTime } from './number-formats.ts'
import { refusals } from './refusals.ts'
import { readWorkbook, whyUnreadable } from './workbook-library.ts'
import type { WorkbookSheet, WorkbookValue } from './workbook-library.ts'

/** Reads .xlsx, .xls and .ods into plain cells: cached values of formulas, days without hours, no styles. */
export async function readWorkbookFile(bytes: Uint8Array): Promise<ParsedSpreadsheet> {
  try {
    const sheets = await readWorkbook(bytes, limits.rows + 1)
    return { sheets: sheets.map(asPlainSheet) }
  } catch (error) {
    const why = whyUnreadable(error)
    if (why === null) throw error
    throw refusals[why]()
  }
}

function asPlainSheet(sheet: WorkbookSheet): ParsedSheet {
  const rows: Cell[][] = []
  for (const [r, values] of sheet.rows.slice(0, limits.rows).entries()) {
    rows.push(values.map((value, c) => asCell(value, sheet.formatOf(r, c))))
  }
  return { name: sheet.name, rows, truncated: hasContentFrom(sheet, limits.rows) }
}

const hasContentFrom = (sheet: WorkbookSheet, row: number) =>
  sheet.rows.slice(row).some((values) => values.some((value) => value !== null && value !== ''))

function asCell(value: WorkbookValue, format: string): Cell {
  if (value instanceof Date) return asDayOrTime(value, format)
  if (typeof value === 'number') return shownNumber(value, format)
  if (typeof value === 'string') return asText(value)
  return value
}

const errorValues = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#ERR!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
])

function asText(value: string): Cell {
  if (value === '') return null
  if (errorValues.has(value)) return { error: value }
  const length = /^PT(\d+)H(\d+)M\d+(?:[.,]\d+)?S$/.exec(value)
  return length ? { time: clock(Number(length[1]), Number(length[2])) } : value
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
  if (onlyTime) {
    const minutes = Math.round((moment - (moment >= dayZero1904 ? dayZero1904 : dayZero)) / 60_000)
    return { time: clock(Math.floor(minutes / 60), minutes % 60) }
  }
  return { date: value.toISOString().slice(0, 10) }
}

const clock = (hours: number, minutes: number) =>
  `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
