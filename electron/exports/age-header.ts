import { damaged, notAPack, tooLarge } from './sealing-errors.ts'

const versionLine = 'age-encryption.org/v1\n'
const passphraseHeader =
  /^age-encryption\.org\/v1\n-> scrypt ([A-Za-z0-9+/]{22}) ([1-9][0-9]{0,2})\n([A-Za-z0-9+/]{43})\n--- ([A-Za-z0-9+/]{43})\n/
const longestHeader = 256
const nonceAndTag = 32

/** 2^20 already takes a gigabyte of memory; a hostile file must not be able to ask for more. */
const highestWorkFactor = 20

/**
 * Reads the header before any expensive work is done for it. Returns the work factor and where the content begins.
 * Throws `SealingError` (`notAPack`, `damaged`, `tooLarge`).
 */
export function readAgeHeader(sealed: Uint8Array): { workFactor: number; size: number } {
  const start = Buffer.from(sealed.subarray(0, longestHeader)).toString('latin1')
  if (!start.startsWith(versionLine)) throw notAPack('is not a sealed pack')
  if (/^-> (?!scrypt )/.test(start.slice(versionLine.length)))
    throw notAPack('was sealed for a key and not with a passphrase')
  const found = passphraseHeader.exec(start)
  if (found === null) throw damaged('was changed or cut short after it was made')
  const workFactor = Number(found[2])
  if (workFactor > highestWorkFactor) throw tooLarge('asks for more memory than is safe to give it')
  const size = found[0].length
  if (sealed.length < size + nonceAndTag) throw damaged('is cut short')
  return { workFactor, size }
}
