import { deflateSync } from 'node:zlib'

import { strToU8, zipSync, type Zippable } from 'fflate'

import { smallPdf } from '#electron/demo/small-pdf.ts'

export const bytesOf = (
  ...parts: readonly (string | readonly number[] | Uint8Array)[]
): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Uint8Array.from(part))),
    ),
  )

export const pdf = (words = 'Terms as agreed'): Uint8Array<ArrayBuffer> => smallPdf('Agreement', [words])

export const text = (words = 'Met the home manager on Tuesday.\r\n'): Uint8Array<ArrayBuffer> =>
  bytesOf(words)

/** A grey picture; what it claims can be more than it holds. */
export function png(width = 4, height = 3): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const lines = Buffer.alloc((Math.min(width, 64) + 1) * Math.min(height, 64), 0x80)
  return bytesOf(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...[
      ['IHDR', head],
      ['IDAT', deflateSync(lines)],
      ['IEND', Buffer.alloc(0)],
    ].map(([type, data]) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE((data as Buffer).length)
      const body = Buffer.concat([Buffer.from(type as string), data as Buffer])
      const sum = Buffer.alloc(4)
      sum.writeUInt32BE(crc(body))
      return Buffer.concat([length, body, sum])
    }),
  )
}

function crc(bytes: Uint8Array): number {
  let value = ~0
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return ~value >>> 0
}

/** As much of a photograph as tells what it is. */
export const jpeg = (width = 640, height = 480): Uint8Array<ArrayBuffer> =>
  bytesOf(
    [0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10],
    'JFIF\0',
    [1, 1, 0, 0, 1, 0, 1, 0, 0],
    [0xff, 0xc0, 0x00, 0x0b, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0],
    [0xff, 0xd9],
  )

export const gif = (): Uint8Array<ArrayBuffer> => bytesOf('GIF89a', [4, 0, 3, 0, 0, 0, 0, 0x3b])

export const webp = (): Uint8Array<ArrayBuffer> =>
  bytesOf('RIFF', [30, 0, 0, 0], 'WEBP', 'VP8X', [10, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 2, 0, 0])

const contentTypes = (main: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${main}"/></Types>`
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
export const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

/** A zip notes when it was made; the same sample has to be the same bytes a moment later. */
const zipped = (parts: Zippable): Uint8Array<ArrayBuffer> =>
  zipSync(parts, { mtime: new Date('2026-11-23T09:00:00') })

export const office = (main = wordType, more: Zippable = {}): Uint8Array<ArrayBuffer> =>
  zipped({
    '[Content_Types].xml': strToU8(contentTypes(main)),
    '_rels/.rels': strToU8('<Relationships/>'),
    'main.xml': strToU8('<document>Job description</document>'.repeat(20)),
    ...more,
  })

export const openDocument = (kind = 'text', more: Zippable = {}): Uint8Array<ArrayBuffer> =>
  zipped({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'META-INF/manifest.xml': strToU8('<manifest:manifest/>'),
    'content.xml': strToU8('<office:document-content/>'),
    ...more,
  })

/** The mark for "locked with a password" in every part of a zip. */
export function locked(zip: Uint8Array): Uint8Array<ArrayBuffer> {
  const file = Buffer.from(zip)
  for (let at = 0; at + 10 < file.length; at += 1) {
    const mark = file.readUInt32LE(at)
    if (mark === 0x04034b50) file[at + 6]! |= 1
    if (mark === 0x02014b50) file[at + 8]! |= 1
  }
  return new Uint8Array(file)
}
