import Papa from 'papaparse'

import type { Cell, ParsedSheet } from '#shared/features/imports/cell.ts'

import { limits } from './limits.ts'
import { refusals } from './refusals.ts'

/** Reads comma-, semicolon-, tab- or bar-separated text. Every cell stays text: what it means is decided by the column it is mapped to. */
export function readText(name: string, bytes: Uint8Array): ParsedSheet {
  const { text, delimiter } = takeSeparatorLine(decodeText(bytes))
  const result = Papa.parse<string[]>(text, { header: false, delimiter, preview: limits.rows + 1 })
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
function takeSeparatorLine(text: string): { text: string; delimiter: string } {
  const line = /^sep=(.)\r?\n/i.exec(text)
  if (line) return { text: text.slice(line[0].length), delimiter: line[1]! }
  return { text, delimiter: '' }
}
