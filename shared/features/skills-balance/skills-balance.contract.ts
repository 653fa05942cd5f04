import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { command, query } from '../../procedure.ts'
import { choiceOf } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { personId } from '../people/people.schema.ts'
import { vocabularyEntryId } from '../vocabularies/vocabularies.schema.ts'
import { newNeedSchema, skillNeedId, skillNeedSchema } from './skill-needs.schema.ts'
import { balanceStates } from './skills-balance.rules.ts'

export const namedNeedSchema = skillNeedSchema.extend({
  discipline: z.string(),
  agencyName: z.string().nullable(),
  serviceArea: z.string().nullable(),
})
export type NamedNeed = z.output<typeof namedNeedSchema>

const supply = z.object({
  people: z.int(),
  fte: z.number(),
  hoursUnknown: z.int(),
  personIds: z.array(personId),
})

/** One stated need against the team. */
export const balanceRowSchema = z.object({
  need: namedNeedSchema,
  /** "Midwifery", "Midwifery of Fenside", "Midwifery, Parenting" */
  label: z.string(),
  supply,
  have: z.number(),
  missing: z.number(),
  state: choiceOf(balanceStates),
})
export type BalanceRow = z.output<typeof balanceRowSchema>

/** What there is of a discipline or from an agency, whether or not anything is stated about it. */
const teamLineSchema = z.object({ key: z.string(), label: z.string(), ...supply.shape })
export type TeamLine = z.output<typeof teamLineSchema>

export const vacantSchema = z.object({
  title: z.string(),
  fte: z.number(),
  /** Of whoever held the post last; unknown when nobody did. */
  disciplineId: vocabularyEntryId.nullable(),
  discipline: z.string().nullable(),
  serviceArea: z.string().nullable(),
})

export const skillsBalanceSchema = z.object({
  on: isoDate,
  rows: z.array(balanceRowSchema),
  byDiscipline: z.array(teamLineSchema),
  byAgency: z.array(teamLineSchema),
  /** Discipline × agency, in heads and FTE, where there is anybody. */
  cells: z.array(
    z.object({
      disciplineId: vocabularyEntryId.nullable(),
      agencyId: agencyId.nullable(),
      ...supply.shape,
    }),
  ),
  vacant: z.array(vacantSchema),
  /** Everybody who is counted. */
  people: z.array(
    z.object({
      personId,
      name: z.string(),
      work: z.string(),
      discipline: z.string().nullable(),
      agencyName: z.string().nullable(),
      fte: z.number().nullable(),
    }),
  ),
  /** How the same stood a year before, by the needs of then. */
  yearAgo: z.object({ on: isoDate, rows: z.array(balanceRowSchema) }),
})
export type SkillsBalance = z.output<typeof skillsBalanceSchema>

const one = z.object({ id: skillNeedId })

export const skillsBalanceContract = {
  /** On a day; today unless said. */
  read: query('records.read', z.object({ on: isoDate.optional() }), skillsBalanceSchema),
  /** Every statement there ever was, newest first. */
  needs: query('records.read', z.object({}), z.array(namedNeedSchema)),
  state: command('records.write', 'Stated a need for a discipline', newNeedSchema, skillNeedSchema),
  change: command('records.write', 'Changed a stated need', skillNeedSchema, skillNeedSchema),
  delete: command('records.write', 'Deleted a stated need', one, one),
}
