import { inflateRawSync } from 'node:zlib'

import type { AttachmentKind } from '#shared/features/attachments/attachments.schema.ts'

import { refusals } from './refusals.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

/** Word, Excel and OpenDocument files are zips; no other zip is kept, nor one that holds a program. */
export function kindOfZip(bytes: Uint8Array): AttachmentKind {
  const entries = readZipDirectory(bytes)
  if (entries.some(({ isLocked }) => isLocked)) throw refusals.protectedArchive()
  const names = entries.map(({ name }) => name.toLowerCase())
  if (names.some((name) => programParts.test(name))) throw refusals.macros()
  const types = partNamed(bytes, entries, '[Content_Types].xml')
  if (types !== null) return kindOfOffice(types)
  const mimetype = partNamed(bytes, entries, 'mimetype')
  if (mimetype === null) throw refusals.archive()
  return kindOfOpenDocument(mimetype.trim(), names, partNamed(bytes, entries, 'META-INF/manifest.xml'))
}

const programParts =
  /(^|\/)vba|(^|\/)activex(\/|$)|(^|\/)macrosheets(\/|$)|\.(exe|dll|scr|com|bat|cmd|ps1|js|jse|vbs|vbe|hta|wsf|msi|lnk|class|jar)$/

const mainTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
} as const

function kindOfOffice(contentTypes: string): AttachmentKind {
  if (/macroenabled|vbaproject|activex|vnd\.ms-excel\.sheet\.binary/i.test(contentTypes))
    throw refusals.macros()
  if (contentTypes.includes(`"${mainTypes.docx}"`)) return 'docx'
  if (contentTypes.includes(`"${mainTypes.xlsx}"`)) return 'xlsx'
  throw refusals.unknown()
}

function kindOfOpenDocument(
  mimetype: string,
  names: readonly string[],
  manifest: string | null,
): AttachmentKind {
  if (names.some((name) => name.startsWith('basic/') || name.startsWith('scripts/'))) throw refusals.macros()
  if (manifest === null) throw refusals.damaged()
  if (/encryption-data/i.test(manifest)) throw refusals.protectedDocument()
  if (mimetype === 'application/vnd.oasis.opendocument.text') return 'odt'
  if (mimetype === 'application/vnd.oasis.opendocument.spreadsheet') return 'ods'
  throw refusals.unknown()
}

const partLimit = 2_000_000

/** One small part as text. It stops unpacking as soon as more comes out than such a part can hold. */
function partNamed(bytes: Uint8Array, entries: readonly ZipEntry[], name: string): string | null {
  const entry = entries.find((candidate) => candidate.name === name)
  if (entry === undefined) return null
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize)
  try {
    const part = entry.isPacked ? inflateRawSync(packed, { maxOutputLength: partLimit }) : packed
    return new TextDecoder().decode(part.subarray(0, partLimit))
  } catch {
    throw refusals.damaged()
  }
}
