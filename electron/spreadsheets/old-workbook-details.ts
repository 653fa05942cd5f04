import { compoundStream } from './compound-file.ts'
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

/** Formats that every workbook has without saying so, where they matter here. */
const builtInFormats: Record<number, string> = {
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
}

/** What the library leaves out of .xls files: number formats (leading zeros, percentages, lengths of time) and hidden sheets. */
export function oldWorkbookDetails(bytes: Uint8Array): WorkbookDetails | undefined {
  const stream = compoundStream(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), [
    'Workbook',
    'Book',
  ])
  if (stream === null) return undefined
  const formats = new Map<number, string>()
  const styleFormats: number[] = []
  const sheets: { isHidden: boolean; styles: Map<number, number> }[] = []

  for (const { id, data } of records(stream, 0)) {
    if (id === record.format) formats.set(data.readUInt16LE(0), longText(data, 2))
    else if (id === record.cellStyle) styleFormats.push(data.readUInt16LE(2))
    else if (id === record.sheet) {
      const isHidden = (data.readUInt8(4) & 0x03) !== 0
      sheets.push({ isHidden, styles: isHidden ? new Map() : cellStyles(stream, data.readUInt32LE(0)) })
    }
  }
  return {
    isHidden: (sheet) => sheets[sheet]?.isHidden ?? false,
    formatOf: (sheet, row, column) => {
      const format = styleFormats[sheets[sheet]?.styles.get(row * columnsPerRow + column) ?? -1] ?? 0
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

function longText(data: Buffer, at: number): string {
  const length = data.readUInt16LE(at)
  const isWide = (data.readUInt8(at + 2) & 1) === 1
  return data.toString(isWide ? 'utf16le' : 'latin1', at + 3, at + 3 + length * (isWide ? 2 : 1))
}
