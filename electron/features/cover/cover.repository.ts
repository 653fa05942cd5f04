import { sql } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import type { LeaveKind, LeaveRequest, LeaveSpan } from '#shared/features/leave/leave.schema.ts'
import type { Person } from '#shared/features/people/people.schema.ts'

import type { Readable } from '../../database/schema.ts'
import { employerOn } from '../employments/employments.repository.ts'

export interface PlannedPersonRow extends Pick<Person, 'kind' | 'disciplineId'> {
  readonly personId: Person['id']
  readonly name: string
  readonly discipline: string | null
  readonly agency: string | null
}

/** Whoever has an appointment on one of the days, by last name. Members of panels do not work at the centre. */
export async function listPresent(db: Readable, from: IsoDate, to: IsoDate): Promise<PlannedPersonRow[]> {
  const { rows } = await sql<PlannedPersonRow>`
    SELECT people.id AS personId, people.kind, people.disciplineId, vocabularies.label AS discipline,
      agencies.name AS agency,
      iif(people.preferredName = '', people.givenName, people.preferredName) || ' ' || people.familyName AS name
    FROM people
    LEFT JOIN vocabularies ON vocabularies.id = people.disciplineId
    LEFT JOIN agencies ON agencies.id = ${employerOn('people.id', from)}
    WHERE people.kind <> 'panelMember'
      AND (people.leftOn IS NULL OR people.leftOn >= ${from})
      AND EXISTS (
        SELECT 1 FROM appointments
        WHERE appointments.personId = people.id AND appointments.startsOn <= ${to}
          AND (appointments.endsOn IS NULL OR appointments.endsOn >= ${from})
      )
    ORDER BY lower(people.familyName), lower(people.givenName), people.id
  `.execute(db)
  return rows
}

export type LeaveRow = LeaveRequest & Pick<LeaveKind, 'name' | 'meaning' | 'needsDecision'>

/** Touching the days, with what became of them; the rules say which of them count. */
export async function listLeaveIn(db: Readable, from: IsoDate, to: IsoDate): Promise<LeaveRow[]> {
  const { rows } = await sql<LeaveRow>`
    SELECT leaveRequests.*, leaveKinds.name, leaveKinds.meaning, leaveKinds.needsDecision
    FROM leaveRequests JOIN leaveKinds ON leaveKinds.id = leaveRequests.kindId
    WHERE leaveRequests.startsOn <= ${to} AND (leaveRequests.endsOn IS NULL OR leaveRequests.endsOn >= ${from})
    ORDER BY leaveRequests.startsOn, leaveRequests.id
  `.execute(db)
  return rows
}

export const listAreaNames = async (db: Readable): Promise<ReadonlyMap<string, string>> => {
  const areas = await db
    .selectFrom('vocabularies')
    .select(['id', 'label'])
    .where('vocabulary', '=', 'serviceAreas')
    .execute()
  return new Map(areas.map(({ id, label }) => [id, label]))
}

export const findName = (db: Readable, id: Person['id']): Promise<{ name: string } | undefined> =>
  db
    .selectFrom('people')
    .select(sql<string>`iif(preferredName = '', givenName, preferredName) || ' ' || familyName`.as('name'))
    .where('id', '=', id)
    .executeTakeFirst()

export const findLeaveSpan = (
  db: Readable,
  id: LeaveRequest['id'],
): Promise<(LeaveSpan & Pick<LeaveRequest, 'personId'>) | undefined> =>
  db
    .selectFrom('leaveRequests')
    .select(['personId', 'startsOn', 'endsOn', 'firstDay', 'lastDay', 'minutes'])
    .where('id', '=', id)
    .executeTakeFirst()
