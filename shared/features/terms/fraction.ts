/** An exact number: days, hours and weeks are divided by sevenths and 52ths, and a rounded middle step shows at the end. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

function reduced(over: bigint, under: bigint): Fraction {
  if (under === 0n) throw new RangeError('Nothing can be divided by nought.')
  const sign = under < 0n ? -1n : 1n
  const common = greatestCommon(over < 0n ? -over : over, under * sign)
  return { over: (over * sign) / common, under: (under * sign) / common }
}

function greatestCommon(a: bigint, b: bigint): bigint {
  return b === 0n ? (a === 0n ? 1n : a) : greatestCommon(b, a % b)
}

export const ratio = (over: number, under = 1): Fraction => dividedBy(exact(over), exact(under))

/** A number as it was typed: 37.5 is 75/2, and no binary remainder comes with it. */
export function exact(value: number): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e-(\d+))?$/.exec(String(value))
  if (match === null) throw new RangeError(`${value} cannot be counted with.`)
  const [, sign, whole, decimals = '', power = '0'] = match
  const digits = BigInt(`${whole}${decimals}`)
  return reduced(sign === '-' ? -digits : digits, 10n ** BigInt(decimals.length + Number(power)))
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.over * b.under + b.over * a.under, a.under * b.under)
export const minus = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.over * b.under - b.over * a.under, a.under * b.under)
export const times = (a: Fraction, b: Fraction): Fraction => reduced(a.over * b.over, a.under * b.under)
export const dividedBy = (a: Fraction, b: Fraction): Fraction => reduced(a.over * b.under, a.under * b.over)

export const isLess = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under
export const smaller = (a: Fraction, b: Fraction): Fraction => (isLess(b, a) ? b : a)
export const isPositive = ({ over }: Fraction): boolean => over > 0n

/** To so many places, halves away from nought, as on paper. */
export function rounded(value: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places)
  const { over, under } = value
  const size = over < 0n ? -over : over
  const whole = (size * scale * 2n + under) / (under * 2n)
  return reduced(over < 0n ? -whole : whole, scale)
}

/** `223.26`: always with all its places. */
export function printed(value: Fraction, places: number): string {
  const { over, under } = rounded(value, places)
  const digits = String(((over < 0n ? -over : over) * 10n ** BigInt(places)) / under).padStart(
    places + 1,
    '0',
  )
  const sign = over < 0n ? '-' : ''
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** As short as it can be said: `37`, `37.5`, `52.143`. */
export const short = (value: Fraction, places = 2): string =>
  printed(value, places)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')

export const asNumber = (value: Fraction): number => Number(value.over) / Number(value.under)
