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
import { newId } from '#shared/ids.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import { existing } from './secondments.checks.ts'
import {
  deleteInvoice,
  findInvoice,
  insertInvoice,
  listInvoices,
  updateInvoice,
} from './secondment-invoices.repository.ts'
import { findCost, insertCost, updateCost } from './secondments.repository.ts'

type Names = 'cost' | 'changeCost' | 'recharge' | 'receiveInvoice' | 'changeInvoice' | 'removeInvoice'

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
    const expected = dueInvoices(clock.today(), secondment, pencePerMonth)
    const { lines, others } = matchInvoices(expected, received)
    return {
      pencePerMonth,
      lines: lines.map((line) => ({ ...line, state: invoiceStateOn(clock.today(), line) })),
      others,
      expectedPence: sumOf(expected),
      receivedPence: sumOf(received),
      paidPence: sumOf(received.filter(({ paidOn }) => paidOn !== null)),
      whyNone: whyNoInvoices(secondment, pencePerMonth),
    }
  },

  async receiveInvoice({ db }, typed) {
    await existing(db, typed.secondmentId)
    const invoice: SecondmentInvoice = { id: newId(secondmentInvoiceId), ...typed }
    await refuseBrokenInvoice(db, invoice)
    await insertInvoice(db, invoice)
    return invoice
  },

  async changeInvoice({ db }, typed) {
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
