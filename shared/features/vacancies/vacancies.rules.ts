import { daysBetween, formatDay, type IsoDate } from '../../dates.ts'
import type { DueItem } from '../../due.ts'
import { AppError, type FieldErrors } from '../../errors.ts'
import { stages, type Stage, type Vacancy, type VacancyAdvert } from './vacancies.schema.ts'

export const vacancyStates = { open: 'Open', filled: 'Filled', withdrawn: 'Withdrawn' } as const
export type VacancyState = keyof typeof vacancyStates

type Ending = Pick<Vacancy, 'filledOn' | 'withdrawnOn'>

export const stateOf = ({ filledOn, withdrawnOn }: Ending): VacancyState =>
  filledOn !== null ? 'filled' : withdrawnOn !== null ? 'withdrawn' : 'open'

/** Days from opening to the end, or so far. */
export const daysOf = (vacancy: Ending & Pick<Vacancy, 'openedOn'>, today: IsoDate): number =>
  daysBetween(vacancy.openedOn, vacancy.filledOn ?? vacancy.withdrawnOn ?? today)

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler forgets what the keys are
export const everyStage = Object.keys(stages) as Stage[]

/** What keeps a vacancy from being saved: field → sentence. Nobody reaches a stage without the known ones before. */
export function vacancyFaults(vacancy: Omit<Vacancy, 'id' | 'postId'>): FieldErrors {
  const faults: Record<string, string> = {}
  let known: { stage: Stage; count: number } | null = null
  for (const stage of everyStage) {
    const count = vacancy[stage]
    if (count === null) continue
    if (known !== null && count > known.count)
      faults[stage] = `More than ${stages[known.stage].toLowerCase()} (${known.count})`
    known = { stage, count }
  }
  const { openedOn, filledOn, withdrawnOn } = vacancy
  const before = `It was opened on ${formatDay(openedOn)}`
  return {
    ...faults,
    ...(filledOn !== null && filledOn < openedOn && { filledOn: before }),
    ...(withdrawnOn !== null && withdrawnOn < openedOn && { withdrawnOn: before }),
    ...(filledOn !== null && vacancy.accepted === 0 && { accepted: 'Somebody accepted when it was filled' }),
  }
}

export function refuseVacancyFaults(vacancy: Vacancy): void {
  const faults = vacancyFaults(vacancy)
  if (Object.keys(faults).length === 0) return
  throw new AppError('ruleBroken', 'Something about this vacancy does not add up. Nothing was saved.', faults)
}

/** Open vacancies whose advert closes: time to shortlist, or to advertise again. */
export const advertsDue = (
  today: IsoDate,
  adverts: readonly (Pick<VacancyAdvert, 'id' | 'vacancyId' | 'closesOn' | 'place'> &
    Ending & { postTitle: string })[],
): DueItem[] =>
  adverts
    .filter((advert) => stateOf(advert) === 'open' && advert.closesOn !== null && advert.closesOn >= today)
    .map(({ id, vacancyId, closesOn, place, postTitle }) => ({
      kind: 'advertClose',
      recordId: id,
      title: postTitle,
      detail: `The advert (${place}) closes: count who applied and set the day for shortlisting.`,
      dueOn: closesOn!,
      path: `/vacancies/${vacancyId}`,
    }))
