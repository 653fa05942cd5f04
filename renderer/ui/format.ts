import { formatDay, isoDate } from '#shared/dates.ts'

export const columnKinds = ['text', 'day', 'number', 'pence', 'hours', 'percent', 'badge'] as const
/** What a column holds: pence and minutes are whole numbers, a percentage is 0 to 100, a day is an `IsoDate`. */
export type ColumnKind = (typeof columnKinds)[number]
export type CellValue = string | number | null

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })
const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const plainNumber = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2, useGrouping: false })

export const formatNumber = (value: number): string => number.format(value)
/** `123450` → `£1,234.50`. */
export const formatPence = (pence: number): string => pounds.format(pence / 100)
/** `1110` minutes → `18.5`. */
export const formatHours = (minutes: number): string => plainNumber.format(minutes / 60)
/** `62.5` → `62.5%`. */
export const formatPercent = (value: number): string => `${oneDecimal.format(value)}%`

/** "1 person", "12 people"; the plural is given when an s is not enough. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`

/** A value of a table as a person reads it; nothing known is an empty text. */
export function formatCell(value: CellValue, kind: ColumnKind): string {
  if (value === null || value === '') return ''
  if (typeof value === 'string') return kind === 'day' ? formatDay(isoDate.parse(value)) : value
  switch (kind) {
    case 'pence':
      return formatPence(value)
    case 'hours':
      return formatHours(value)
    case 'percent':
      return formatPercent(value)
    case 'day':
    case 'number':
    case 'text':
    case 'badge':
      return formatNumber(value)
    default:
      return kind satisfies never
  }
}

/** Numbers stand at the right so that their digits line up. */
export const isNumeric = (kind: ColumnKind): boolean =>
  kind === 'number' || kind === 'pence' || kind === 'hours' || kind === 'percent'
