/** What can go wrong in a way a person can act on. Anything else is a bug and travels as `unexpected`. */
export const errorCodes = [
  'invalid', // the input does not have the shape the procedure asks for
  'ruleBroken', // the shape is right, a rule of the centre is not
  'notFound',
  'notAllowed', // the signed-in person's role lacks the permission
  'locked', // the vault is locked
  'conflict', // the record changed in the meantime
  'cancelled', // the person stopped it
  'unavailable', // a file, folder or program outside could not be used
  'unexpected',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** Field path → sentence, ready to stand beside the field. */
export type FieldErrors = Readonly<Record<string, string>>

/** A failure phrased for the person: what happened, what was not done, what to do next. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly fields: FieldErrors

  constructor(code: ErrorCode, message: string, fields: FieldErrors = {}) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.fields = fields
  }
}

/** How an error crosses the boundary: plain data, no stack. */
export interface Failure {
  readonly code: ErrorCode
  readonly message: string
  readonly fields: FieldErrors
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure }

/** Closes an exhaustive `switch`; the compiler complains when a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
