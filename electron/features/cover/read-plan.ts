import { yearOf, type IsoDate } from '#shared/dates.ts'
import { bankHolidaysIn } from '#shared/features/calendar/bank-holidays.rules.ts'
import { centreCalendar, type CentreCalendar } from '#shared/features/calendar/centre-calendar.rules.ts'
import type { CoverPerson } from '#shared/features/cover/cover.contract.ts'
import type { Minimum } from '#shared/features/cover/cover.schema.ts'
import { mayCountFor } from '#shared/features/cover/plan-shortfalls.rules.ts'
import type { DayFacts } from '#shared/features/cover/minimums.rules.ts'
import type { PlannedLeave } from '#shared/features/cover/person-days.rules.ts'
import { dayFactsOf, type PlannerPerson } from '#shared/features/cover/planner.rules.ts'
import { isLive, stateOfLeave } from '#shared/features/leave/leave-span.rules.ts'
import { rosterPattern, type Roster } from '#shared/features/patterns/rosters.rules.ts'
import type { PersonId, PersonKind } from '#shared/features/people/people.schema.ts'
import { may } from '#shared/permissions.ts'

import type { Readable } from '../../database/schema.ts'
import type { QueryContext } from '../../ipc/context.ts'
import { listChanges } from '../calendar/calendar.repository.ts'
import { listClosures } from '../calendar/closures.repository.ts'
import { listSchoolTerms } from '../calendar/school-terms.repository.ts'
import { readNotUnsupervised } from '../checks/register.ts'
import { readRosters, type NamedRoster } from '../patterns/rosters.ts'
import { listAreaNames, listLeaveIn, listPresent, type LeaveRow } from './cover.repository.ts'
import { listHolders, listMinimumsIn } from './minimums.repository.ts'

export interface Somebody extends PlannerPerson {
  readonly personId: PersonId
  readonly kind: PersonKind
  readonly shown: CoverPerson
}

/** Everything there is to know for planning a run of days. */
export interface PlannerFacts {
  readonly days: readonly DayFacts[]
  readonly people: readonly Somebody[]
  readonly calendar: CentreCalendar
  readonly minimums: readonly Minimum[]
}

export interface Reader {
  readonly db: Readable
  /** Whether the kind of an absence may be told. */
  readonly mayKnow: boolean
  /** At least those of work that goes on between the days. */
  readonly rostersIn: (from: IsoDate, to: IsoDate) => Promise<readonly NamedRoster[]>
  /** At least those of these people who may not be alone with children. */
  readonly notUnsupervised: (personIds: readonly PersonId[]) => Promise<ReadonlySet<PersonId>>
}

/** The kind is told to those who may know of absence; the others see that somebody is away. */
export const readerOf = ({ db, clock, actor }: Pick<QueryContext, 'db' | 'clock' | 'actor'>): Reader =>
  createReader(db, clock.today(), may(actor.role, 'absence'))

export const createReader = (db: Readable, today: IsoDate, mayKnow: boolean): Reader => ({
  db,
  mayKnow,
  rostersIn: (from, to) => readRosters(db, { notEndedBefore: from, begunBy: to }),
  notUnsupervised: (personIds) => readNotUnsupervised(db, personIds, today),
})

/** Everybody who is here on one of the days. */
export const readPlannerFacts = async (reader: Reader, from: IsoDate, to: IsoDate): Promise<PlannerFacts> =>
  readFacts(await listMinimumsIn(reader.db, from, to), reader, from, to)

/** As far as these minimums ask for somebody: only those who may count for one, and only their checks where one asks for them. */
export const readCountingFacts = (
  minimums: readonly Minimum[],
  reader: Reader,
  from: IsoDate,
  to: IsoDate,
): Promise<PlannerFacts> =>
  readFacts(minimums, reader, from, to, (minimum, person) => mayCountFor(minimum, person))

async function readFacts(
  minimums: readonly Minimum[],
  { db, mayKnow, rostersIn, notUnsupervised }: Reader,
  from: IsoDate,
  to: IsoDate,
  concerns: (minimum: Minimum, person: Omit<PlannerPerson, 'isAbleAlone' | 'leave'>) => boolean = () => true,
): Promise<PlannerFacts> {
  const { calendar, closedFor } = await readDays(db)
  const rosters = Map.groupBy(await rostersIn(from, to), ({ personId }) => personId)
  const leave = Map.groupBy(await listLeaveIn(db, from, to), ({ personId }) => personId)
  const duties = Map.groupBy(await listHolders(db), ({ personId }) => personId)
  const areas = await listAreaNames(db)
  const present = (await listPresent(db, from, to)).map((row) => ({
    ...row,
    counts: countingKinds.includes(row.kind),
    rosters: (rosters.get(row.personId) ?? []).filter(({ startsOn }) => startsOn <= to),
    duties: duties.get(row.personId) ?? [],
  }))
  const alone = minimums.filter(({ unsupervised }) => unsupervised === 1)
  const notAlone =
    alone.length === 0
      ? nobody
      : await notUnsupervised(
          present
            .filter((person) => alone.some((minimum) => concerns(minimum, person)))
            .map(({ personId }) => personId),
        )

  const people = present
    .filter((person) => minimums.length === 0 || minimums.some((minimum) => concerns(minimum, person)))
    .map(({ name, discipline, agency, ...person }): Somebody => {
      const { personId, counts, rosters: own } = person
      const isAbleAlone = !notAlone.has(personId)
      const main = mainOf(own)
      return {
        ...person,
        isAbleAlone,
        leave: (leave.get(personId) ?? []).flatMap((request) => plannedLeave(request, mayKnow)),
        shown: {
          personId,
          name,
          work: main?.work ?? '',
          serviceArea: areas.get(main?.serviceAreaId ?? '') ?? null,
          discipline,
          agency,
          counts,
          isAbleAlone,
          isAssumed: own.some((roster) => isAssumedIn(roster, from, to)),
        },
      }
    })
  return { days: dayFactsOf(from, to, calendar, closedFor), people, calendar, minimums }
}

/** Volunteers and students help; nobody may depend on them. */
const countingKinds: readonly PersonKind[] = ['employee', 'agencyWorker', 'sessional']

const nobody: ReadonlySet<string> = new Set()

async function readDays(
  db: Readable,
): Promise<{ calendar: CentreCalendar; closedFor: (on: IsoDate) => string | null }> {
  const bankHolidayChanges = await listChanges(db)
  const closures = await listClosures(db)
  const calendar = centreCalendar({ bankHolidayChanges, terms: await listSchoolTerms(db), closures })
  const ofCentre = closures.filter(({ serviceAreaId }) => serviceAreaId === null)
  const years = new Map<number, ReadonlyMap<IsoDate, string>>()
  const namesIn = (year: number) => {
    const names =
      years.get(year) ?? new Map(bankHolidaysIn(year, bankHolidayChanges).map(({ day, name }) => [day, name]))
    years.set(year, names)
    return names
  }
  return {
    calendar,
    closedFor: (on) =>
      namesIn(yearOf(on)).get(on) ??
      ofCentre.find(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)?.name ??
      null,
  }
}

function plannedLeave(request: LeaveRow, mayKnow: boolean): PlannedLeave[] {
  if (!isLive(request)) return []
  const { startsOn, endsOn, firstDay, lastDay, minutes, name, meaning } = request
  return [
    {
      startsOn,
      endsOn,
      firstDay,
      lastDay,
      minutes,
      isRequested: stateOfLeave(request, request) === 'requested',
      isLeave: mayKnow && meaning !== 'sickness' && meaning !== 'study',
      because: mayKnow ? name : null,
    },
  ]
}

/** The appointment that began last is what somebody does now. */
const mainOf = (rosters: readonly NamedRoster[]): NamedRoster | null =>
  rosters.reduce<NamedRoster | null>(
    (main, roster) => (main === null || roster.startsOn >= main.startsOn ? roster : main),
    null,
  )

const isAssumedIn = (roster: Roster, from: IsoDate, to: IsoDate): boolean =>
  [
    from < roster.startsOn ? roster.startsOn : from,
    roster.endsOn !== null && roster.endsOn < to ? roster.endsOn : to,
  ].some((on) => rosterPattern(roster, on)?.isAssumed === true)
