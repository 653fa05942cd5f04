import { addMonths, type IsoDate } from '#shared/dates.ts'
import { budgetedFte, vacancies } from '#shared/features/posts/posts.rules.ts'
import type {
  BalanceRow,
  NamedNeed,
  SkillsBalance,
  TeamLine,
} from '#shared/features/skills-balance/skills-balance.contract.ts'
import {
  balanceOf,
  needsOn,
  supplyOf,
  type Work,
} from '#shared/features/skills-balance/skills-balance.rules.ts'
import { countedKinds } from '#shared/features/vacancies/turnover.rules.ts'

import type { Readable } from '../../database/schema.ts'
import { listHeld } from '../posts/posts.repository.ts'
import { listPostsWithArea } from '../team-chart/team-chart.repository.ts'
import { listCountedWork, listLastDisciplines, listNamedNeeds } from './skills-balance.repository.ts'

const own = 'The centre'
const notSaid = 'Discipline not said'

/** What is stated against what there is, on a day and a year before. Nothing of it is stored. */
export async function readSkillsBalance(db: Readable, on: IsoDate): Promise<SkillsBalance> {
  const needs = await listNamedNeeds(db)
  const work = await listCountedWork(db, on, countedKinds)
  const before = addMonths(on, -12)
  const workBefore = await listCountedWork(db, before, countedKinds)
  return {
    on,
    rows: rowsOf(needs, work, on),
    byDiscipline: linesOf(work, ({ disciplineId, discipline }) => [
      disciplineId ?? '',
      discipline ?? notSaid,
    ]),
    byAgency: linesOf(work, ({ agencyId, agencyName }) => [agencyId ?? '', agencyName ?? own]),
    cells: [...Map.groupBy(work, (one) => `${one.disciplineId} ${one.agencyId}`).values()].map((theirs) => ({
      disciplineId: theirs[0]!.disciplineId,
      agencyId: theirs[0]!.agencyId,
      ...whole(supplyOf(theirs)),
    })),
    vacant: await vacantOn(db, on),
    people: work.map(({ personId, name, work: does, discipline, agencyName, fte }) => ({
      personId,
      name,
      work: does,
      discipline,
      agencyName,
      fte,
    })),
    yearAgo: { on: before, rows: rowsOf(needs, workBefore, before) },
  }
}

/** Only how the stated needs are met on a day. */
export const readNeeds = async (db: Readable, on: IsoDate): Promise<BalanceRow[]> =>
  rowsOf(await listNamedNeeds(db), await listCountedWork(db, on, countedKinds), on)

const whole = ({ personIds, ...supply }: ReturnType<typeof supplyOf>) => ({
  ...supply,
  personIds: [...personIds],
})

const rowsOf = (needs: readonly NamedNeed[], work: readonly Work[], on: IsoDate): BalanceRow[] =>
  needsOn(needs, on)
    .map((need) => {
      const { supply, ...balance } = balanceOf(need, work)
      return { need, label: labelOf(need), supply: whole(supply), ...balance }
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'))

const labelOf = ({ discipline, agencyName, serviceArea }: NamedNeed): string =>
  `${discipline}${agencyName === null ? '' : ` of ${agencyName}`}${serviceArea === null ? '' : `, ${serviceArea}`}`

type Counted = Awaited<ReturnType<typeof listCountedWork>>[number]

const linesOf = (
  work: readonly Counted[],
  of: (one: Counted) => readonly [key: string, label: string],
): TeamLine[] =>
  [...Map.groupBy(work, (one) => of(one)[0])]
    .map(([key, theirs]) => ({ key, label: of(theirs[0]!)[1], ...whole(supplyOf(theirs)) }))
    .toSorted((a, b) => b.fte - a.fte || a.label.localeCompare(b.label, 'en-GB'))

/** A vacancy has no discipline of its own; that of whoever held it last stands in. */
async function vacantOn(db: Readable, on: IsoDate): Promise<SkillsBalance['vacant']> {
  const last = new Map((await listLastDisciplines(db, on)).map((one) => [one.postId, one]))
  return vacancies(await listPostsWithArea(db), await listHeld(db), on).map(({ post, filling }) => ({
    title: post.title,
    fte:
      Math.round(
        (filling.state === 'vacant' ? budgetedFte(post) : filling.shortMinutes / post.fullTimeMinutes) * 100,
      ) / 100,
    disciplineId: last.get(post.id)?.disciplineId ?? null,
    discipline: last.get(post.id)?.discipline ?? null,
    serviceArea: post.area,
  }))
}
