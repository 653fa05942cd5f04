import { sql } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import type { PersonRecord, PersonRow } from '#shared/features/people/people.contract.ts'
import { standingOn } from '#shared/features/people/people.rules.ts'
import type { Person, PersonId } from '#shared/features/people/people.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import { employerOn, ownBody } from '../employments/employments.repository.ts'

/** Everybody with what they do here on that day. */
export async function listPeople(db: Readable, on: IsoDate): Promise<PersonRow[]> {
  const { rows } = await sql<Omit<PersonRow, 'standing'>>`
    WITH current AS (
      SELECT
        appointments.personId, appointments.postId, appointments.route,
        coalesce(posts.title, appointments.title) AS postTitle,
        count(*) OVER person AS appointmentCount,
        sum(appointments.minutesPerWeek) OVER person AS minutesPerWeek,
        sum(appointments.minutesPerWeek * 1.0 / appointments.fullTimeMinutes) OVER person AS fte,
        row_number() OVER (
          PARTITION BY appointments.personId
          ORDER BY appointments.minutesPerWeek DESC NULLS LAST, appointments.startsOn, appointments.id
        ) AS place
      FROM appointments LEFT JOIN posts ON posts.id = appointments.postId
      WHERE appointments.startsOn <= ${on} AND (appointments.endsOn IS NULL OR appointments.endsOn >= ${on})
      WINDOW person AS (PARTITION BY appointments.personId)
    ), seconded AS (
      SELECT personId, max(coalesce(endedOn, noticeEndsOn, endsOn)) AS secondmentEndsOn
      FROM secondments
      WHERE begunOn <= ${on} AND coalesce(endedOn, '9999') >= ${on} AND withdrawnOn IS NULL
      GROUP BY personId
    )
    SELECT
      people.id, people.givenName, people.familyName, people.preferredName, people.staffNumber, people.kind,
      people.disciplineId, vocabularies.label AS discipline,
      agencies.id AS employerAgencyId, agencies.name AS employerName,
      people.email, people.phone, people.registrationExpiresOn, people.startedOn, people.leftOn,
      reasons.label AS leavingReason,
      current.postId, current.postTitle, current.route,
      coalesce(current.appointmentCount, 0) AS appointmentCount, current.minutesPerWeek, current.fte,
      seconded.secondmentEndsOn
    FROM people
    LEFT JOIN current ON current.personId = people.id AND current.place = 1
    LEFT JOIN seconded ON seconded.personId = people.id
    LEFT JOIN vocabularies ON vocabularies.id = people.disciplineId
    LEFT JOIN vocabularies AS reasons ON reasons.id = people.leavingReasonId
    LEFT JOIN agencies ON agencies.id = ${employerOn('people.id', on)}
    ORDER BY lower(people.familyName), lower(people.givenName), people.id
  `.execute(db)
  return rows.map((row) => ({ ...row, standing: standingOn(on, row) }))
}

export const listPersonRecords = (db: Readable): Promise<Person[]> =>
  db.selectFrom('people').selectAll().execute()

/** Whoever has not left by that day and has a registration or something else that ends. */
export const listWithEnding = (db: Readable, on: IsoDate): Promise<Person[]> =>
  db
    .selectFrom('people')
    .selectAll()
    .where((eb) => eb.or([eb('leftOn', 'is', null), eb('leftOn', '>=', on)]))
    .where((eb) =>
      eb.or([
        eb('registrationExpiresOn', 'is not', null),
        eb('id', 'in', eb.selectFrom('personParticulars').select('personId').where('endsOn', 'is not', null)),
      ]),
    )
    .execute()

export const findPerson = (db: Readable, id: PersonId): Promise<Person | undefined> =>
  db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()

/** With whoever employs them on that day. */
export const findPersonRecord = (
  db: Readable,
  id: PersonId,
  on: IsoDate,
): Promise<PersonRecord | undefined> =>
  db
    .selectFrom('people')
    .leftJoin('agencies', (join) => join.on(sql<boolean>`agencies.id = ${employerOn('people.id', on)}`))
    .selectAll('people')
    .select([
      'agencies.id as employerAgencyId',
      sql<string>`coalesce(agencies.name, ${ownBody})`.as('employerName'),
    ])
    .where('people.id', '=', id)
    .executeTakeFirst()

/** Staff numbers are compared without regard to capitals. */
export const findPersonNumbered = (db: Readable, staffNumber: string): Promise<Person | undefined> =>
  db
    .selectFrom('people')
    .selectAll()
    .where(sql<string>`lower(staffNumber)`, '=', staffNumber.toLowerCase())
    .where('staffNumber', '<>', '')
    .executeTakeFirst()

export async function insertPerson(db: Writable, person: Person): Promise<void> {
  await db.insertInto('people').values(person).execute()
}

export async function updatePerson(db: Writable, { id, ...fields }: Person): Promise<void> {
  await db.updateTable('people').set(fields).where('id', '=', id).execute()
}

export async function deletePerson(db: Writable, id: PersonId): Promise<void> {
  await db.deleteFrom('people').where('id', '=', id).execute()
}

/** What else must be considered before somebody leaves or is deleted. */
export const listSecondmentsOf = (db: Readable, personId: PersonId) =>
  db
    .selectFrom('secondments')
    .select(['id', 'startsOn', 'endsOn', 'noticeEndsOn', 'endedOn', 'withdrawnOn', 'begunOn'])
    .where('personId', '=', personId)
    .execute()
