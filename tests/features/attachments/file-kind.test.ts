import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import { kindOfFile } from '#electron/features/attachments/file-kind.ts'
import { AppError } from '#shared/errors.ts'
import { attachmentLimits } from '#shared/features/attachments/attachments.rules.ts'
import type { AttachmentKind } from '#shared/features/attachments/attachments.schema.ts'
import {
  bytesOf,
  excelType,
  gif,
  jpeg,
  locked,
  office,
  openDocument,
  pdf,
  png,
  text,
  webp,
} from './sample-files.ts'

const utf16 = (words: string) => bytesOf([0xff, 0xfe], Buffer.from(words, 'utf16le'))
const old = (stream: string) =>
  bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], Buffer.alloc(600), Buffer.from(stream, 'utf16le'))

const kept: readonly (readonly [string, AttachmentKind, Uint8Array])[] = [
  ['a PDF', 'pdf', pdf()],
  ['a PNG picture', 'png', png()],
  ['a JPEG photograph', 'jpeg', jpeg()],
  ['a WebP picture', 'webp', webp()],
  ['a GIF picture', 'gif', gif()],
  ['a Word document', 'docx', office()],
  ['an Excel workbook', 'xlsx', office(excelType)],
  ['an OpenDocument text', 'odt', openDocument('text')],
  ['an OpenDocument spreadsheet', 'ods', openDocument('spreadsheet')],
  ['a note', 'text', text()],
  ['a note in UTF-16', 'text', utf16('Met on Tuesday, £20')],
  ['a note of an old program', 'text', bytesOf('Zo', [0xeb], ', caf', [0xe9])],
  ['a CSV file', 'text', text('Name,Days\r\n"Green, Fiona",2.5\r\n')],
]

const refused: readonly (readonly [what: string, reason: RegExp, bytes: Uint8Array, name?: string])[] = [
  ['an empty file', /empty/, bytesOf('')],
  ['a Windows program', /program/, bytesOf('MZ', Buffer.alloc(200))],
  ['a Linux program', /program/, bytesOf([0x7f], 'ELF', Buffer.alloc(60))],
  ['a shell script', /script/, text('#!/bin/sh\nrm -rf /\n')],
  ['a batch file', /script/, text('@echo off\r\ndel *.*\r\n'), 'tidy.bat'],
  ['a script with spaces and dots behind its name', /script/, text('x'), 'tidy.ps1 .. '],
  ['a program by its name', /program/, pdf(), 'agreement.pdf.exe'],
  ['a shortcut', /points to/, bytesOf([0x4c, 0, 0, 0, 1, 0x14, 2, 0])],
  ['an internet shortcut', /points to/, text('[InternetShortcut]\r\nURL=x'), 'look.txt'],
  ['a web page', /web page/, text('\uFEFF  <!DOCTYPE html><script>1</script>')],
  ['a web page in UTF-16', /web page/, utf16('<html><body>')],
  ['a drawing that can hold scripts', /web page/, text('<svg xmlns="x" onload="1"/>'), 'plan.png'],
  ['rich text', /rich text/, text('{\\rtf1\\ansi Hello}')],
  ['an old Word document', /old Office/, old('WordDocument')],
  ['a document locked by Office', /old Office/, old('EncryptedPackage')],
  ['an archive', /archive/, zipSync({ 'a.txt': strToU8('a') })],
  ['an archive locked with a password', /password/, locked(zipSync({ 'a.txt': strToU8('a') }))],
  ['a Word document locked part by part', /password/, locked(office())],
  [
    'a locked OpenDocument text',
    /password/,
    openDocument('text', { 'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>') }),
  ],
  ['a Word document with macros', /macros/, office(undefined, { 'word/vbaProject.bin': strToU8('x') })],
  [
    'a Word document that calls itself one with macros',
    /macros/,
    office('application/vnd.ms-word.document.macroEnabled.main+xml'),
  ],
  ['a workbook with a control', /macros/, office(excelType, { 'xl/activeX/activeX1.bin': strToU8('x') })],
  [
    'a workbook with old macro sheets',
    /macros/,
    office(excelType, { 'xl/macrosheets/sheet1.xml': strToU8('x') }),
  ],
  [
    'a document with a program inside',
    /macros/,
    office(undefined, { 'word/embeddings/a.exe': strToU8('x') }),
  ],
  [
    'an OpenDocument text with macros',
    /macros/,
    openDocument('text', { 'Basic/Standard/Module1.xml': strToU8('x') }),
  ],
  ['a file with macros by its name', /macros/, office(), 'plan.docm'],
  [
    'slides',
    /cannot tell/,
    office('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
  ],
  ['a zip with something before it', /archive|cannot tell/, bytesOf('PK', [1, 2], office())],
  ['a zip that was cut short', /damaged/, office().subarray(0, 200)],
  ['a RAR archive', /archive/, bytesOf('Rar!', [0x1a, 7, 0])],
  ['a TIFF picture', /picture/, bytesOf([0x49, 0x49, 0x2a, 0], Buffer.alloc(20))],
  ['a photograph of a telephone', /picture/, bytesOf([0, 0, 0, 24], 'ftypheic', Buffer.alloc(20))],
  ['a picture of a billion points', /so many points/, png(40_000, 40_000)],
  ['a photograph of a billion points', /so many points/, jpeg(65_000, 65_000)],
  ['a picture of no size', /damaged/, png(0, 5)],
  ['a photograph that was cut short', /damaged/, jpeg().subarray(0, 12)],
  ['noise', /cannot tell/, bytesOf([1, 2, 3, 4, 5, 0, 0, 9])],
]

describe('a file that is to be attached', () => {
  it.each(kept)('is kept when it is %s, whatever it is called', (_what, kind, bytes) => {
    expect(kindOfFile('no ending at all', bytes)).toBe(kind)
    expect(kindOfFile('misleading.pdf', bytes)).toBe(kind)
  })

  it.each(refused.map(([what, ...rest]) => [what, rest] as const))(
    'is refused, with the reason, when it is %s',
    (_what, [reason, bytes, name = 'file.pdf']) => {
      const refusal = refusalOf(name, bytes)
      expect(refusal).toMatch(reason)
      expect(refusal).toContain('Nothing was attached.')
    },
  )

  it('is refused beyond 20 MB and kept just below', () => {
    const large = new Uint8Array(attachmentLimits.fileBytes + 1).fill(0x41)
    expect(refusalOf('a.txt', large)).toMatch(/larger than 20 MB/)
    expect(kindOfFile('a.txt', large.subarray(1))).toBe('text')
  })

  it('is refused when it claims to unpack to more than an honest document', () => {
    const zip = Buffer.from(office())
    const entry = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    zip.writeUInt32LE(4_000_000_000, entry + 24)
    expect(refusalOf('a.docx', zip)).toMatch(/grow far beyond/)
  })

  it('that was tampered with in any way, 10,000 times, is either refused in words or still harmless', () => {
    const samples = [...kept.map(([, , bytes]) => bytes), ...refused.map(([, , bytes]) => bytes)].filter(
      ({ length }) => length > 0,
    )
    let accepted = 0
    fc.assert(
      fc.property(fc.constantFrom(...samples), mutations, (sample, changes) => {
        const bytes = changes.reduce(mutate, sample)
        const kind = outcomeOf('file', bytes)
        if (kind instanceof AppError) return
        accepted += 1
        expect(whyNot(kind, bytes)).toBeNull()
      }),
      { numRuns: 10_000 },
    )
    expect(accepted).toBeGreaterThan(500)
  })
})

type Mutation = readonly [kind: 'set' | 'cut' | 'insert' | 'join', at: number, value: Uint8Array]

const planted = ['MZ', 'PK\u0003\u0004', '#!', '<script>', '<svg>', '%PDF-', 'vbaProject.bin']

const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.tuple(
    fc.constantFrom('set' as const, 'cut' as const, 'insert' as const, 'join' as const),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 8 }),
      fc.constantFrom(...planted.map((words) => strToU8(words))),
    ),
  ),
  { maxLength: 4 },
)

function mutate(bytes: Uint8Array, [kind, where, value]: Mutation): Uint8Array {
  const at = Math.floor(where * bytes.length)
  switch (kind) {
    case 'set':
      return Buffer.concat([bytes.subarray(0, at), value, bytes.subarray(at + value.length)])
    case 'cut':
      return bytes.subarray(0, at)
    case 'insert':
      return Buffer.concat([bytes.subarray(0, at), value, bytes.subarray(at)])
    case 'join':
      return Buffer.concat([value, bytes])
  }
}

/** Judged by other means than the program's own: by what the bytes begin with and hold. */
function whyNot(kind: AttachmentKind, bytes: Uint8Array): string | null {
  const file = Buffer.from(bytes)
  const begins = (...starts: string[]) =>
    starts.some((start) => file.subarray(0, start.length).toString('latin1') === start)
  switch (kind) {
    case 'pdf':
      return begins('%PDF-') ? null : 'not a PDF'
    case 'png':
      return begins('\u0089PNG\r\n\u001A\n') ? null : 'not a PNG'
    case 'jpeg':
      return begins('\u00FF\u00D8\u00FF') ? null : 'not a JPEG'
    case 'gif':
      return begins('GIF87a', 'GIF89a') ? null : 'not a GIF'
    case 'webp':
      return begins('RIFF') && file.toString('latin1', 8, 12) === 'WEBP' ? null : 'not a WebP'
    case 'text':
      if (begins('MZ', '#!', 'PK\u0003\u0004', '{\\rt')) return 'a program, script or archive'
      if (!begins('\u00FF\u00FE', '\u00FE\u00FF') && file.includes(0)) return 'not text'
      return /^\s*<(script|svg|html|!doctype)/i.test(file.toString('utf8')) ? 'a page' : null
    case 'docx':
    case 'xlsx':
    case 'odt':
    case 'ods': {
      const lower = file.toString('latin1').toLowerCase()
      if (!begins('PK\u0003\u0004')) return 'not a zip'
      const directory = lower.slice(lower.indexOf('pk\u0001\u0002'))
      return /vbaproject|activex|macrosheets|basic\/standard|\.exe/.test(directory) ? 'holds a program' : null
    }
  }
}

const refusalOf = (name: string, bytes: Uint8Array): string => {
  const outcome = outcomeOf(name, bytes)
  return outcome instanceof AppError ? outcome.message : `kept as ${outcome}`
}

/** Anything but a refusal in words goes on to the test. */
function outcomeOf(name: string, bytes: Uint8Array): AttachmentKind | AppError {
  try {
    return kindOfFile(name, bytes)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}
