import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

import { AppError } from '#shared/errors.ts'
import { attachmentLimits } from '#shared/features/attachments/attachments.rules.ts'

import { PdfData } from './pdf-data.ts'

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  /** Ends the reader with everything it knows of the file. */
  close(): void
}

/** A PDF that is still being read after this time was made to keep readers busy. */
const milliseconds = 20_000

/**
 * Reads a PDF in a worker of its own. Scripts, forms, links and other files that it may carry are not looked at; nothing
 * is fetched. @throws AppError in words
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const thread = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module', name: 'pdf' })
  const worker = PDFWorker.create({ port: thread })
  const loading = getDocument({
    data: bytes.slice(), // the reader takes what it is given
    worker,
    BinaryDataFactory: PdfData,
    useWorkerFetch: false,
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
    maxImageSize: attachmentLimits.picturePoints,
    useSystemFonts: true,
    verbosity: 0,
  })
  const close = () => {
    void loading.destroy().catch(() => undefined)
    worker.destroy()
    thread.terminate()
  }
  const { promise: tooSlow, reject } = Promise.withResolvers<never>()
  const clock = setTimeout(() => reject(new AppError('unavailable', `${cannot} ${instead}`)), milliseconds)
  try {
    return { document: await Promise.race([loading.promise, tooSlow]), close }
  } catch (error) {
    close()
    throw inWords(error)
  } finally {
    clearTimeout(clock)
  }
}

const cannot = 'This PDF cannot be shown: it is damaged, or made in a way that Centreboard cannot read.'
const instead = 'The file is kept as it is. Save a readable copy and open it in your PDF program.'

const inWords = (error: unknown): AppError =>
  error instanceof Error && error.name === 'PasswordException'
    ? new AppError(
        'unavailable',
        `This PDF asks for a password of its own, so it cannot be shown. ${instead}`,
      )
    : new AppError('unavailable', `${cannot} ${instead}`)
