const endOfChain = 0xff_ff_ff_fe
const most = 200_000 // sectors followed before a chain is taken for a loop: 100 MB

/** One stream out of the old Office container ([MS-CFB]); `null` when it is not there or the container is broken. */
export function compoundStream(file: Buffer, names: readonly string[]): Buffer | null {
  try {
    return findStream(file, names)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function findStream(file: Buffer, names: readonly string[]): Buffer | null {
  const size = 1 << file.readUInt16LE(30)
  if (size !== 512 && size !== 4096) return null
  const sector = (index: number) => file.subarray((index + 1) * size, (index + 2) * size)
  const table = allocationTable(file, sector, size)
  const read = (start: number) => chain(start, (index) => table[index] ?? endOfChain, sector)

  const directory = read(file.readUInt32LE(48))
  const smallTable = read(file.readUInt32LE(60))
  const smallStream = read(directory.readUInt32LE(116))
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameLength = directory.readUInt16LE(at + 64)
    if (nameLength < 2 || nameLength > 64) continue
    if (!names.includes(directory.toString('utf16le', at, at + nameLength - 2))) continue
    const start = directory.readUInt32LE(at + 116)
    const length = directory.readUInt32LE(at + 120)
    const isSmall = length < file.readUInt32LE(56)
    const whole = isSmall
      ? chain(
          start,
          (index) => smallTable.readUInt32LE(index * 4),
          (index) => smallStream.subarray(index * 64, (index + 1) * 64),
        )
      : read(start)
    return whole.subarray(0, length)
  }
  return null
}

/** The pieces of a chain put together; one that runs in a circle ends at the limit. */
function chain(start: number, next: (index: number) => number, take: (index: number) => Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = start; at < endOfChain && parts.length < most; at = next(at)) parts.push(take(at))
  return Buffer.concat(parts)
}

/** Which sector follows which. The first 109 parts of the table are listed in the header, more in a chain of their own. */
function allocationTable(file: Buffer, sector: (index: number) => Buffer, size: number): number[] {
  const parts = Array.from({ length: 109 }, (_, i) => file.readUInt32LE(76 + i * 4))
  let more = file.readUInt32LE(68)
  for (let i = 0; i < file.readUInt32LE(72) && more < endOfChain; i += 1) {
    const list = sector(more)
    for (let at = 0; at < size - 4; at += 4) parts.push(list.readUInt32LE(at))
    more = list.readUInt32LE(size - 4)
  }
  const table: number[] = []
  for (const part of parts) {
    if (part >= endOfChain - 1) continue
    const entries = sector(part)
    for (let at = 0; at + 4 <= entries.length; at += 4) table.push(entries.readUInt32LE(at))
  }
  return table
}
