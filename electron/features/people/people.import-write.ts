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
import { employmentId, type Employment } from '#shared/features/employments/employments.schema.ts'
import { emptyPerson, personId, type Person, type PersonId } from '#shared/features/people/people.schema.ts'
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
import { firstEmployment, insertEmployment, updateEmployment } from '../employments/employments.repository.ts'
import type { AcceptedRow } from '../imports/import-target.ts'
import { presentEmployment, type Staff } from './people.import-staff.ts'
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
  const employments: Employment[] = []
  const appointments: Appointment[] = []
  const changes: (() => Promise<void>)[] = []
  for (const { values, matchedId } of rows) {
    const before = matchedId === null ? undefined : staff.people.get(matchedId)
    const person: Person = {
      id: before?.id ?? newId(personId),
      ...personFrom(staff, values, matchedId),
    }
    if (before === undefined) people.push(person)
    else changes.push(() => updatePerson(db, person))
    const employer = values['employerAgencyId']
    const agencyId = typeof employer === 'string' ? findAgency(employer) : null
    if (before === undefined) employments.push(firstEmployment(person.id, agencyId))
    else if (agencyId !== null) changes.push(() => followEmployer(db, staff, person.id, agencyId))

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
  await insertMany(db, 'employments', employments)
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
export function personFrom(staff: Staff, values: RowValues, matchedId: string | null): Omit<Person, 'id'> {
  const { employerAgencyId: _employer, ...empty } = emptyPerson
  const { id: _id, ...before } = (matchedId !== null && staff.people.get(matchedId)) || {
    ...empty,
    id: null,
    leftOn: null,
    leavingReasonId: null,
    leavingNote: '',
  }
  const said = Object.fromEntries(
    personFields.flatMap((field) => (says(values, field) ? [[field, values[field]]] : [])),
  )
  return { ...before, ...said }
}

/** A list with another employer says that they moved, as of today; where nobody had said who employs them, it says just that. */
async function followEmployer(
  db: Writable,
  staff: Staff,
  personId: PersonId,
  agencyId: AgencyId,
): Promise<void> {
  const present = presentEmployment(staff, personId)
  if (present.agencyId === agencyId) return
  const isUnsaid = present.startsOn === null && present.agencyId === null
  if (isUnsaid || present.startsOn === staff.today) await updateEmployment(db, { ...present, agencyId })
  else
    await insertEmployment(db, {
      id: newId(employmentId),
      personId,
      agencyId,
      startsOn: staff.today,
      reason: 'As the imported staff list says.',
    })
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
