import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'
import { fullTimeMinutes } from '../posts/posts.schema.ts'

export const termsSchemeId = idOf('TermsSchemeId')
export type TermsSchemeId = z.output<typeof termsSchemeId>
export const termsLeaveStepId = idOf('TermsLeaveStepId')

export const schemeBases = {
  national: 'National agreement',
  local: 'Local terms',
  statutory: 'Least the law allows',
} as const

export const termTimePossibilities = {
  notStated: 'Not stated',
  possible: 'Possible',
  always: 'Always',
  notPossible: 'Not possible',
} as const

/** The parts of a scheme that may be called uncertain one by one. */
export const schemeParts = {
  hours: 'Hours',
  leave: 'Leave',
  termTime: 'Term time',
  sickPay: 'Sick pay',
  notice: 'Notice',
  pension: 'Pension',
  mileage: 'Mileage',
} as const
export const schemePart = choiceOf(schemeParts)
export type SchemePart = z.output<typeof schemePart>

const halves = z.number().multipleOf(0.5, 'Count in whole and half days.')
export const leaveDays = halves
  .min(0, 'Days of leave are none or more.')
  .max(100, 'Give the days of leave in a year, up to 100.')

const wholeFrom = (least: number, most: number) => {
  const sentence = `Give a whole number from ${least} to ${most}.`
  return z.int(sentence).min(least, sentence).max(most, sentence)
}

/** Terms and conditions that people are employed on, as far as a comparison needs them. Every row may be edited. */
export const termsSchemeSchema = z.object({
  id: termsSchemeId,
  name: text(120).min(1, 'Give the terms a name.'),
  basis: choiceOf(schemeBases),
  fullTimeMinutes: fullTimeMinutes.nullable(),
  /** Teachers have no full-time week; their year has days and directed hours. */
  workingDays: wholeFrom(1, 366).nullable(),
  directedHours: wholeFrom(1, 3000).nullable(),
  /** Extra days that everybody has besides leave and bank holidays. */
  extraDays: leaveDays,
  bankHolidays: wholeFrom(0, 20),
  leaveYear: text(120),
  leaveNote: text(500),
  termTime: choiceOf(termTimePossibilities),
  termTimeNote: text(300),
  /** One line for each step. */
  sickPay: text(800),
  notice: text(500),
  pension: text(300),
  mileage: text(300),
  /** Parts to check before use, with commas between: `hours,notice`. */
  toCheck: text(120).regex(/^$|^[a-zA-Z]+(,[a-zA-Z]+)*$/, 'Choose from the parts of the terms.'),
  sourceNote: text(800),
  /** Whose copy it is, by name. */
  copiedFrom: text(120),
  retiredOn: isoDate.nullable(),
})
export type TermsScheme = z.output<typeof termsSchemeSchema>

export const termsLeaveStepSchema = z.object({
  id: termsLeaveStepId,
  schemeId: termsSchemeId,
  fromYears: wholeFrom(0, 50),
  days: leaveDays,
})
export type TermsLeaveStep = z.output<typeof termsLeaveStepSchema>

const stepSchema = termsLeaveStepSchema.pick({ fromYears: true, days: true })

/** What may be typed in; steps without a year are the start. */
export const newTermsSchemeSchema = termsSchemeSchema
  .omit({ id: true, copiedFrom: true, retiredOn: true })
  .extend({ leaveSteps: z.array(stepSchema).max(6) })
export type NewTermsScheme = z.output<typeof newTermsSchemeSchema>
export const changedTermsSchemeSchema = newTermsSchemeSchema.extend({ id: termsSchemeId })

export const wholeSchemeSchema = termsSchemeSchema.extend({ leaveSteps: z.array(stepSchema) })
export type WholeScheme = z.output<typeof wholeSchemeSchema>

export const emptyScheme: NewTermsScheme = {
  name: '',
  basis: 'local',
  fullTimeMinutes: null,
  workingDays: null,
  directedHours: null,
  extraDays: 0,
  bankHolidays: 8,
  leaveYear: '',
  leaveNote: '',
  termTime: 'notStated',
  termTimeNote: '',
  sickPay: '',
  notice: '',
  pension: '',
  mileage: '',
  toCheck: '',
  sourceNote: '',
  leaveSteps: [],
}

export const partsToCheck = ({ toCheck }: Pick<TermsScheme, 'toCheck'>): SchemePart[] =>
  toCheck.split(',').flatMap((word) => {
    const part = schemePart.safeParse(word)
    return part.success ? [part.data] : []
  })

/** What the history calls the fields. */
export const termsSchemeLabels: Record<keyof TermsScheme, string> = {
  id: 'Reference',
  name: 'Name',
  basis: 'Kind',
  fullTimeMinutes: 'Full-time week',
  workingDays: 'Working days a year',
  directedHours: 'Directed hours a year',
  extraDays: 'Extra days',
  bankHolidays: 'Bank holidays',
  leaveYear: 'Leave year',
  leaveNote: 'About leave',
  termTime: 'Term time only',
  termTimeNote: 'About term time',
  sickPay: 'Sick pay',
  notice: 'Notice',
  pension: 'Pension',
  mileage: 'Mileage',
  toCheck: 'To check before use',
  sourceNote: 'Where it comes from',
  copiedFrom: 'Copied from',
  retiredOn: 'Retired',
}
export const termsLeaveStepLabels: Record<keyof TermsLeaveStep, string> = {
  id: 'Reference',
  schemeId: 'Terms',
  fromYears: 'From years of service',
  days: 'Days of leave',
}
