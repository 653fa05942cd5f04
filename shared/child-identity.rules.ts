/**
 * What in a free text may tell who a child is. Children are never named in Centreboard; this only warns, for it guesses:
 * a name without a cue ("Jake came back") is not found, and a cue without a child may be.
 */
export interface IdentityHint {
  readonly kind: IdentityKind
  /** The words that gave it away, as they were typed. */
  readonly words: string
}

export type IdentityKind = 'birthday' | 'healthNumber' | 'pupilNumber' | 'name' | 'postcode'

/** The hints in the order of the text, each different words once. */
export function identityHints(text: string): IdentityHint[] {
  const found = finders.flatMap(({ kind, pattern, holds }) =>
    [...text.matchAll(pattern)]
      .filter(([words]) => holds?.(words) ?? true)
      .map(({ 0: words, index }) => ({ kind, words: words.trim(), index })),
  )
  const seen = new Set<string>()
  return found
    .toSorted((a, b) => a.index - b.index)
    .filter(({ words }) => !seen.has(words) && seen.add(words))
    .map(({ kind, words }) => ({ kind, words }))
}

interface Finder {
  readonly kind: IdentityKind
  readonly pattern: RegExp
  readonly holds?: (words: string) => boolean
}

const dayInFigures = String.raw`\d{1,2}[./ -]\d{1,2}[./ -]\d{2,4}`
const dayInWords = String.raw`\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{2,4}`
const aDay = `(?:${dayInFigures}|${dayInWords})`
/** A capital and more letters, hyphens and apostrophes of either kind: Jake, Siân, O’Neill, Mary-Ann. */
const aName = String.raw`\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*`
const aChild = '(?:child|baby|toddler|son|daughter|boy|girl|twin|twins|grandson|granddaughter|sibling)'
const aParent = '(?:mum|mummy|mother|dad|daddy|father|nan|gran|grandmother|grandfather|carer|brother|sister)'

const finders: readonly Finder[] = [
  {
    kind: 'birthday',
    pattern: new RegExp(
      String.raw`\b(?:d\.?o\.?b\.?|born|birthday|date of birth)\b[^\n.;]{0,20}?${aDay}`,
      'giu',
    ),
  },
  { kind: 'healthNumber', pattern: /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/gu, holds: isHealthNumber },
  { kind: 'pupilNumber', pattern: /\b[A-HJ-NP-RT-Z]\d{12}\b/gu },
  // Cues are read in any case, names are not: hence no flag i here.
  {
    kind: 'name',
    pattern: new RegExp(String.raw`\b${anyCase(aChild)},? (?:(?:called|named|is) )?${aName}`, 'gu'),
    holds: isNoSentenceStart,
  },
  {
    kind: 'name',
    pattern: new RegExp(String.raw`\b${aName}['’]s? (?:${aChild}|${aParent})\b`, 'gu'),
    holds: isNoOrdinaryWord,
  },
  {
    kind: 'name',
    pattern: new RegExp(String.raw`\b${anyCase(aParent)} (?:of|to) ${aName}`, 'gu'),
    holds: isNoSentenceStart,
  },
  {
    kind: 'name',
    pattern: new RegExp(String.raw`\b${aName}(?: ${aName})?,? (?:\(\d{1,2}\)|aged? \d{1,2}\b)`, 'gu'),
    holds: isNoOrdinaryWord,
  },
  { kind: 'postcode', pattern: /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/gu },
]

/** The check digit of an NHS number, modulus 11; other numbers of ten digits pass one time in eleven. */
function isHealthNumber(words: string): boolean {
  const digits = (words.match(/\d/gu) ?? []).map(Number)
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0)
  return (11 - (sum % 11)) % 11 === digits[9]
}

/** Words that begin with a capital without being anybody's name. */
const ordinary = new Set(
  `A An And At Aged All Both But By Each Every For From He Her His I If In It Its My No Not Of On One Our She Some That The
  Their There These They This Those To Two We When Where Which Who With Year Children Families Parents People Group Groups
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
  November December Centre Service Services Health School Nursery Early Family Support Protection Development Benefit
  Reception Day Today Sure Start Best`.split(/\s+/u),
)

function isNoOrdinaryWord(words: string): boolean {
  return !ordinary.has(/^[\p{L}\p{M}]+/u.exec(words)?.[0] ?? '')
}

function isNoSentenceStart(words: string): boolean {
  return !ordinary.has(words.split(' ').at(-1) ?? '')
}

/** `mum` → `[mM][uU][mM]`. */
function anyCase(pattern: string): string {
  return pattern.replaceAll(/(?<!\?)[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
}
