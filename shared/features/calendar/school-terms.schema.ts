import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { text } from '../../text.ts'

export const schoolTermId = idOf('SchoolTermId')
export type SchoolTermId = z.output<typeof schoolTermId>

/** A run of days on which schools are open: "Autumn term 2026, first half". The gaps between them are the holidays. */
export const schoolTermSchema = z.object({
  id: schoolTermId,
  name: text(80).min(1, 'Give the term a name.'),
  startsOn: isoDate,
  endsOn: isoDate,
})
export type SchoolTerm = z.output<typeof schoolTermSchema>

export const newSchoolTermSchema = schoolTermSchema.omit({ id: true })
export type NewSchoolTerm = z.output<typeof newSchoolTermSchema>

/** A school year has six with its half terms; two years at once are plenty. */
export const mostTermsAtOnce = 12

export const schoolTermLabels: Record<keyof SchoolTerm, string> = {
  id: 'Reference',
  name: 'Name',
  startsOn: 'First day',
  endsOn: 'Last day',
}
