import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { pence } from '../../money.ts'
import { choiceOf, text } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { personId } from '../people/people.schema.ts'
import { postId } from '../posts/posts.schema.ts'
import { termsSchemeId } from './schemes.schema.ts'

export const personTermsId = idOf('PersonTermsId')
export type PersonTermsId = z.output<typeof personTermsId>
export const termsUseId = idOf('TermsUseId')
export type TermsUseId = z.output<typeof termsUseId>
export const termsPayId = idOf('TermsPayId')
export const termsRemedyId = idOf('TermsRemedyId')
export type TermsRemedyId = z.output<typeof termsRemedyId>

export const workPatterns = {
  notStated: 'Not stated',
  yearRound: 'All year round',
  termTime: 'Term time only',
} as const
export const workPattern = choiceOf(workPatterns)
export type WorkPattern = z.output<typeof workPattern>

const mostMinutesAWeek = 7 * 24 * 60

/** The terms somebody is employed on, from a day on; earlier ones stay, so a move between agencies keeps its past. */
export const personTermsSchema = z.object({
  id: personTermsId,
  personId,
  startsOn: isoDate,
  schemeId: termsSchemeId,
  /** Leave counts from here, often long before the first day at the centre. */
  serviceStartedOn: isoDate.nullable(),
  grade: text(60),
  /** Hours of the contract; unknown means those worked at the centre. */
  contractMinutes: z
    .int()
    .min(1, 'Give the hours a week.')
    .max(mostMinutesAWeek, 'A week has 168 hours.')
    .nullable(),
  daysPerWeek: z
    .number()
    .multipleOf(0.5, 'Count in whole and half days.')
    .min(0.5, 'Half a day is the least.')
    .max(7, 'A week has seven days.')
    .nullable(),
  pattern: workPattern,
  /** Weeks worked in a year by somebody who works in term time only. */
  weeksPerYear: z
    .int('Count in whole weeks.')
    .min(1, 'One week is the least.')
    .max(53, 'A year has at most 53 weeks.')
    .nullable(),
  /** The day on which somebody told them that colleagues have other terms. */
  toldOn: isoDate.nullable(),
  toldBy: text(120),
  note: text(2000),
})
export type PersonTerms = z.output<typeof personTermsSchema>

export const newPersonTermsSchema = personTermsSchema
  .omit({ id: true, toldOn: true, toldBy: true })
  .refine(({ startsOn, serviceStartedOn }) => serviceStartedOn === null || serviceStartedOn <= startsOn, {
    path: ['serviceStartedOn'],
    message: 'Service begins before these terms, or with them.',
  })
export type NewPersonTerms = z.output<typeof newPersonTermsSchema>
export const changedPersonTermsSchema = newPersonTermsSchema.safeExtend({ id: personTermsId })

export const emptyPersonTerms: Omit<NewPersonTerms, 'personId' | 'schemeId' | 'startsOn'> = {
  serviceStartedOn: null,
  grade: '',
  contractMinutes: null,
  daysPerWeek: null,
  pattern: 'notStated',
  weeksPerYear: null,
  note: '',
}

export const toldSchema = z.object({
  id: personTermsId,
  toldOn: isoDate,
  toldBy: text(120).min(1, 'Say who told them.'),
})

export const toldTogetherSchema = toldSchema
  .omit({ id: true })
  .extend({ ids: z.array(personTermsId).min(1, 'Choose whom.').max(1000) })

/** The terms an agency’s staff usually have, or those of a post: exactly one of the two. */
export const termsUseSchema = z.object({
  id: termsUseId,
  agencyId: agencyId.nullable(),
  postId: postId.nullable(),
  schemeId: termsSchemeId,
  grade: text(60),
  pattern: workPattern,
})
export type TermsUse = z.output<typeof termsUseSchema>
export const newTermsUseSchema = termsUseSchema.omit({ id: true })
export type NewTermsUse = z.output<typeof newTermsUseSchema>

const payPence = pence
  .refine((value) => value >= 0, 'Give an amount of nothing or more.')
  .refine((value) => value <= 1_000_000_000, 'Give an amount up to £10,000,000.')

/** A year’s full-time pay, from and to; kept apart because few may see it. */
export const termsPaySchema = z.object({
  id: termsPayId,
  personTermsId: personTermsId.nullable(),
  termsUseId: termsUseId.nullable(),
  fromPence: payPence,
  /** Nothing means that it is exactly the first. */
  toPence: payPence.nullable(),
})
export type TermsPay = z.output<typeof termsPaySchema>
export const payBandSchema = z
  .object({ fromPence: payPence.nullable(), toPence: payPence.nullable() })
  .refine(({ fromPence, toPence }) => toPence === null || (fromPence !== null && fromPence <= toPence), {
    path: ['toPence'],
    message: 'The upper end is not below the lower one.',
  })
export type PayBand = z.output<typeof payBandSchema>

export const tensions = {
  pay: 'Similar work, different pay',
  leave: 'Similar work, different leave',
  holidays: 'Who carries the school holidays',
} as const
export const tension = choiceOf(tensions)
export type Tension = z.output<typeof tension>

/** What can be done about it, and for which tensions. */
export const remedies = {
  tellBeforehand: 'Say that terms differ before somebody joins',
  explain: 'Explain the reasons to those concerned, together',
  evaluate: 'Ask the agencies to compare the jobs',
  allowance: 'Agree an allowance or a regrading with the employer',
  spreadLeave: 'Agree with the employer that some term-time leave moves',
  yearRoundDuty: 'Write work all year round into job descriptions, with the same total of leave',
  shareRota: 'Share holiday weeks out by a rota',
  timeOff: 'Give time off in term for holiday weeks worked',
  steeringGroup: 'Take it to the steering group',
  accept: 'Live with it, and say so',
} as const
export const remedy = choiceOf(remedies)
export type Remedy = z.output<typeof remedy>

export const remediesFor: Record<Tension, readonly Remedy[]> = {
  pay: ['explain', 'tellBeforehand', 'evaluate', 'allowance', 'steeringGroup', 'accept'],
  leave: ['explain', 'tellBeforehand', 'spreadLeave', 'timeOff', 'steeringGroup', 'accept'],
  holidays: [
    'spreadLeave',
    'yearRoundDuty',
    'shareRota',
    'timeOff',
    'tellBeforehand',
    'steeringGroup',
    'accept',
  ],
}

export const subjectKinds = { agency: 'Agency', post: 'Role', person: 'Person' } as const
export const subjectKind = choiceOf(subjectKinds)
export type SubjectKind = z.output<typeof subjectKind>
export const subjectSchema = z.object({ kind: subjectKind, id: z.uuidv7() })
export type Subject = z.output<typeof subjectSchema>

export const subjectKey = ({ kind, id }: Subject): string => `${kind}:${id}`

const keys = text(400).regex(
  /^(agency|post|person):[0-9a-f-]{36}(,(agency|post|person):[0-9a-f-]{36})*$/,
  'Choose between whom the tension is.',
)

/** What was agreed to ease a tension between columns of a comparison, and when to look at it again. */
export const termsRemedySchema = z.object({
  id: termsRemedyId,
  tension,
  /** Between whom, as `person:…,post:…`. */
  subjects: keys,
  remedy,
  note: text(1000),
  reviewOn: isoDate,
  settledOn: isoDate.nullable(),
})
export type TermsRemedy = z.output<typeof termsRemedySchema>
export const newTermsRemedySchema = termsRemedySchema.omit({ id: true, settledOn: true })
export type NewTermsRemedy = z.output<typeof newTermsRemedySchema>
export const changedTermsRemedySchema = termsRemedySchema.pick({
  id: true,
  remedy: true,
  note: true,
  reviewOn: true,
})

/** What the history calls the fields. */
export const personTermsLabels: Record<keyof PersonTerms, string> = {
  id: 'Reference',
  personId: 'Person',
  startsOn: 'From',
  schemeId: 'Terms',
  serviceStartedOn: 'Service counts from',
  grade: 'Grade',
  contractMinutes: 'Contract hours a week',
  daysPerWeek: 'Days a week',
  pattern: 'Working year',
  weeksPerYear: 'Weeks worked a year',
  toldOn: 'Told that terms differ',
  toldBy: 'Told by',
  note: 'Note',
}
export const termsUseLabels: Record<keyof TermsUse, string> = {
  id: 'Reference',
  agencyId: 'Agency',
  postId: 'Post',
  schemeId: 'Terms',
  grade: 'Grade',
  pattern: 'Working year',
}
export const termsPayLabels: Record<keyof TermsPay, string> = {
  id: 'Reference',
  personTermsId: 'Terms of a person',
  termsUseId: 'Usual terms',
  fromPence: 'Pay a year from',
  toPence: 'Pay a year to',
}
export const termsRemedyLabels: Record<keyof TermsRemedy, string> = {
  id: 'Reference',
  tension: 'Tension',
  subjects: 'Between',
  remedy: 'What was agreed',
  note: 'Note',
  reviewOn: 'Look at it again',
  settledOn: 'Settled',
}
