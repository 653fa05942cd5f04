import { addMonths } from '#shared/dates.ts'
import {
  coverDutyHolderId,
  coverDutyId,
  minimumId,
  type CoverDutyHolder,
  type Minimum,
} from '#shared/features/cover/cover.schema.ts'
import { newId } from '#shared/ids.ts'

import { insertMany } from '../../database/insert-many.ts'
import type { Decade } from './decade.ts'

const dutyNames = ['Fire marshal', 'Medicines', 'Safeguarding lead']

/** A large centre asks for people in every service, in term and in holidays, and for some who hold a duty. */
export async function fillCover({ db, random, today, people, recorded }: Decade): Promise<void> {
  const startsOn = addMonths(today, -24)
  const areas = await db
    .selectFrom('vocabularies')
    .select(['id', 'label'])
    .where('vocabulary', '=', 'serviceAreas')
    .execute()
  const duties = dutyNames.map((name) => ({ id: newId(coverDutyId), name }))
  const holders = duties.flatMap(({ id: dutyId }) =>
    people
      .filter(({ leftOn }) => leftOn === null)
      .filter(() => random.between(1, 6) === 1)
      .map(({ id: personId }): CoverDutyHolder => ({
        id: newId(coverDutyHolderId),
        dutyId,
        personId,
        startsOn,
        endsOn: null,
      })),
  )
  const minimum: Omit<Minimum, 'id' | 'name'> = {
    serviceAreaId: null,
    disciplineId: null,
    dutyId: null,
    people: 8,
    weekdays: '12345',
    season: 'always',
    // After the hours that the story asks for.
    fromMinute: 900,
    toMinute: 1020,
    unsupervised: 0,
    startsOn,
    endsOn: null,
    notes: '',
  }
  const minimums: Minimum[] = [
    ...areas.flatMap(({ id: serviceAreaId, label }) => [
      { ...minimum, id: newId(minimumId), name: `${label}, term`, serviceAreaId, season: 'term' as const },
      {
        ...minimum,
        id: newId(minimumId),
        name: `${label}, holidays`,
        serviceAreaId,
        season: 'holiday' as const,
        people: 5,
      },
      {
        ...minimum,
        id: newId(minimumId),
        name: `${label}, alone`,
        serviceAreaId,
        people: 2,
        unsupervised: 1 as const,
      },
    ]),
    ...duties.map(({ id: dutyId, name }) => ({ ...minimum, id: newId(minimumId), name, dutyId, people: 12 })),
  ]
  await recorded(startsOn, 'cover.addMinimum', 'Set minimum cover', async () => {
    await insertMany(db, 'coverDuties', duties)
    await insertMany(db, 'coverDutyHolders', holders)
    await insertMany(db, 'minimums', minimums)
  })
}
