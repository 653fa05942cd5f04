import { percentText } from './cells.ts'

/** What the sheet shows for a number, where the bare number would lose something people typed. */
export function shownNumber(value: number, format: string): string | number {
  const positive = firstSection(format)
  if (/%\s*$/.test(positive)) return percentText(value)
  const mask = digitMask(positive)
  if (mask !== null && Number.isInteger(value) && value >= 0) return fillMask(mask, value)
  return value
}

/** Does the format show a time of day or a length of time, without any day? */
export function showsOnlyTime(format: string): boolean {
  const plain = firstSection(format)
    .replace(/"[^"]*"|\\./g, '')
    .toLowerCase()
  return /h|s/.test(plain) && !/[yd]/.test(plain)
}

const firstSection = (format: string) => format.split(';')[0] ?? ''

/** `00000` or `00-00-00` (a payroll number, a sort code); anything with a decimal point, `#` or words is no mask. */
function digitMask(format: string): string | null {
  const plain = format.replace(/"([^"]*)"/g, '$1').replace(/\\(.)/g, '$1')
  return /^[0 /-]+$/.test(plain) && (plain.match(/0/g)?.length ?? 0) >= 2 ? plain : null
}

function fillMask(mask: string, value: number): string {
  const places = mask.match(/0/g)!.length
  const digits = String(value).padStart(places, '0')
  const extra = digits.slice(0, digits.length - places)
  let next = digits.length - places
  return extra + mask.replace(/0/g, () => digits[next++]!)
}
