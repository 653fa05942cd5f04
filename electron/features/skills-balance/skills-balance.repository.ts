import { sql } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import type { PersonKind } from '#shared/features/people/people.schema.ts'
import type { NamedNeed } from '#shared/features/skills-balance/skills-balance.contract.ts'
import type { SkillNeed, SkillNeedId } from '#shared/features/skills-balance/skill-needs.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import { employerOn } from '../employments/employments.repository.ts'

/** Newest first; of one day by discipline. */
export const listNamedNeeds = (db: Readable): Promise<NamedNeed[]> =>
  db
    .selectFrom('skillNeeds')
    .innerJoin('vocabularies as disciplines', 'disciplines.id', 'skillNeeds.disciplineId')
    .leftJoin('vocabularies as areas', 'areas.id', 'skillNeeds.serviceAreaId')
    .leftJoin('agencies', 'agencies.id', 'skillNeeds.agencyId')
    .selectAll('skillNeeds')
    .select(['disciplines.label as discipline', 'areas.label as serviceArea', 'agencies.name as agencyName'])
    .orderBy('skillNeeds.startsOn', 'desc')
    .orderBy(sql`lower(disciplines.label)`)
    .orderBy('skillNeeds.id')
    .execute()

export const listNeeds = (db: Readable): Promise<SkillNeed[]> =>
  db.selectFrom('skillNeeds').selectAll().execute()

export const findNeed = (db: Readable, id: SkillNeedId): Promise<SkillNeed | undefined> =>
  db.selectFrom('skillNeeds').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertNeed(db: Writable, need: SkillNeed): Promise<void> {
  await db.insertInto('skillNeeds').values(need).execute()
}

export async function updateNeed(db: Writable, { id, ...fields }: SkillNeed): Promise<void> {
  await db.updateTable('skillNeeds').set(fields).where('id', '=', id).execute()
}

export async function deleteNeed(db: Writable, id: SkillNeedId): Promise<void> {
  await db.deleteFrom('skillNeeds').where('id', '=', id).execute()
}

/** What people of these kinds do here on that day, with the agency that employs them then. */
export const listCountedWork = (db: Readable, on: IsoDate, kinds: readonly PersonKind[]) =>
  db
    .selectFrom('appointments')
    .innerJoin('people', 'people.id', 'appointments.personId')
    .leftJoin('posts', 'posts.id', 'appointments.postId')
    .leftJoin('secondments', 'secondments.appointmentId', 'appointments.id')
    .leftJoin('vocabularies as disciplines', 'disciplines.id', 'people.disciplineId')
    .leftJoin('agencies', (join) =>
      join.on(sql<boolean>`agencies.id = coalesce(secondments.homeAgencyId, ${employerOn('people.id', on)})`),
    )
    .select([
      'appointments.personId',
      sql<string>`iif(people.preferredName = '', people.givenName, people.preferredName) || ' ' || people.familyName`.as(
        'name',
      ),
      sql<string>`coalesce(posts.title, appointments.title)`.as('work'),
      'people.disciplineId',
      'disciplines.label as discipline',
      'agencies.id as agencyId',
      'agencies.name as agencyName',
      'posts.serviceAreaId',
      sql<number | null>`appointments.minutesPerWeek * 1.0 / appointments.fullTimeMinutes`.as('fte'),
    ])
    .where('people.kind', 'in', [...kinds])
    .where('appointments.startsOn', '<=', on)
    .where((eb) => eb.or([eb('appointments.endsOn', 'is', null), eb('appointments.endsOn', '>=', on)]))
    .orderBy(sql`lower(people.familyName)`)
    .orderBy(sql`lower(people.givenName)`)
    .orderBy('appointments.id')
    .execute()

/** Of what discipline whoever held a post last before that day is. */
export const listLastDisciplines = (db: Readable, on: IsoDate) =>
  db
    .selectFrom('appointments')
    .innerJoin('people', 'people.id', 'appointments.personId')
    .leftJoin('vocabularies', 'vocabularies.id', 'people.disciplineId')
    .select(['appointments.postId', 'people.disciplineId', 'vocabularies.label as discipline'])
    .where('appointments.postId', 'is not', null)
    .where('appointments.startsOn', '<=', on)
    .orderBy('appointments.startsOn')
    .execute()
