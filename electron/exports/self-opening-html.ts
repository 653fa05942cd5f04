import { createHash } from 'node:crypto'
import { loadOpener } from './opener-bundle.ts'
import { openBytes, sealBytes, type SealingOptions } from './sealing.ts'
import { damaged, notAPack } from './sealing-errors.ts'
import { shellPage } from './shell-page.ts'

/** What stands in the tab and on the closed page: anyone who finds the file can read it, so it tells nothing. */
export const neutralTitle = 'Encrypted evaluation pack'

export interface HtmlToSeal extends SealingOptions {
  /** Readable without the passphrase. */
  readonly title?: string | undefined
  /** The whole readable document, in one piece: styles inside, pictures as SVG or `data:`; scripts are not run. */
  readonly html: string
  readonly passphrase: string
}

/**
 * Makes one HTML file that opens itself with a passphrase in any modern browser, offline and from a USB stick. Returns
 * the file's text (UTF-8). Throws like `sealBytes`.
 */
export async function sealAsHtml({
  title = neutralTitle,
  html,
  passphrase,
  ...options
}: HtmlToSeal): Promise<string> {
  const [sealed, opener] = await Promise.all([
    sealBytes(new TextEncoder().encode(html), passphrase, options),
    loadOpener(),
  ])
  return shellPage({
    title,
    script: opener,
    scriptHash: createHash('sha256').update(opener, 'utf8').digest('base64'),
    sealedBase64: Buffer.from(sealed).toString('base64'),
  })
}

/**
 * Opens a self-opening file again without a browser (the check before "done", and reading a received pack). Returns
 * the readable document. Throws `SealingError` like `openBytes`, `notAPack` for any other HTML file.
 */
export async function openSealedHtml(
  file: string,
  passphrase: string,
  options: SealingOptions = {},
): Promise<string> {
  const sealed = sealedPartOf(file)
  const bytes = await openBytes(sealed, passphrase, options)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw damaged('holds no readable document')
  }
}

const dataStart = '<script id="pack" type="application/octet-stream">'

function sealedPartOf(file: string): Uint8Array {
  const start = file.lastIndexOf(dataStart)
  if (start < 0) throw notAPack('is not a self-opening pack')
  const end = file.indexOf('</script>', start)
  if (end < 0) throw damaged('is cut short')
  const base64 = file.slice(start + dataStart.length, end)
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw damaged('was changed after it was made')
  return Buffer.from(base64, 'base64')
}
