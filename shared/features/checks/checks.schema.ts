import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'
import { personId } from '../people/people.schema.ts'
import { checkKindId } from './check-kinds.schema.ts'

export const checkId = idOf('CheckId')
export type CheckId = z.output<typeof checkId>

export const checkBases = {
  seen: 'Seen by us',
  employer: 'Confirmed in writing by the employer',
  requested: 'Requested',
  notNeeded: 'Not needed',
} as const
export const checkBasis = choiceOf(checkBases)
export type CheckBasis = z.output<typeof checkBasis>

export const certificateLevels = {
  enhancedBarred: 'Enhanced with children’s barred list',
  enhanced: 'Enhanced',
  standard: 'Standard',
  basic: 'Basic',
} as const

export const heldAnswers = {
  no: 'No information held',
  yes: 'Information held',
  notSaid: 'The employer did not say',
} as const

const contentWords =
  /\b(?:convict(?:ed|ions?)|cautions?|cautioned|offen[cs]es?|offenders?|reprimand(?:s|ed)?|sentenced|arrest(?:s|ed)?)\b/i

/** Short, and never what a certificate says about somebody. */
const plainNote = (longest: number) =>
  text(longest).refine((words) => !contentWords.test(words), {
    message: 'Do not write down what a certificate or a reference says. Say only what was seen.',
  })

/** One answer to "was this checked?". A renewal is another row; which one counts follows from the days. */
export const checkSchema = z.object({
  id: checkId,
  personId,
  kindId: checkKindId,
  basis: checkBasis,
  /** Seen, confirmed, asked for or decided on that day. */
  happenedOn: isoDate,
  /** Who saw it, confirmed it, asked for it or decided. */
  byWhom: text(120),
  /** Sorts of documents, such as "Passport and utility bill". */
  what: plainNote(120),
  certificateNumber: text(20).regex(/^[0-9A-Za-z -]*$/, 'A certificate number has only letters and digits.'),
  issuedOn: isoDate.nullable(),
  level: choiceOf(certificateLevels).nullable(),
  /** Whether the employer says that the certificate holds information; never which. */
  informationHeld: choiceOf(heldAnswers).nullable(),
  onUpdateService: z.union([z.literal(0), z.literal(1)]),
  /** For what is limited in time, such as a permission to work. */
  followUpOn: isoDate.nullable(),
  /** Why it is not needed. */
  because: plainNote(200),
})
export type Check = z.output<typeof checkSchema>

type Dated = Pick<Check, 'basis' | 'happenedOn' | 'byWhom' | 'issuedOn' | 'followUpOn' | 'because'>

/** What the parts of an answer say about each other; for forms too, which know more fields. */
export function refuseContradictions(check: Dated, context: z.core.$RefinementCtx): void {
  const refuse = (field: keyof Dated, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message, input: check[field] })
  if (check.basis === 'notNeeded' && check.because === '') refuse('because', 'Say why it is not needed.')
  if (check.basis !== 'requested' && check.byWhom === '')
    refuse('byWhom', check.basis === 'employer' ? 'Say who confirmed it.' : 'Say who did this.')
  if (check.issuedOn !== null && check.issuedOn > check.happenedOn)
    refuse('issuedOn', 'It cannot be issued after it was seen.')
  if (check.followUpOn !== null && check.followUpOn <= check.happenedOn)
    refuse('followUpOn', 'Give a later day.')
}

export const newCheckSchema = checkSchema.omit({ id: true }).superRefine(refuseContradictions)
export type NewCheck = z.output<typeof newCheckSchema>

export const emptyCheck: Omit<NewCheck, 'personId' | 'kindId' | 'happenedOn'> = {
  basis: 'seen',
  byWhom: '',
  what: '',
  certificateNumber: '',
  issuedOn: null,
  level: null,
  informationHeld: null,
  onUpdateService: 0,
  followUpOn: null,
  because: '',
}

export const riskAssessmentId = idOf('RiskAssessmentId')

/** How children are kept safe while a check is outstanding. */
export const riskAssessmentSchema = z.object({
  id: riskAssessmentId,
  personId,
  kindId: checkKindId,
  assessedOn: isoDate,
  assessedBy: text(120).min(1, 'Say who assessed the risk.'),
  reviewOn: isoDate,
  controls: plainNote(300).min(1, 'Say what keeps children safe in the meantime.'),
})
export type RiskAssessment = z.output<typeof riskAssessmentSchema>

export const newRiskAssessmentSchema = riskAssessmentSchema
  .omit({ id: true })
  .refine(({ assessedOn, reviewOn }) => reviewOn > assessedOn, {
    path: ['reviewOn'],
    message: 'The review comes after the assessment.',
  })

/** Convention; check before use. */
export const usualReviewDays = 14

export const checkLabels: Record<keyof Check, string> = {
  id: 'Reference',
  personId: 'Person',
  kindId: 'Check',
  basis: 'How',
  happenedOn: 'When',
  byWhom: 'By whom',
  what: 'What was seen',
  certificateNumber: 'Certificate number',
  issuedOn: 'Issued',
  level: 'Level',
  informationHeld: 'Information held',
  onUpdateService: 'On the update service',
  followUpOn: 'Follow up on',
  because: 'Not needed because',
}

export const riskAssessmentLabels: Record<keyof RiskAssessment, string> = {
  id: 'Reference',
  personId: 'Person',
  kindId: 'Check',
  assessedOn: 'Assessed',
  assessedBy: 'Assessed by',
  reviewOn: 'Review on',
  controls: 'Meanwhile',
}
