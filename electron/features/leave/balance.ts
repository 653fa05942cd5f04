import { covers, type IsoDate } from '#shared/dates.ts'
import {
  balanceOf,
  entitlementOf,
  leaveYearOn,
  type BalanceFacts,
  type LeaveBalance,
  type LeaveMinutes,
  type LeaveYear,
} from '#shared/features/leave/balance.rules.ts'
import { countLeave } from '#shared/features/leave/leave-span.rules.ts'
import type { LeaveAllowance, LeaveRequestId } from '#shared/features/leave/leave.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import type { Readable } from '../../database/schema.ts'
import { readCentreCalendar } from '../calendar/centre-calendar.ts'
import { readRosters } from '../patterns/rosters.ts'
import { presentTerms } from '../terms/comparison.ts'
import { listSchemes } from '../terms/schemes.repository.ts'
import { listNamedTerms } from '../terms/terms.repository.ts'
import { findAllowance, listLeave } from './leave.repository.ts'
import { bankHolidayMinutes, segmentsOf } from './year-segments.ts'

export interface PersonBalance extends LeaveBalance {
  readonly allowance: LeaveAllowance | null
}

/** A leave year of one person as it stands; `without` leaves a request out, to see what it would change. */
export async function readBalance(
  db: Readable,
  personId: PersonId,
  on: IsoDate,
  today: IsoDate,
  without?: LeaveRequestId,
): Promise<PersonBalance> {
  const calendar = await readCentreCalendar(db)
  const rosters = await readRosters(db, { personId })
  const terms = await listNamedTerms(db, on, personId)
  const schemes = new Map((await listSchemes(db)).map((scheme) => [scheme.id, scheme]))
  const present = presentTerms(terms, on).get(personId) ?? terms.at(-1)
  const year = leaveYearOn(present === undefined ? '' : (schemes.get(present.schemeId)?.leaveYear ?? ''), on)
  const allowance = (await findAllowance(db, personId, year.startsOn)) ?? null
  const requests = await listLeave(db, { personId, from: year.startsOn, to: year.endsOn, isLive: true })
  const balance = balanceOf({
    year,
    worked:
      terms.length === 0
        ? { minutes: null, inHolidays: 0, steps: [], notes: [noTerms] }
        : entitlementOf(year, segmentsOf(year, rosters, terms, schemes)),
    stated: await readStated(db, personId, on, allowance),
    carried: allowance?.carriedMinutes ?? 0,
    bankHolidays: bankHolidayMinutes(year, rosters, calendar),
    used: usedIn(
      year,
      today,
      requests
        .filter(({ meaning, id }) => meaning === 'annual' && id !== without)
        .map((request) => ({
          isWaiting: request.decision === null && request.needsDecision === 1,
          days: countLeave(request, rosters, calendar, year.endsOn).days,
        })),
    ),
  })
  return { ...balance, allowance }
}

const noTerms =
  'No terms are noted for this person, so the leave of the year cannot be worked out. Note their terms, or what the home agency says.'

/** The home agency’s own word beats the agreement, and both beat what the terms come to. */
async function readStated(
  db: Readable,
  personId: PersonId,
  on: IsoDate,
  allowance: LeaveAllowance | null,
): Promise<BalanceFacts['stated']> {
  if (allowance !== null && allowance.statedMinutes !== null)
    return { minutes: allowance.statedMinutes, byWhom: 'as the employer says' }
  const agreed = await db
    .selectFrom('secondmentClauses')
    .innerJoin('secondments', 'secondments.id', 'secondmentClauses.secondmentId')
    .innerJoin('appointments', 'appointments.id', 'secondments.appointmentId')
    .select(['secondmentClauses.minutes', 'appointments.startsOn', 'appointments.endsOn'])
    .where('secondments.personId', '=', personId)
    .where('secondmentClauses.clause', '=', 'leaveEntitlement')
    .where('secondmentClauses.agreedOn', 'is not', null)
    .execute()
  const holds = agreed.find((clause) => clause.minutes !== null && covers(clause, on))
  return holds === undefined || holds.minutes === null
    ? null
    : { minutes: holds.minutes, byWhom: 'as the agreement of the secondment says' }
}

interface Used {
  readonly isWaiting: boolean
  readonly days: readonly { readonly on: IsoDate; readonly minutes: number }[]
}

function usedIn(year: LeaveYear, today: IsoDate, leave: readonly Used[]): LeaveMinutes {
  const used = { taken: 0, booked: 0, waiting: 0 }
  for (const { isWaiting, days } of leave) {
    for (const { on, minutes } of days) {
      if (!covers(year, on)) continue
      used[isWaiting ? 'waiting' : on <= today ? 'taken' : 'booked'] += minutes
    }
  }
  return used
}
