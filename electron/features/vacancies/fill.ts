import type { IsoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import { emptyAppointment } from '#shared/features/appointments/appointments.schema.ts'
import { emptyPerson, type PersonId } from '#shared/features/people/people.schema.ts'
import type { Post } from '#shared/features/posts/posts.schema.ts'
import { emptySecondment } from '#shared/features/secondments/secondments.schema.ts'
import type { Fill } from '#shared/features/vacancies/fill.schema.ts'
import type { Vacancy } from '#shared/features/vacancies/vacancies.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import { addAppointment } from '../appointments/appointments.service.ts'
import { findPersonRecord } from '../people/people.repository.ts'
import { addPerson } from '../people/people.service.ts'
import { findPost } from '../posts/posts.repository.ts'
import { addSecondment } from '../secondments/secondments.upkeep.ts'

type FilledBy = Pick<Vacancy, 'appointmentId' | 'secondmentId'>

/** The person, when new, and what brings them here: an appointment, or the proposal of a secondment. */
export async function bringSomebody(db: Writable, vacancy: Vacancy, fill: Fill): Promise<FilledBy> {
  const post = await findPost(db, vacancy.postId)
  if (post === undefined)
    throw new AppError('notFound', 'The post of this vacancy is no longer here. Nothing was saved.')
  const personId = fill.who === 'known' ? fill.personId! : await addNewcomer(db, fill)
  return fill.route === 'secondment'
    ? { appointmentId: null, secondmentId: await propose(db, personId, post, fill) }
    : { appointmentId: await appoint(db, personId, post, fill), secondmentId: null }
}

async function addNewcomer(
  db: Writable,
  { givenName, familyName, kind, employerAgencyId, startsOn }: Fill,
): Promise<PersonId> {
  const added = await addPerson(db, {
    ...emptyPerson,
    givenName,
    familyName,
    kind,
    employerAgencyId,
    startedOn: startsOn,
  })
  return added.id
}

async function appoint(db: Writable, personId: PersonId, post: Post, fill: Fill) {
  const { route, startsOn, endsOn, minutesPerWeek } = fill
  const { id } = await addAppointment(db, {
    ...emptyAppointment,
    personId,
    postId: post.id,
    route,
    startsOn,
    endsOn,
    minutesPerWeek,
    fullTimeMinutes: post.fullTimeMinutes,
  })
  return id
}

/** Only a proposal: the agency agrees to it, and three parties sign, as for every other. */
async function propose(db: Writable, personId: PersonId, post: Post, fill: Fill) {
  const { startsOn, endsOn, minutesPerWeek } = fill
  const { id } = await addSecondment(
    db,
    {
      ...emptySecondment,
      personId,
      homeAgencyId: await lender(db, personId, startsOn),
      hostPostId: post.id,
      startsOn,
      endsOn,
      minutesPerWeek,
    },
    {},
  )
  return id
}

async function lender(db: Readable, personId: PersonId, on: IsoDate) {
  const person = await findPersonRecord(db, personId, on)
  if (person === undefined)
    throw new AppError('notFound', 'That person is no longer here. Nothing was saved.')
  if (person.employerAgencyId !== null) return person.employerAgencyId
  throw new AppError(
    'ruleBroken',
    'Whom the centre employs itself, nobody lends to it. Nothing was saved. Choose another route, or move the person to the agency that employs them first.',
    { route: 'The centre employs this person itself' },
  )
}
