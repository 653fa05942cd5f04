import type { IsoDate } from '#shared/dates.ts'
import { employmentOn } from '#shared/features/employments/employments.rules.ts'
import { nameOf } from '#shared/features/people/people.rules.ts'
import type { Person } from '#shared/features/people/people.schema.ts'
import { establishmentOn } from '#shared/features/posts/posts.rules.ts'
import { leaversOf, timeToFill, turnoverOf, vacancyRates } from '#shared/features/vacancies/turnover.rules.ts'
import type { Leaver, TurnoverFigures, TurnoverLine } from '#shared/features/vacancies/vacancies.contract.ts'

import type { Readable } from '../../database/schema.ts'
import { listEmployments, ownBody } from '../employments/employments.repository.ts'

/** Who left, what is vacant and how long filling takes, as a whole and by agency. */
export async function readTurnover(db: Readable, to: IsoDate): Promise<TurnoverFigures> {
  const people = await db.selectFrom('people').selectAll().execute()
  const posts = await db.selectFrom('posts').selectAll().execute()
  const appointments = await db.selectFrom('appointments').selectAll().execute()
  const vacancies = await db.selectFrom('vacancies').selectAll().execute()
  const agencies = await db.selectFrom('agencies').select(['id', 'name']).orderBy('name').execute()
  const words = await db.selectFrom('vocabularies').select(['id', 'label']).execute()
  const labelOf = new Map(words.map(({ id, label }) => [id, label]))

  const employments = Map.groupBy(await listEmployments(db), ({ personId }) => personId)
  const employerOf = ({ id }: Person, on: IsoDate) =>
    employmentOn(employments.get(id) ?? [], on)?.agencyId ?? null

  const lineOf = (
    agency: string,
    counts: (person: Person, on: IsoDate) => boolean,
    theirPosts: typeof posts,
  ): TurnoverLine => {
    const { leavers, headcountFrom, headcountTo, average, percent } = turnoverOf(people, to, counts)
    const { vacancyPercent } = establishmentOn(theirPosts, appointments, to)
    return { agency, leavers, headcountFrom, headcountTo, average, percent, vacancyPercent }
  }
  const byAgency = [{ id: null, name: ownBody }, ...agencies].map(({ id, name }) =>
    lineOf(
      name,
      (person, on) => employerOf(person, on) === id,
      posts.filter(({ funderAgencyId }) => funderAgencyId === id),
    ),
  )
  const agencyNames = new Map(agencies.map(({ id, name }) => [id, name]))
  const leavers = leaversOf(people, to)
    .map((person): Leaver => {
      const { id, startedOn, leavingReasonId } = person
      const leftOn = person.leftOn!
      const agencyId = employerOf(person, leftOn)
      return {
        personId: id,
        name: nameOf(person),
        employer: agencyId === null ? ownBody : agencyNames.get(agencyId)!,
        startedOn,
        leftOn,
        reason: (leavingReasonId && labelOf.get(leavingReasonId)) ?? 'Not said',
      }
    })
    .toSorted((a, b) => (a.leftOn < b.leftOn ? 1 : -1))
  const reasons = Map.groupBy(leavers, ({ reason }) => reason)
  const { budgetedFte, vacantFte } = establishmentOn(posts, appointments, to)
  const { filled, days } = timeToFill(vacancies, to)
  return {
    from: turnoverOf([], to).from,
    to,
    whole: lineOf('All', () => true, posts),
    budgetedFte,
    vacantFte,
    leavers,
    averageVacancyPercent: vacancyRates(posts, appointments, to).average,
    byAgency: byAgency.filter(
      ({ leavers, average, vacancyPercent }) => leavers > 0 || average > 0 || vacancyPercent !== null,
    ),
    byReason: [...reasons]
      .map(([reason, theirs]) => ({ reason, leavers: theirs.length }))
      .toSorted((a, b) => b.leavers - a.leavers || a.reason.localeCompare(b.reason, 'en-GB')),
    filled,
    daysToFill: days,
  }
}
