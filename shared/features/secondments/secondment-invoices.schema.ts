import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { pence } from '../../money.ts'
import { text } from '../../text.ts'
import { mostPence, secondmentId } from './secondments.schema.ts'

export const secondmentInvoiceId = idOf('SecondmentInvoiceId')

/** An invoice of the home agency, once it is here. Few may see it, as with everything about pay. */
export const secondmentInvoiceSchema = z.object({
  id: secondmentInvoiceId,
  secondmentId,
  /** The days it charges for. */
  startsOn: isoDate,
  endsOn: isoDate,
  reference: text(60),
  /** Before VAT; a year of it may come at once. */
  pence: pence
    .refine((value) => value >= 0, 'Give an amount of nothing or more.')
    .refine((value) => value <= 12 * mostPence, 'Give an amount up to £12,000,000.'),
  receivedOn: isoDate,
  paidOn: isoDate.nullable(),
  notes: text(500),
})
export type SecondmentInvoice = z.output<typeof secondmentInvoiceSchema>

export const newSecondmentInvoiceSchema = secondmentInvoiceSchema.omit({ id: true })
export const changedSecondmentInvoiceSchema = secondmentInvoiceSchema.omit({ secondmentId: true })

/** What the history calls the fields. */
export const secondmentInvoiceLabels: Record<keyof SecondmentInvoice, string> = {
  id: 'Reference',
  secondmentId: 'Secondment',
  startsOn: 'Charged from',
  endsOn: 'Charged to',
  reference: 'Invoice number',
  pence: 'Amount before VAT (pence)',
  receivedOn: 'Received',
  paidOn: 'Paid',
  notes: 'Notes',
}
