import { createReadStream, createWriteStream } from 'node:fs'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

interface Entry {
  name: string
  deflated: boolean
  compressedSize: number
  headerOffset: number
  mode: number
}

const END_OF_DIRECTORY = 0x06054b50
const END_OF_DIRECTORY_SIZE = 22

/** Unpacks the entries that `nameFor` gives a name, under that name. Nothing but Node is needed. */
export async function unzip(archive: string, folder: string, nameFor: (entry: string) => string | undefined) {
  const file = await open(archive)
  try {
    for (const entry of await readDirectory(file)) {
      const name = nameFor(entry.name)
      if (name === undefined || name.endsWith('/') || name.includes('..')) continue
      await unpack(archive, file, entry, join(folder, name))
    }
  } finally {
    await file.close()
  }
}

async function readDirectory(file: FileHandle): Promise<Entry[]> {
  const { size } = await file.stat()
  const end = await readAt(file, size - END_OF_DIRECTORY_SIZE, END_OF_DIRECTORY_SIZE)
  if (end.readUInt32LE(0) !== END_OF_DIRECTORY) throw new Error('The archive ends in an unexpected way.')
  const directory = await readAt(file, end.readUInt32LE(16), end.readUInt32LE(12))
  const entries: Entry[] = []
  for (let at = 0; at < directory.length;) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      deflated: directory.readUInt16LE(at + 10) === 8,
      compressedSize: directory.readUInt32LE(at + 20),
      headerOffset: directory.readUInt32LE(at + 42),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

async function unpack(archive: string, file: FileHandle, entry: Entry, target: string): Promise<void> {
  const header = await readAt(file, entry.headerOffset, 30)
  const start = entry.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  await mkdir(dirname(target), { recursive: true })
  const bytes = createReadStream(archive, { start, end: start + entry.compressedSize - 1 })
  const unpacked = entry.deflated ? createInflateRaw() : new PassThrough()
  await pipeline(bytes, unpacked, createWriteStream(target, { mode: entry.mode || 0o644 }))
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer
}
