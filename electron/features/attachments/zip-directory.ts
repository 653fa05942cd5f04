import { refusals } from './refusals.ts'

export interface ZipEntry {
  readonly name: string
  readonly isLocked: boolean
  readonly isPacked: boolean
  readonly packedSize: number
  readonly dataStart: number
}

const limits = { entries: 5_000, total: 500_000_000 }

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50

/**
 * The table of contents of a zip, read as strictly as an honest program writes it: the zip fills the file from its first
 * byte to its last, and every part says the same before its data as in the table. Nothing is unpacked.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== localMark) throw refusals.archive()
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count > limits.entries) throw refusals.unpacksTooLarge()
  if (start + view.getUint32(end + 12, true) > end) throw refusals.damaged()
  const entries: ZipEntry[] = []
  let at = start
  let total = 0
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== entryMark) throw refusals.damaged()
    const method = view.getUint16(at + 10, true)
    const nameLength = view.getUint16(at + 28, true)
    const name = textAt(bytes, at + 46, nameLength)
    total += view.getUint32(at + 24, true)
    if (total > limits.total) throw refusals.unpacksTooLarge()
    if (method !== 0 && method !== 8) throw refusals.damaged()
    const local = view.getUint32(at + 42, true)
    const packedSize = view.getUint32(at + 20, true)
    const dataStart = dataAfter(view, bytes, local, name)
    if (dataStart + packedSize > start) throw refusals.damaged()
    const flags = view.getUint16(at + 8, true) | view.getUint16(local + 6, true)
    entries.push({ name, isLocked: (flags & 0x41) !== 0, isPacked: method === 8, packedSize, dataStart })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (at > end || entries.length === 0) throw refusals.damaged()
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length) throw refusals.damaged()
  return entries
}

/** The last record of the file; a comment behind it may be as long as its own length says. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === endMark && at + 22 + view.getUint16(at + 20, true) === view.byteLength)
      return at
  }
  throw refusals.damaged()
}

function dataAfter(view: DataView, bytes: Uint8Array, local: number, name: string): number {
  if (view.getUint32(local, true) !== localMark) throw refusals.damaged()
  const nameLength = view.getUint16(local + 26, true)
  if (textAt(bytes, local + 30, nameLength) !== name) throw refusals.damaged()
  return local + 30 + nameLength + view.getUint16(local + 28, true)
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  if (at + length > bytes.length) throw refusals.damaged()
  return Buffer.from(bytes.subarray(at, at + length)).toString('latin1')
}
