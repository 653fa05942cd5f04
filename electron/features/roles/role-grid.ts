import { sql } from 'kysely'

import { covers, maxDate, type IsoDate } from '#shared/dates.ts'
import type { AppointmentId } from '#shared/features/appointments/appointments.schema.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'
import type { PostId } from '#shared/features/posts/posts.schema.ts'
import { defaultSupervision } from '#shared/features/roles/role-defaults.ts'
import type { NamedHolding, RoleCell, RoleGrid, RoleRow } from '#shared/features/roles/roles.contract.ts'
import {
  countGaps,
  isGap,
  standingsOf,
  suggestionFor,
  type Around,
  type RoleStanding,
} from '#shared/features/roles/roles.rules.ts'
import type { RoleRule, SupervisionNeed } from '#shared/features/roles/roles.schema.ts'

import { oneOf } from '../../database/one-of.ts'
import type { Readable } from '../../database/schema.ts'
import { employerOn } from '../employments/employments.repository.ts'
import { listHoldings, listKnownHoldings, listRoleRules, listSupervision } from './roles.repository.ts'

/** Everybody at work on that day, and those about to begin, with every role. Nothing of it is stored. */
export async function readRoleGrid(db: Readable, on: IsoDate): Promise<RoleGrid> {
  return gridOf(db, on, await listHoldings(db, on, { workUntil: on }))
}

/** Only how much is missing, of work that has begun. Nobody is named. */
export async function countRoleGaps(
  db: Readable,
  on: IsoDate,
  appointmentIds: readonly AppointmentId[],
): Promise<Pick<RoleGrid, 'gaps' | 'peopleWithGaps'>> {
  const holdings = Map.groupBy(
    await listKnownHoldings(db, appointmentIds),
    ({ appointmentId }) => appointmentId,
  )
  const rules = await listRoleRules(db)
  const supervision = await supervisionNeeds(db)
  const rows = (await listWork(db, on, appointmentIds)).map((line) => ({
    personId: line.personId,
    isAhead: false,
    cells: standingsOf(
      { ...line, supervision: supervision.get(line.disciplineId) ?? defaultSupervision(null) },
      holdings.get(line.appointmentId) ?? [],
      rules,
      on,
    ),
  }))
  const withGaps = rows.filter(({ cells }) => cells.some(isGap))
  return { gaps: countGaps(rows), peopleWithGaps: new Set(withGaps.map(({ personId }) => personId)).size }
}

/** The same for whoever has read the holdings of the work that goes on, or of some of it. */
export async function gridOf(
  db: Readable,
  on: IsoDate,
  known: readonly NamedHolding[],
  only?: readonly AppointmentId[],
): Promise<RoleGrid> {
  const work = await listWork(db, on, only)
  const holdings = Map.groupBy(known, ({ appointmentId }) => appointmentId)
  const rules = await listRoleRules(db)
  const above = await holdersAbove(db, on)
  const supervision = await supervisionNeeds(db)
  const rows = work.map((line) =>
    rowOf(line, holdings.get(line.appointmentId) ?? [], rules, on, {
      above: line.reportsToPostId === null ? null : (above.get(line.reportsToPostId) ?? null),
      supervision: supervision.get(line.disciplineId) ?? defaultSupervision(null),
    }),
  )
  const withGaps = rows.filter(({ gaps, isAhead }) => gaps > 0 && !isAhead)
  return {
    rows,
    gaps: countGaps(rows),
    peopleWithGaps: new Set(withGaps.map(({ personId }) => personId)).size,
  }
}

type Line = Awaited<ReturnType<typeof listWork>>[number]

interface LookedUp {
  readonly above: Around['above']
  readonly supervision: SupervisionNeed
}

function rowOf(
  line: Line,
  holdings: readonly NamedHolding[],
  rules: readonly RoleRule[],
  on: IsoDate,
  { above, supervision }: LookedUp,
): RoleRow {
  const isAhead = line.startsOn > on
  const standings = standingsOf({ ...line, supervision }, holdings, rules, maxDate(on, line.startsOn))
  const around: Around = {
    above: above !== null && above.id !== line.personId ? above : null,
    homeManager: line.homeManager ?? '',
    homeAgencyId: line.homeAgencyId,
  }
  const cells = standings.map((standing) => cellOf(standing, around))
  return {
    appointmentId: line.appointmentId,
    personId: line.personId,
    personName: line.personName,
    work: line.work,
    route: line.route,
    discipline: line.discipline,
    homeAgencyId: line.homeAgencyId,
    homeAgencyName: line.homeAgencyName,
    startsOn: line.startsOn,
    endsOn: line.endsOn,
    isAhead,
    cells,
    gaps: standings.filter(isGap).length,
  }
}

const cellOf = (standing: RoleStanding<NamedHolding>, around: Around): RoleCell => ({
  ...standing,
  suggestion: isGap(standing) ? suggestionFor(standing.role, standing.allowed, around) : null,
})

const nameOf = (person: string) =>
  sql<string>`iif(${sql.ref(`${person}.preferredName`)} = '', ${sql.ref(`${person}.givenName`)}, ${sql.ref(`${person}.preferredName`)}) || ' ' || ${sql.ref(`${person}.familyName`)}`

const listWork = (db: Readable, on: IsoDate, only?: readonly AppointmentId[]) =>
  db
    .selectFrom('appointments')
    .innerJoin('people', 'people.id', 'appointments.personId')
    .leftJoin('posts', 'posts.id', 'appointments.postId')
    .leftJoin('secondments', 'secondments.appointmentId', 'appointments.id')
    .leftJoin('vocabularies', 'vocabularies.id', 'people.disciplineId')
    .leftJoin('agencies', (join) =>
      join.on(sql<boolean>`agencies.id = coalesce(secondments.homeAgencyId, ${employerOn('people.id', on)})`),
    )
    .select([
      'appointments.id as appointmentId',
      'appointments.personId',
      nameOf('people').as('personName'),
      sql<string>`coalesce(posts.title, appointments.title)`.as('work'),
      'appointments.route',
      'appointments.startsOn',
      'appointments.endsOn',
      'people.kind',
      'people.registrationBody',
      'people.disciplineId',
      'vocabularies.label as discipline',
      'agencies.id as homeAgencyId',
      'agencies.name as homeAgencyName',
      'secondments.homeManager',
      'posts.reportsToPostId',
    ])
    .where((eb) => eb.or([eb('appointments.endsOn', 'is', null), eb('appointments.endsOn', '>=', on)]))
    .$if(only !== undefined, (q) => q.where('appointments.id', 'in', oneOf(only!)))
    .orderBy(sql`lower(people.familyName)`)
    .orderBy(sql`lower(people.givenName)`)
    .orderBy('appointments.startsOn')
    .orderBy('appointments.id')
    .execute()

/** Post → whoever holds it that day; of several the one who came first. */
async function holdersAbove(db: Readable, on: IsoDate): Promise<Map<PostId, { id: PersonId; name: string }>> {
  const held = await db
    .selectFrom('appointments')
    .innerJoin('people', 'people.id', 'appointments.personId')
    .select(['appointments.postId', 'appointments.startsOn', 'appointments.endsOn', 'people.id'])
    .select(nameOf('people').as('name'))
    .where('appointments.postId', 'in', (eb) =>
      eb
        .selectFrom('posts')
        .select('reportsToPostId')
        .where('reportsToPostId', 'is not', null)
        .$castTo<{ reportsToPostId: PostId }>(),
    )
    .orderBy('appointments.startsOn', 'desc')
    .execute()
  return new Map(
    held
      .filter((appointment) => covers(appointment, on))
      .map(({ postId, id, name }) => [postId!, { id, name }]),
  )
}

async function supervisionNeeds(db: Readable): Promise<Map<Line['disciplineId'], SupervisionNeed>> {
  const disciplines = await listSupervision(db)
  return new Map(disciplines.map(({ id, code, need }) => [id, need ?? defaultSupervision(code)]))
}
