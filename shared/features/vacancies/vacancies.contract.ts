import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { command, query } from '../../procedure.ts'
import { choiceOf } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { personId } from '../people/people.schema.ts'
import { fillSchema } from './fill.schema.ts'
import { vacancyStates } from './vacancies.rules.ts'
import {
  changedVacancySchema,
  newAdvertSchema,
  newVacancySchema,
  vacancyAdvertId,
  vacancyAdvertSchema,
  vacancyId,
  vacancySchema,
} from './vacancies.schema.ts'

export const advertRowSchema = vacancyAdvertSchema.extend({
  agencyIds: z.array(agencyId),
  /** "Aspen NHS, Birch Housing"; empty when it is the centre's alone. */
  agencyNames: z.string(),
})
export type AdvertRow = z.output<typeof advertRowSchema>

export const vacancyRowSchema = vacancySchema.extend({
  postTitle: z.string(),
  state: choiceOf(vacancyStates),
  days: z.int(),
  adverts: z.array(advertRowSchema),
  /** Who came. */
  filledById: personId.nullable(),
  filledBy: z.string().nullable(),
})
export type VacancyRow = z.output<typeof vacancyRowSchema>

const turnoverLine = z.object({
  /** Who employs them; for vacancies, who funds the posts. */
  agency: z.string(),
  leavers: z.int(),
  headcountFrom: z.int(),
  headcountTo: z.int(),
  average: z.number(),
  percent: z.number().nullable(),
  vacancyPercent: z.number().nullable(),
})
export const leaverSchema = z.object({
  personId,
  name: z.string(),
  employer: z.string(),
  startedOn: isoDate.nullable(),
  leftOn: isoDate,
  reason: z.string(),
})
export type Leaver = z.output<typeof leaverSchema>

export const turnoverSchema = z.object({
  from: isoDate,
  to: isoDate,
  whole: turnoverLine,
  averageVacancyPercent: z.number().nullable(),
  /** What the vacancy rate of the day is worked out from, in full-time equivalents. */
  budgetedFte: z.number(),
  vacantFte: z.number(),
  byAgency: z.array(turnoverLine),
  byReason: z.array(z.object({ reason: z.string(), leavers: z.int() })),
  /** Whoever is counted as a leaver, the latest first. */
  leavers: z.array(leaverSchema),
  filled: z.int(),
  daysToFill: z.number().nullable(),
})
export type TurnoverLine = z.output<typeof turnoverLine>
export type TurnoverFigures = z.output<typeof turnoverSchema>

const one = z.object({ id: vacancyId })
const oneAdvert = z.object({ id: vacancyAdvertId })

export const vacanciesContract = {
  /** Newest first. */
  list: query('records.read', z.object({}), z.array(vacancyRowSchema)),
  /** Turnover, vacancy rate and time to fill of twelve months up to a day (today unless said). */
  turnover: query('records.read', z.object({ on: isoDate.optional() }), turnoverSchema),
  open: command('records.write', 'Opened a vacancy', newVacancySchema, vacancySchema),
  change: command('records.write', 'Changed a vacancy', changedVacancySchema, vacancySchema),
  /** Where who came is not kept here. */
  markFilled: command('records.write', 'Filled a vacancy', one.extend({ filledOn: isoDate }), vacancySchema),
  /** With the person, when new, and the appointment or the proposal of a secondment: undone as one. */
  fill: command('records.write', 'Filled a vacancy', fillSchema, vacancySchema),
  withdraw: command(
    'records.write',
    'Withdrew a vacancy',
    vacancySchema.pick({ id: true, withdrawnReason: true }).extend({ withdrawnOn: isoDate }),
    vacancySchema,
  ),
  reopen: command('records.write', 'Opened a vacancy again', one, vacancySchema),
  delete: command('records.write', 'Deleted a vacancy', one, one),
  advertise: command('records.write', 'Advertised a vacancy', newAdvertSchema, vacancyAdvertSchema),
  changeAdvert: command(
    'records.write',
    'Changed an advert',
    newAdvertSchema.omit({ vacancyId: true }).extend({ id: vacancyAdvertId }),
    vacancyAdvertSchema,
  ),
  deleteAdvert: command('records.write', 'Deleted an advert', oneAdvert, oneAdvert),
}
