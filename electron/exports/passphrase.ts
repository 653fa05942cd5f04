import { randomInt } from 'node:crypto'
import { AppError } from '#shared/errors.ts'
import { words } from './words.ts'

const suggestedWords = 6
/** PDF readers ignore whatever follows the 127th byte, so a longer passphrase would be weaker than it looks. */
const longestInBytes = 127

/**
 * A passphrase of `count` random words joined by hyphens. Every word is drawn independently and evenly from the
 * list: `randomInt` of node:crypto rejects the values that would favour some words.
 */
export function suggestPassphrase(count = suggestedWords): string {
  if (!Number.isInteger(count) || count < 4) throw new RangeError('a passphrase needs at least four words')
  return Array.from({ length: count }, () => words[randomInt(words.length)]).join('-')
}

/** How many bits an attacker who knows the list has to guess: words × log2(size of the list). */
export function suggestionBits(count = suggestedWords): number {
  return count * Math.log2(words.length)
}

/**
 * The one spelling of a passphrase all faces are sealed with (Unicode NFC: an accent typed on a Mac or on a PC is
 * then the same). Throws `AppError('invalid')` with a sentence for the field when it cannot be used in every face.
 */
export function usablePassphrase(typed: string): string {
  const passphrase = typed.normalize('NFC')
  if (passphrase === '') throw refused('Enter a passphrase. The file was not made or opened.')
  if (/\p{Cc}/u.test(passphrase))
    throw refused('The passphrase holds a tab or a line break. Nothing was done. Take it out and try again.')
  if (Buffer.byteLength(passphrase) > longestInBytes)
    throw refused('The passphrase is too long. Nothing was done. Use at most 120 characters.')
  return passphrase
}

const refused = (sentence: string) => new AppError('invalid', sentence, { passphrase: sentence })
