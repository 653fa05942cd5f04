import { addMonths, formatDay, isoDate, monthOf, yearOf } from '../../dates.ts'
import { periodLabel } from '../figures/periods.rules.ts'
import type { FieldValue, ImportField, PeriodValue } from './imports.schema.ts'

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 })
const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })

/** A value as the screen shows it, in the words of its field. */
export function showValue(value: FieldValue | null | undefined, field: ImportField): string {
  if (value === undefined) return ''
  if (value === null) return 'Missing'
  if (typeof value === 'object') return showPeriod(value)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'string') {
    const day = field.kind === 'day' ? isoDate.safeParse(value).data : undefined
    if (day !== undefined) return formatDay(day)
    return field.choices.find((choice) => choice.value === value)?.label ?? value
  }
  if (field.kind === 'pence') return money.format(value / 100)
  if (field.kind === 'minutes') return numbers.format(value / 60)
  return field.kind === 'percent' ? `${numbers.format(value)}%` : numbers.format(value)
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** `2021/22`, `Q1 2025/26`, `Spring term 2025/26`, `Apr 2025`; a year from January is `2023`. */
export function showPeriod({ kind, startsOn }: PeriodValue): string {
  if (kind === 'month') return monthName.format(new Date(`${startsOn}T00:00:00Z`))
  const year = yearOf(monthOf(startsOn) < 4 ? addMonths(startsOn, -3) : startsOn)
  const split = `${year}/${String(year + 1).slice(2)}`
  if (kind === 'quarter') return `Q${Math.floor(((monthOf(startsOn) + 8) % 12) / 3) + 1} ${split}`
  if (kind === 'term') return periodLabel({ startsOn }, 'termly')
  return monthOf(startsOn) === 1 ? String(yearOf(startsOn)) : split
}
