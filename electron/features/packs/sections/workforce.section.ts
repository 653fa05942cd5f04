import { sql } from 'kysely'

import { addDays, addMonths, formatDay, type IsoDate } from '#shared/dates.ts'
import { currentOf, fteOn } from '#shared/features/appointments/appointments.rules.ts'
import type { Block } from '#shared/features/packs/pack-content.ts'
import { establishmentOn, vacancies } from '#shared/features/posts/posts.rules.ts'

import { oneOf } from '../../../database/one-of.ts'
import type { Readable } from '../../../database/schema.ts'
import { countDaysBelow } from '../../cover/days-below.ts'
import { employerOn } from '../../employments/employments.repository.ts'
import { countRoleGaps } from '../../roles/role-grid.ts'
import { readNeeds } from '../../skills-balance/skills-balance.read.ts'
import type { BuildSection } from './section.ts'

/** People, posts and secondments as they stood on the last day of the quarter. Nobody is named. */
export const buildWorkforce: BuildSection = async ({ db, startsOn, endsOn }) => {
  const { posts, appointments, people } = await readWorkforce(db, startsOn, endsOn)
  const current = currentOf(appointments, endsOn)
  const inPost = new Set(current.map(({ personId }) => personId))
  const establishment = establishmentOn(posts, appointments, endsOn)
  const leavers = people.filter(
    ({ leftOn }) => leftOn !== null && startsOn <= leftOn && leftOn <= endsOn,
  ).length
  const starters = people.filter(
    ({ startedOn }) => startedOn !== null && startsOn <= startedOn && startedOn <= endsOn,
  ).length
  const secondments = await readSecondments(db, endsOn)
  const roles = await countRoleGaps(
    db,
    endsOn,
    current.map(({ id }) => id),
  )
  const needs = await readNeeds(db, endsOn)
  const cover = await countDaysBelow(db, startsOn, endsOn)
  const endingSoon = secondments.filter(({ lastDay }) => lastDay !== null && lastDay <= addDays(endsOn, 90))
  return [
    {
      kind: 'facts',
      items: [
        {
          label: 'People in post',
          value: String(inPost.size),
          note: `on ${formatDay(endsOn)}`,
          path: '/people',
        },
        {
          label: 'Full-time equivalent',
          value: fte(fteOn(appointments, endsOn)),
          note: `of ${fte(establishment.budgetedFte)} budgeted`,
          path: '/posts',
        },
        {
          label: 'Vacant',
          value: fte(establishment.vacantFte),
          note:
            establishment.vacancyPercent === null
              ? 'no posts'
              : `${establishment.vacancyPercent.toFixed(1)}% of budgeted hours`,
          path: '/posts',
        },
        { label: 'Starters', value: String(starters), note: 'in the quarter', path: '/people' },
        { label: 'Leavers', value: String(leavers), note: 'in the quarter', path: '/people' },
        {
          label: 'On secondment',
          value: String(secondments.length),
          note: `${endingSoon.length} ending within 90 days`,
          path: '/secondments',
        },
        {
          label: 'Roles nobody holds',
          value: String(roles.gaps),
          note: roles.gaps === 0 ? 'everybody is looked after' : sayWhom(roles.peopleWithGaps),
          path: '/roles',
        },
        // Days are counted and not people, so there is nobody to protect.
        ...(cover === null
          ? []
          : [
              {
                label: 'Days below minimum cover',
                value: String(cover.below),
                note: `of ${cover.asked} on which cover was asked for`,
                path: '/cover/shortfalls',
              },
            ]),
        ...(needs.length === 0
          ? []
          : [
              {
                label: 'Stated needs not met',
                value: String(needs.filter(({ state }) => state === 'short').length),
                note: `of ${needs.length} for disciplines`,
                path: '/skills-balance',
              },
            ]),
      ],
    },
    await byEmployer(db, current, endsOn),
    vacancyTable(vacancies(posts, appointments, endsOn)),
    secondmentTable(secondments),
  ]
}

const sayWhom = (people: number) => (people === 1 ? 'towards one person' : `towards ${people} people`)

const fte = (value: number) => value.toFixed(1)

async function readWorkforce(db: Readable, startsOn: IsoDate, endsOn: IsoDate) {
  return {
    posts: await db.selectFrom('posts').selectAll().execute(),
    appointments: await db.selectFrom('appointments').selectAll().execute(),
    /** Whoever came or went in the quarter. */
    people: await db
      .selectFrom('people')
      .select(['startedOn', 'leftOn'])
      .where((eb) =>
        eb.or([eb.between('startedOn', startsOn, endsOn), eb.between('leftOn', startsOn, endsOn)]),
      )
      .execute(),
  }
}

type Workforce = Awaited<ReturnType<typeof readWorkforce>>

async function byEmployer(db: Readable, current: Workforce['appointments'], on: IsoDate): Promise<Block> {
  const employers = await db
    .selectFrom('people')
    .leftJoin('agencies', (join) => join.on(sql<boolean>`agencies.id = ${employerOn('people.id', on)}`))
    .select(['people.id', 'agencies.name'])
    .where('people.id', 'in', oneOf(current.map(({ personId }) => personId)))
    .execute()
  const employerOf = new Map(employers.map(({ id, name }) => [id, name ?? 'The centre’s own lead body']))
  const byName = Map.groupBy(current, ({ personId }) => employerOf.get(personId)!)
  return {
    kind: 'table',
    title: 'Who employs the team',
    columns: [
      { header: 'Employer', kind: 'text' },
      { header: 'People', kind: 'number' },
      { header: 'Full-time equivalent', kind: 'number' },
    ],
    rows: [...byName]
      .map(
        ([name, own]) =>
          [name, new Set(own.map(({ personId }) => personId)).size, Number(fte(fteOn(own, on)))] as const,
      )
      .toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
      .map((row) => [...row]),
    note: 'Numbers of staff are shown as they are: the group knows the posts and the agencies.',
  }
}

function vacancyTable(open: ReturnType<typeof vacancies<Workforce['posts'][number]>>): Block {
  if (open.length === 0) return { kind: 'paragraph', text: 'No post was vacant at the end of the quarter.' }
  return {
    kind: 'table',
    title: 'Vacancies',
    columns: [
      { header: 'Post', kind: 'text' },
      { header: 'Hours a week missing', kind: 'number' },
      { header: 'Vacant since', kind: 'day' },
    ],
    rows: open.map(({ post, filling }) => [post.title, filling.shortMinutes / 60, filling.vacantSince]),
    note: '',
  }
}

interface SecondmentLine {
  readonly role: string
  readonly homeAgency: string
  readonly hours: number
  readonly startsOn: IsoDate
  readonly lastDay: IsoDate | null
  readonly state: string
}

/** Begun and not ended on that day. */
async function readSecondments(db: Readable, on: IsoDate): Promise<SecondmentLine[]> {
  const rows = await db
    .selectFrom('secondments')
    .innerJoin('agencies', 'agencies.id', 'secondments.homeAgencyId')
    .leftJoin('posts', 'posts.id', 'secondments.hostPostId')
    .selectAll('secondments')
    .select(['agencies.name as homeAgency', 'posts.title as postTitle'])
    .where('secondments.begunOn', '<=', on)
    .where((eb) => eb.or([eb('secondments.endedOn', 'is', null), eb('secondments.endedOn', '>=', on)]))
    .where('secondments.withdrawnOn', 'is', null)
    .execute()
  return rows
    .map(({ postTitle, hostTitle, homeAgency, minutesPerWeek, startsOn, endsOn, noticeEndsOn }) => {
      const lastDay = noticeEndsOn ?? endsOn
      return {
        role: postTitle ?? hostTitle,
        homeAgency,
        hours: minutesPerWeek / 60,
        startsOn,
        lastDay,
        state: stateOf(startsOn, lastDay, noticeEndsOn !== null, on),
      }
    })
    .toSorted((a, b) => ((a.lastDay ?? '9999') < (b.lastDay ?? '9999') ? -1 : 1))
}

function stateOf(startsOn: IsoDate, lastDay: IsoDate | null, isOnNotice: boolean, on: IsoDate): string {
  if (isOnNotice) return 'On notice'
  if (lastDay !== null && lastDay <= addDays(on, 90)) return 'Ends within 90 days'
  return addMonths(startsOn, 24) <= on ? 'Over two years' : 'Running'
}

function secondmentTable(secondments: readonly SecondmentLine[]): Block {
  if (secondments.length === 0)
    return { kind: 'paragraph', text: 'Nobody was on secondment at the end of the quarter.' }
  return {
    kind: 'table',
    title: 'Secondments',
    columns: [
      { header: 'Role at the centre', kind: 'text' },
      { header: 'Home agency', kind: 'text' },
      { header: 'Hours a week', kind: 'number' },
      { header: 'Since', kind: 'day' },
      { header: 'Until', kind: 'day' },
      { header: 'State', kind: 'text' },
    ],
    rows: secondments.map(({ role, homeAgency, hours, startsOn, lastDay, state }) => [
      role,
      homeAgency,
      hours,
      startsOn,
      lastDay,
      state,
    ]),
    note: '',
  }
}
