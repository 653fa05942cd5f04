import { addMonths, type IsoDate } from '../../dates.ts'
import type { Owner } from './attachable.ts'
import type { Attachment, AttachmentKind } from './attachments.schema.ts'

const megabyte = 1_000_000

export const attachmentLimits = {
  /** One file. A scanned agreement of thirty pages stays well below. */
  fileBytes: 20 * megabyte,
  /** All files together: beyond it every backup grows noticeably, and the Backups page says so. */
  totalBytesBeforeWarning: 250 * megabyte,
  /** A picture with more points than this is no photograph, and drawing it would take all the memory. */
  picturePoints: 60_000_000,
  pictureSide: 20_000,
} as const

/** What lies in the bin counts as well: every backup holds it. */
export const isMuch = (bytes: number, binBytes: number): boolean =>
  bytes + binBytes > attachmentLimits.totalBytesBeforeWarning

/** A copy of a criminal-record certificate, kept with consent, goes within this time. */
export const certificateMonths = 6

const certificateWords = /\b(dbs|disclosure|barring|crb|criminal[\s_-]*records?)\b|\bcertificates?\b/i

/** By its name or by what is said about it. Only a person can know what a file really shows. */
export const looksLikeCertificate = ({
  name,
  description,
}: Pick<Attachment, 'name' | 'description'>): boolean =>
  certificateWords.test(name.replaceAll(/[_.-]+/g, ' ')) || certificateWords.test(description)

type Kept = Pick<Attachment, 'name' | 'description' | 'keepUntil' | 'addedOn' | 'recordTable'>

/** The day by which the file should be gone: the one that was given, or six months for what looks like a certificate of a check. */
export function goneBy(attachment: Kept): IsoDate | null {
  if (attachment.keepUntil !== null) return attachment.keepUntil
  return needsCare(attachment) ? addMonths(attachment.addedOn, certificateMonths) : null
}

/** Certificates of buildings, insurers and partners are called certificates too, but those hang on other records. */
export const needsCare = (attachment: Omit<Kept, 'keepUntil' | 'addedOn'>): boolean =>
  looksLikeCertificate(attachment) && aboutOnePerson.includes(attachment.recordTable)

const aboutOnePerson: readonly Owner['recordTable'][] = ['people', 'secondments', 'inductions']

const endings: Record<AttachmentKind, readonly [usual: string, ...others: string[]]> = {
  pdf: ['pdf'],
  jpeg: ['jpg', 'jpeg', 'jfif'],
  png: ['png'],
  webp: ['webp'],
  gif: ['gif'],
  text: ['txt', 'csv', 'tsv', 'md', 'log'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  odt: ['odt'],
  ods: ['ods'],
}

/** Every ending that may be chosen in the dialog. */
export const everyEnding: readonly string[] = Object.values(endings).flat()

export const endingOf = (name: string): string => /\.([^.\s]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/**
 * A name that says what the file is: its ending fits its contents, so that the system opens a saved copy with the right
 * program, and characters that hide an ending (such as those that turn the direction of writing) are gone.
 */
export function tidyName(given: string, kind: AttachmentKind): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^[. ]+|[. ]+$/g, '')
  const ending = endingOf(plain)
  const [usual] = endings[kind]
  const fitting = endings[kind].includes(ending) ? ending : usual
  const base = fitting === ending ? plain.slice(0, -ending.length - 1) : plain
  return `${(base.trim() || 'Attached file').slice(0, 140)}.${fitting}`
}

/** Can the app show it, or only hand out a copy? */
export const viewerFor = (kind: AttachmentKind): 'pdf' | 'picture' | 'text' | 'none' => {
  switch (kind) {
    case 'pdf':
      return 'pdf'
    case 'jpeg':
    case 'png':
    case 'webp':
    case 'gif':
      return 'picture'
    case 'text':
      return 'text'
    case 'docx':
    case 'xlsx':
    case 'odt':
    case 'ods':
      return 'none'
    default:
      return kind satisfies never
  }
}

const one = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** `1234567` → "1.2 MB"; nothing is ever "0". */
export function sayBytes(bytes: number): string {
  if (bytes >= 950_000) return `${one.format(bytes / megabyte)} MB`
  return bytes === 0 ? '0 kB' : `${one.format(Math.max(0.1, bytes / 1000))} kB`
}
