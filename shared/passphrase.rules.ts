/** What a chosen passphrase must reach: as hard to guess as four words drawn at random. */
export const shortestPassphrase = 12
export const fewestBits = 44

export type StrengthLevel = 'tooWeak' | 'fair' | 'good' | 'strong'

export interface PassphraseStrength {
  /** A cautious estimate; 10 more bits make guessing a thousand times longer. */
  readonly bits: number
  readonly level: StrengthLevel
  /** Long enough and hard enough to guess to be used at all. */
  readonly accepted: boolean
  /** Sentences for the person, most useful first; empty when nothing needs to be better. */
  readonly advice: readonly string[]
}

/**
 * Judges a passphrase a person chose. `known` are words others would try first (the person's name, the centre's).
 * An estimate for advice: a phrase drawn at random has the strength its drawing gives it.
 */
export function strengthOf(passphrase: string, known: readonly string[] = []): PassphraseStrength {
  const text = passphrase.normalize('NFC')
  const obvious = new Set([...commonWords, ...known.flatMap((name) => wordsIn(name.toLowerCase()))])
  const pieces = wordsIn(text)
  const found = pieces.map((piece) => weigh(piece, obvious))
  const distinct = found.filter(({ piece }, index) => pieces.indexOf(piece) === index)
  const joins = separatorBits(text)
  const bits = Math.floor(distinct.reduce((sum, { bits }) => sum + bits, joins))
  const length = Array.from(text).length
  const accepted = length >= shortestPassphrase && bits >= fewestBits
  const flaws = new Set(found.map(({ flaw }) => flaw))
  if (distinct.length < found.length) flaws.add('repeated')
  return { bits, level: levelOf(bits, accepted), accepted, advice: adviceFor(flaws, length, bits, accepted) }
}

type Flaw = 'common' | 'row' | 'repeated' | 'date' | undefined
interface Weighed {
  piece: string
  bits: number
  flaw: Flaw
}

/** A word from a list of two thousand: what an attacker who expects words has to try for each. */
const bitsOfWord = 11
const bitsOfObviousWord = 3
const bitsOfYear = 6

/** How much one piece between separators adds: as a known word, a row of keys, a date, a word, or loose characters. */
function weigh(piece: string, obvious: ReadonlySet<string>): Weighed {
  const plain = piece.toLowerCase()
  const decoded = decode(plain)
  const core = decoded.replace(/[^\p{L}]+$/u, '')
  if (
    obvious.has(plain) ||
    obvious.has(decoded) ||
    obvious.has(core) ||
    obvious.has(plain.replace(/[\d\W_]+$/u, ''))
  )
    return { piece, bits: bitsOfObviousWord + bitsOfSuffix(plain), flaw: 'common' }
  if (/^(19|20)\d\d$/.test(plain) || /^\d{1,2}\D?\d{1,2}\D?(\d{2}|\d{4})$/.test(plain))
    return { piece, bits: plain.length > 4 ? 2 * bitsOfYear : bitsOfYear, flaw: 'date' }
  const { rest, flaw } = withoutRuns(plain)
  if (flaw !== undefined) return { piece, bits: Math.min(bitsAsWord(rest), bitsOfLetters(rest)), flaw }
  return { piece, bits: Math.min(bitsAsWord(piece), bitsOfLetters(piece)), flaw: undefined }
}

/**
 * Words run together cannot be told from one long word, so letters after the eighth add little. Signs that stand for
 * letters ("c4t") and a few at the end ("cat77") are tried with every word.
 */
function bitsAsWord(piece: string): number {
  const decoded = decode(piece.toLowerCase())
  const letters = /^\p{L}{3,}/u.exec(piece)?.[0].length ?? 0
  const suffix = piece.length - letters
  if (letters > 0 && suffix <= 4 && /^[\d\W_]*$/u.test(piece.slice(letters)))
    return bitsOfLetterCount(letters) + 3.3 * suffix
  return /^\p{L}{3,}$/u.test(decoded) ? bitsOfLetterCount(decoded.length) + 2 : Number.POSITIVE_INFINITY
}

const bitsOfLetterCount = (count: number) => bitsOfWord + 2 * Math.max(count - 8, 0)

const decode = (plain: string) => plain.replace(/[0134@5$7]/g, (sign) => lookAlikes[sign] ?? sign)

const lookAlikes: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  '@': 'a',
  5: 's',
  $: 's',
  7: 't',
}

/** Digits and signs hung on to a known word ("Welcome2024!") are tried with it: a bit and a half each. */
const bitsOfSuffix = (plain: string) => 1.5 * (/[\d\W_]*$/u.exec(plain)?.[0].length ?? 0)

/** Takes out what follows from the character before: "aaaa", "abcd", "4321", "qwerty", "abab". */
function withoutRuns(plain: string): { rest: string; flaw: Flaw } {
  const unit = /^(.+?)\1+$/su.exec(plain)?.[1]
  if (unit !== undefined && plain.length > 2 * unit.length - 1 && plain.length > 2)
    return { rest: withoutRuns(unit).rest, flaw: 'repeated' }
  let rest = ''
  let flaw: Flaw
  const characters = Array.from(plain)
  for (let index = 0; index < characters.length;) {
    const run = runLength(characters, index)
    rest += characters[index] ?? ''
    const long = run.length > (run.flaw === 'row' ? 3 : 2)
    if (long) flaw ??= run.flaw
    index += long ? run.length : 1
  }
  return { rest, flaw }
}

function runLength(characters: readonly string[], start: number): { length: number; flaw: Flaw } {
  const lengthWhile = (follows: (left: string, right: string) => boolean) => {
    let end = start + 1
    while (end < characters.length && follows(characters[end - 1] ?? '', characters[end] ?? '')) end++
    return end - start
  }
  const repeated = lengthWhile((left, right) => left === right)
  const inRow = Math.max(
    ...keyRows.flatMap((row) => [
      lengthWhile((left, right) => row.includes(left + right)),
      lengthWhile((left, right) => row.includes(right + left)),
    ]),
  )
  return repeated >= inRow ? { length: repeated, flaw: 'repeated' } : { length: inRow, flaw: 'row' }
}

const keyRows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '!"£$%^&*()',
]

/** Loose characters: each counts by the kinds of character in use, equal ones only once and a half. */
function bitsOfLetters(text: string): number {
  const characters = Array.from(text)
  const pool = kinds.reduce((size, [kind, count]) => (kind.test(text) ? size + count : size), 0)
  const distinct = new Set(characters).size
  return (distinct + (characters.length - distinct) / 2) * Math.log2(Math.max(pool, 2))
}

const kinds: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/\d/, 10],
  [/[^\sA-Za-z\d]/u, 30],
]

/** Spaces and hyphens between words are expected; signs of different kinds between them are worth two bits. */
const separatorBits = (text: string) => (new Set(text.match(separators) ?? []).size > 1 ? 2 : 0)

const separators = /[\s\-_.,;:/]+/gu
const wordsIn = (text: string) => text.split(separators).filter((piece) => piece !== '')

function levelOf(bits: number, accepted: boolean): StrengthLevel {
  if (!accepted) return 'tooWeak'
  if (bits < 55) return 'fair'
  return bits < 64 ? 'good' : 'strong'
}

function adviceFor(flaws: ReadonlySet<Flaw>, length: number, bits: number, accepted: boolean): string[] {
  const advice: string[] = []
  if (length < shortestPassphrase) advice.push(`Use at least ${shortestPassphrase} characters.`)
  if (flaws.has('common')) advice.push('Leave out names and words everybody tries first.')
  if (flaws.has('row')) advice.push('Leave out keys that stand in a row, such as “qwerty” or “1234”.')
  if (flaws.has('repeated')) advice.push('Repeating a character or a word adds almost nothing.')
  if (flaws.has('date')) advice.push('Dates and years are easy to guess.')
  if (!accepted || bits < 55)
    advice.push(
      'Join four to six words that have nothing to do with each other, or take the suggested passphrase.',
    )
  return advice
}

/** Tried first by everybody, in general and in a children's centre. */
const commonWords: readonly string[] =
  `password passw0rd passphrase pass letmein login admin administrator user guest root master access secret default test
  temp changeme welcome hello iloveyou love baby princess sunshine monkey dragon football liverpool arsenal chelsea
  charlie daisy freedom superman batman summer winter spring autumn monday tuesday wednesday thursday friday saturday
  sunday january february march april may june july august september october november december london england britain
  computer office centre center childrens children child family families centreboard surestart sure start nursery
  council manager evaluation pack quarter quarterly outcome outcomes every matters report steering group the and`
    .trim()
    .split(/\s+/)
