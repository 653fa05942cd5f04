import type { IsoDate } from '#shared/dates.ts'
import type { AwayRow, LeaveRow } from '#shared/features/leave/leave.contract.ts'
import { countLeave, stateOfLeave } from '#shared/features/leave/leave-span.rules.ts'
import type { Deciding } from '#shared/features/leave/deciding.rules.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import { may, type Role } from '#shared/permissions.ts'

import type { Readable } from '../../database/schema.ts'
import { readCentreCalendar } from '../calendar/centre-calendar.ts'
import { readRosters } from '../patterns/rosters.ts'
import { readDeciders } from './deciding.ts'
import { listLeave, type WhichLeave } from './leave.repository.ts'

/** Requests with the working time they take and, while they wait, who has to decide. */
export async function readLeaveRows(db: Readable, which: WhichLeave, today: IsoDate): Promise<LeaveRow[]> {
  const requests = await listLeave(db, which)
  const onlyPerson = which.personId ?? (which.id === undefined ? undefined : requests[0]?.personId)
  const rosters = Map.groupBy(await readRosters(db, { personId: onlyPerson }), ({ personId }) => personId)
  const calendar = await readCentreCalendar(db)
  const decidingOf = await readDeciders(db, today, onlyPerson)
  return requests.map(({ needsDecision, ...request }) => {
    const count = countLeave(request, rosters.get(request.personId) ?? [], calendar, today)
    const state = stateOfLeave(request, { needsDecision })
    return {
      ...request,
      state,
      leaveMinutes: count.minutes,
      leaveDays: count.days.length,
      isAssumed: count.isAssumed,
      deciding: state === 'requested' ? plain(decidingOf(request.personId, request.startsOn)) : null,
    }
  })
}

/** The lists of a rule are not to be written to; those of an answer may be. */
export const plain = (deciding: Deciding) => ({ ...deciding, sides: [...deciding.sides] })

interface WhoseDays {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly personId?: PersonId
}

/** Who is away on any of these days. Why is said only to a role that may know. */
export async function readAway(db: Readable, whose: WhoseDays, role: Role): Promise<AwayRow[]> {
  const mayKnow = may(role, 'absence')
  const requests = await listLeave(db, { ...whose, isLive: true })
  return requests.map((request) => {
    const state = stateOfLeave(request, request)
    return {
      id: request.id,
      personId: request.personId,
      personName: request.personName,
      startsOn: request.startsOn,
      endsOn: request.endsOn,
      firstDay: request.firstDay,
      lastDay: request.lastDay,
      minutes: request.minutes,
      state: state === 'approved' || state === 'requested' ? state : 'noted',
      word: mayKnow ? request.kindName : 'Away',
      meaning: mayKnow ? request.meaning : null,
    }
  })
}
