import { compoundStream } from './compound-file.ts'
import { builtInFormats } from './number-formats.ts'
import type { WorkbookDetails } from './read-workbook.ts'

/** Record numbers of [MS-XLS] 2.3. */
const record = {
  endOfPart: 0x00_0a,
  sheet: 0x00_85,
  number: 0x02_03,
  smallNumber: 0x02_7e,
  smallNumbers: 0x00_bd,
  formula: 0x00_06,
  cellStyle: 0x00_e0,
  format: 0x04_1e,
} as const

/** What the library leaves out of .xls files: number formats (leading zeros, percentages, lengths of time) and hidden sheets. */
export function oldWorkbookDetails(bytes: Uint8Array): WorkbookDetails {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const stream = compoundStream(file, ['Workbook', 'Book']) ?? Buffer.alloc(0)
  const formats = new Map<number, string>()
  const styleFormats: number[] = []
  const sheets = new Map<string, { isHidden: boolean; styles: Map<number, number> }>()

  for (const { id, data } of records(stream, 0)) {
    if (id === record.format) formats.set(data.readUInt16LE(0), words(data, 4, data.readUInt16LE(2)))
    else if (id === record.cellStyle) styleFormats.push(data.readUInt16LE(2))
    else if (id === record.sheet) {
      const isHidden = (data.readUInt8(4) & 0x03) !== 0
      const styles = isHidden ? new Map<number, number>() : cellStyles(stream, data.readUInt32LE(0))
      sheets.set(words(data, 7, data.readUInt8(6)), { isHidden, styles })
    }
  }
  return {
    isHidden: (sheet) => sheets.get(sheet)?.isHidden ?? false,
    formatOf: (sheet, row, column) => {
      const style = sheets.get(sheet)?.styles.get(row * columnsPerRow + column)
      const format = style === undefined ? 0 : (styleFormats[style] ?? 0)
      return formats.get(format) ?? builtInFormats[format] ?? ''
    },
  }
}

const columnsPerRow = 65_536

function* records(stream: Buffer, from: number): Generator<{ id: number; data: Buffer }> {
  let at = from
  while (at + 4 <= stream.length) {
    const id = stream.readUInt16LE(at)
    const data = stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2))
    yield { id, data }
    if (id === record.endOfPart) return
    at += 4 + data.length
  }
}

function cellStyles(stream: Buffer, from: number): Map<number, number> {
  const styles = new Map<number, number>()
  for (const { id, data } of records(stream, from)) {
    if (
      id !== record.number &&
      id !== record.smallNumber &&
      id !== record.smallNumbers &&
      id !== record.formula
    )
      continue
    const first = data.readUInt16LE(0) * columnsPerRow + data.readUInt16LE(2)
    const count = id === record.smallNumbers ? Math.floor((data.length - 6) / 6) : 1
    for (let i = 0; i < count; i += 1) styles.set(first + i, data.readUInt16LE(4 + i * 6))
  }
  return styles
}

/** Text whose first byte says whether a character takes one byte or two. */
function words(data: Buffer, at: number, length: number): string {
  const isWide = (data.readUInt8(at) & 1) === 1
  return data.toString(isWide ? 'utf16le' : 'latin1', at + 1, at + 1 + length * (isWide ? 2 : 1))
}
