import { randomInt } from 'node:crypto'
import { AppError } from '#shared/errors.ts'
import { words } from './words.ts'

const wordCount = 6
/** Some PDF programs look at the first 32 characters they are given and then call the passphrase wrong. */
const longestSuggestion = 32
/** PDF readers ignore whatever follows the 127th byte, so a longer passphrase would be weaker than it looks. */
const longestInBytes = 127

/**
 * Six random words joined by hyphens, at most 32 characters. Every word is drawn independently and evenly (`randomInt`
 * of node:crypto rejects the values that would favour some), and a phrase that is too long is thrown away whole, so
 * every phrase that fits is equally likely.
 */
export function suggestPassphrase(): string {
  for (;;) {
    const phrase = Array.from({ length: wordCount }, () => words[randomInt(words.length)]).join('-')
    if (phrase.length <= longestSuggestion) return phrase
  }
}

/**
 * How many bits an attacker has to guess who knows the list and the way of drawing: log2 of the number of phrases that
 * fit. Without the limit on length it would be words × log2(size of the list).
 */
export function suggestionBits(): number {
  let phrases = new Map([[wordCount - 1, 1]])
  for (let word = 0; word < wordCount; word++) {
    const longer = new Map<number, number>()
    for (const [length, count] of phrases)
      for (const [letters, choices] of wordsByLength())
        longer.set(length + letters, (longer.get(length + letters) ?? 0) + count * choices)
    phrases = longer
  }
  let fitting = 0
  for (const [length, count] of phrases) if (length <= longestSuggestion) fitting += count
  return Math.log2(fitting)
}

function wordsByLength(): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { length } of words) counts.set(length, (counts.get(length) ?? 0) + 1)
  return counts
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
