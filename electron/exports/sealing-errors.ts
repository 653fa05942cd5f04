import { AppError, type ErrorCode } from '#shared/errors.ts'

/** Why a sealed file did not open, for code that has to choose what happens next. */
export const sealingFaults = ['wrongPassphrase', 'damaged', 'notAPack', 'tooLarge'] as const
export type SealingFault = (typeof sealingFaults)[number]

const codes: Record<SealingFault, ErrorCode> = {
  wrongPassphrase: 'invalid',
  damaged: 'unavailable',
  notAPack: 'unavailable',
  tooLarge: 'unavailable',
}

/** A sealed file that could not be opened; the message is ready for the screen and holds no secret. */
export class SealingError extends AppError {
  readonly fault: SealingFault

  constructor(fault: SealingFault, message: string) {
    super(codes[fault], message, fault === 'wrongPassphrase' ? { passphrase: message } : {})
    this.name = 'SealingError'
    this.fault = fault
  }
}

export const wrongPassphrase = () =>
  new SealingError(
    'wrongPassphrase',
    'This passphrase does not open the file. Nothing was opened. Check it against the slip and try again.',
  )

/** `what` goes on after "This file": "is cut short", "was changed after it was made". */
export const damaged = (what: string) =>
  new SealingError('damaged', `This file ${what}. Nothing was opened. Ask the sender for a fresh copy.`)

/** `what` goes on after "This file". */
export const notAPack = (what: string) =>
  new SealingError(
    'notAPack',
    `This file ${what}. Nothing was opened. Check that it is the file you were sent.`,
  )

export const tooLarge = (what: string) =>
  new SealingError('tooLarge', `This file ${what}. Nothing was opened. Ask the sender how it was made.`)
