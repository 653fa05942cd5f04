import { addDays, maxDate, minDate, type IsoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import type { AppointmentId } from '#shared/features/appointments/appointments.schema.ts'
import type { coverContract, WhatIfCover } from '#shared/features/cover/cover.contract.ts'
import type { PlannedLeave } from '#shared/features/cover/person-days.rules.ts'
import { mayCountFor, newShortfalls } from '#shared/features/cover/plan-shortfalls.rules.ts'
import { plan } from '#shared/features/cover/planner.rules.ts'
import { mostDays } from '#shared/features/cover/views.rules.ts'
import type { LeaveSpan } from '#shared/features/leave/leave.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import type { Procedures, QueryContext } from '../../ipc/context.ts'
import { findLeaveSpan, findName } from './cover.repository.ts'
import { readerOf, readPlannerFacts, type Somebody } from './read-plan.ts'

/** How far ahead it is looked when somebody would be gone for good: a quarter of a year. */
const lookAheadDays = 91

export const whatIfProcedures: Pick<Procedures<typeof coverContract>, 'whatIf' | 'ifApproved'> = {
  async whatIf(context, { personId, from, to, part }) {
    const last = lastOf(from, to ?? addDays(from, lookAheadDays - 1))
    const leave =
      part === 'whole'
        ? [away({ ...wholeDays, startsOn: from, endsOn: last })]
        : daysOf(from, last).map((on) => away({ ...wholeDays, startsOn: on, endsOn: on, firstDay: part }))
    return compare(context, { personId, from, to: last }, whoIsAway(leave))
  },

  async ifApproved(context, { id }) {
    const request = await findLeaveSpan(context.db, id)
    if (request === undefined) throw gone('That request')
    const { personId, ...span } = request
    const from = span.startsOn
    const to = lastOf(from, span.endsOn ?? addDays(from, lookAheadDays - 1))
    return compare(context, { personId, from, to }, whoIsAway([away(span)]))
  },
}

/** What a secondment that runs out leaves uncovered, against one that simply goes on. */
export async function ifSecondmentEnds(
  context: Asked,
  ending: {
    readonly personId: PersonId
    readonly appointmentId: AppointmentId | null
    readonly lastDay: IsoDate
  },
): Promise<WhatIfCover> {
  const { personId, appointmentId, lastDay } = ending
  // From the last day itself: whoever has gone by the day after would not be read at all.
  const from = maxDate(lastDay, addDays(context.clock.today(), -lookAheadDays))
  const goesOn = (person: Somebody): Somebody => ({
    ...person,
    rosters: person.rosters.map((roster) =>
      roster.appointmentId === appointmentId ? { ...roster, endsOn: null } : roster,
    ),
  })
  const answer = await compare(
    context,
    { personId, from, to: addDays(from, lookAheadDays) },
    { before: goesOn, after: (person) => person },
  )
  return { ...answer, from: addDays(from, 1) }
}

type Asked = Pick<QueryContext, 'db' | 'clock' | 'actor'>

/** One person before and after; everybody else stays as they are. */
interface Change {
  readonly before: (person: Somebody) => Somebody
  readonly after: (person: Somebody) => Somebody
}

async function compare(
  context: Asked,
  { personId, from, to }: { readonly personId: PersonId; readonly from: IsoDate; readonly to: IsoDate },
  { before, after }: Change,
): Promise<WhatIfCover> {
  const named = await findName(context.db, personId)
  if (named === undefined) throw gone('That person')
  const { days, people, calendar, minimums } = await readPlannerFacts(readerOf(context), from, to)
  const own = people.filter((person) => person.personId === personId)
  // Nothing changes where they do not count.
  const concerned = minimums.filter((minimum) =>
    own.flatMap((person) => [before(person), after(person)]).some((person) => mayCountFor(minimum, person)),
  )
  const others = plan(
    days,
    people.filter(
      (person) => person.personId !== personId && concerned.some((minimum) => mayCountFor(minimum, person)),
    ),
    calendar,
  )
  const planOf = (change: (person: Somebody) => Somebody) => ({
    days,
    people: [...others.people, ...plan(days, own.map(change), calendar).people],
  })
  return {
    personName: named.name,
    from,
    to,
    shortfalls: newShortfalls(planOf(before), planOf(after), concerned),
    minimums: minimums.length,
  }
}

const whoIsAway = (leave: readonly PlannedLeave[]): Change => ({
  before: (person) => person,
  after: (person) => ({ ...person, leave: [...person.leave, ...leave] }),
})

const wholeDays = { firstDay: 'whole', lastDay: 'whole', minutes: null } as const

const away = (span: LeaveSpan): PlannedLeave => ({
  ...span,
  isRequested: false,
  isLeave: true,
  because: null,
})

const lastOf = (from: IsoDate, to: IsoDate) => minDate(to, addDays(from, mostDays - 1))

function daysOf(from: IsoDate, to: IsoDate): IsoDate[] {
  const days: IsoDate[] = []
  for (let on = from; on <= to; on = addDays(on, 1)) days.push(on)
  return days
}

const gone = (what: string) =>
  new AppError('notFound', `${what} is no longer here. Somebody may have deleted it; look in the bin.`)
