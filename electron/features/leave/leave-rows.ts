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
import { listLeave, type NamedLeave, type WhichLeave } from './leave.repository.ts'

/** Requests with how they stand and, while they wait, who has to decide. */
export async function withStandings(
  db: Readable,
  requests: readonly NamedLeave[],
  today: IsoDate,
): Promise<(Omit<NamedLeave, 'needsDecision'> & Pick<LeaveRow, 'state' | 'deciding'>)[]> {
  const standing = requests.map(({ needsDecision, ...request }) => ({
    ...request,
    state: stateOfLeave(request, { needsDecision }),
  }))
  const waiting = standing.filter(({ state }) => state === 'requested')
  const decidingOf = await readDeciders(db, today, peopleOf(waiting))
  return standing.map((request) => ({
    ...request,
    deciding: request.state === 'requested' ? plain(decidingOf(request.personId, request.startsOn)) : null,
  }))
}

/** The same with the working time they take. */
export async function readLeaveRows(db: Readable, which: WhichLeave, today: IsoDate): Promise<LeaveRow[]> {
  const requests = await listLeave(db, which)
  const rosters = Map.groupBy(
    await readRosters(db, { personIds: peopleOf(requests) }),
    ({ personId }) => personId,
  )
  const calendar = await readCentreCalendar(db)
  return (await withStandings(db, requests, today)).map((request) => {
    const count = countLeave(request, rosters.get(request.personId) ?? [], calendar, today)
    return {
      ...request,
      leaveMinutes: count.minutes,
      leaveDays: count.days.length,
      isAssumed: count.isAssumed,
    }
  })
}

const peopleOf = (requests: readonly Pick<NamedLeave, 'personId'>[]): PersonId[] => [
  ...new Set(requests.map(({ personId }) => personId)),
]

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
