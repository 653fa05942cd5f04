import { z } from 'zod'

import {
  addDays,
  addMonths,
  dateOf,
  daysBetween,
  formatDay,
  isoDate,
  lastDayOfMonth,
  maxDate,
  minDate,
  monthOf,
  overlaps,
  yearOf,
  type IsoDate,
} from '../../dates.ts'
import type { FieldErrors } from '../../errors.ts'
import { pence, type Pence } from '../../money.ts'
import type { SecondmentInvoice } from './secondment-invoices.schema.ts'
import type { SecondmentRate } from './secondment-rates.schema.ts'
import type { Secondment } from './secondments.schema.ts'

/** One month of a charge, whole or in part. */
export const rechargeMonthSchema = z.object({
  startsOn: isoDate,
  endsOn: isoDate,
  days: z.int(),
  daysInMonth: z.int(),
  /** What a whole month costs on these days. */
  pencePerMonth: pence,
  pence,
})
export type RechargeMonth = z.output<typeof rechargeMonthSchema>

/** An invoice that should come: what it charges for, how much, and by when it is missed. */
export const dueInvoiceSchema = z.object({
  startsOn: isoDate,
  endsOn: isoDate,
  expectedOn: isoDate,
  pence,
  months: z.array(rechargeMonthSchema),
})
export type DueInvoice = z.output<typeof dueInvoiceSchema>

/** Days after the charged period within which the invoice should be here, and after that be paid. */
export const daysToInvoice = 30
export const daysToPay = 30

/** How far ahead invoices are foreseen where no last day is agreed. */
const monthsAhead = 12

const monthsOf = { monthly: 1, quarterly: 3, yearly: 12 } as const

type Charged = Pick<
  Secondment,
  'startsOn' | 'endsOn' | 'noticeEndsOn' | 'endedOn' | 'withdrawnOn' | 'invoiceCycle' | 'fundingModel'
>

/** Why no invoice is to be expected; `null` when some are. */
export function whyNoInvoices(charged: Charged, pencePerMonth: number | null): string | null {
  if (charged.withdrawnOn !== null) return 'The secondment was withdrawn, so nothing is charged.'
  if (charged.fundingModel === 'homePays') return 'The home agency pays, so nothing is charged.'
  if (charged.invoiceCycle === 'none') return 'No invoices are agreed. Say in the terms how often they come.'
  if (pencePerMonth === null) return 'Nobody has said what a month costs.'
  return null
}

/** The invoices of a secondment from its first day to its last. Periods follow the financial year that begins in April. */
export function dueInvoices(
  today: IsoDate,
  charged: Charged,
  pencePerMonth: number | null,
  later: readonly Rate[] = [],
): DueInvoice[] {
  const { invoiceCycle } = charged
  if (invoiceCycle === 'none' || pencePerMonth === null) return []
  if (whyNoInvoices(charged, pencePerMonth) !== null) return []
  const until = chargedUntil(today, charged)
  const length = monthsOf[invoiceCycle]
  const invoices: DueInvoice[] = []
  let opens = periodStart(charged.startsOn, length)
  while (opens <= until) {
    const next = addMonths(opens, length)
    const startsOn = maxDate(opens, charged.startsOn)
    const endsOn = minDate(addDays(next, -1), until)
    const months = chargesBetween(startsOn, endsOn, pencePerMonth, later)
    invoices.push({
      startsOn,
      endsOn,
      expectedOn: addDays(endsOn, daysToInvoice),
      pence: sumOf(months),
      months,
    })
    opens = next
  }
  return invoices
}

/** The last day that is charged; a year ahead where no last day is agreed. */
export function chargedUntil(today: IsoDate, { startsOn, endedOn, noticeEndsOn, endsOn }: Charged): IsoDate {
  return endedOn ?? noticeEndsOn ?? endsOn ?? lastDayOfMonth(addMonths(maxDate(today, startsOn), monthsAhead))
}

/** What a month costs from a day on. */
export type Rate = Pick<SecondmentRate, 'startsOn' | 'pencePerMonth'>

/** Month by month, and apart where the rate changes within one. A part of a month costs its share of the days, rounded so that parts of one month at one rate always add up to it. */
export function chargesBetween(
  startsOn: IsoDate,
  endsOn: IsoDate,
  fromTheStart: number,
  later: readonly Rate[] = [],
): RechargeMonth[] {
  const rates = later.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const months: RechargeMonth[] = []
  for (let from = startsOn, to = from; from <= endsOn; from = addDays(to, 1)) {
    const next = rates.find((rate) => rate.startsOn > from)
    const lastAtRate = next === undefined ? endsOn : addDays(next.startsOn, -1)
    to = minDate(minDate(lastDayOfMonth(from), endsOn), lastAtRate)
    const pencePerMonth = rates.findLast((rate) => rate.startsOn <= from)?.pencePerMonth ?? fromTheStart
    const first = dateOf(yearOf(from), monthOf(from), 1)
    const daysInMonth = daysBetween(first, lastDayOfMonth(from)) + 1
    const upTo = (days: number) => Math.round((pencePerMonth * days) / daysInMonth)
    const before = daysBetween(first, from)
    const days = daysBetween(from, to) + 1
    months.push({
      startsOn: from,
      endsOn: to,
      days,
      daysInMonth,
      pencePerMonth: pence.parse(pencePerMonth),
      pence: pence.parse(upTo(before + days) - upTo(before)),
    })
  }
  return months
}

export const sumOf = (parts: readonly { readonly pence: number }[]): Pence =>
  pence.parse(parts.reduce((sum, part) => sum + part.pence, 0))

/** Quarters begin in April, July, October and January; years in April. */
function periodStart(on: IsoDate, length: number): IsoDate {
  const sinceApril = (monthOf(on) + 8) % 12
  return addMonths(dateOf(yearOf(on), monthOf(on), 1), -(sinceApril % length))
}

type Received = Pick<SecondmentInvoice, 'startsOn' | 'endsOn' | 'receivedOn' | 'paidOn'>

/** What keeps an invoice from being saved: field → sentence. */
export function invoiceFaults(invoice: Received, others: readonly Received[]): FieldErrors {
  if (invoice.endsOn < invoice.startsOn) return { endsOn: 'The last day is before the first' }
  if (invoice.paidOn !== null && invoice.paidOn < invoice.receivedOn) {
    return { paidOn: 'It was paid before it was received' }
  }
  const twice = others.find((other) => overlaps(other, invoice))
  if (twice === undefined) return {}
  return {
    startsOn: `Another invoice charges ${formatDay(twice.startsOn)} to ${formatDay(twice.endsOn)} already`,
  }
}

/** An expected invoice with the one that came for it, if it came. */
export interface ScheduleLine<I extends Received> extends DueInvoice {
  readonly invoice: I | null
}

/** Puts each invoice that came beside the one that was expected; those that fit nowhere stand apart. */
export function matchInvoices<I extends Received>(
  expected: readonly DueInvoice[],
  received: readonly I[],
): { lines: ScheduleLine<I>[]; others: I[] } {
  const free = new Set(received)
  const lines = expected.map((due) => {
    const invoice = [...free].find((one) => overlaps(one, due)) ?? null
    if (invoice !== null) free.delete(invoice)
    return { ...due, invoice }
  })
  return { lines, others: [...free] }
}

export const invoiceStates = {
  toCome: 'To come',
  expected: 'Expected',
  missing: 'Missing',
  received: 'Received',
  paid: 'Paid',
} as const
export type InvoiceState = keyof typeof invoiceStates

export function invoiceStateOn(today: IsoDate, line: ScheduleLine<Received>): InvoiceState {
  if (line.invoice !== null) return line.invoice.paidOn === null ? 'received' : 'paid'
  if (line.endsOn >= today) return 'toCome'
  return line.expectedOn < today ? 'missing' : 'expected'
}
