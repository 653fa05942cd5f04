import { refusals } from './refusals.ts'

/** Plain text is what has no control characters and does not begin like a page, a drawing or a script. */
export function kindOfText(bytes: Uint8Array): 'text' {
  const text = decodeText(bytes)
  if (text === null) throw refusals.unknown()
  const beginning = text.slice(0, 4096).trimStart().toLowerCase()
  if (/^<[a-z!?/]/.test(beginning)) throw refusals.webPage()
  if (beginning.startsWith('{\\rt')) throw refusals.richText()
  if (beginning.startsWith('#!') || beginning.startsWith('%!ps')) throw refusals.script()
  if (/^\[(internetshortcut|desktop entry)\]/.test(beginning)) throw refusals.shortcut()
  return 'text'
}

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const control = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/

/** As UTF-16 with its mark, UTF-8, or the Western European set that older Windows programs write. */
export function decodeText(bytes: Uint8Array): string | null {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff
  for (const encoding of isLittle ? ['utf-16le'] : isBig ? ['utf-16be'] : ['utf-8', 'windows-1252']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // Five places of the Western European set are empty and come out as control characters.
      const isText = !control.test(text) && !(encoding === 'windows-1252' && /[\u0080-\u009F]/.test(text))
      return isText ? text.replace(/^\uFEFF/, '') : null
    } catch {
      continue
    }
  }
  return null
}
