import { sql } from 'kysely'

import type { IsoDate } from '#shared/dates.ts'
import type {
  LeaveAllowance,
  LeaveKind,
  LeaveKindId,
  LeaveMeaning,
  LeaveRequest,
  LeaveRequestId,
} from '#shared/features/leave/leave.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import { employerOn } from '../employments/employments.repository.ts'

/** In their order. */
export const listKinds = (db: Readable): Promise<LeaveKind[]> =>
  db.selectFrom('leaveKinds').selectAll().orderBy('position').orderBy('id').execute()

export const findKind = (db: Readable, id: LeaveKindId): Promise<LeaveKind | undefined> =>
  db.selectFrom('leaveKinds').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertKind(db: Writable, kind: LeaveKind): Promise<void> {
  await db.insertInto('leaveKinds').values(kind).execute()
}

export async function updateKind(db: Writable, { id, ...fields }: LeaveKind): Promise<void> {
  await db.updateTable('leaveKinds').set(fields).where('id', '=', id).execute()
}

export interface NamedLeave extends LeaveRequest {
  readonly personName: string
  readonly employerName: string | null
  readonly kindName: string
  readonly meaning: LeaveMeaning
  readonly needsDecision: 0 | 1
}

export interface WhichLeave {
  readonly id?: LeaveRequestId | undefined
  readonly personId?: PersonId | undefined
  /** Not over before this day. */
  readonly from?: IsoDate | undefined
  /** Begun by this day. */
  readonly to?: IsoDate | undefined
  /** Neither refused, withdrawn nor cancelled. */
  readonly isLive?: boolean
  readonly isUndecided?: boolean
  /** Waits for a decision, or for the day on which they are back. */
  readonly isPending?: boolean
}

/** Newest first. */
export async function listLeave(db: Readable, which: WhichLeave): Promise<NamedLeave[]> {
  const { id, personId, from, to, isLive = false, isUndecided = false, isPending = false } = which
  const all = sql`TRUE`
  const undecided = sql`decision IS NULL AND leaveKinds.needsDecision = 1`
  const { rows } = await sql<NamedLeave>`
    SELECT leaveRequests.*,
      iif(people.preferredName = '', people.givenName, people.preferredName) || ' ' || people.familyName AS personName,
      agencies.name AS employerName, leaveKinds.name AS kindName, leaveKinds.meaning, leaveKinds.needsDecision
    FROM leaveRequests
    JOIN people ON people.id = leaveRequests.personId
    JOIN leaveKinds ON leaveKinds.id = leaveRequests.kindId
    LEFT JOIN agencies ON agencies.id = ${employerOn('people.id', sql.ref('leaveRequests.startsOn'))}
    WHERE ${id === undefined ? all : sql`leaveRequests.id = ${id}`}
      AND ${personId === undefined ? all : sql`leaveRequests.personId = ${personId}`}
      AND ${from === undefined ? all : sql`(leaveRequests.endsOn IS NULL OR leaveRequests.endsOn >= ${from})`}
      AND ${to === undefined ? all : sql`leaveRequests.startsOn <= ${to}`}
      AND ${isLive || isUndecided || isPending ? sql`withdrawnOn IS NULL AND cancelledOn IS NULL AND decision IS NOT 'refused'` : all}
      AND ${isUndecided ? undecided : all}
      AND ${isPending ? sql`((${undecided}) OR leaveRequests.endsOn IS NULL)` : all}
    ORDER BY leaveRequests.startsOn DESC, leaveRequests.id DESC
  `.execute(db)
  return rows
}

export const listLeaveOf = (db: Readable, personId: PersonId): Promise<LeaveRequest[]> =>
  db.selectFrom('leaveRequests').selectAll().where('personId', '=', personId).orderBy('startsOn').execute()

export const findLeave = (db: Readable, id: LeaveRequestId): Promise<LeaveRequest | undefined> =>
  db.selectFrom('leaveRequests').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertLeave(db: Writable, request: LeaveRequest): Promise<void> {
  await db.insertInto('leaveRequests').values(request).execute()
}

export async function updateLeave(db: Writable, { id, ...fields }: LeaveRequest): Promise<void> {
  await db.updateTable('leaveRequests').set(fields).where('id', '=', id).execute()
}

export async function deleteLeave(db: Writable, id: LeaveRequestId): Promise<void> {
  await db.deleteFrom('leaveRequests').where('id', '=', id).execute()
}

export const findAllowance = (
  db: Readable,
  personId: PersonId,
  yearStartsOn: IsoDate,
): Promise<LeaveAllowance | undefined> =>
  db
    .selectFrom('leaveAllowances')
    .selectAll()
    .where('personId', '=', personId)
    .where('yearStartsOn', '=', yearStartsOn)
    .executeTakeFirst()

export async function insertAllowance(db: Writable, allowance: LeaveAllowance): Promise<void> {
  await db.insertInto('leaveAllowances').values(allowance).execute()
}

export async function updateAllowance(db: Writable, { id, ...fields }: LeaveAllowance): Promise<void> {
  await db.updateTable('leaveAllowances').set(fields).where('id', '=', id).execute()
}

export async function deleteAllowance(db: Writable, { id }: Pick<LeaveAllowance, 'id'>): Promise<void> {
  await db.deleteFrom('leaveAllowances').where('id', '=', id).execute()
}
