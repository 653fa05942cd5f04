import { AppError } from '#shared/errors.ts'
import { nameOf } from '#shared/features/people/people.rules.ts'
import type { Person } from '#shared/features/people/people.schema.ts'
import { nounOf } from '#shared/record-names.ts'

import { referencesTo, type Reference } from '../../database/references.ts'
import type { Readable } from '../../database/schema.ts'

/**
 * Somebody about whom anything is on record is not deleted: the centre's past and colleagues' records rest on it. Only
 * who employs them, and appointments to which nothing else belongs, go with somebody entered by mistake.
 */
export async function refuseWhileHeld(db: Readable, person: Person): Promise<void> {
  const appointments = await db
    .selectFrom('appointments')
    .select('id')
    .where('personId', '=', person.id)
    .execute()
  const held = [
    ...(await referencesTo(db, 'people', [person.id], {
      apartFrom: ['appointments', 'employments', 'personParticulars', 'personRates'],
      alsoCascading: true,
    })),
    ...(await referencesTo(
      db,
      'appointments',
      appointments.map(({ id }) => id),
      { apartFrom: ['roleHoldings', 'secondments', 'locationLinks'] },
    )),
  ]
  if (held.length === 0) return
  throw new AppError(
    'ruleBroken',
    `${nameOf(person)} has more on record: ${new Intl.ListFormat('en-GB').format(held.map(say))}. Nothing was deleted. Record them as a leaver instead, so that the past stays true; or, if they were entered by mistake, delete those records first.`,
  )
}

const say = ({ table, count }: Reference): string => `${nounOf(table).toLowerCase()} (${count})`
