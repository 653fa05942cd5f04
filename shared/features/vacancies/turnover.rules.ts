import { addMonths, type IsoDate } from '../../dates.ts'
import type { Appointment } from '../appointments/appointments.schema.ts'
import type { Person, PersonKind } from '../people/people.schema.ts'
import { establishmentOn } from '../posts/posts.rules.ts'
import type { Post } from '../posts/posts.schema.ts'
import { daysOf } from './vacancies.rules.ts'
import type { Vacancy } from './vacancies.schema.ts'

type Stay = Pick<Person, 'startedOn' | 'leftOn' | 'kind'>

/** Volunteers, students and panel members come and go for reasons of their own. */
export const countedKinds: readonly PersonKind[] = ['employee', 'agencyWorker', 'sessional']
export const isCounted = ({ kind }: Pick<Person, 'kind'>): boolean => countedKinds.includes(kind)

/** People who were here when that day ended; a first day that nobody wrote down lies before it. */
export const headcountOn = (people: readonly Stay[], on: IsoDate): number =>
  people.filter(
    (person) =>
      isCounted(person) &&
      (person.startedOn === null || person.startedOn <= on) &&
      (person.leftOn === null || on < person.leftOn),
  ).length

export interface Turnover {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly leavers: number
  readonly headcountFrom: number
  readonly headcountTo: number
  /** Halfway between the two headcounts. */
  readonly average: number
  /** Leavers in a hundred of the average headcount; unknown without anybody. */
  readonly percent: number | null
}

/** Turnover of the twelve months up to a day: leavers ÷ average headcount × 100, the average of the first and the last day. */
export function turnoverOf<P extends Stay>(
  people: readonly P[],
  to: IsoDate,
  /** Whether somebody counts on a day; everybody unless said. */
  counts: (person: P, on: IsoDate) => boolean = () => true,
): Turnover {
  const from = addMonths(to, -12)
  const leavers = leaversOf(people, to).filter((person) => counts(person, person.leftOn!)).length
  const on = (day: IsoDate) =>
    headcountOn(
      people.filter((person) => counts(person, day)),
      day,
    )
  const headcountFrom = on(from)
  const headcountTo = on(to)
  const average = (headcountFrom + headcountTo) / 2
  const percent = average === 0 ? null : (leavers / average) * 100
  return { from, to, leavers, headcountFrom, headcountTo, average, percent }
}

/** Whose last day was in the twelve months up to that day. */
export const leaversOf = <P extends Stay>(people: readonly P[], to: IsoDate): P[] => {
  const from = addMonths(to, -12)
  return people.filter(
    (person) => isCounted(person) && person.leftOn !== null && from < person.leftOn && person.leftOn <= to,
  )
}

/** Missing hours in a hundred of those budgeted: on the day, and on average over thirteen month ends up to it. */
export function vacancyRates(
  posts: readonly Post[],
  appointments: readonly Appointment[],
  to: IsoDate,
): { now: number | null; average: number | null } {
  const rates = Array.from({ length: 13 }, (_, months) => addMonths(to, -months)).flatMap((on) => {
    const { vacancyPercent } = establishmentOn(posts, appointments, on)
    return vacancyPercent === null ? [] : [vacancyPercent]
  })
  return {
    now: establishmentOn(posts, appointments, to).vacancyPercent,
    average: rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0) / rates.length,
  }
}

/** Of the vacancies filled in the twelve months up to that day: how many, and days from opening to filling on average. */
export function timeToFill(
  vacancies: readonly Pick<Vacancy, 'openedOn' | 'filledOn' | 'withdrawnOn'>[],
  to: IsoDate,
): { filled: number; days: number | null } {
  const from = addMonths(to, -12)
  const filled = vacancies.filter(({ filledOn }) => filledOn !== null && from < filledOn && filledOn <= to)
  const sum = filled.reduce((days, vacancy) => days + daysOf(vacancy, to), 0)
  return { filled: filled.length, days: filled.length === 0 ? null : sum / filled.length }
}
