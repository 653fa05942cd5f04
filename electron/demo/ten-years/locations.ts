import { addMonths } from '#shared/dates.ts'
import {
  emptyLocation,
  locationId,
  locationLinkId,
  locationReasonId,
  type LocationReason,
} from '#shared/features/locations/locations.schema.ts'
import { skillNeedId, type SkillNeed } from '#shared/features/skills-balance/skill-needs.schema.ts'
import { newId } from '#shared/ids.ts'

import { insertMany } from '../../database/insert-many.ts'
import type { Decade } from './decade.ts'

const places = 40

/** Forty places with six reasons each, every post at one of them, and each discipline's need stated anew every year. */
export async function fillLocations({
  db,
  random,
  posts,
  firstDay,
  today,
  dayBetween,
  recorded,
}: Decade): Promise<void> {
  const words = await db.selectFrom('vocabularies').select(['id', 'vocabulary']).execute()
  const kinds = words.filter(({ vocabulary }) => vocabulary === 'baseKinds')
  const ids = Array.from({ length: places }, () => newId(locationId))
  for (const [index, id] of ids.entries()) {
    const decidedOn = dayBetween(firstDay, today)
    const { postIds: _, ...blank } = emptyLocation
    await recorded(firstDay, 'locations.add', 'Added a location', async () => {
      await insertMany(db, 'locations', [
        {
          ...blank,
          id,
          name: `Base ${index + 1}, ${random.pick(['Wharf Street', 'Mill Parade', 'Otter Bank', 'Fenside Lane'])}`,
          kindId: random.pick(kinds).id,
          daysOpen: '["1","2","3","4","5"]',
          decision: 'use',
          decidedOn,
          decidedBy: 'Steering group',
          reviewOn: addMonths(decidedOn, 24),
        },
      ])
      await insertMany(
        db,
        'locationReasons',
        Array.from({ length: 6 }, (_unused, count): LocationReason => ({
          id: newId(locationReasonId),
          locationId: id,
          side: count % 2 === 0 ? 'for' : 'against',
          statement: 'Close to the families who use it, and far from the office of the home agency.',
          weight: random.pick(['some', 'much', 'decisive'] as const),
          fromWhom: 'Team meeting',
          saidOn: decidedOn,
        })),
      )
    })
  }
  await recorded(firstDay, 'locations.link', 'Said who works at a location', () =>
    insertMany(
      db,
      'locationLinks',
      posts.map((postId) => ({
        id: newId(locationLinkId),
        locationId: random.pick(ids),
        postId,
        appointmentId: null,
      })),
    ),
  )
  const disciplines = words.filter(({ vocabulary }) => vocabulary === 'disciplines')
  const needs = disciplines.flatMap(({ id: disciplineId }) =>
    Array.from({ length: 10 }, (_, year): SkillNeed => ({
      id: newId(skillNeedId),
      disciplineId,
      agencyId: null,
      serviceAreaId: null,
      measure: 'fte',
      amount: random.between(4, 60) / 4,
      startsOn: addMonths(firstDay, year * 12),
      endsOn: null,
      reason: 'Yearly service plan.',
    })),
  )
  await recorded(firstDay, 'skillsBalance.state', 'Stated a need for a discipline', () =>
    insertMany(db, 'skillNeeds', needs),
  )
}
