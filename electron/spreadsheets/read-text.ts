import Papa from 'papaparse'

import type { Cell, ParsedSheet } from '#shared/features/imports/cell.ts'

import { limits } from './limits.ts'
import { refusals } from './refusals.ts'

/** Reads comma-, semicolon-, tab- or bar-separated text. Every cell stays text: what it means is decided by the column it is mapped to. */
export function readText(name: string, bytes: Uint8Array): ParsedSheet {
  const { text, separator } = takeSeparatorLine(decodeText(bytes))
  const result = Papa.parse<string[]>(text, {
    header: false,
    delimiter: separator ?? guessSeparator(text),
    preview: limits.rows + 1,
  })
  const open = result.errors.find((error) => error.code === 'MissingQuotes')
  if (open) throw refusals.openQuote((open.row ?? 0) + 1)
  const truncated = result.data.length > limits.rows
  return { name, rows: result.data.slice(0, limits.rows).map((row) => row.map(asCell)), truncated }
}

const asCell = (text: string): Cell => (text === '' ? null : text)

/** A byte order mark decides; otherwise strict UTF-8, and what is not UTF-8 is what Excel in the UK saves as "CSV". */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Excel's own first line `sep=;` names the separator; it is no data, and it misleads a guess. */
function takeSeparatorLine(text: string): { text: string; separator: string | null } {
  const line = /^sep=(.)\r?\n/i.exec(text)
  if (line) return { text: text.slice(line[0].length), separator: line[1]! }
  return { text, separator: null }
}

const separators = [',', ';', '\t', '|']

/** The one that cuts most of the first lines into the same number of cells; titles above a table do not mislead it. */
function guessSeparator(text: string): string {
  const start = text.slice(0, 65_536)
  let best = { separator: ',', lines: 0, cells: 1 }
  for (const separator of separators) {
    const rows = Papa.parse<string[]>(start, { header: false, delimiter: separator, preview: 30 }).data
    const { lines, cells } = commonestWidth(rows.map((row) => row.length))
    if (lines * cells > best.lines * best.cells) best = { separator, lines, cells }
  }
  return best.separator
}

function commonestWidth(widths: readonly number[]): { lines: number; cells: number } {
  const counts = new Map<number, number>()
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  let best = { lines: 0, cells: 1 }
  for (const [cells, lines] of counts) if (lines * cells > best.lines * best.cells) best = { lines, cells }
  return best
}
