import { formatDay, type IsoDate } from '../../dates.ts'
import {
  asNumber,
  dividedBy,
  exact,
  minus,
  printed,
  ratio,
  short,
  smaller,
  times,
  type Fraction,
} from './fraction.ts'
import { weeksOfYear } from './fte.rules.ts'
import { leaveDaysAfter } from './leave.rules.ts'
import { partsToCheck, termTimePossibilities, type SchemePart, type WholeScheme } from './schemes.schema.ts'
import { termTimeByWeeks } from './term-time.rules.ts'
import type { Subject, WorkPattern } from './terms.schema.ts'

/** What is known about one column: an agency’s usual terms, a role, or somebody. */
export interface ColumnFacts {
  readonly subject: Subject
  readonly title: string
  readonly subtitle: string
  /** Work by which it is like another column, and how to say so: `in family support`, `as Play worker`. */
  readonly jobs: readonly { readonly key: string; readonly name: string }[]
  readonly scheme: WholeScheme | null
  /** Why there is no scheme: nobody wrote one down, or the holders have several. */
  readonly schemeNote: string
  readonly serviceYears: number | null
  readonly grade: string
  readonly minutesPerWeek: number | null
  readonly daysPerWeek: number | null
  readonly pattern: WorkPattern
  readonly weeksPerYear: number | null
  readonly pay: { readonly fromPence: number; readonly toPence: number | null } | null
  /** Whether somebody said that terms differ; only people are told. */
  readonly toldOn: IsoDate | null
}

export interface ComparedCell {
  readonly text: string
  /** The figure is from general knowledge: check it before use. */
  readonly isToCheck: boolean
}
export interface ComparedRow {
  readonly label: string
  readonly cells: readonly ComparedCell[]
}

const unknown = 'Not known'
/** School weeks of a year, where nobody gave another number. */
const usualTermWeeks = 39

export const isTermTime = ({ pattern, scheme }: ColumnFacts): boolean =>
  pattern === 'termTime' || (pattern === 'notStated' && scheme?.termTime === 'always')

export const isYearRound = (column: ColumnFacts) =>
  column.pattern === 'yearRound' || (column.scheme !== null && !isTermTime(column))

/** Leave, extra days and bank holidays of a full-time year; `null` where leave is school closure or nothing is known. */
export function wholeLeaveDays({ scheme, serviceYears }: ColumnFacts): number | null {
  if (scheme === null) return null
  const days = leaveDaysAfter(scheme.leaveSteps, serviceYears ?? 0)
  return days === null ? null : days + scheme.extraDays + scheme.bankHolidays
}

/** The middle of the band for one hour, in pence; `null` without a full-time week to divide by. */
export function hourlyMidPence({ pay, scheme }: ColumnFacts): Fraction | null {
  if (pay === null || scheme === null || scheme.fullTimeMinutes === null) return null
  const year = ratio(pay.fromPence + (pay.toPence ?? pay.fromPence), 2)
  return dividedBy(year, times(weeksOfYear(), ratio(scheme.fullTimeMinutes, 60)))
}

const pounds = (pence: Fraction) => `£${printed(dividedBy(pence, exact(100)), 2)}`
const wholePounds = (pence: number) => `£${Math.round(pence / 100).toLocaleString('en-GB')}`
const hours = (minutes: number) => short(ratio(minutes, 60))
const days = (value: number) => short(exact(value))

interface Line {
  readonly label: string
  readonly part?: SchemePart
  readonly text: (column: ColumnFacts) => string
  /** Left out unless the reader may see pay. */
  readonly isPay?: boolean
  /** Noted for this column itself, so that the scheme’s uncertainty does not matter. */
  readonly isOwn?: (column: ColumnFacts) => boolean
}

const fromScheme =
  (read: (scheme: WholeScheme, column: ColumnFacts) => string) =>
  (column: ColumnFacts): string =>
    column.scheme === null ? unknown : read(column.scheme, column) || unknown

const lines: readonly Line[] = [
  { label: 'Terms', text: ({ scheme, schemeNote }) => scheme?.name ?? schemeNote },
  { label: 'Full-time year', part: 'hours', text: fromScheme(fullTime) },
  { label: 'Own hours', text: ownHours },
  { label: 'Leave a year, full time', part: 'leave', text: fromScheme(leaveText) },
  { label: 'More with service', part: 'leave', text: fromScheme(laterLeave) },
  { label: 'Leave for own hours', part: 'leave', text: ownLeave },
  {
    label: 'Weeks at work',
    part: 'leave',
    text: weeksAtWork,
    isOwn: (column) => isTermTime(column) && column.weeksPerYear !== null,
  },
  {
    label: 'Term time only',
    part: 'termTime',
    text: termTimeText,
    isOwn: ({ pattern }) => pattern === 'yearRound',
  },
  { label: 'Sick pay', part: 'sickPay', text: fromScheme(({ sickPay }) => sickPay.replaceAll('\n', '; ')) },
  { label: 'Notice', part: 'notice', text: fromScheme(({ notice }) => notice) },
  { label: 'Pension', part: 'pension', text: fromScheme(({ pension }) => pension) },
  { label: 'Mileage', part: 'mileage', text: fromScheme(({ mileage }) => mileage) },
  { label: 'Grade', text: ({ grade }) => grade || unknown },
  { label: 'Pay a year, full time', isPay: true, text: payText },
  { label: 'Middle of it, an hour', part: 'hours', isPay: true, text: hourlyText },
  { label: 'Told that terms differ', text: toldText },
]

/** The same questions to every column, answered in words that fit on paper; what concerns no column is left out. */
export function comparisonRows(columns: readonly ColumnFacts[], maySeePay: boolean): ComparedRow[] {
  const isAboutPeople = columns.some(({ subject }) => subject.kind === 'person')
  return lines
    .filter(({ isPay = false, text }) => (maySeePay || !isPay) && (isAboutPeople || text !== toldText))
    .map(({ label, part, text, isOwn = () => false }) => ({
      label,
      cells: columns.map((column) => {
        const said = text(column)
        const isUncertain =
          part !== undefined &&
          column.scheme !== null &&
          !isOwn(column) &&
          partsToCheck(column.scheme).includes(part)
        return { text: said, isToCheck: isUncertain && said !== unknown && said !== none }
      }),
    }))
    .filter(({ cells }) => cells.some(({ text }) => text !== none))
}

const none = '–'

function fullTime({ fullTimeMinutes, workingDays, directedHours }: WholeScheme): string {
  if (fullTimeMinutes !== null) return `${hours(fullTimeMinutes)} hours a week`
  const parts = [
    workingDays === null ? '' : `${workingDays} days`,
    directedHours === null ? '' : `${directedHours.toLocaleString('en-GB')} directed hours`,
  ]
  return parts.filter(Boolean).join(', ')
}

function ownHours({ minutesPerWeek, scheme, subject }: ColumnFacts): string {
  if (subject.kind === 'agency') return none
  if (minutesPerWeek === null) return unknown
  const full = scheme?.fullTimeMinutes ?? null
  const fte = full === null ? '' : ` (${printed(ratio(minutesPerWeek, full), 2)} FTE)`
  return `${hours(minutesPerWeek)} a week${fte}`
}

function leaveText(scheme: WholeScheme, column: ColumnFacts): string {
  const whole = wholeLeaveDays(column)
  if (whole === null) return scheme.leaveNote === '' ? 'No bookable leave' : scheme.leaveNote
  const bookable = whole - scheme.extraDays - scheme.bankHolidays
  const parts = [
    days(bookable),
    ...(scheme.extraDays > 0 ? [`${days(scheme.extraDays)} extra`] : []),
    `${scheme.bankHolidays} bank holidays`,
  ]
  const at = column.serviceYears === null ? '' : `, after ${column.serviceYears} years`
  return `${days(whole)} days: ${parts.join(' + ')}${at}`
}

function laterLeave({ leaveSteps }: WholeScheme, { serviceYears }: ColumnFacts): string {
  const later = leaveSteps.filter(({ fromYears }) => fromYears > (serviceYears ?? 0))
  if (later.length === 0) return none
  return later
    .toSorted((a, b) => a.fromYears - b.fromYears)
    .map((step) => `${days(step.days)} from ${step.fromYears} years`)
    .join('; ')
}

function ownLeave(column: ColumnFacts): string {
  const { scheme, minutesPerWeek, daysPerWeek, subject } = column
  const whole = wholeLeaveDays(column)
  const full = scheme?.fullTimeMinutes ?? null
  if (whole === null || full === null) return none
  const own = subject.kind === 'agency' ? full : minutesPerWeek
  if (own === null) return unknown
  const total = times(times(exact(whole), ratio(full, 5)), ratio(own, full))
  const share = isTermTime(column) ? termTimeShare(column, whole) : exact(1)
  const minutes = times(total, share)
  const ownDays = dividedBy(minutes, ratio(own, daysPerWeek ?? 5))
  return `${printed(dividedBy(minutes, exact(60)), 1)} hours, ${printed(ownDays, 1)} own days`
}

function weeksOfTerm({ weeksPerYear, scheme }: ColumnFacts): Fraction {
  const schoolDays = scheme?.workingDays ?? null
  if (weeksPerYear !== null) return exact(weeksPerYear)
  return schoolDays === null ? exact(usualTermWeeks) : ratio(schoolDays, 5)
}

/** Somebody who works in term time has leave for the days worked only, and never more than who works all year. */
function termTimeShare(column: ColumnFacts, whole: number): Fraction {
  return smaller(exact(1), dividedBy(weeksOfTerm(column), minus(weeksOfYear(), ratio(whole, 5))))
}

function weeksAtWork(column: ColumnFacts): string {
  if (isTermTime(column)) return short(weeksOfTerm(column), 1)
  const whole = wholeLeaveDays(column)
  return whole === null ? unknown : short(minus(weeksOfYear(), ratio(whole, 5)), 1)
}

function termTimeText(column: ColumnFacts): string {
  const { scheme, pattern } = column
  if (pattern === 'yearRound') return 'No, all year round'
  if (!isTermTime(column)) return scheme === null ? unknown : termTimePossibilities[scheme.termTime]
  const whole = wholeLeaveDays(column)
  const paid =
    whole === null
      ? ''
      : termTimeByWeeks({ weeksWorked: asNumber(weeksOfTerm(column)), yearRoundLeave: whole }).paidFraction
  return paid === '' ? 'Yes' : `Yes, ${paid} of a year paid`
}

function payText({ pay }: ColumnFacts): string {
  if (pay === null) return unknown
  return pay.toPence === null
    ? wholePounds(pay.fromPence)
    : `${wholePounds(pay.fromPence)} to ${wholePounds(pay.toPence)}`
}

function hourlyText(column: ColumnFacts): string {
  const middle = hourlyMidPence(column)
  return middle === null ? unknown : pounds(middle)
}

function toldText({ subject, toldOn }: ColumnFacts): string {
  if (subject.kind !== 'person') return none
  return toldOn === null ? 'Not yet' : formatDay(toldOn)
}

export const sayHourly = pounds
