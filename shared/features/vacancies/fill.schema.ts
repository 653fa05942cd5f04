import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { choiceOf } from '../../text.ts'
import { agencyId } from '../agencies/agencies.schema.ts'
import { appointmentRoutes } from '../appointments/appointments.schema.ts'
import { personId, personKind, personSchema } from '../people/people.schema.ts'
import { vacancyId } from './vacancies.schema.ts'

/** Somebody who is on record already, or somebody new. */
export const whoComes = { known: 'Somebody on record', new: 'Somebody new' } as const

/** Who fills a vacancy, and how they come: everything that filling writes down in one step. */
export const fillSchema = z
  .object({
    id: vacancyId,
    /** The offer was accepted for good. */
    filledOn: isoDate,
    who: choiceOf(whoComes),
    personId: personId.nullable(),
    givenName: personSchema.shape.givenName.or(z.literal('')),
    familyName: personSchema.shape.familyName.or(z.literal('')),
    kind: personKind,
    /** Nobody means the centre's own lead body. */
    employerAgencyId: agencyId.nullable(),
    route: choiceOf(appointmentRoutes),
    startsOn: isoDate,
    endsOn: isoDate.nullable(),
    minutesPerWeek: z
      .int('Give the hours a week.')
      .min(1, 'Give the hours a week.')
      .max(7 * 24 * 60, 'A week has 168 hours.'),
  })
  .superRefine(({ who, personId: chosen, givenName, familyName, route, employerAgencyId }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message, input: null })
    if (who === 'known' && chosen === null) refuse('personId', 'Choose who comes.')
    if (who === 'new' && givenName === '') refuse('givenName', 'Give the first name.')
    if (who === 'new' && familyName === '') refuse('familyName', 'Give the last name.')
    if (who === 'new' && route === 'secondment' && employerAgencyId === null)
      refuse('employerAgencyId', 'Say which agency lends them.')
  })
export type Fill = z.output<typeof fillSchema>
