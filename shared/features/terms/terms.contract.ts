import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { command, query } from '../../procedure.ts'
import { personId } from '../people/people.schema.ts'
import {
  changedTermsSchemeSchema,
  newTermsSchemeSchema,
  termsSchemeId,
  termsSchemeSchema,
  wholeSchemeSchema,
} from './schemes.schema.ts'
import {
  changedPersonTermsSchema,
  changedTermsRemedySchema,
  newPersonTermsSchema,
  newTermsRemedySchema,
  newTermsUseSchema,
  payBandSchema,
  personTermsId,
  personTermsSchema,
  subjectSchema,
  tension,
  termsRemedyId,
  termsRemedySchema,
  termsUseId,
  termsUseSchema,
  toldSchema,
  toldTogetherSchema,
} from './terms.schema.ts'

export const schemeRowSchema = wholeSchemeSchema.extend({
  /** People on these terms today. */
  people: z.int(),
})
export type SchemeRow = z.output<typeof schemeRowSchema>

export const termsUseRowSchema = termsUseSchema.extend({
  /** The agency or the post. */
  title: z.string(),
  schemeName: z.string(),
})
export type TermsUseRow = z.output<typeof termsUseRowSchema>

export const personTermsRowSchema = personTermsSchema.extend({
  personName: z.string(),
  employerName: z.string().nullable(),
  discipline: z.string().nullable(),
  schemeName: z.string(),
  serviceYears: z.int().nullable(),
  /** Leave, extra days and bank holidays, full time. */
  leaveDays: z.number().nullable(),
  /** Later terms have replaced them, or they have not begun. */
  isPresent: z.boolean(),
})
export type PersonTermsRow = z.output<typeof personTermsRowSchema>

export const remedyRowSchema = termsRemedySchema.extend({ betweenWhom: z.string() })
export type RemedyRow = z.output<typeof remedyRowSchema>

const cell = z.object({ text: z.string(), isToCheck: z.boolean() })
export const comparisonSchema = z.object({
  columns: z.array(subjectSchema.extend({ title: z.string(), subtitle: z.string() })),
  rows: z.array(z.object({ label: z.string(), cells: z.array(cell) })),
  flags: z.array(
    z.object({
      tension,
      sentence: z.string(),
      subjects: z.array(z.string()),
      agreed: z.array(remedyRowSchema),
    }),
  ),
})
export type Comparison = z.output<typeof comparisonSchema>

/** As many as stand side by side on one sheet. */
export const mostColumns = 6

const scheme = z.object({ id: termsSchemeId })
const terms = z.object({ id: personTermsId })
const remedy = z.object({ id: termsRemedyId })
const payOf = z.object({ personTermsId: personTermsId.nullable(), termsUseId: termsUseId.nullable() })

export const termsContract = {
  schemes: query('records.read', z.object({}), z.array(schemeRowSchema)),
  addScheme: command('records.write', 'Added terms and conditions', newTermsSchemeSchema, termsSchemeSchema),
  changeScheme: command(
    'records.write',
    'Changed terms and conditions',
    changedTermsSchemeSchema,
    termsSchemeSchema,
  ),
  copyScheme: command(
    'records.write',
    'Copied terms and conditions',
    termsSchemeSchema.pick({ id: true, name: true }),
    termsSchemeSchema,
  ),
  retireScheme: command('records.write', 'Retired terms and conditions', scheme, termsSchemeSchema),
  bringBackScheme: command('records.write', 'Brought terms and conditions back', scheme, termsSchemeSchema),
  /** Adds those that are not there by name; what is there is left as it is. */
  addStartingSchemes: command(
    'records.write',
    'Added the terms that Centreboard knows',
    z.object({}),
    z.object({ added: z.int() }),
  ),

  uses: query('records.read', z.object({}), z.array(termsUseRowSchema)),
  /** In place of those the agency or post had. */
  setUse: command('records.write', 'Set usual terms', newTermsUseSchema, termsUseSchema),
  removeUse: command(
    'records.write',
    'Removed usual terms',
    z.object({ id: termsUseId }),
    z.object({ id: termsUseId }),
  ),

  /** Everybody’s, past and present, by last name and then newest first. */
  people: query('records.read', z.object({ personId: personId.optional() }), z.array(personTermsRowSchema)),
  addPersonTerms: command('records.write', 'Noted somebody’s terms', newPersonTermsSchema, personTermsSchema),
  changePersonTerms: command(
    'records.write',
    'Changed somebody’s terms',
    changedPersonTermsSchema,
    personTermsSchema,
  ),
  deletePersonTerms: command('records.write', 'Deleted somebody’s terms', terms, terms),
  tell: command('records.write', 'Noted that somebody knows terms differ', toldSchema, personTermsSchema),

  /** Everybody of an agency at once; who was told before stays told on that day. */
  tellTogether: command(
    'records.write',
    'Noted that people know terms differ',
    toldTogetherSchema,
    z.object({ count: z.int() }),
  ),

  pay: query('pay', payOf, payBandSchema),
  changePay: command('pay', 'Changed pay figures', payOf.extend({ band: payBandSchema }), payBandSchema),

  compare: query(
    'records.read',
    z.object({ subjects: z.array(subjectSchema).max(mostColumns) }),
    comparisonSchema,
  ),

  remedies: query('records.read', z.object({}), z.array(remedyRowSchema)),
  addRemedy: command(
    'records.write',
    'Agreed something about different terms',
    newTermsRemedySchema,
    termsRemedySchema,
  ),
  changeRemedy: command(
    'records.write',
    'Changed what was agreed about different terms',
    changedTermsRemedySchema,
    termsRemedySchema,
  ),
  settleRemedy: command(
    'records.write',
    'Settled a matter of different terms',
    remedy.extend({ settledOn: isoDate }),
    termsRemedySchema,
  ),
}
