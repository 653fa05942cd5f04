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

/** Only these formats need looking up cell by cell; the rest leave a value as it is. */
export const changesWhatIsShown = (format: string): boolean =>
  /%\s*$/.test(firstSection(format)) || digitMask(firstSection(format)) !== null || showsOnlyTime(format)

/** Formats that every workbook has without saying so, where they matter here. */
export const builtInFormats: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
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
