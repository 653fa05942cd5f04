import { addDays, type IsoDate } from '../../dates.ts'
import type { Employment } from './employments.schema.ts'

type Dated = Pick<Employment, 'startsOn'>

/** Oldest first; the one without a first day is the oldest. */
export const inOrder = <E extends Dated>(employments: readonly E[]): E[] =>
  employments.toSorted((a, b) => ((a.startsOn ?? '') < (b.startsOn ?? '') ? -1 : 1))

/** The employment on a day: the last that had begun. */
export const employmentOn = <E extends Dated>(employments: readonly E[], on: IsoDate): E | undefined =>
  inOrder(employments).findLast(({ startsOn }) => startsOn === null || startsOn <= on)

/** Each with its last day, which is the day before the next one begins. */
export const withLastDays = <E extends Dated>(
  employments: readonly E[],
): (E & { endsOn: IsoDate | null })[] =>
  inOrder(employments).map((employment, at, all) => {
    const next = all[at + 1]?.startsOn
    return { ...employment, endsOn: next === undefined || next === null ? null : addDays(next, -1) }
  })

/** What is wrong with the employments of one person together; `null` when they make a true history. */
export function faultOf(employments: readonly Pick<Employment, 'startsOn' | 'agencyId'>[]): string | null {
  const ordered = inOrder(employments)
  if (ordered[0]?.startsOn !== null) return 'Nobody would be down as the first employer.'
  if (new Set(ordered.map(({ startsOn }) => startsOn)).size < ordered.length)
    return 'Two employments would begin on the same day.'
  return ordered.some(({ agencyId }, at) => at > 0 && ordered[at - 1]!.agencyId === agencyId)
    ? 'They would move to the employer they are with already.'
    : null
}
