import { AppError } from '#shared/errors.ts'
import { attachmentLimits, endingOf } from '#shared/features/attachments/attachments.rules.ts'
import type { AttachmentKind } from '#shared/features/attachments/attachments.schema.ts'

import { refuseHugePicture } from './picture-size.ts'
import { refusals } from './refusals.ts'
import { kindOfText } from './text-kind.ts'
import { kindOfZip } from './zip-kind.ts'

/**
 * What a file is, by its contents; the name can only make matters worse, never better.
 * @throws AppError with the reason for everything that is not kept here.
 */
export function kindOfFile(name: string, bytes: Uint8Array): AttachmentKind {
  if (bytes.length === 0) throw refusals.empty()
  if (bytes.length > attachmentLimits.fileBytes) throw refusals.tooLarge()
  refuseByName(name)
  try {
    return kindOfContents(bytes)
  } catch (error) {
    // Reading beyond the end is how a file that was cut short shows.
    if (error instanceof RangeError) throw refusals.damaged()
    throw error
  }
}

function kindOfContents(bytes: Uint8Array): AttachmentKind {
  for (const [start, refuse] of refusedStarts) if (startsWith(bytes, start)) throw refuse()
  for (const [kind, start] of pictureStarts) {
    if (!startsWith(bytes, start)) continue
    refuseHugePicture(bytes, kind)
    return kind
  }
  if (startsWith(bytes, riff)) {
    if (!startsWith(bytes, webp, 8)) throw refusals.unknown()
    refuseHugePicture(bytes, 'webp')
    return 'webp'
  }
  if (startsWith(bytes, ascii('%PDF-'))) return 'pdf'
  if (startsWith(bytes, [0x50, 0x4b])) return kindOfZip(bytes)
  if (startsWith(bytes, ascii('ftyp'), 4)) throw refusals.otherPicture()
  return kindOfText(bytes)
}

const ascii = (text: string) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))

export function startsWith(bytes: Uint8Array, start: readonly number[], at = 0): boolean {
  return start.every((byte, i) => bytes[at + i] === byte)
}

const riff = ascii('RIFF')
const webp = ascii('WEBP')

const pictureStarts: readonly ['png' | 'jpeg' | 'gif', readonly number[]][] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', ascii('GIF87a')],
  ['gif', ascii('GIF89a')],
]

/** How files begin that are never kept, and why. */
const refusedStarts: readonly (readonly [readonly number[], () => AppError])[] = [
  [ascii('MZ'), refusals.program],
  [[0x7f, 0x45, 0x4c, 0x46], refusals.program],
  [[0xca, 0xfe, 0xba, 0xbe], refusals.program],
  [[0xfe, 0xed, 0xfa, 0xce], refusals.program],
  [[0xfe, 0xed, 0xfa, 0xcf], refusals.program],
  [[0xce, 0xfa, 0xed, 0xfe], refusals.program],
  [[0xcf, 0xfa, 0xed, 0xfe], refusals.program],
  [[0x00, 0x61, 0x73, 0x6d], refusals.program],
  [[0x4c, 0x00, 0x00, 0x00], refusals.shortcut],
  [ascii('#!'), refusals.script],
  [ascii('{\\rt'), refusals.richText],
  [[0xd0, 0xcf, 0x11, 0xe0], refusals.oldOffice],
  [ascii('Rar!'), refusals.archive],
  [[0x37, 0x7a, 0xbc, 0xaf], refusals.archive],
  [[0x1f, 0x8b], refusals.archive],
  [ascii('BZh'), refusals.archive],
  [[0xfd, 0x37, 0x7a, 0x58], refusals.archive],
  [ascii('MSCF'), refusals.archive],
  [[0x49, 0x49, 0x2a, 0x00], refusals.otherPicture],
  [[0x4d, 0x4d, 0x00, 0x2a], refusals.otherPicture],
]

const refusedEndings: readonly (readonly [string, () => AppError])[] = [
  ['exe com scr pif cpl msi msp msix appx dll sys jar apk dmg app gadget', refusals.program],
  [
    'bat cmd ps1 psm1 ps1xml vb vbs vbe js jse mjs cjs wsf wsh wsc sct hta sh bash csh py pyw pl rb php reg inf ins isp',
    refusals.script,
  ],
  ['lnk url website webloc desktop scf library-ms search-ms', refusals.shortcut],
  ['htm html xhtml xht mht mhtml shtml svg svgz xml xsl xslt chm', refusals.webPage],
  ['docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm', refusals.macros],
]

/** A script is text, and so are its contents; only its name says that the system would run it. */
function refuseByName(name: string): void {
  const ending = endingOf(name.trim().replace(/[. ]+$/, ''))
  for (const [endings, refuse] of refusedEndings) if (endings.split(' ').includes(ending)) throw refuse()
}
