import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { command, query } from '../../procedure.ts'
import { choiceOf, text } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { personId } from '../people/people.schema.ts'
import { clauseGroups } from './secondment-clauses.catalogue.ts'
import { secondmentClauseSchema, writtenClauseSchema } from './secondment-clauses.schema.ts'
import { clauseFaults } from './secondment-clauses.rules.ts'
import {
  changedSecondmentInvoiceSchema,
  newSecondmentInvoiceSchema,
  secondmentInvoiceSchema,
} from './secondment-invoices.schema.ts'
import { newSecondmentRateSchema, secondmentRateSchema } from './secondment-rates.schema.ts'
import { dueInvoiceSchema, invoiceStates } from './recharge.rules.ts'
import { secondmentStatuses } from './secondments.rules.ts'
import {
  changedSecondmentSchema,
  newSecondmentSchema,
  secondmentCostSchema,
  secondmentExtensionSchema,
  secondmentId,
  secondmentOutcome,
  secondmentParty,
  secondmentReviewSchema,
  secondmentSchema,
  signaturesSchema,
} from './secondments.schema.ts'
import { secondmentWarnings } from './secondments.warnings.ts'

/** One line of the register; status, last day and warnings are as of today. */
export const secondmentRowSchema = secondmentSchema.extend({
  personName: z.string(),
  homeAgencyName: z.string(),
  /** The post at the centre, or the work in words. */
  hostWork: z.string(),
  status: choiceOf(secondmentStatuses),
  lastDay: isoDate.nullable(),
  extensionCount: z.int(),
  /** Clauses of the agreement that nobody has settled. */
  openClauses: z.int(),
  nextReviewOn: isoDate.nullable(),
  warnings: z.array(z.object({ code: choiceOf(secondmentWarnings), sentence: z.string() })),
})
export type SecondmentRow = z.output<typeof secondmentRowSchema>

export const secondmentRecordSchema = z.object({
  today: isoDate,
  secondment: secondmentRowSchema,
  extensions: z.array(secondmentExtensionSchema),
  reviews: z.array(secondmentReviewSchema),
  /** Those that somebody has touched. */
  clauses: z.array(secondmentClauseSchema),
})
export type SecondmentRecord = z.output<typeof secondmentRecordSchema>

/** What will be charged, beside what was. */
export const rechargeSchema = z.object({
  pencePerMonth: secondmentCostSchema.shape.rechargePencePerMonth,
  /** What it costs from later days on, the earliest first. */
  rates: z.array(secondmentRateSchema),
  lines: z.array(
    dueInvoiceSchema.extend({
      invoice: secondmentInvoiceSchema.nullable(),
      state: choiceOf(invoiceStates),
    }),
  ),
  /** Invoices for days on which none was expected. */
  others: z.array(secondmentInvoiceSchema),
  expectedPence: z.int(),
  receivedPence: z.int(),
  paidPence: z.int(),
  /** Why nothing is expected. */
  whyNone: z.string().nullable(),
})
export type Recharge = z.output<typeof rechargeSchema>

export const whatIfSchema = z.object({
  personName: z.string(),
  homeAgencyName: z.string(),
  lastDay: isoDate.nullable(),
  effects: z.array(
    z.object({ heading: z.string(), isLoss: z.boolean(), sentences: z.array(z.string()).readonly() }),
  ),
})
export type WhatIf = z.output<typeof whatIfSchema>

/** Clauses as one form has them; a fault stands beside its field. */
export const changedClausesSchema = z
  .object({ id: secondmentId, clauses: z.array(writtenClauseSchema) })
  .superRefine(({ clauses }, context) => {
    for (const [index, clause] of clauses.entries()) {
      for (const [field, message] of Object.entries(clauseFaults(clause))) {
        context.addIssue({ code: 'custom', path: ['clauses', index, field], message })
      }
    }
  })

const one = z.object({ id: secondmentId })
const reason = text(500)
const onDay = one.extend({ on: isoDate.nullable() })
const review = secondmentReviewSchema

export const secondmentsContract = {
  /** Latest start first. */
  list: query(
    'records.read',
    z.object({ personId: personId.optional(), homeAgencyId: agencyId.optional() }),
    z.array(secondmentRowSchema),
  ),
  find: query('records.read', one, secondmentRecordSchema),
  propose: command('records.write', 'Proposed a secondment', newSecondmentSchema, secondmentSchema),
  /** For a secondment that is under way already: terms, signatures and beginning in one. */
  record: command(
    'records.write',
    'Recorded a secondment under way',
    newSecondmentSchema.extend(signaturesSchema.shape),
    secondmentSchema,
  ),
  change: command('records.write', 'Changed a secondment', changedSecondmentSchema, secondmentSchema),
  /** Nobody's day takes the approval back; so below. */
  approve: command(
    'records.write',
    'Recorded an approval of a secondment',
    onDay.extend({ side: z.enum(['home', 'host']) }),
    secondmentSchema,
  ),
  sendForSignature: command('records.write', 'Sent a secondment out for signature', onDay, secondmentSchema),
  sign: command(
    'records.write',
    'Recorded a signature on a secondment',
    onDay.extend({ party: secondmentParty }),
    secondmentSchema,
  ),
  /** From here on the person has an appointment at the centre, and reviews are planned. */
  begin: command(
    'records.write',
    'Began a secondment',
    one.extend({ begunOn: isoDate, earlyStartReason: reason }),
    secondmentSchema,
  ),
  extend: command(
    'records.write',
    'Extended a secondment',
    one.extend({ endsOn: isoDate, agreedOn: isoDate, reason }),
    secondmentSchema,
  ),
  takeBackExtension: command('records.write', 'Took back an extension', one, secondmentSchema),
  /** `noticeEndsOn` becomes the last day; when the notice runs past it, a reason says why it is shorter. */
  giveNotice: command(
    'records.write',
    'Recorded notice on a secondment',
    one.extend({
      noticeGivenBy: secondmentParty,
      noticeGivenOn: isoDate,
      noticeGivenWeeks: z.int().min(0).max(52, 'Give the notice in weeks, up to 52.'),
      noticeEndsOn: isoDate,
      noticeShortenedReason: reason,
    }),
    secondmentSchema,
  ),
  withdrawNotice: command('records.write', 'Took back notice on a secondment', one, secondmentSchema),
  planReturnMeeting: command('records.write', 'Planned a return meeting', onDay, secondmentSchema),
  holdReturnMeeting: command('records.write', 'Recorded a return meeting', onDay, secondmentSchema),
  planReview: command(
    'records.write',
    'Planned a review of a secondment',
    review.pick({ secondmentId: true, plannedOn: true }),
    review,
  ),
  moveReview: command(
    'records.write',
    'Moved a review of a secondment',
    review.pick({ id: true, plannedOn: true }),
    review,
  ),
  holdReview: command(
    'records.write',
    'Recorded a review of a secondment',
    review.pick({ id: true, heldOn: true, notes: true }),
    review,
  ),
  cancelReview: command(
    'records.write',
    'Cancelled a review of a secondment',
    review.pick({ id: true }),
    review.pick({ id: true }),
  ),
  end: command(
    'records.write',
    'Ended a secondment',
    one.extend({ endedOn: isoDate, outcome: secondmentOutcome, endReason: reason }),
    secondmentSchema,
  ),
  resume: command('records.write', 'Took back the end of a secondment', one, secondmentSchema),
  withdraw: command(
    'records.write',
    'Withdrew a secondment',
    one.extend({ withdrawnOn: isoDate, withdrawnReason: reason }),
    secondmentSchema,
  ),
  /** With its extensions, reviews, cost and appointment. */
  delete: command('records.write', 'Deleted a secondment', one, one),
  cost: query('pay', one, secondmentCostSchema.pick({ rechargePencePerMonth: true })),
  changeCost: command(
    'pay',
    'Changed what a secondment costs',
    one.extend(secondmentCostSchema.pick({ rechargePencePerMonth: true }).shape),
    secondmentCostSchema.pick({ rechargePencePerMonth: true }),
  ),
  /** A clause that is emptied is open again. */
  changeClauses: command(
    'records.write',
    'Changed clauses of a secondment agreement',
    changedClausesSchema,
    z.array(secondmentClauseSchema),
  ),
  /** Fills what nobody touched with a wording to begin the talk with; it stays open until it is agreed. */
  startFromUsualWording: command(
    'records.write',
    'Began a secondment agreement from the usual wording',
    one,
    z.object({ count: z.int() }),
  ),
  /** Everything that is written and open, of one group or of all. */
  agreeClauses: command(
    'records.write',
    'Agreed clauses of a secondment agreement',
    one.extend({ group: choiceOf(clauseGroups).nullable(), on: isoDate }),
    z.object({ count: z.int() }),
  ),
  recharge: query('pay', one, rechargeSchema),
  /** From a day on; what was charged before stays as it was. */
  addRate: command(
    'pay',
    'Noted what a secondment costs from a day on',
    newSecondmentRateSchema,
    secondmentRateSchema,
  ),
  removeRate: command(
    'pay',
    'Removed what a secondment costs from a day on',
    secondmentRateSchema.pick({ id: true }),
    secondmentRateSchema.pick({ id: true }),
  ),
  receiveInvoice: command(
    'pay',
    'Recorded an invoice for a secondment',
    newSecondmentInvoiceSchema,
    secondmentInvoiceSchema,
  ),
  changeInvoice: command(
    'pay',
    'Changed an invoice for a secondment',
    changedSecondmentInvoiceSchema,
    secondmentInvoiceSchema,
  ),
  removeInvoice: command(
    'pay',
    'Removed an invoice for a secondment',
    secondmentInvoiceSchema.pick({ id: true }),
    secondmentInvoiceSchema.pick({ id: true }),
  ),
  /** If this one is not extended: what would be missing, and what would not. */
  ifNotExtended: query('records.read', one, whatIfSchema),
}
