import { day } from '#shared/dates.ts'
import { emptyAgency, type AgencyId, type NewAgency } from '#shared/features/agencies/agencies.schema.ts'
import {
  emptyAppointment,
  type AppointmentId,
  type NewAppointment,
} from '#shared/features/appointments/appointments.schema.ts'
import type {
  LeaveKindId,
  LeaveMeaning,
  LeaveRequestId,
  NewLeave,
} from '#shared/features/leave/leave.schema.ts'
import type { NewWorkingPattern } from '#shared/features/patterns/patterns.schema.ts'
import {
  emptyLocation,
  type LocationId,
  type NewLocation,
} from '#shared/features/locations/locations.schema.ts'
import { emptyPerson, type NewPerson, type PersonId } from '#shared/features/people/people.schema.ts'
import { emptyPost, type NewPost, type PostId } from '#shared/features/posts/posts.schema.ts'
import {
  emptySecondment,
  type NewSecondment,
  type SecondmentId,
} from '#shared/features/secondments/secondments.schema.ts'
import type { NewNeed, SkillNeedId } from '#shared/features/skills-balance/skill-needs.schema.ts'
import type { VacancyId } from '#shared/features/vacancies/vacancies.schema.ts'

import type { TestApp } from './app.ts'

let count = 0

/** Builders say only what matters; the rest is made up and unlike anything else. */
export async function anAgency(app: TestApp, details: Partial<NewAgency> = {}): Promise<AgencyId> {
  count += 1
  const { id } = await app.api.agencies.add({ ...emptyAgency, name: `Agency ${count}`, ...details })
  return id
}

export async function aPerson(app: TestApp, details: Partial<NewPerson> = {}): Promise<PersonId> {
  count += 1
  const { id } = await app.api.people.add({
    ...emptyPerson,
    givenName: 'Person',
    familyName: `Number ${count}`,
    ...details,
  })
  return id
}

export async function aPost(app: TestApp, details: Partial<NewPost> = {}): Promise<PostId> {
  count += 1
  const { id } = await app.api.posts.add({ ...emptyPost, title: `Post ${count}`, ...details })
  return id
}

export async function anAppointment(
  app: TestApp,
  details: Partial<NewAppointment> = {},
): Promise<AppointmentId> {
  const personId = details.personId ?? (await aPerson(app))
  const postId = details.postId === undefined ? await aPost(app) : details.postId
  const { id } = await app.api.appointments.add({
    ...emptyAppointment,
    startsOn: day('2026-04-01'),
    minutesPerWeek: 2220,
    ...details,
    personId,
    postId,
  })
  return id
}

/** One that is under way, with all signatures; `propose` makes one that is not. */
export async function aSecondment(app: TestApp, details: Partial<NewSecondment> = {}): Promise<SecondmentId> {
  const { id } = await app.api.secondments.record({
    ...(await secondmentTerms(app, details)),
    signedByHomeOn: day('2020-01-01'),
    signedByHostOn: day('2020-01-01'),
    signedByPersonOn: day('2020-01-01'),
    earlyStartReason: '',
  })
  return id
}

/** A year from April 2026 unless said. */
export const secondmentTerms = async (
  app: TestApp,
  details: Partial<NewSecondment> = {},
): Promise<NewSecondment> => ({
  ...emptySecondment,
  hostTitle: 'Family worker',
  startsOn: day('2026-04-01'),
  endsOn: day('2027-03-31'),
  minutesPerWeek: 1110,
  ...details,
  personId: details.personId ?? (await aPerson(app)),
  homeAgencyId: details.homeAgencyId ?? (await anAgency(app)),
})

/** A line manager at the centre unless said. */
export const aRole = (
  app: TestApp,
  details: Partial<Parameters<TestApp['api']['roles']['assign']>[0]> &
    Pick<Parameters<TestApp['api']['roles']['assign']>[0], 'appointmentIds'>,
) =>
  app.api.roles.assign({
    role: 'lineManager',
    side: 'host',
    holderPersonId: null,
    holderName: '',
    holderAgencyId: null,
    startsOn: null,
    endsOn: null,
    notes: '',
    ...details,
  })

/** Open since 1 November 2026 unless said. */
export async function aVacancy(
  app: TestApp,
  details: Partial<Parameters<TestApp['api']['vacancies']['open']>[0]> = {},
): Promise<VacancyId> {
  const { id } = await app.api.vacancies.open({
    openedOn: '2026-11-01',
    approvedBy: 'Steering group',
    reason: 'leaver',
    notes: '',
    ...details,
    postId: details.postId ?? (await aPost(app)),
  })
  return id
}

/** Monday to Friday, 9 to 5 with half an hour of break, from the first day of the appointment unless said. */
export const aWorkingWeek = (
  app: TestApp,
  details: Partial<NewWorkingPattern> & Pick<NewWorkingPattern, 'appointmentId'>,
) =>
  app.api.patterns.add({
    startsOn: day('2026-04-01'),
    week1:
      'Mon 09:00-17:00 break 30, Tue 09:00-17:00 break 30, Wed 09:00-17:00 break 30, Thu 09:00-17:00 break 30, Fri 09:00-17:00 break 30',
    week2: null,
    cycleStartsOn: null,
    workingYear: 'allYear',
    extraDays: 0,
    note: '',
    ...details,
  })

/** A week of annual leave from Monday, 7 December 2026, asked for today unless said. */
export async function someLeave(app: TestApp, details: Partial<NewLeave> = {}): Promise<LeaveRequestId> {
  const { id } = await app.api.leave.add({
    startsOn: day('2026-12-07'),
    endsOn: day('2026-12-11'),
    firstDay: 'whole',
    lastDay: 'whole',
    minutes: null,
    requestedOn: app.clock.today(),
    note: '',
    ...details,
    personId: details.personId ?? (await aPerson(app)),
    kindId: details.kindId ?? (await kindOfLeave(app, 'annual')),
  })
  return id
}

export const kindOfLeave = async (app: TestApp, meaning: LeaveMeaning): Promise<LeaveKindId> =>
  (await app.api.leave.kinds({})).find((kind) => kind.meaning === meaning)!.id

export async function aLocation(app: TestApp, details: Partial<NewLocation> = {}): Promise<LocationId> {
  count += 1
  const { id } = await app.api.locations.add({ ...emptyLocation, name: `Location ${count}`, ...details })
  return id
}

/** Three full-time equivalents since 2024 unless said. */
export async function aNeed(
  app: TestApp,
  details: Partial<Parameters<TestApp['api']['skillsBalance']['state']>[0]> & Pick<NewNeed, 'disciplineId'>,
): Promise<SkillNeedId> {
  const { id } = await app.api.skillsBalance.state({
    agencyId: null,
    serviceAreaId: null,
    measure: 'fte',
    amount: 3,
    startsOn: '2024-01-01',
    endsOn: null,
    reason: 'Service plan',
    ...details,
  })
  return id
}
