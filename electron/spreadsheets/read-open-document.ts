import { strFromU8, unzipSync } from 'fflate'

import type { Cell, ParsedSheet, ParsedSpreadsheet } from '#shared/features/imports/cell.ts'

import { limits } from './limits.ts'
import { clock, errorCell, percentText } from './cells.ts'
import { refusals } from './refusals.ts'
import { BrokenXmlError, xmlTokens, type XmlToken } from './xml-tokens.ts'

type OpenTag = Extract<XmlToken, { is: 'open' }>

/** `null` when the zip is no OpenDocument spreadsheet. */
export function readOpenDocument(bytes: Uint8Array): ParsedSpreadsheet | null {
  const wanted = new Set(['mimetype', 'content.xml', 'META-INF/manifest.xml', 'encrypted-package'])
  const parts = unzipSync(bytes, { filter: ({ name }) => wanted.has(name) })
  if (!parts['mimetype'] || !strFromU8(parts['mimetype']).startsWith('application/vnd.oasis.opendocument'))
    return null
  const isProtected =
    parts['encrypted-package'] !== undefined ||
    strFromU8(parts['META-INF/manifest.xml'] ?? new Uint8Array()).includes('encryption-data')
  if (isProtected) throw refusals.protected()
  if (!parts['content.xml']) throw refusals.damaged()
  try {
    return { sheets: readTables(new TextDecoder('utf-8').decode(parts['content.xml'])) }
  } catch (error) {
    throw error instanceof BrokenXmlError ? refusals.damaged() : error
  }
}

/** Follows the document once: styles that hide sheets come before the sheets, rows may stand inside groups. */
function readTables(xml: string): ParsedSheet[] {
  const sheets: ParsedSheet[] = []
  const hidingStyles = new Set<string>()
  let style = ''
  let sheet: SheetBuilder | null = null
  let cell: CellBuilder | null = null
  let aside = 0 // inside a comment or a drawing, whose words are not the cell's

  for (const part of xmlTokens(xml)) {
    if (part.is === 'text') {
      if (aside === 0) cell?.text(part.text)
    } else if (part.is === 'open') {
      const { name } = part
      if (name === 'style:style') style = part.attribute('style:name') ?? ''
      else if (name === 'style:table-properties' && part.attribute('table:display') === 'false')
        hidingStyles.add(style)
      else if (aside > 0 || name === 'office:annotation' || name.startsWith('draw:'))
        aside += part.isEmpty ? 0 : 1
      else if (name === 'table:table')
        sheet = sheetBuilder(
          part.attribute('table:name') ?? `Sheet ${sheets.length + 1}`,
          hidingStyles.has(part.attribute('table:style-name') ?? ''),
        )
      else if (name === 'table:table-row') sheet?.openRow(repeats(part, 'table:number-rows-repeated'))
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
        if (part.isEmpty) sheet?.addCell(valueOf(part, null), repeats(part, 'table:number-columns-repeated'))
        else cell = cellBuilder(part)
      } else cell?.open(part)
    } else if (aside > 0) aside -= 1
    else if (part.name === 'table:table-cell' || part.name === 'table:covered-table-cell') {
      if (cell !== null) sheet?.addCell(cell.value(), cell.repeats)
      cell = null
    } else if (part.name === 'table:table-row') sheet?.closeRow()
    else if (part.name === 'table:table' && sheet !== null) {
      if (!sheet.isHidden) sheets.push(sheet.finish())
      sheet = null
    }
  }
  return sheets
}

const repeats = (tag: OpenTag, attribute: string) => {
  const count = Number(tag.attribute(attribute) ?? 1)
  return Number.isInteger(count) && count > 0 ? count : 1
}

interface CellBuilder {
  readonly repeats: number
  open(tag: OpenTag): void
  text(text: string): void
  value(): Cell
}

function cellBuilder(tag: OpenTag): CellBuilder {
  let words = ''
  let paragraphs = 0
  return {
    repeats: repeats(tag, 'table:number-columns-repeated'),
    open: (part) => {
      if (part.name === 'text:p' && paragraphs++ > 0) words += '\n'
      else if (part.name === 'text:s')
        words += ' '.repeat(Math.min(Number(part.attribute('text:c') ?? 1) || 1, limits.cellCharacters + 1))
      else if (part.name === 'text:tab') words += '\t'
      else if (part.name === 'text:line-break') words += '\n'
    },
    text: (text) => {
      if (paragraphs > 0) words += text
    },
    value: () => valueOf(tag, words),
  }
}

function valueOf(tag: OpenTag, words: string | null): Cell {
  const shown = words ?? ''
  if (tag.attribute('calcext:value-type') === 'error') return { error: shown === '' ? '#ERR!' : shown }
  const number = Number(tag.attribute('office:value'))
  switch (tag.attribute('office:value-type') ?? '') {
    case 'float':
    case 'currency':
      return Number.isFinite(number) ? keepsItsShape(number, shown) : null
    case 'percentage':
      return Number.isFinite(number) ? percentText(number) : null
    case 'boolean':
      return tag.attribute('office:boolean-value') === 'true'
    case 'date':
      return { date: (tag.attribute('office:date-value') ?? '').slice(0, 10) }
    case 'time':
      return timeOf(tag.attribute('office:time-value') ?? '')
    default:
      return errorCell(shown) ?? (shown === '' ? (tag.attribute('office:string-value') ?? null) : shown)
  }
}

/** `00042` and `01-23-45` are numbers to the program and words to people; what is shown decides. TRUE and FALSE as well. */
function keepsItsShape(number: number, shown: string): Cell {
  if ((number === 1 && shown === 'TRUE') || (number === 0 && shown === 'FALSE')) return number === 1
  const digits = shown.replace(/[ /-]/g, '')
  return /^\d+$/.test(digits) && shown !== String(number) && Number(digits) === number ? shown : number
}

function timeOf(duration: string): Cell {
  const match = /^PT(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S$/.exec(duration)
  if (!match) return null
  const minutes = Number(match[1]) * 60 + Number(match[2]) + Number(match[3]!.replace(',', '.')) / 60
  return { time: clock(Math.round(minutes)) }
}

interface SheetBuilder {
  readonly isHidden: boolean
  openRow(repeats: number): void
  addCell(value: Cell, repeats: number): void
  closeRow(): void
  finish(): ParsedSheet
}

/** Empty cells and rows are counted, not made, until something follows them: a sheet may claim a million of each. */
function sheetBuilder(name: string, isHidden: boolean): SheetBuilder {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let rowRepeats = 1
  let emptyCells = 0
  let emptyRows = 0
  let cells = 0
  let truncated = false
  return {
    isHidden,
    openRow: (count) => {
      row = []
      rowRepeats = count
      emptyCells = 0
    },
    addCell: (value, count) => {
      if (value === null || value === '') {
        emptyCells += count
        return
      }
      if (row.length + emptyCells + count > limits.columns) throw refusals.tooManyColumns()
      for (; emptyCells > 0; emptyCells -= 1) row.push(null)
      for (let i = 0; i < count; i += 1) row.push(value)
    },
    closeRow: () => {
      if (row.length === 0) {
        emptyRows += rowRepeats
        return
      }
      const room = limits.rows - rows.length
      if (emptyRows + rowRepeats > room) truncated = true
      const before = Math.min(emptyRows, room)
      const own = Math.min(rowRepeats, room - before)
      cells += own * row.length
      if (cells > limits.cells) throw refusals.tooManyCells()
      for (let i = 0; i < before; i += 1) rows.push([])
      for (let i = 0; i < own; i += 1) rows.push(row)
      emptyRows = 0
    },
    finish: () => ({ name, rows, truncated }),
  }
}
