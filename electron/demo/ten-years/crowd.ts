import { addDays, addMonths, formatDay, minDate, type IsoDate } from '#shared/dates.ts'
import {
  agencyId,
  agencyKinds,
  type AgencyId,
  emptyAgency,
  type AgencyKind,
} from '#shared/features/agencies/agencies.schema.ts'
import {
  appointmentId,
  emptyAppointment,
  type Appointment,
} from '#shared/features/appointments/appointments.schema.ts'
import { emptyPerson, personId, type Person } from '#shared/features/people/people.schema.ts'
import { emptyPost, postId } from '#shared/features/posts/posts.schema.ts'
import { reviewDates } from '#shared/features/secondments/secondments.rules.ts'
import { notYet } from '#shared/features/secondments/not-yet.ts'
import {
  emptySecondment,
  secondmentId,
  secondmentReviewId,
  type Secondment,
} from '#shared/features/secondments/secondments.schema.ts'
import { newId } from '#shared/ids.ts'

import { insertMany } from '../../database/insert-many.ts'
import { firstEmployment } from '../../features/employments/employments.repository.ts'
import { anyName, homeAddress, mobileNumber, phoneNumber } from '../made-up.ts'
import type { Decade, Member } from './decade.ts'

/** With the people of the story these make 60 agencies, 1,200 people of whom 300 are here, and 400 secondments. */
const sizes = { agencies: 48, posts: 120, people: 1149, here: 254, secondments: 386 }

export async function fillCrowd(decade: Decade): Promise<void> {
  await fillAgencies(decade)
  await fillPosts(decade)
  for (let index = 0; index < sizes.people; index += 1) await fillPerson(decade, index)
}

async function fillAgencies({ db, random, firstDay, agencies, recorded }: Decade): Promise<void> {
  const kinds = Object.keys(agencyKinds) as AgencyKind[]
  for (let index = 1; index <= sizes.agencies; index += 1) {
    const { given, family } = anyName(random)
    const agency = {
      ...emptyAgency,
      id: newId(agencyId),
      name: `${random.pick(['Fenside', 'Wharfside', 'Otter Valley', 'Millrace', 'Larkmere'])} partner ${index}`,
      kind: random.pick(kinds),
      offer: 'Advice, groups and home visits for families with young children.',
      contactName: `${given} ${family}`,
      phone: phoneNumber(random),
      email: `partner${index}@example.net`,
    }
    agencies.push(agency.id)
    await recorded(firstDay, 'agencies.add', 'Added an agency', () => insertMany(db, 'agencies', [agency]))
  }
}

async function fillPosts({ db, random, firstDay, agencies, posts, recorded }: Decade): Promise<void> {
  const areas = await db
    .selectFrom('vocabularies')
    .select('id')
    .where('vocabulary', '=', 'serviceAreas')
    .execute()
  for (let index = 1; index <= sizes.posts; index += 1) {
    const post = {
      ...emptyPost,
      id: newId(postId),
      title: `${random.pick(['Family worker', 'Practitioner', 'Health visitor', 'Therapist', 'Outreach worker', 'Adviser'])} ${index}`,
      reference: `T${String(index).padStart(3, '0')}`,
      serviceAreaId: random.pick(areas).id,
      minutesPerWeek: 2220 * 3,
      funderAgencyId: random.pick(agencies),
      funding: 'Partnership budget',
      openedOn: firstDay,
      closedOn: null,
    }
    posts.push(post.id)
    await recorded(firstDay, 'posts.add', 'Added a post', () => insertMany(db, 'posts', [post]))
  }
}

async function fillPerson(decade: Decade, index: number): Promise<void> {
  const { db, random, today, firstDay, people, agencies, posts, recorded, dayBetween } = decade
  const { given, family } = anyName(random)
  const isHere = index < sizes.here
  const startedOn = dayBetween(firstDay, addMonths(today, isHere ? -1 : -12))
  const leftOn = isHere ? null : minDate(addMonths(startedOn, random.between(3, 60)), addDays(today, -20))
  const isLent = isOneOf(sizes.secondments, index)
  const employer = isLent ? random.pick(agencies) : null
  const { employerAgencyId: _nobody, ...empty } = emptyPerson
  const person: Person = {
    ...empty,
    id: newId(personId),
    givenName: given,
    familyName: family,
    staffNumber: `T${String(index + 1).padStart(5, '0')}`,
    registrationBody: isLent ? 'Therapy professions register' : '',
    registrationExpiresOn: isLent ? addDays(today, random.between(-400, 900)) : null,
    email: `t${index + 1}@example.org`,
    phone: phoneNumber(random),
    address: homeAddress(random),
    emergencyName: 'Next of kin',
    emergencyPhone: mobileNumber(random),
    startedOn,
    leftOn,
    leavingReasonId: null,
    leavingNote: leftOn === null ? '' : `Last day ${formatDay(leftOn)}.`,
  }
  const member: Member = { id: person.id, name: `${given} ${family}`, startedOn, leftOn }
  people.push(member)
  const appointment: Appointment = {
    ...emptyAppointment,
    id: newId(appointmentId),
    personId: person.id,
    postId: random.pick(posts),
    route: isLent ? 'secondment' : 'direct',
    startsOn: startedOn,
    endsOn: leftOn,
    minutesPerWeek: random.pick([888, 1110, 1480, 2220]),
    endReason: '',
  }
  await recorded(startedOn, 'people.add', 'Added a person', async () => {
    await insertMany(db, 'people', [{ ...person, leftOn: null, leavingNote: '' }])
    await insertMany(db, 'employments', [firstEmployment(person.id, employer)])
  })
  if (employer !== null) await fillSecondment(decade, member, appointment, employer)
  else
    await recorded(startedOn, 'appointments.add', 'Appointed somebody', () =>
      insertMany(db, 'appointments', [appointment]),
    )
  if (leftOn === null) return
  await recorded(leftOn, 'people.leave', 'Recorded a leaver', async () => {
    await db
      .updateTable('people')
      .set({ leftOn, leavingNote: person.leavingNote })
      .where('id', '=', person.id)
      .execute()
  })
}

/** Picks so many of the people, evenly. */
const isOneOf = (wanted: number, index: number): boolean =>
  Math.floor(((index + 1) * wanted) / sizes.people) > Math.floor((index * wanted) / sizes.people)

async function fillSecondment(
  { db, random, today, recorded }: Decade,
  { id, startedOn, leftOn }: Member,
  appointment: Appointment,
  homeAgencyId: AgencyId,
): Promise<void> {
  const agreedEnd: IsoDate = leftOn ?? addDays(today, random.between(5, 700))
  const signedOn = addDays(startedOn, -14)
  const secondment: Secondment = {
    ...emptySecondment,
    ...notYet,
    id: newId(secondmentId),
    personId: id,
    homeAgencyId,
    homePost: 'Practitioner',
    homeGrade: 'Band 6',
    homeManager: 'Team manager',
    hostPostId: appointment.postId,
    appointmentId: appointment.id,
    startsOn: startedOn,
    endsOn: agreedEnd,
    minutesPerWeek: appointment.minutesPerWeek!,
    contractMinutes: 2220,
    noticeWeeks: 8,
    signedByHomeOn: signedOn,
    signedByHostOn: signedOn,
    signedByPersonOn: signedOn,
    begunOn: startedOn,
    endedOn: leftOn,
    outcome: leftOn === null ? null : 'returned',
  }
  const reviews = reviewDates(startedOn, agreedEnd).map((plannedOn) => ({
    id: newId(secondmentReviewId),
    secondmentId: secondment.id,
    plannedOn,
    heldOn: plannedOn < today ? plannedOn : null,
    notes: plannedOn < today ? 'Going well; nothing to change.' : '',
  }))
  await recorded(startedOn, 'secondments.record', 'Recorded a secondment under way', async () => {
    await insertMany(db, 'appointments', [{ ...appointment, endsOn: agreedEnd }])
    await insertMany(db, 'secondments', [secondment])
    await insertMany(db, 'secondmentReviews', reviews)
  })
}
