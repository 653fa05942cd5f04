import { unzipSync } from 'fflate'

import { builtInFormats, changesWhatIsShown } from './number-formats.ts'
import type { WorkbookDetails } from './read-workbook.ts'
import { xmlTokens, type XmlToken } from './xml-tokens.ts'

type OpenTag = Extract<XmlToken, { is: 'open' }>

/** Hidden sheets hold lists for drop-downs and forgotten drafts; formats are looked up only where they change what is shown. */
export function workbookDetails(bytes: Uint8Array): WorkbookDetails {
  const text = (name: string) => partOf(bytes, name)
  const sheets = sheetsIn(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'))
  const formats = telling(formatsIn(text('xl/styles.xml')))
  const cells = new Map<string, ReadonlyMap<number, string>>()
  if (formats.size > 0) {
    for (const { name, part, isHidden } of sheets)
      if (!isHidden) cells.set(name, cellFormats(text(part), formats))
  }
  const hidden = new Set(sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name))
  return {
    isHidden: (sheet) => hidden.has(sheet),
    formatOf: (sheet, row, column) => cells.get(sheet)?.get(row * columnsPerRow + column) ?? '',
  }
}

const columnsPerRow = 16_384

function partOf(bytes: Uint8Array, wanted: string): string {
  const part = unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted]
  return part === undefined ? '' : new TextDecoder().decode(part)
}

function* openTags(xml: string): Generator<OpenTag> {
  for (const token of xmlTokens(xml)) if (token.is === 'open') yield token
}

const localName = ({ name }: OpenTag) => name.slice(name.indexOf(':') + 1)

function sheetsIn(workbook: string, relations: string): { name: string; part: string; isHidden: boolean }[] {
  const targets = new Map<string, string>()
  for (const tag of openTags(relations)) {
    if (localName(tag) === 'Relationship')
      targets.set(tag.attribute('Id') ?? '', tag.attribute('Target') ?? '')
  }
  const sheets: { name: string; part: string; isHidden: boolean }[] = []
  for (const tag of openTags(workbook)) {
    if (localName(tag) !== 'sheet') continue
    const target = targets.get(tag.attribute('r:id') ?? '') ?? ''
    sheets.push({
      name: tag.attribute('name') ?? '',
      part: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      isHidden: ['hidden', 'veryHidden'].includes(tag.attribute('state') ?? ''),
    })
  }
  return sheets
}

/** The format of each cell style, by its place in the list. */
function formatsIn(styles: string): string[] {
  const own = new Map<number, string>()
  const formats: string[] = []
  let inCellStyles = false
  for (const token of xmlTokens(styles)) {
    if (token.is === 'text') continue
    const name = token.name.slice(token.name.indexOf(':') + 1)
    if (name === 'cellXfs') inCellStyles = token.is === 'open'
    else if (token.is === 'open' && name === 'numFmt')
      own.set(Number(token.attribute('numFmtId')), token.attribute('formatCode') ?? '')
    else if (token.is === 'open' && name === 'xf' && inCellStyles) {
      const id = Number(token.attribute('numFmtId') ?? 0)
      formats.push(own.get(id) ?? builtInFormats[id] ?? '')
    }
  }
  return formats
}

const telling = (formats: readonly string[]): Map<string, string> =>
  new Map(
    formats.flatMap((format, index) =>
      changesWhatIsShown(format) ? [[String(index), format] as const] : [],
    ),
  )

/** A long sheet has a million cells, so its text is searched for their tags instead of being read as XML. */
function cellFormats(sheet: string, formats: ReadonlyMap<string, string>): Map<number, string> {
  const found = new Map<number, string>()
  for (const [tag] of sheet.matchAll(/<(?:\w+:)?c\s[^>]*>/g)) {
    const format = formats.get(/\ss="(\d+)"/.exec(tag)?.[1] ?? '')
    const place = format === undefined ? null : /\sr="([A-Z]{1,3})(\d+)"/.exec(tag)
    if (place && format !== undefined)
      found.set((Number(place[2]) - 1) * columnsPerRow + columnNumber(place[1]!), format)
  }
  return found
}

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
