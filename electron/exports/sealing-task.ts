import { AppError, type ErrorCode, type FieldErrors } from '#shared/errors.ts'
import { SealingError, type SealingFault } from './sealing-errors.ts'

/** One piece of heavy work, as it travels to the worker thread. */
export type SealingTask = { bytes: Uint8Array<ArrayBuffer>; passphrase: string } & (
  | { kind: 'seal'; workFactor: number }
  | { kind: 'open' }
)

/** What comes back: bytes, or a failure as plain data (classes do not survive the journey between threads). */
export type SealingAnswer = { ok: true; bytes: Uint8Array } | SealingFailure

export interface SealingFailure {
  readonly ok: false
  readonly code: ErrorCode
  readonly message: string
  readonly fields: FieldErrors
  readonly fault?: SealingFault
}

export function failureFor(error: unknown): SealingFailure {
  if (error instanceof SealingError)
    return { ok: false, code: error.code, message: error.message, fields: error.fields, fault: error.fault }
  if (error instanceof AppError)
    return { ok: false, code: error.code, message: error.message, fields: error.fields }
  return { ok: false, code: 'unexpected', message: unexpectedStop, fields: {} }
}

export function errorFrom(answer: SealingFailure): AppError {
  return answer.fault === undefined
    ? new AppError(answer.code, answer.message, answer.fields)
    : new SealingError(answer.fault, answer.message)
}

export const unexpectedStop =
  'Locking or unlocking the file stopped unexpectedly. No file was made or opened. Try again; if it happens again, restart Centreboard.'
