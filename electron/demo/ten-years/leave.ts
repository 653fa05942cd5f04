import { addDays, addMonths, maxDate, minDate, mondayOf, type IsoDate } from '#shared/dates.ts'
import {
  leaveRequestId,
  undecided,
  type LeaveKind,
  type LeaveMeaning,
  type LeaveRequest,
} from '#shared/features/leave/leave.schema.ts'
import { dayOfLength, writeWeek } from '#shared/features/patterns/hours.rules.ts'
import { workingPatternId, type WorkingPattern } from '#shared/features/patterns/patterns.schema.ts'
import { newId } from '#shared/ids.ts'

import { insertMany } from '../../database/insert-many.ts'
import { listKinds } from '../../features/leave/leave.repository.ts'
import type { Decade } from './decade.ts'

type Work = Awaited<ReturnType<typeof presentWork>>[number]

/** Everybody here has a working week, some have a second one since last year, and two years of leave behind them. */
export async function fillLeave(decade: Decade): Promise<void> {
  const { db, today, recorded } = decade
  const kinds = new Map((await listKinds(db)).map((kind) => [kind.meaning, kind]))
  for (const work of await presentWork(decade)) {
    const weeks = weeksOf(decade, work)
    await recorded(
      maxDate(work.startsOn, addMonths(today, -24)),
      'patterns.add',
      'Noted a working week',
      () => insertMany(db, 'workingPatterns', weeks),
    )
    for (const request of absencesOf(decade, work, kinds))
      await recorded(minDate(request.requestedOn, today), 'leave.add', 'Noted leave or absence', () =>
        insertMany(db, 'leaveRequests', [request]),
      )
  }
}

/** Of the crowd; the people of the story have told of theirs. */
const presentWork = ({ db, people }: Decade) =>
  db
    .selectFrom('appointments')
    .leftJoin('secondments', 'secondments.appointmentId', 'appointments.id')
    .select([
      'appointments.id',
      'appointments.personId',
      'appointments.startsOn',
      'appointments.minutesPerWeek',
      'secondments.homeAgencyId',
    ])
    .where(
      'appointments.personId',
      'in',
      people.filter(({ leftOn }) => leftOn === null).map(({ id }) => id),
    )
    .orderBy('appointments.personId')
    .execute()

function weeksOf({ random, today }: Decade, { id, startsOn, minutesPerWeek }: Work): WorkingPattern[] {
  const minutes = minutesPerWeek ?? 2220
  const week: WorkingPattern = {
    id: newId(workingPatternId),
    appointmentId: id,
    startsOn,
    week1: weekOf(minutes, 5),
    week2: null,
    cycleStartsOn: null,
    workingYear: random.between(1, 4) === 1 ? 'termTime' : 'allYear',
    extraDays: 0,
    note: '',
  }
  const lastYear = addMonths(today, -11)
  if (startsOn >= lastYear || random.between(1, 3) > 1) return [week]
  const takesTurns: WorkingPattern = {
    ...week,
    id: newId(workingPatternId),
    startsOn: lastYear,
    week1: weekOf(minutes, 5),
    week2: weekOf(minutes, 4),
    cycleStartsOn: mondayOf(lastYear),
  }
  return [week, takesTurns]
}

/** Spread evenly over so many days from Monday on. */
function weekOf(minutes: number, days: number): string {
  const each = Math.floor(minutes / days)
  const hours = Array.from({ length: days }, (_, index) =>
    dayOfLength(index + 1, index === 0 ? minutes - each * (days - 1) : each),
  )
  return writeWeek(hours.filter((day) => day !== null))
}

const usual: readonly LeaveMeaning[] = ['annual', 'annual', 'annual', 'annual', 'sickness', 'lieu', 'study']

/** One after the other, so that no two share a day. */
function absencesOf(
  { random, today }: Decade,
  work: Work,
  kinds: ReadonlyMap<LeaveMeaning, LeaveKind>,
): LeaveRequest[] {
  const absences: LeaveRequest[] = []
  let startsOn = addDays(maxDate(work.startsOn, addMonths(today, -24)), random.between(5, 40))
  while (startsOn < addMonths(today, 3)) {
    const kind = kinds.get(random.pick(usual))!
    const isLong = kind.meaning === 'annual' && random.between(1, 2) === 1
    const endsOn = addDays(startsOn, isLong ? random.between(4, 11) : random.between(0, 2))
    if (kind.needsDecision === 1 || endsOn < today)
      absences.push({
        id: newId(leaveRequestId),
        personId: work.personId,
        kindId: kind.id,
        startsOn,
        endsOn,
        firstDay: 'whole',
        lastDay: 'whole',
        minutes: null,
        requestedOn: minDate(today, addDays(startsOn, kind.needsDecision === 1 ? -30 : 0)),
        note: '',
        ...(kind.needsDecision === 1 && startsOn < addDays(today, 60)
          ? decisionOf(work, startsOn, today)
          : undecided),
        withdrawnOn: null,
        cancelledOn: null,
        cancelReason: '',
      })
    startsOn = addDays(endsOn, random.between(18, 55))
  }
  return absences
}

/** The home agency decides about those it lends; everybody else asks the manager. */
const decisionOf = ({ homeAgencyId }: Work, startsOn: IsoDate, today: IsoDate) =>
  ({
    ...undecided,
    decision: 'approved',
    decidedOn: minDate(today, addDays(startsOn, -25)),
    decidedBy: 'Team manager',
    ...(homeAgencyId === null
      ? { decidedSide: 'host' }
      : { decidedSide: 'home', decidedAgencyId: homeAgencyId, toldBy: 'email' }),
  }) as const satisfies Partial<LeaveRequest>
