import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, addMonths, day, daysBetween, monthsBetween, type IsoDate } from '#shared/dates.ts'
import {
  chargesBetween,
  dueInvoices,
  invoiceFaults,
  invoiceStateOn,
  matchInvoices,
  sumOf,
  whyNoInvoices,
} from '#shared/features/secondments/recharge.rules.ts'
import { pence } from '#shared/money.ts'

type Charged = Parameters<typeof dueInvoices>[1]
const charged = (details: Partial<Charged> = {}): Charged => ({
  startsOn: day('2026-04-01'),
  endsOn: day('2027-03-31'),
  noticeEndsOn: null,
  endedOn: null,
  withdrawnOn: null,
  invoiceCycle: 'monthly',
  fundingModel: 'hostReimburses',
  ...details,
})
const today = day('2026-11-23')
const invoicesOf = (details: Partial<Charged>, pencePerMonth: number | null = 210_000) =>
  dueInvoices(today, charged(details), pencePerMonth)

describe('what a part of a month costs', () => {
  const cases: [string, string, string, number][] = [
    ['a whole month', '2026-04-01', '2026-04-30', 210_000],
    ['the second half of April', '2026-04-16', '2026-04-30', 105_000],
    ['one day of February', '2026-02-01', '2026-02-01', 7_500],
    ['one day of February in a leap year', '2028-02-29', '2028-02-29', 7_241],
    ['all of February in a leap year', '2028-02-01', '2028-02-29', 210_000],
    ['from one year into the next', '2026-12-31', '2027-01-01', 6_774 + 6_774],
  ]
  it.each(cases)('%s', (_, from, to, pence) => {
    expect(sumOf(chargesBetween(day(from), day(to), 210_000))).toBe(pence)
  })
})

describe('a recharge that changes', () => {
  const from = (on: string, pencePerMonth: number) => ({
    startsOn: day(on),
    pencePerMonth: pence.parse(pencePerMonth),
  })
  const charges = (later: ReturnType<typeof from>[], start = '2026-04-01', end = '2027-03-31') =>
    chargesBetween(day(start), day(end), 210_000, later)

  it('leaves what was charged before as it was, and counts from its day', () => {
    const months = charges([from('2026-10-01', 252_000)])
    expect(months.map((month) => month.pence)).toEqual([
      ...Array.from({ length: 6 }, () => 210_000),
      ...Array.from({ length: 6 }, () => 252_000),
    ])
  })

  it('in the middle of a month splits it, each part at its own rate', () => {
    const part = charges([from('2026-11-16', 300_000)], '2026-11-01', '2026-11-30')
    expect(part).toMatchObject([
      { startsOn: '2026-11-01', endsOn: '2026-11-15', days: 15, daysInMonth: 30, pence: 105_000 },
      { startsOn: '2026-11-16', endsOn: '2026-11-30', days: 15, daysInMonth: 30, pence: 150_000 },
    ])
  })

  it('more than once, in a leap February and over a year’s end, follows each change', () => {
    const months = charges(
      [from('2028-02-29', 290_000), from('2028-01-01', 232_000)],
      '2027-12-31',
      '2028-02-29',
    )
    expect(months.map((month) => [month.startsOn, month.pence])).toEqual([
      ['2027-12-31', 6_774],
      ['2028-01-01', 232_000],
      ['2028-02-01', 224_000],
      ['2028-02-29', 10_000],
    ])
  })

  it('to what it was changes nothing, to the penny, and the lines always add up to the total', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(500), { maxLength: 5 }),
        fc.integer({ min: 1, max: 500_000 }),
        fc.constantFrom('monthly' as const, 'quarterly' as const, 'yearly' as const),
        (offsets, amount, invoiceCycle) => {
          const later = [...new Set(offsets)].map((offset) => ({
            startsOn: addDays(day('2026-04-02'), offset),
            pencePerMonth: pence.parse(amount),
          }))
          const of = (rates: typeof later) =>
            dueInvoices(today, charged({ invoiceCycle, endsOn: day('2027-09-14') }), amount, rates)
          expect(sumOf(of(later))).toBe(sumOf(of([])))
          expect(of(later).map((line) => line.pence)).toEqual(of(later).map((line) => sumOf(line.months)))
        },
      ),
    )
  })
})

describe('the invoices of a secondment', () => {
  it('come for each month, the first and the last by their days', () => {
    const invoices = invoicesOf({ startsOn: day('2026-04-16'), endsOn: day('2026-06-10') })
    expect(invoices).toMatchObject([
      { startsOn: '2026-04-16', endsOn: '2026-04-30', pence: 105_000, expectedOn: '2026-05-30' },
      { startsOn: '2026-05-01', endsOn: '2026-05-31', pence: 210_000, expectedOn: '2026-06-30' },
      { startsOn: '2026-06-01', endsOn: '2026-06-10', pence: 70_000, expectedOn: '2026-07-10' },
    ])
    expect(invoices[0]!.months).toMatchObject([{ days: 15, daysInMonth: 30 }])
  })

  it('come for quarters that begin in April, July, October and January', () => {
    expect(
      invoicesOf({ invoiceCycle: 'quarterly', startsOn: day('2026-05-01') }).map((one) => [
        one.startsOn,
        one.endsOn,
        one.pence,
      ]),
    ).toEqual([
      ['2026-05-01', '2026-06-30', 420_000],
      ['2026-07-01', '2026-09-30', 630_000],
      ['2026-10-01', '2026-12-31', 630_000],
      ['2027-01-01', '2027-03-31', 630_000],
    ])
  })

  it('come for years that begin in April', () => {
    expect(
      invoicesOf({
        invoiceCycle: 'yearly',
        startsOn: day('2026-01-01'),
        endsOn: day('2027-06-30'),
      }).map((one) => [one.startsOn, one.endsOn, one.months.length]),
    ).toEqual([
      ['2026-01-01', '2026-03-31', 3],
      ['2026-04-01', '2027-03-31', 12],
      ['2027-04-01', '2027-06-30', 3],
    ])
  })

  it('stop with the notice, and with the day that was in truth the last', () => {
    expect(invoicesOf({ noticeEndsOn: day('2026-07-31') }).at(-1)!.endsOn).toBe('2026-07-31')
    expect(invoicesOf({ noticeEndsOn: day('2026-07-31'), endedOn: day('2026-07-15') }).at(-1)!.endsOn).toBe(
      '2026-07-15',
    )
  })

  it('are foreseen for a year where no last day is agreed', () => {
    expect(invoicesOf({ endsOn: null }).at(-1)!.endsOn).toBe('2027-11-30')
  })

  it('are none, and the reason is said, when nothing can be charged', () => {
    const reasons: [Partial<Charged>, number | null, RegExp][] = [
      [{ withdrawnOn: day('2026-03-01') }, 210_000, /withdrawn/],
      [{ fundingModel: 'homePays' }, 210_000, /home agency pays/],
      [{ invoiceCycle: 'none' }, 210_000, /how often/],
      [{}, null, /what a month costs/],
    ]
    for (const [details, pence, reason] of reasons) {
      expect(whyNoInvoices(charged(details), pence)).toMatch(reason)
      expect(invoicesOf(details, pence)).toEqual([])
    }
    expect(whyNoInvoices(charged(), 210_000)).toBeNull()
  })

  const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(day('2023-01-01'), n))
  const terms = fc.record({
    startsOn: days,
    length: fc.integer({ min: 1, max: 1500 }),
    cycle: fc.constantFrom('monthly', 'quarterly', 'yearly'),
    pence: fc.integer({ min: 0, max: 1_000_000 }),
  })

  it('charge every day once and none twice, and add up to the whole', () => {
    fc.assert(
      fc.property(terms, ({ startsOn, length, cycle, pence }) => {
        const endsOn = addDays(startsOn, length)
        const invoices = invoicesOf({ startsOn, endsOn, invoiceCycle: cycle }, pence)
        expect(invoices[0]!.startsOn).toBe(startsOn)
        expect(invoices.at(-1)!.endsOn).toBe(endsOn)
        expect(invoices.slice(1).map((one) => one.startsOn)).toEqual(
          invoices.slice(0, -1).map((one) => addDays(one.endsOn, 1)),
        )
        expect(invoices.flatMap(({ months }) => months).reduce((sum, month) => sum + month.days, 0)).toBe(
          daysBetween(startsOn, endsOn) + 1,
        )
        expect(sumOf(invoices)).toBe(sumOf(chargesBetween(startsOn, endsOn, pence)))
      }),
    )
  })

  it('cost as much in parts as in one, wherever the cut falls', () => {
    fc.assert(
      fc.property(terms, fc.nat(1499), ({ startsOn, length, pence }, cut) => {
        const endsOn = addDays(startsOn, length)
        const middle = addDays(startsOn, cut % length)
        const parts = [
          ...chargesBetween(startsOn, middle, pence),
          ...chargesBetween(addDays(middle, 1), endsOn, pence),
        ]
        expect(sumOf(parts)).toBe(sumOf(chargesBetween(startsOn, endsOn, pence)))
      }),
    )
  })

  it('cost whole months their monthly rate, leap years included', () => {
    const firsts = fc.integer({ min: 0, max: 120 }).map((n): IsoDate => addMonths(day('2023-01-01'), n))
    fc.assert(
      fc.property(firsts, fc.integer({ min: 1, max: 40 }), fc.nat(1_000_000), (startsOn, months, pence) => {
        const endsOn = addDays(addMonths(startsOn, months), -1)
        expect(monthsBetween(startsOn, addDays(endsOn, 1))).toBe(months)
        expect(sumOf(chargesBetween(startsOn, endsOn, pence))).toBe(months * pence)
      }),
    )
  })
})

describe('an invoice that came', () => {
  const received = (startsOn: string, endsOn: string, paidOn: string | null = null) => ({
    startsOn: day(startsOn),
    endsOn: day(endsOn),
    receivedOn: day('2026-07-20'),
    paidOn: paidOn === null ? null : day(paidOn),
  })

  it('is refused when its days were charged already, or its dates run backwards', () => {
    const april = received('2026-04-01', '2026-04-30')
    expect(invoiceFaults(received('2026-04-30', '2026-05-31'), [april])).toEqual({
      startsOn: 'Another invoice charges 01/04/2026 to 30/04/2026 already',
    })
    expect(invoiceFaults(received('2026-05-01', '2026-05-31'), [april])).toEqual({})
    expect(invoiceFaults(received('2026-05-31', '2026-05-01'), [])).toHaveProperty('endsOn')
    expect(invoiceFaults(received('2026-05-01', '2026-05-31', '2026-07-19'), [])).toHaveProperty('paidOn')
  })

  it('stands beside the one that was expected, or apart when none was', () => {
    const expected = invoicesOf({ invoiceCycle: 'quarterly' })
    const second = received('2026-07-01', '2026-09-30')
    const stray = received('2027-04-01', '2027-04-30')
    const { lines, others } = matchInvoices(expected, [second, stray])
    expect(lines.map(({ invoice }) => invoice)).toEqual([null, second, null, null])
    expect(others).toEqual([stray])
  })

  it('is to come, expected, missing, received or paid', () => {
    const [due] = invoicesOf({ invoiceCycle: 'quarterly' })
    const on = (date: string, invoice: ReturnType<typeof received> | null = null) =>
      invoiceStateOn(day(date), { ...due!, invoice })
    expect(on('2026-06-30')).toBe('toCome')
    expect(on('2026-07-01')).toBe('expected')
    expect(on('2026-07-30')).toBe('expected')
    expect(on('2026-07-31')).toBe('missing')
    expect(on('2026-07-31', received('2026-04-01', '2026-06-30'))).toBe('received')
    expect(on('2026-07-31', received('2026-04-01', '2026-06-30', '2026-07-25'))).toBe('paid')
  })
})
