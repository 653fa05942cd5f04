import { sql } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import type { Person, PersonId } from '#shared/features/people/people.schema.ts'

import type { Readable } from '../../database/schema.ts'
import { employerOn } from '../employments/employments.repository.ts'

export const findStarter = (db: Readable, id: PersonId): Promise<Person | undefined> =>
  db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()

/** Is, or will be, seconded here once the induction starts. */
export async function isSecondedFrom(db: Readable, personId: PersonId, startsOn: IsoDate): Promise<boolean> {
  const secondment = await db
    .selectFrom('secondments')
    .select('id')
    .where('personId', '=', personId)
    .where('withdrawnOn', 'is', null)
    .where((eb) =>
      eb(eb.fn.coalesce('endedOn', 'noticeEndsOn', 'endsOn', sql<IsoDate>`${startsOn}`), '>=', startsOn),
    )
    .executeTakeFirst()
  return secondment !== undefined
}

export interface Standing {
  readonly postTitle: string
  readonly homeAgency: string
}

/** The post and the home agency on a day; the employer stands in where there is no secondment. */
export async function standingOf(db: Readable, personId: PersonId, on: IsoDate): Promise<Standing> {
  const { rows } = await sql<Standing>`
    SELECT
      coalesce((
        SELECT coalesce(posts.title, appointments.title)
        FROM appointments LEFT JOIN posts ON posts.id = appointments.postId
        WHERE appointments.personId = people.id AND (appointments.endsOn IS NULL OR appointments.endsOn >= ${on})
        ORDER BY appointments.startsOn LIMIT 1
      ), '') AS postTitle,
      coalesce((
        SELECT agencies.name
        FROM secondments JOIN agencies ON agencies.id = secondments.homeAgencyId
        WHERE secondments.personId = people.id AND secondments.withdrawnOn IS NULL
          AND coalesce(secondments.endedOn, secondments.noticeEndsOn, secondments.endsOn, ${on}) >= ${on}
        ORDER BY secondments.startsOn LIMIT 1
      ), (SELECT name FROM agencies WHERE id = ${employerOn('people.id', on)}), '') AS homeAgency
    FROM people WHERE people.id = ${personId}
  `.execute(db)
  return rows[0] ?? { postTitle: '', homeAgency: '' }
}
