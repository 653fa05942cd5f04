import { sql } from 'kysely'

import { addDays, type IsoDate } from '#shared/dates.ts'
import { lastDayOf } from '#shared/features/secondments/secondments.rules.ts'
import type { secondmentsContract } from '#shared/features/secondments/secondments.contract.ts'
import type { Secondment } from '#shared/features/secondments/secondments.schema.ts'
import { effectsOf, type AfterTheEnd, type Remaining } from '#shared/features/secondments/what-if.rules.ts'
import { roleNames } from '#shared/features/roles/roles.schema.ts'
import { usualFullTimeMinutes } from '#shared/features/posts/posts.schema.ts'

import type { Readable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import { ifSecondmentEnds } from '../cover/what-if.service.ts'
import { existing } from './secondments.checks.ts'
import { listNamed, listReviews } from './secondments.repository.ts'

export const whatIfProcedures: Pick<Procedures<typeof secondmentsContract>, 'ifNotExtended'> = {
  async ifNotExtended(context, { id }) {
    const { db } = context
    const secondment = await existing(db, id)
    const [named] = await listNamed(db, { id })
    const { personName, homeAgencyName } = named!
    const lastDay = lastDayOf(secondment) ?? secondment.startsOn
    const { personId, appointmentId } = secondment
    const after = {
      ...(await afterTheEnd(db, secondment, personName, homeAgencyName)),
      cover: await ifSecondmentEnds(context, { personId, appointmentId, lastDay }),
    }
    return { personName, homeAgencyName, lastDay: after.lastDay, effects: effectsOf(after) }
  },
}

async function afterTheEnd(
  db: Readable,
  secondment: Secondment,
  personName: string,
  homeAgencyName: string,
): Promise<Omit<AfterTheEnd, 'cover'>> {
  const lastDay = lastDayOf(secondment)
  const from = addDays(lastDay ?? secondment.startsOn, 1)
  const person = await db
    .selectFrom('people')
    .leftJoin('vocabularies', 'vocabularies.id', 'people.disciplineId')
    .select(['people.disciplineId', 'vocabularies.label', 'people.registrationBody'])
    .where('people.id', '=', secondment.personId)
    .executeTakeFirstOrThrow()
  const team = await workingOn(db, from, secondment)
  const alike = (isAlike: (member: Member) => boolean) => remaining(team.filter(isAlike))
  const body = person.registrationBody.trim().toLowerCase()
  const post = await postOf(db, secondment, team)
  return {
    personName,
    homeAgencyName,
    lastDay,
    minutesPerWeek: secondment.minutesPerWeek,
    fullTimeMinutes: post?.fullTimeMinutes ?? usualFullTimeMinutes,
    post: post?.facts ?? null,
    discipline:
      person.label === null
        ? null
        : {
            label: person.label,
            others: alike((member) => member.disciplineId === person.disciplineId),
          },
    registration:
      body === ''
        ? null
        : {
            body: person.registrationBody,
            others: alike((member) => member.registrationBody.trim().toLowerCase() === body),
          },
    ...(await otherTies(db, secondment, personName, lastDay)),
    rolesHeld: await rolesHeldBy(db, from, secondment),
    returnMeetingHeld: secondment.returnMeetingHeldOn !== null,
    rightToReturn: ['samePost', 'equivalentPost'].includes(secondment.rightToReturn),
  }
}

type Member = Awaited<ReturnType<typeof workingOn>>[number]

/** Everybody else who has an appointment that runs on that day. */
const workingOn = (db: Readable, on: IsoDate, { personId }: Secondment) =>
  db
    .selectFrom('appointments')
    .innerJoin('people', 'people.id', 'appointments.personId')
    .select([
      'people.id',
      'people.disciplineId',
      'people.registrationBody',
      'appointments.postId',
      'appointments.minutesPerWeek',
      'appointments.endsOn',
      sql<string>`iif(people.preferredName = '', people.givenName, people.preferredName) || ' ' || people.familyName`.as(
        'name',
      ),
    ])
    .where('people.id', '<>', personId)
    .where('appointments.startsOn', '<=', on)
    .where((eb) => eb.or([eb('appointments.endsOn', 'is', null), eb('appointments.endsOn', '>=', on)]))
    .orderBy('people.familyName')
    .orderBy('people.givenName')
    .orderBy('people.id')
    .execute()

/** Each person once, until the last of their appointments. */
const remaining = (members: readonly Member[]): Remaining[] =>
  [...Map.groupBy(members, ({ id }) => id).values()].map((own) => ({
    name: own[0]!.name,
    until: own.some(({ endsOn }) => endsOn === null)
      ? null
      : own.map(({ endsOn }) => endsOn).reduce((a, b) => (a! > b! ? a : b)),
  }))

async function postOf(db: Readable, { hostPostId }: Secondment, team: readonly Member[]) {
  if (hostPostId === null) return null
  const post = await db
    .selectFrom('posts')
    .select(['title', 'minutesPerWeek', 'fullTimeMinutes'])
    .where('id', '=', hostPostId)
    .executeTakeFirstOrThrow()
  const reports = await db
    .selectFrom('posts')
    .select('title')
    .where('reportsToPostId', '=', hostPostId)
    .where('closedOn', 'is', null)
    .orderBy('title')
    .execute()
  const holders = team.filter(({ postId }) => postId === hostPostId)
  return {
    fullTimeMinutes: post.fullTimeMinutes,
    facts: {
      title: post.title,
      minutesPerWeek: post.minutesPerWeek,
      othersMinutes: holders.reduce((sum, { minutesPerWeek }) => sum + (minutesPerWeek ?? 0), 0),
      others: remaining(holders),
      reports: reports.map(({ title }) => title),
    },
  }
}

/** Roles towards colleagues whose appointment goes on, by role. */
async function rolesHeldBy(db: Readable, on: IsoDate, { personId }: Secondment) {
  const holdings = await db
    .selectFrom('roleHoldings')
    .innerJoin('appointments', 'appointments.id', 'roleHoldings.appointmentId')
    .innerJoin('people', 'people.id', 'appointments.personId')
    .select([
      'roleHoldings.role',
      sql<string>`iif(people.preferredName = '', people.givenName, people.preferredName) || ' ' || people.familyName`.as(
        'name',
      ),
    ])
    .distinct()
    .where('roleHoldings.holderPersonId', '=', personId)
    .where((eb) => eb.or([eb('roleHoldings.endsOn', 'is', null), eb('roleHoldings.endsOn', '>=', on)]))
    .where((eb) => eb.or([eb('appointments.endsOn', 'is', null), eb('appointments.endsOn', '>=', on)]))
    .orderBy('name')
    .execute()
  return [...Map.groupBy(holdings, ({ role }) => role)].map(([role, held]) => ({
    role: roleNames[role],
    whose: held.map(({ name }) => name),
  }))
}

async function otherTies(
  db: Readable,
  { id, personId }: Secondment,
  personName: string,
  lastDay: IsoDate | null,
) {
  const inductions = await db
    .selectFrom('inductions')
    .innerJoin('people', 'people.id', 'inductions.personId')
    .select([
      'inductions.personId',
      'inductions.managerName',
      'inductions.buddyName',
      'inductions.managerSignedOn',
      'inductions.stoppedOn',
      sql<string>`iif(people.preferredName = '', people.givenName, people.preferredName) || ' ' || people.familyName`.as(
        'name',
      ),
    ])
    .where((eb) =>
      eb.or([
        eb('inductions.personId', '=', personId),
        eb('inductions.managerName', '=', personName),
        eb('inductions.buddyName', '=', personName),
      ]),
    )
    .orderBy('inductions.startsOn')
    .execute()
  const packs = await db
    .selectFrom('packVersions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const reviews = await listReviews(db, id)
  return {
    inductionsLed: inductions
      .filter((one) => one.personId !== personId && one.managerSignedOn === null && one.stoppedOn === null)
      .map(({ name }) => name),
    ownInductions: inductions.filter((one) => one.personId === personId).length,
    frozenPacks: packs.count,
    reviewsAhead: reviews.filter(
      ({ heldOn, plannedOn }) => heldOn === null && (lastDay === null || plannedOn <= lastDay),
    ).length,
  }
}
