import { formatDay } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import {
  dueInvoices,
  invoiceFaults,
  invoiceStateOn,
  matchInvoices,
  sumOf,
  whyNoInvoices,
} from '#shared/features/secondments/recharge.rules.ts'
import {
  secondmentInvoiceId,
  type SecondmentInvoice,
} from '#shared/features/secondments/secondment-invoices.schema.ts'
import type { secondmentsContract } from '#shared/features/secondments/secondments.contract.ts'
import { secondmentCostId } from '#shared/features/secondments/secondments.schema.ts'
import {
  secondmentRateId,
  type SecondmentRate,
} from '#shared/features/secondments/secondment-rates.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import { existing, refusal, refuseAhead } from './secondments.checks.ts'
import { deleteRate, findRate, insertRate, listRates } from './secondment-rates.repository.ts'
import {
  deleteInvoice,
  findInvoice,
  insertInvoice,
  listInvoices,
  updateInvoice,
} from './secondment-invoices.repository.ts'
import { findCost, insertCost, updateCost } from './secondments.repository.ts'

type Names =
  | 'cost'
  | 'changeCost'
  | 'recharge'
  | 'addRate'
  | 'removeRate'
  | 'receiveInvoice'
  | 'changeInvoice'
  | 'removeInvoice'

/** What a secondment is charged for, and the invoices that came. */
export const rechargeProcedures: Pick<Procedures<typeof secondmentsContract>, Names> = {
  async cost({ db }, { id }) {
    await existing(db, id)
    return { rechargePencePerMonth: (await findCost(db, id))?.rechargePencePerMonth ?? null }
  },

  async changeCost({ db }, { id, rechargePencePerMonth }) {
    await existing(db, id)
    const cost = await findCost(db, id)
    if (cost === undefined) {
      await insertCost(db, { id: newId(secondmentCostId), secondmentId: id, rechargePencePerMonth })
    } else {
      await updateCost(db, { ...cost, rechargePencePerMonth })
    }
    return { rechargePencePerMonth }
  },

  async recharge({ db, clock }, { id }) {
    const secondment = await existing(db, id)
    const pencePerMonth = (await findCost(db, id))?.rechargePencePerMonth ?? null
    const received = await listInvoices(db, id)
    const rates = await listRates(db, id)
    const expected = dueInvoices(clock.today(), secondment, pencePerMonth, rates)
    const { lines, others } = matchInvoices(expected, received)
    return {
      pencePerMonth,
      rates,
      lines: lines.map((line) => ({ ...line, state: invoiceStateOn(clock.today(), line) })),
      others,
      expectedPence: sumOf(expected),
      receivedPence: sumOf(received),
      paidPence: sumOf(received.filter(({ paidOn }) => paidOn !== null)),
      whyNone: whyNoInvoices(secondment, pencePerMonth),
    }
  },

  async addRate({ db }, typed) {
    const rate: SecondmentRate = { id: newId(secondmentRateId), ...typed }
    await refuseBrokenRate(db, rate)
    await insertRate(db, rate)
    return rate
  },

  async removeRate({ db }, { id }) {
    if ((await findRate(db, id)) === undefined) {
      throw new AppError('notFound', 'That change of the recharge is no longer here. Nothing was saved.')
    }
    await deleteRate(db, id)
    return { id }
  },

  async receiveInvoice({ db, clock }, typed) {
    await existing(db, typed.secondmentId)
    refuseAhead(clock.today(), 'receivedOn', typed.receivedOn)
    refuseAhead(clock.today(), 'paidOn', typed.paidOn)
    const invoice: SecondmentInvoice = { id: newId(secondmentInvoiceId), ...typed }
    await refuseBrokenInvoice(db, invoice)
    await insertInvoice(db, invoice)
    return invoice
  },

  async changeInvoice({ db, clock }, typed) {
    refuseAhead(clock.today(), 'receivedOn', typed.receivedOn)
    refuseAhead(clock.today(), 'paidOn', typed.paidOn)
    const invoice = { ...(await existingInvoice(db, typed.id)), ...typed }
    await refuseBrokenInvoice(db, invoice)
    await updateInvoice(db, invoice)
    return invoice
  },

  async removeInvoice({ db }, { id }) {
    await existingInvoice(db, id)
    await deleteInvoice(db, id)
    return { id }
  },
}

async function refuseBrokenRate(db: Readable, rate: SecondmentRate): Promise<void> {
  const { secondmentId: id, startsOn } = rate
  const secondment = await existing(db, id)
  if (((await findCost(db, id))?.rechargePencePerMonth ?? null) === null) {
    throw refusal('Nobody has said what a month costs from the first day. Say that first.')
  }
  if (startsOn <= secondment.startsOn) {
    throw refusal('What it costs from the first day is the recharge itself. Change that instead.', {
      startsOn: `The secondment starts on ${formatDay(secondment.startsOn)}`,
    })
  }
  const others = (await listRates(db, id)).filter((other) => other.id !== rate.id)
  if (!others.some((other) => other.startsOn === startsOn)) return
  throw refusal('The recharge changes on that day already. Remove that change first.', {
    startsOn: `There is an amount from ${formatDay(startsOn)} already`,
  })
}

/** The first day may move past it afterwards: then it counts from the first day, and nothing is broken. */
export async function checkRate(db: Writable, id: string): Promise<void> {
  const rate = await findRate(db, secondmentRateId.parse(id))
  if (rate !== undefined) await refuseBrokenRate(db, rate)
}

async function existingInvoice(db: Readable, id: SecondmentInvoice['id']): Promise<SecondmentInvoice> {
  const invoice = await findInvoice(db, id)
  if (invoice === undefined) {
    throw new AppError('notFound', 'That invoice is no longer here. Nothing was saved.')
  }
  return invoice
}

async function refuseBrokenInvoice(db: Readable, invoice: SecondmentInvoice): Promise<void> {
  const others = (await listInvoices(db, invoice.secondmentId)).filter(({ id }) => id !== invoice.id)
  const faults = invoiceFaults(invoice, others)
  if (Object.keys(faults).length > 0) {
    throw new AppError('ruleBroken', 'This invoice does not add up. Nothing was saved.', faults)
  }
}

export async function checkInvoice(db: Writable, id: string): Promise<void> {
  const invoice = await findInvoice(db, secondmentInvoiceId.parse(id))
  if (invoice !== undefined) await refuseBrokenInvoice(db, invoice)
}
