import { unzipSync } from 'fflate'

import { AppError } from '#shared/errors.ts'

import { limits } from './limits.ts'
import { refusals } from './refusals.ts'

export type FileKind = 'workbook' | 'oldWorkbook' | 'text'

/** Looks at the bytes, never at the extension, and refuses what no reader should be given. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw refusals.empty()
  if (bytes.length > limits.fileBytes) throw refusals.tooLarge()
  if (startsWith(bytes, [0x50, 0x4b])) {
    refuseBombs(bytes)
    return 'workbook'
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    refuseProtectedOrForeign(bytes)
    return 'oldWorkbook'
  }
  if (looksBinary(bytes)) throw refusals.notASpreadsheet()
  return 'text'
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, i) => bytes[i] === byte)

/** Reads only the table of contents; sizes that lie are caught later, while unpacking. */
function refuseBombs(bytes: Uint8Array): void {
  let total = 0
  let parts = 0
  try {
    unzipSync(bytes, {
      filter: (part) => {
        parts += 1
        total += part.originalSize
        if (part.originalSize > limits.partBytes || total > limits.totalBytes || parts > limits.parts) {
          throw refusals.tooLargeUnpacked()
        }
        return false
      },
    })
  } catch (error) {
    throw error instanceof AppError ? error : refusals.damaged()
  }
}

/** The old container holds .xls workbooks, but also password-protected .xlsx files, Word documents and e-mails. */
function refuseProtectedOrForeign(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (name: string) => file.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) throw refusals.protected()
  if (!holds('Workbook') && !holds('Book')) throw refusals.notASpreadsheet()
  if (isProtectedOldWorkbook(file)) throw refusals.protected()
}

const workbookStart = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00])
const writeProtection = 0x0086
const passwordRecord = 0x002f

/** A protected .xls announces it in one of the first records of its workbook stream ([MS-XLS] 2.1.7.20.3). */
function isProtectedOldWorkbook(file: Buffer): boolean {
  let at = file.indexOf(workbookStart)
  if (at < 0) return false
  const next = () => {
    if (at + 4 > file.length) return -1
    at += 4 + file.readUInt16LE(at + 2)
    return at + 2 <= file.length ? file.readUInt16LE(at) : -1
  }
  let record = next()
  if (record === writeProtection) record = next()
  return record === passwordRecord
}

/** Text has no control characters but tab, line ends and form feed; UTF-16 with its mark is text although full of zeros. */
function looksBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return false
  return bytes
    .subarray(0, 65_536)
    .some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)
}
