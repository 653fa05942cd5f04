import type { IsoDate } from '#shared/dates.ts'
import type { AgencyId } from '#shared/features/agencies/agencies.schema.ts'
import type { Appointment } from '#shared/features/appointments/appointments.schema.ts'
import { currentOf } from '#shared/features/appointments/appointments.rules.ts'
import { employmentOn } from '#shared/features/employments/employments.rules.ts'
import type { Employment } from '#shared/features/employments/employments.schema.ts'
import type { Person } from '#shared/features/people/people.schema.ts'
import type { PostId } from '#shared/features/posts/posts.schema.ts'

import type { Readable } from '../../database/schema.ts'
import { listEmployments } from '../employments/employments.repository.ts'
import { listPersonRecords } from './people.repository.ts'

/** Everything a staff list is held against, read once. */
export interface Staff {
  readonly people: ReadonlyMap<string, Person>
  /** Person → every employment. */
  readonly employments: ReadonlyMap<string, readonly Employment[]>
  /** A new employer counts from here. */
  readonly today: IsoDate
  /** Person → what they do here now, the longest week first. */
  readonly appointments: ReadonlyMap<string, Appointment>
  /** Appointments that follow a secondment and are changed there. */
  readonly secondedAppointments: ReadonlySet<string>
  /** People with a secondment that is not over. */
  readonly seconded: ReadonlySet<string>
  /** Person → the start of their latest appointment. */
  readonly lastStart: ReadonlyMap<string, IsoDate>
  readonly agencyIds: ReadonlyMap<string, AgencyId>
  readonly postIds: ReadonlyMap<string, PostId>
  /** Several posts may share a title; lists mean the first of them. */
  sameTitle(postId: string): string
}

export const presentEmployment = (staff: Staff, personId: string): Employment =>
  employmentOn(staff.employments.get(personId)!, staff.today)!

export async function readStaff(db: Readable, today: IsoDate): Promise<Staff> {
  const people = await listPersonRecords(db)
  const all = await db.selectFrom('appointments').selectAll().orderBy('startsOn').execute()
  const secondments = await db
    .selectFrom('secondments')
    .select(['personId', 'appointmentId', 'endedOn', 'withdrawnOn'])
    .execute()
  const agencies = await db.selectFrom('agencies').select('id').execute()
  const posts = await db
    .selectFrom('posts')
    .select(['id', 'title'])
    .where('closedOn', 'is', null)
    .orderBy('id')
    .execute()

  const appointments = new Map<string, Appointment>()
  for (const appointment of currentOf(all, today)) {
    const longest = appointments.get(appointment.personId)
    if ((appointment.minutesPerWeek ?? 0) >= (longest?.minutesPerWeek ?? 0))
      appointments.set(appointment.personId, appointment)
  }
  const titles = new Map(posts.map(({ id, title }) => [id as string, title.toLowerCase()]))
  const firstOfTitle = new Map(posts.toReversed().map(({ id, title }) => [title.toLowerCase(), id as string]))
  return {
    people: new Map(people.map((person) => [person.id, person])),
    employments: Map.groupBy(await listEmployments(db), ({ personId }) => personId),
    today,
    appointments,
    secondedAppointments: new Set(secondments.flatMap(({ appointmentId }) => appointmentId ?? [])),
    seconded: new Set(
      secondments
        .filter(({ endedOn, withdrawnOn }) => endedOn === null && withdrawnOn === null)
        .map(({ personId }) => personId),
    ),
    lastStart: new Map(all.map(({ personId, startsOn }) => [personId, startsOn])),
    agencyIds: new Map(agencies.map(({ id }) => [id, id])),
    postIds: new Map(posts.map(({ id }) => [id, id])),
    sameTitle: (postId) => firstOfTitle.get(titles.get(postId) ?? '') ?? postId,
  }
}
