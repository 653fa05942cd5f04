import { randomBytes } from 'node:crypto'

/** Digits and capitals without the look-alikes I, L, O and the U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

const secretLength = 20 // 160 bits = 32 letters = 8 groups of 4
export const groupCount = 8
const lettersPerGroup = 4

export interface RecoveryKey {
  readonly secret: Uint8Array
  /** Eight groups of five: four letters and a check letter. */
  readonly text: string
}

export type ReadRecoveryKey =
  | { readonly outcome: 'read'; readonly secret: Uint8Array }
  /** Groups are counted from 1, as people do. */
  | { readonly outcome: 'mistyped'; readonly groups: number[] }
  | { readonly outcome: 'wrongLength'; readonly groupsFound: number }

export function newRecoveryKey(): RecoveryKey {
  const secret = new Uint8Array(randomBytes(secretLength))
  return { secret, text: recoveryKeyText(secret) }
}

export function recoveryKeyText(secret: Uint8Array): string {
  const letters = lettersOf(secret)
  const groups = Array.from({ length: groupCount }, (_, group) => {
    const own = letters.slice(group * lettersPerGroup, (group + 1) * lettersPerGroup)
    return [...own, checkOf(own, group)].map((value) => alphabet[value]).join('')
  })
  return groups.join('-')
}

/** Reads what somebody typed from paper: capitals, blanks and dashes do not matter, look-alikes are understood. */
export function readRecoveryKey(typed: string): ReadRecoveryKey {
  const symbols = Array.from(
    typed.toUpperCase().replaceAll(/[\s\-–—.]/g, ''),
    (letter) => lookAlikes[letter] ?? letter,
  )
  const perGroup = lettersPerGroup + 1
  if (symbols.length !== groupCount * perGroup) {
    return { outcome: 'wrongLength', groupsFound: Math.ceil(symbols.length / perGroup) }
  }
  const values = symbols.map((letter) => alphabet.indexOf(letter))
  const groups = Array.from({ length: groupCount }, (_, group) =>
    values.slice(group * perGroup, (group + 1) * perGroup),
  )
  const mistyped = groups.flatMap((group, index) => (isSound(group, index) ? [] : [index + 1]))
  if (mistyped.length > 0) return { outcome: 'mistyped', groups: mistyped }
  return { outcome: 'read', secret: bytesOf(groups.flatMap((group) => group.slice(0, lettersPerGroup))) }
}

const isSound = (group: readonly number[], index: number) =>
  group.every((value) => value >= 0) && group.at(-1) === checkOf(group.slice(0, lettersPerGroup), index)

/** A sum in the field of 32 elements with a different weight per place: it notices every wrong letter, every exchanged pair, and groups in the wrong order. */
function checkOf(group: readonly number[], index: number): number {
  let sum = index + 1
  for (const [place, value] of group.entries()) sum ^= times(value, 2 << place)
  return sum
}

/** Multiplication modulo x^5 + x^2 + 1. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 0; bit < 5; bit += 1) if ((b >> bit) & 1) product ^= a << bit
  for (let bit = 9; bit >= 5; bit -= 1) if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5)
  return product
}

function lettersOf(secret: Uint8Array): number[] {
  const bits = [...secret].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2))
}

function bytesOf(letters: readonly number[]): Uint8Array {
  const bits = letters.map((value) => value.toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2))
}
