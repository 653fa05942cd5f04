import { assertNever } from '#shared/errors.ts'

import type { Column, ColumnKind, Row, SheetToWrite, Value } from './columns.ts'
import { textOf } from './columns.ts'
import { writeWorkbook } from './workbook-library.ts'
import type { WorkbookSheetOut, WorkbookStyle, WorkbookValue } from './workbook-library.ts'

export interface WorkbookToWrite {
  readonly sheets: readonly SheetToWrite[]
  /** Stands in the file's properties and at the top of each printed page. */
  readonly title?: string
  /** Encrypts the file as Excel does (agile encryption); nobody can open it without. */
  readonly password?: string
}

/** A workbook that is ready to filter and to print: styled header that repeats, real days and amounts, A4 landscape, page n of m. */
export function writeXlsx({ sheets, title, password }: WorkbookToWrite): Promise<Uint8Array> {
  const names = uniqueSheetNames(sheets.map((sheet) => sheet.name))
  return writeWorkbook({
    sheets: sheets.map((sheet, index) => asWorkbookSheet(sheet, names[index]!, title ?? sheet.name)),
    defaultFont: { name: 'Segoe UI', size: 10 },
    ...(title === undefined ? {} : { properties: { title } }),
    ...(password === undefined ? {} : { encryption: { password } }),
  })
}

const headerStyle: WorkbookStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '0F5C5C' } },
  alignment: { vertical: 'center', wrapText: true },
}

/** Text columns are formatted as text, so that a cell beginning with `=` stays words even after it is edited in Excel. */
const styles: Record<ColumnKind, WorkbookStyle> = {
  text: { numFmt: '@', alignment: { vertical: 'top', wrapText: true } },
  day: { numFmt: 'dd/mm/yyyy', alignment: { vertical: 'top', horizontal: 'left' } },
  number: { numFmt: 'General', alignment: { vertical: 'top' } },
  pence: { numFmt: '£#,##0.00;-£#,##0.00', alignment: { vertical: 'top' } },
  percent: { numFmt: '0.0%', alignment: { vertical: 'top' } },
}
const wholeNumber: WorkbookStyle = { numFmt: '#,##0', alignment: { vertical: 'top' } }

const usualWidths: Record<ColumnKind, number> = { text: 24, day: 12, number: 12, pence: 14, percent: 10 }

function asWorkbookSheet(sheet: SheetToWrite, name: string, title: string): WorkbookSheetOut {
  const header = sheet.columns.map((column) => asWords(column.header))
  const rows = sheet.rows.map((row) => sheet.columns.map((column) => valueFor(column, row)))
  const lastColumn = columnLetters(Math.max(sheet.columns.length - 1, 0))
  return {
    name,
    columns: sheet.columns.map((column) => ({
      width: column.width ?? usualWidths[column.kind],
      style: columnStyle(column, sheet.rows),
    })),
    rows: [header, ...rows],
    cells: new Map(header.map((value, c) => [`0,${c}`, { value, type: 'string', style: headerStyle }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${lastColumn}${rows.length + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: `&L${printable(title)}`, oddFooter: `&L${printable(name)}&RPage &P of &N` },
  }
}

const columnStyle = (column: Column, rows: readonly Row[]): WorkbookStyle =>
  column.kind === 'number' &&
  rows.every(
    (row) => row[column.key] === null || row[column.key] === undefined || Number.isInteger(row[column.key]),
  )
    ? wholeNumber
    : styles[column.kind]

/** A value that is not what the column says is shown as text rather than lost. */
function valueFor(column: Column, row: Row): WorkbookValue {
  const value = row[column.key]
  switch (column.kind) {
    case 'text':
      return asWords(value)
    case 'day':
      return asDay(value) ?? asWords(value)
    case 'number':
      return isNumber(value) ? value : asWords(value)
    case 'pence':
    case 'percent':
      return isNumber(value) ? value / 100 : asWords(value)
    default:
      return assertNever(column.kind)
  }
}

/** Workbooks write odd characters as `_x000D_`; words that happen to look like that are written so that they stay as they are. */
const asWords = (value: Value) => textOf(value)?.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') ?? null

const isNumber = (value: Value): value is number => typeof value === 'number' && Number.isFinite(value)

/** Excel knows no day before 1900. */
function asDay(value: Value): Date | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value < '1900-03-01') return null
  const day = new Date(`${value}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? null : day
}

/** Excel allows 31 characters, none of []:*?/\, no apostrophe at an end, not the word History, and no name twice. */
function uniqueSheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history'])
  return wanted.map((name) => {
    const base =
      (textOf(name) ?? '')
        .replace(/[[\]:*?/\\\n\t]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet'
    let candidate = base.slice(0, 31)
    for (let n = 2; taken.has(candidate.toLowerCase()); n += 1) candidate = `${base.slice(0, 27)} (${n})`
    taken.add(candidate.toLowerCase())
    return candidate
  })
}

/** `&` starts a command in a printed header, and the whole header may hold 255 characters. */
const printable = (text: string) => text.replace(/\s+/g, ' ').slice(0, 100).replaceAll('&', '&&')

function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}
