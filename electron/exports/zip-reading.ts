import { crc32, inflateRawSync } from 'node:zlib'
import { damaged, notAPack, tooLarge } from './sealing-errors.ts'

const endSize = 22
const entrySize = 46
const localSize = 30
const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const stored = 0
const deflated = 8

/** A pack of a year with many pictures stays far below; what claims more is refused before it is unpacked. */
export const unpackedLimit = 256 * 1024 * 1024

interface Entry {
  name: string
  method: number
  crc: number
  packedSize: number
  size: number
  offset: number
}

interface Directory {
  entries: Entry[]
  start: number
}

/**
 * Reads a zip as strictly as we write it: one directory at the very end, entries one after the other without gaps or
 * overlaps, only names from `allowed` and each once, nothing encrypted. General zip readers are lenient, and leniency
 * is what hostile zips live on. Throws `SealingError` (`notAPack`, `tooLarge`, `damaged`).
 */
export function readZip(bytes: Uint8Array, allowed: readonly string[]): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { entries, start } = readDirectory(bytes, view, allowed)
  if (entries.reduce((sum, { size }) => sum + size, 0) > unpackedLimit)
    throw tooLarge('would unpack to more than a pack can hold')
  const files = new Map<string, Uint8Array>()
  let offset = 0
  for (const entry of entries) {
    if (entry.offset !== offset) throw changed()
    const dataStart = afterLocalHeader(bytes, view, entry)
    offset = dataStart + entry.packedSize
    files.set(entry.name, unpack(bytes.subarray(dataStart, offset), entry))
  }
  if (offset !== start) throw changed()
  return files
}

function readDirectory(bytes: Uint8Array, view: DataView, allowed: readonly string[]): Directory {
  const end = bytes.length - endSize
  if (end < 0 || view.getUint32(end, true) !== endMark) throw notAPack('is not an evaluation pack')
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count > allowed.length) throw notAPack('holds parts that do not belong in a pack')
  if (start + view.getUint32(end + 12, true) !== end) throw changed()
  const entries: Entry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + entrySize > end || view.getUint32(at, true) !== entryMark) throw changed()
    const nameLength = view.getUint16(at + 28, true)
    const next = at + entrySize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) throw changed()
    const name = textAt(bytes, at + entrySize, nameLength)
    if (!allowed.includes(name)) throw notAPack('holds parts that do not belong in a pack')
    if (entries.some((other) => other.name === name)) throw changed()
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = next
  }
  if (at !== end) throw changed()
  return { entries, start }
}

/** Checks that the header before the data tells the same as the directory; returns where the data begins. */
function afterLocalHeader(bytes: Uint8Array, view: DataView, entry: Entry): number {
  const at = entry.offset
  if (at + localSize > bytes.length || view.getUint32(at, true) !== localMark) throw changed()
  const nameLength = view.getUint16(at + 26, true)
  const dataStart = at + localSize + nameLength + view.getUint16(at + 28, true)
  const agrees =
    (view.getUint16(at + 6, true) & 1) === 0 &&
    view.getUint16(at + 8, true) === entry.method &&
    textAt(bytes, at + localSize, nameLength) === entry.name &&
    dataStart + entry.packedSize <= bytes.length
  if (!agrees) throw changed()
  return dataStart
}

function unpack(packed: Uint8Array, { method, size, crc }: Entry): Uint8Array {
  const unpacked = method === deflated ? inflate(packed, size) : packed.slice()
  if (method !== stored && method !== deflated) throw changed()
  if (unpacked.length !== size || crc32(unpacked) !== crc) throw changed()
  return unpacked
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  try {
    // Stops as soon as more comes out than the directory declared.
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }))
  } catch {
    throw changed()
  }
}

const textAt = (bytes: Uint8Array, at: number, length: number) =>
  Buffer.from(bytes.subarray(at, at + length)).toString('latin1')

const changed = () => damaged('was changed or cut short after it was made')
