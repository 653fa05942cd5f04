import type { FieldKind } from './imports.schema.ts'

const anywhere = new Set(['n/a', '#n/a', '-', '–', '—', '--'])

/** What published statistics put where a number is missing, hidden or makes no sense, with and without brackets. */
const inNumbers = new Set([
  'na',
  'n.a.',
  'n.a',
  '.',
  '..',
  '...',
  '…',
  ':',
  '*',
  '~',
  'c',
  'x',
  'z',
  'u',
  'w',
  'k',
  'nil return',
  'null',
  'none',
  'missing',
  'suppressed',
  'low',
  'not available',
  'not applicable',
  'not known',
  'unknown',
  'no data',
])

const numberKinds: ReadonlySet<FieldKind> = new Set(['wholeNumber', 'decimal', 'percent', 'pence', 'minutes'])

/**
 * Does the text say that there is no value? In words only the plainest marks count: Na and Null are surnames, and an x may
 * mean yes.
 */
export function saysMissing(text: string, kind: FieldKind): boolean {
  const words = text.trim().toLowerCase()
  if (anywhere.has(words)) return true
  if (kind === 'day' || kind === 'choice')
    return ['na', 'not known', 'unknown', 'not applicable', 'tbc', 'tba'].includes(words)
  if (!numberKinds.has(kind)) return false
  return inNumbers.has(words.replace(/^\[(.*)\]$/, '$1')) || /^[<≤]\s*\d+$/.test(words)
}
