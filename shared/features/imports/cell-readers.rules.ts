import type { IsoDate } from '../../dates.ts'
import { addDays, dateOf, formatDay, isoDate, parseUkDay } from '../../dates.ts'
import { assertNever } from '../../errors.ts'
import type { Cell } from './cell.ts'
import { cellText } from './cell.ts'
import type { FieldValue, ImportField } from './imports.schema.ts'
import { saysMissing } from './missing.rules.ts'
import { monthPeriod, readPeriod } from './period.rules.ts'
import { plainWords, tidyWords } from './words.rules.ts'

/** What a cell says when read as a field. `problem` is a sentence for the person, ready to stand beside the cell. */
export type Reading =
  | { readonly is: 'value'; readonly value: FieldValue }
  | { readonly is: 'blank' }
  | { readonly is: 'missing' }
  | { readonly is: 'problem'; readonly problem: string }

const blank: Reading = { is: 'blank' }
const missing: Reading = { is: 'missing' }
const value = (value: FieldValue): Reading => ({ is: 'value', value })
const problem = (problem: string): Reading => ({ is: 'problem', problem })
const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`

export function readCell(cell: Cell | undefined, field: ImportField, today: IsoDate): Reading {
  const words = tidyWords(cellText(cell))
  if (words === '') return blank
  if (saysMissing(words, field.kind)) return missing
  if (isErrorCell(cell))
    return problem(`The spreadsheet shows the error ${cell.error} here. Type what it should say.`)
  switch (field.kind) {
    case 'text':
      return readText(words, field)
    case 'day':
      return readDay(cell!, words, today)
    case 'wholeNumber':
      return readWholeNumber(words, field)
    case 'decimal':
    case 'percent':
      return within(field, readNumber(words), words)
    case 'pence':
      return readPence(words, field)
    case 'minutes':
      return readMinutes(words, field)
    case 'yesNo':
      return readYesNo(cell!, words)
    case 'choice':
      return readChoice(words, field)
    case 'period':
      return readPeriodCell(cell!, words, today)
    default:
      return assertNever(field.kind)
  }
}

const isErrorCell = (cell: Cell | undefined): cell is { error: string } =>
  typeof cell === 'object' && cell !== null && 'error' in cell

const readText = (words: string, { longest }: ImportField): Reading =>
  words.length > longest
    ? problem(`This is ${words.length} characters long; the most that fits is ${longest}.`)
    : value(words)

function readDay(cell: Cell, words: string, today: IsoDate): Reading {
  const day =
    typeof cell === 'number' ? serialDay(cell) : (dayOf(cell) ?? parseUkDay(withoutClock(words), today))
  return day === null
    ? problem(`${quoted(words)} is not a real date. Write it like ${formatDay(today)}.`)
    : value(day)
}

const dayOf = (cell: Cell): IsoDate | null => {
  if (typeof cell !== 'object' || cell === null || !('date' in cell)) return null
  const day = isoDate.safeParse(cell.date)
  return day.success ? day.data : null
}

/** "01/04/2026 00:00:00" and "Mon 1 Apr 2026" are days with something around them. */
const withoutClock = (words: string) =>
  words
    .replace(/[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m|Z)?$/i, '')
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? /i, '')

const excelDayZero = dateOf(1899, 12, 30)
const earliestSerial = 3_653 // 1 January 1910: nobody here is older, and small numbers are typing errors
const latestSerial = 109_575 // 31 December 2199

/** The number under a day whose format was lost. */
const serialDay = (serial: number): IsoDate | null =>
  serial >= earliestSerial && serial <= latestSerial ? addDays(excelDayZero, Math.floor(serial)) : null

/** Plain, with thousands separators, £, %, a sign on either side or in brackets. `null` when it is none of these. */
export function readNumber(words: string): number | null {
  const bare = words.replace(/[\s\u00a0\u2009\u202f]/g, '').replace(/[−–]/g, '-')
  const bracketed = /^\((.+)\)$/.exec(bare)
  const match = /^([+-]?)£?([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(e[+-]?\d{1,2})?%?$/i.exec(
    bracketed?.[1] ?? bare,
  )
  if (!match || (match[1] !== '' && match[2] !== '')) return null
  const digits = `${(match[3] ?? '').replaceAll(',', '')}${match[4] ?? ''}`
  if (!/\d/.test(digits)) return null
  const size = Number(`${digits}${match[5] ?? ''}`)
  if (!Number.isFinite(size)) return null
  const negative = bracketed !== null || match[1] === '-' || match[2] === '-'
  return negative && size !== 0 ? -size : size
}

function within({ least, most }: ImportField, number: number | null, words: string): Reading {
  if (number === null) return problem(`${quoted(words)} is not a number.`)
  if (least !== null && number < least)
    return problem(`${quoted(words)} is too small; the least is ${least}.`)
  if (most !== null && number > most) return problem(`${quoted(words)} is too large; the most is ${most}.`)
  return value(number)
}

function readWholeNumber(words: string, field: ImportField): Reading {
  const number = readNumber(words)
  if (number !== null && !Number.isSafeInteger(number))
    return problem(`${quoted(words)} is not a whole number.`)
  return within(field, number, words)
}

function readPence(words: string, field: ImportField): Reading {
  const pounds = readNumber(words)
  if (pounds === null) return problem(`${quoted(words)} is not an amount of money.`)
  const pence = Math.round(pounds * 100)
  if (Math.abs(pence - pounds * 100) > 0.001) return problem(`${quoted(words)} has fractions of a penny.`)
  const inRange = within(field, pounds, words)
  return inRange.is === 'value' ? value(pence) : inRange
}

/** Working time, kept in whole minutes: 37.5, 37:30, 37h 30m, 37 hours. */
function readMinutes(words: string, field: ImportField): Reading {
  const clock =
    /^(\d{1,4}):([0-5]\d)(?::\d{2})?$/.exec(words) ??
    /^(\d{1,4}) ?h(?:ours?|rs?)?(?: ?([0-5]?\d) ?m(?:in(?:ute)?s?)?)?$/i.exec(words)
  const minutes = clock
    ? Number(clock[1]) * 60 + Number(clock[2] ?? 0)
    : wholeMinutes(readNumber(words.replace(/ ?h(?:ou)?rs?$/i, '')))
  if (minutes === null)
    return problem(`${quoted(words)} is not a number of hours. Write it like 37.5 or 37:30.`)
  const inRange = within(field, minutes / 60, words)
  return inRange.is === 'value' ? value(minutes) : inRange
}

const wholeMinutes = (hours: number | null) => (hours === null ? null : Math.round(hours * 60))

const yes = new Set(['yes', 'y', 'true', 't', '1', 'on', '✓', '✔', 'x'])
const no = new Set(['no', 'n', 'false', 'f', '0', 'off'])

function readYesNo(cell: Cell, words: string): Reading {
  if (typeof cell === 'boolean') return value(cell)
  if (yes.has(words.toLowerCase())) return value(true)
  if (no.has(words.toLowerCase())) return value(false)
  return problem(`${quoted(words)} is neither Yes nor No.`)
}

function readChoice(words: string, field: ImportField): Reading {
  const found = choicesByWords(field).get(plainWords(words))
  if (found !== undefined) return value(found)
  if (field.takesNewWords) return readText(words, field)
  const labels = field.choices.map((choice) => choice.label)
  const list =
    labels.length > 8 ? `${labels.slice(0, 8).join(', ')} and ${labels.length - 8} more` : labels.join(', ')
  return problem(`${quoted(words)} is not one of: ${list}.`)
}

const prepared = new WeakMap<ImportField, ReadonlyMap<string, string>>()

/** Labels win over synonyms and codes. Prepared once: a long list is asked for every row. */
function choicesByWords(field: ImportField): ReadonlyMap<string, string> {
  const known = prepared.get(field)
  if (known) return known
  const byWords = new Map<string, string>()
  const add = (text: string, value: string) => {
    const words = plainWords(text)
    if (words !== '' && !byWords.has(words)) byWords.set(words, value)
  }
  for (const choice of field.choices) add(choice.label, choice.value)
  for (const choice of field.choices)
    for (const text of [...choice.synonyms, choice.value]) add(text, choice.value)
  prepared.set(field, byWords)
  return byWords
}

function readPeriodCell(cell: Cell, words: string, today: IsoDate): Reading {
  const day = typeof cell === 'number' ? (isYear(cell) ? null : serialDay(cell)) : dayOf(cell)
  const period = day === null ? readPeriod(words, today) : monthPeriod(day)
  return period === null
    ? problem(`${quoted(words)} is not a period. Write it like ${examples(today)}.`)
    : value(period)
}

const isYear = (number: number) => Number.isInteger(number) && number >= 1900 && number <= 2199

const examples = (today: IsoDate) => {
  const year = Number(today.slice(0, 4))
  return `${year}/${String(year + 1).slice(2)}, Q1 ${year}/${String(year + 1).slice(2)} or ${new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${dateOf(year, 4, 1)}T00:00:00Z`))}`
}
