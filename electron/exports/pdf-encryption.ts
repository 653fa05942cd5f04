import { randomBytes } from 'node:crypto'
import { AppError } from '#shared/errors.ts'
import { usablePassphrase } from './passphrase.ts'
import { qpdfInput, qpdfOutput, runQpdf } from './qpdf.ts'
import { damaged, notAPack, wrongPassphrase } from './sealing-errors.ts'

/**
 * Encrypts a PDF with AES-256 (PDF 2.0, revision 6), metadata included. The passphrase opens it; a random owner
 * password that nobody keeps guards the permissions: printing and reading by assistive technology are allowed,
 * changing and copying out are not. Tags, outline, language and title are kept.
 * Throws `AppError('invalid')` for an unusable passphrase and `AppError('unexpected')` when the input is no PDF.
 */
export async function encryptPdf(pdf: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const { output } = await runQpdf(pdf, [
    qpdfInput,
    '--min-version=2.0',
    '--object-streams=generate',
    '--encrypt',
    `--user-password=${usablePassphrase(passphrase)}`,
    `--owner-password=${randomBytes(32).toString('base64url')}`,
    '--bits=256',
    '--print=full',
    '--modify=none',
    '--extract=n',
    '--',
    qpdfOutput,
  ])
  if (output === undefined)
    throw new AppError('unexpected', 'The PDF could not be protected. No file was made. Make the pack again.')
  return output
}

/**
 * Takes the protection off a PDF and returns its readable bytes. Throws `SealingError`: `notAPack` (no PDF, or one
 * without protection), `wrongPassphrase`, `damaged`.
 */
export async function openPdf(pdf: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const key = usablePassphrase(passphrase)
  const lock = await lockOf(pdf, key)
  if (lock === 'none') throw notAPack('is not a protected PDF')
  if (lock === 'broken') throw damaged('was changed or cut short after it was made')
  if (lock === 'shut') throw wrongPassphrase()
  const { output } = await runQpdf(pdf, [qpdfInput, `--password=${key}`, '--decrypt', qpdfOutput])
  if (output === undefined) throw damaged('was changed or cut short after it was made')
  return output
}

/**
 * The check before an export may be called done: the PDF opens with the passphrase, stays shut without one and with
 * another. Returns the readable bytes. Throws like `openPdf`, and `damaged` when it opens with a wrong passphrase.
 */
export async function checkPdf(pdf: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const opened = await openPdf(pdf, passphrase)
  for (const wrong of ['', randomBytes(16).toString('base64url')]) {
    if ((await lockOf(pdf, wrong)) !== 'shut') throw damaged('can be read without its passphrase')
  }
  return opened
}

/** Asks `qpdf --requires-password`: 3 this one fits, 0 another is needed, 2 anything else, also "invalid password". */
async function lockOf(pdf: Uint8Array, passphrase: string): Promise<'open' | 'shut' | 'none' | 'broken'> {
  const question = [`--password=${passphrase}`, '--requires-password', qpdfInput]
  const { exitCode, complaints } = await runQpdf(pdf, question)
  if (exitCode === 3) return 'open'
  if (exitCode === 0 || complaints.some((line) => line.endsWith('invalid password'))) return 'shut'
  const isPdf = Buffer.from(pdf.subarray(0, 5)).toString('latin1') === '%PDF-'
  return isPdf && complaints.length > 0 ? 'broken' : 'none'
}
