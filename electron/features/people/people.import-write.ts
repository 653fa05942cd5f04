import { isoDate, minDate, type IsoDate } from '#shared/dates.ts'
import {
  agencyId,
  emptyAgency,
  type Agency,
  type AgencyId,
} from '#shared/features/agencies/agencies.schema.ts'
import {
  appointmentId,
  appointmentRoute,
  emptyAppointment,
  type Appointment,
} from '#shared/features/appointments/appointments.schema.ts'
import type { RowValues } from '#shared/features/imports/imports.schema.ts'
import { plainWords } from '#shared/features/imports/words.rules.ts'
import { emptyPerson, personId, type Person } from '#shared/features/people/people.schema.ts'
import {
  emptyPost,
  postId,
  usualFullTimeMinutes,
  type Post,
  type PostId,
} from '#shared/features/posts/posts.schema.ts'
import { newId } from '#shared/ids.ts'

import { insertMany } from '../../database/insert-many.ts'
import type { Writable } from '../../database/schema.ts'
import { endAppointmentsOf, updateAppointment } from '../appointments/appointments.repository.ts'
import type { AcceptedRow } from '../imports/import-target.ts'
import type { Staff } from './people.import-staff.ts'
import { updatePerson } from './people.repository.ts'

/** Finds the record behind a cell: an id that is known, or words that stand for a record made by this import. */
type Find<Id> = (value: string) => Id | null

/** Agencies and posts that the list names for the first time come first, then people, then what joins them. */
export async function writeStaff(db: Writable, staff: Staff, rows: readonly AcceptedRow[]): Promise<void> {
  const agencies = newAgencies(staff, rows)
  const posts = newPosts(staff, rows)
  const findAgency: Find<AgencyId> = (value) =>
    staff.agencyIds.get(value) ?? agencies.get(plainWords(value))?.id ?? null
  const findPost: Find<PostId> = (value) =>
    staff.postIds.get(value) ?? posts.get(plainWords(value))?.id ?? null

  const people: Person[] = []
  const appointments: Appointment[] = []
  const changes: (() => Promise<void>)[] = []
  for (const { values, matchedId } of rows) {
    const before = matchedId === null ? undefined : staff.people.get(matchedId)
    const person: Person = {
      id: before?.id ?? newId(personId),
      ...personFrom(staff, values, matchedId, findAgency),
    }
    if (before === undefined) people.push(person)
    else changes.push(() => updatePerson(db, person))

    const current = before && staff.appointments.get(before.id)
    const proposed = appointmentFrom(staff, values, person, matchedId, findPost)
    if (proposed !== null && typeof proposed === 'object') {
      const appointment: Appointment = {
        ...proposed,
        id: current?.id ?? newId(appointmentId),
        personId: person.id,
      }
      if (current === undefined) appointments.push(appointment)
      else changes.push(() => updateAppointment(db, appointment))
    }
    const { leftOn } = person
    if (before !== undefined && leftOn !== null && leftOn !== before.leftOn)
      changes.push(() => endAppointmentsOf(db, person.id, leftOn))
  }
  await insertMany(db, 'agencies', [...agencies.values()])
  await insertMany(db, 'posts', [...posts.values()])
  await insertMany(db, 'people', people)
  await insertMany(db, 'appointments', appointments)
  for (const change of changes) await change()
}

const personFields = [
  'givenName',
  'familyName',
  'preferredName',
  'kind',
  'staffNumber',
  'disciplineId',
  'registrationBody',
  'registrationNumber',
  'registrationExpiresOn',
  'email',
  'phone',
  'address',
  'emergencyName',
  'emergencyRelationship',
  'emergencyPhone',
  'startedOn',
  'leftOn',
  'notes',
] as const satisfies readonly (keyof Person)[]

/** The person as the row leaves them: what it does not say stays. */
export function personFrom(
  staff: Staff,
  values: RowValues,
  matchedId: string | null,
  findAgency: Find<AgencyId>,
): Omit<Person, 'id'> {
  const { id: _id, ...before } = (matchedId !== null && staff.people.get(matchedId)) || {
    ...emptyPerson,
    id: null,
    leftOn: null,
    leavingReasonId: null,
    leavingNote: '',
  }
  const said = Object.fromEntries(
    personFields.flatMap((field) => (says(values, field) ? [[field, values[field]]] : [])),
  )
  const employer = values['employerAgencyId']
  return {
    ...before,
    ...said,
    ...(typeof employer === 'string' && { employerAgencyId: findAgency(employer) }),
  }
}

/** Fields that say something about the work; any of them in a row means that the appointment is to say so. */
const workFields = ['post', 'minutesPerWeek', 'appointmentStartsOn', 'appointmentEndsOn', 'grade', 'route']

/** The appointment as the row leaves it, `null` when it says nothing about work, or what is lacking. */
export function appointmentFrom(
  staff: Staff,
  values: RowValues,
  person: Pick<Person, 'startedOn' | 'leftOn'>,
  matchedId: string | null,
  findPost: Find<PostId>,
): Omit<Appointment, 'id' | 'personId'> | 'noStart' | 'noPost' | null {
  const current = matchedId === null ? undefined : staff.appointments.get(matchedId)
  if (!workFields.some((field) => says(values, field) && !alreadySaid(staff, current, field, values)))
    return null
  const post = values['post']
  if (!says(values, 'post') && current === undefined) return 'noPost'
  const route = appointmentRoute.safeParse(values['route'])
  const startsOn = day(values['appointmentStartsOn']) ?? current?.startsOn ?? person.startedOn
  if (startsOn === null) return 'noStart'
  const endsOn = day(values['appointmentEndsOn']) ?? current?.endsOn ?? null
  return {
    ...(current ?? { ...emptyAppointment, endReason: '' }),
    ...(typeof post === 'string' && { postId: findPost(post) }),
    ...(route.success && { route: route.data }),
    ...(typeof values['minutesPerWeek'] === 'number' && { minutesPerWeek: values['minutesPerWeek'] }),
    ...(typeof values['fullTimeMinutes'] === 'number' && { fullTimeMinutes: values['fullTimeMinutes'] }),
    ...(typeof values['grade'] === 'string' && { grade: values['grade'] }),
    startsOn,
    endsOn: person.leftOn === null ? endsOn : minDate(endsOn ?? person.leftOn, person.leftOn),
  }
}

const says = (values: RowValues, field: string) => values[field] !== undefined && values[field] !== null

/** A list repeats what is known; that alone must not touch an appointment. */
function alreadySaid(
  staff: Staff,
  current: Appointment | undefined,
  field: string,
  values: RowValues,
): boolean {
  if (current === undefined) return false
  const known: RowValues = {
    post: current.postId === null ? current.title : staff.sameTitle(current.postId),
    appointmentStartsOn: current.startsOn,
    appointmentEndsOn: current.endsOn,
    minutesPerWeek: current.minutesPerWeek,
    grade: current.grade,
    route: current.route,
  }
  return known[field] === values[field]
}

const day = (value: RowValues[string] | undefined): IsoDate | null => isoDate.safeParse(value).data ?? null

function newAgencies(staff: Staff, rows: readonly AcceptedRow[]): Map<string, Agency> {
  const agencies = new Map<string, Agency>()
  for (const { values } of rows) {
    const name = values['employerAgencyId']
    if (typeof name !== 'string' || staff.agencyIds.has(name) || agencies.has(plainWords(name))) continue
    agencies.set(plainWords(name), { id: newId(agencyId), ...emptyAgency, kind: 'other', name })
  }
  return agencies
}

/** A post named by several rows is one post with their hours together. */
function newPosts(staff: Staff, rows: readonly AcceptedRow[]): Map<string, Post> {
  const posts = new Map<string, Post>()
  for (const { values } of rows) {
    const title = values['post']
    if (typeof title !== 'string' || staff.postIds.has(title)) continue
    const hours =
      typeof values['minutesPerWeek'] === 'number' && values['minutesPerWeek'] > 0
        ? values['minutesPerWeek']
        : usualFullTimeMinutes
    const known = posts.get(plainWords(title))
    posts.set(
      plainWords(title),
      known
        ? { ...known, minutesPerWeek: known.minutesPerWeek + hours }
        : { id: newId(postId), ...emptyPost, title, minutesPerWeek: hours, closedOn: null },
    )
  }
  return posts
}
