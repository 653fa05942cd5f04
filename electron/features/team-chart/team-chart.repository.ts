import { sql } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import type { LineKind } from '#shared/features/team-chart/team-chart.contract.ts'

import type { Readable } from '../../database/schema.ts'
import { employerOn } from '../employments/employments.repository.ts'

const nameOf = (person: string) =>
  sql<string>`iif(${sql.ref(`${person}.preferredName`)} = '', ${sql.ref(`${person}.givenName`)}, ${sql.ref(`${person}.preferredName`)}) || ' ' || ${sql.ref(`${person}.familyName`)}`

/** What everybody does here on that day; whoever has two appointments comes twice, the longer week first. */
export const listWorkOn = (db: Readable, on: IsoDate) =>
  db
    .selectFrom('appointments')
    .innerJoin('people', 'people.id', 'appointments.personId')
    .leftJoin('posts', 'posts.id', 'appointments.postId')
    .leftJoin('secondments', 'secondments.appointmentId', 'appointments.id')
    .leftJoin('vocabularies as disciplines', 'disciplines.id', 'people.disciplineId')
    .leftJoin('vocabularies as areas', 'areas.id', 'posts.serviceAreaId')
    .leftJoin('agencies', (join) =>
      join.on(sql<boolean>`agencies.id = coalesce(secondments.homeAgencyId, ${employerOn('people.id', on)})`),
    )
    .select([
      'appointments.id as appointmentId',
      'appointments.personId',
      'appointments.postId',
      nameOf('people').as('name'),
      'people.kind as personKind',
      sql<string>`coalesce(posts.title, appointments.title)`.as('work'),
      'posts.reportsToPostId',
      'agencies.id as agencyId',
      'agencies.name as agencyName',
      'disciplines.label as discipline',
      'areas.label as area',
    ])
    .where('appointments.startsOn', '<=', on)
    .where((eb) => eb.or([eb('appointments.endsOn', 'is', null), eb('appointments.endsOn', '>=', on)]))
    .orderBy(sql`lower(people.familyName)`)
    .orderBy(sql`lower(people.givenName)`)
    .orderBy('people.id')
    .orderBy('appointments.minutesPerWeek', 'desc')
    .orderBy('appointments.startsOn')
    .orderBy('appointments.id')
    .execute()
export type Work = Awaited<ReturnType<typeof listWorkOn>>[number]

/** Who holds one of these roles that day. */
export const listHoldersOn = (db: Readable, on: IsoDate, roles: readonly LineKind[]) =>
  db
    .selectFrom('roleHoldings')
    .leftJoin('people as holder', 'holder.id', 'roleHoldings.holderPersonId')
    .leftJoin('agencies', (join) =>
      join.on(
        sql<boolean>`agencies.id = coalesce(roleHoldings.holderAgencyId, ${employerOn('holder.id', on)})`,
      ),
    )
    .select([
      'roleHoldings.appointmentId',
      'roleHoldings.role',
      'roleHoldings.side',
      'roleHoldings.holderPersonId',
      'roleHoldings.holderName',
      nameOf('holder').as('personName'),
      'agencies.id as agencyId',
      'agencies.name as agencyName',
      'holder.leftOn',
    ])
    .where('roleHoldings.role', 'in', [...roles])
    .where('roleHoldings.startsOn', '<=', on)
    .where((eb) => eb.or([eb('roleHoldings.endsOn', 'is', null), eb('roleHoldings.endsOn', '>=', on)]))
    .orderBy('roleHoldings.id')
    .execute()
export type Holder = Awaited<ReturnType<typeof listHoldersOn>>[number]

export const listPostsWithArea = (db: Readable) =>
  db
    .selectFrom('posts')
    .leftJoin('vocabularies', 'vocabularies.id', 'posts.serviceAreaId')
    .selectAll('posts')
    .select('vocabularies.label as area')
    .orderBy(sql`lower(posts.title)`)
    .orderBy('posts.id')
    .execute()

/** Posts for which somebody is sought. */
export const listSoughtPosts = (db: Readable) =>
  db
    .selectFrom('vacancies')
    .select('postId')
    .where('filledOn', 'is', null)
    .where('withdrawnOn', 'is', null)
    .execute()
