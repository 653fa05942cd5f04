import type { IsoDate } from '../../dates.ts'
import type { DueItem } from '../../due.ts'
import { nameOf } from '../people/people.rules.ts'
import type { CheckRow } from './checks.contract.ts'
import type { UnsupervisedMark } from './unsupervised.schema.ts'

export const unsupervisedStates = {
  suspended: 'Suspended',
  undecided: 'Not decided',
  supervised: 'Supervised only',
  unsupervised: 'Unsupervised',
} as const
export type UnsupervisedState = keyof typeof unsupervisedStates

/** The decision that counts on a day: the latest that had begun; of one day, the one that was written down later. */
export const markOn = (marks: readonly UnsupervisedMark[], on: IsoDate): UnsupervisedMark | null =>
  marks
    .filter(({ startsOn }) => startsOn <= on)
    .reduce<UnsupervisedMark | null>(
      (best, mark) => (best === null || mark.startsOn + mark.id > best.startsOn + best.id ? mark : best),
      null,
    )

/** What was decided stands only while nothing on record speaks against it: a check that falls overdue suspends it by itself. */
export function unsupervisedState(
  mark: Pick<UnsupervisedMark, 'mark'> | null,
  against: readonly string[],
): UnsupervisedState {
  if (mark === null) return 'undecided'
  if (mark.mark === 'supervised') return 'supervised'
  return against.length === 0 ? 'unsupervised' : 'suspended'
}

/** "Enhanced DBS is overdue, and Risk assessment for Identity is overdue." */
export const sayAgainst = (against: readonly string[]): string =>
  `${new Intl.ListFormat('en-GB').format(against)}.`

/** Nobody works alone on a suspended decision: today somebody has to see to it. */
export const suspendedDue = (rows: readonly CheckRow[], today: IsoDate): DueItem[] =>
  rows.flatMap((row) => {
    if (row.mark === null || row.unsupervised !== 'suspended') return []
    return [
      {
        kind: 'unsupervised',
        recordId: row.mark.id,
        personId: row.personId,
        title: nameOf(row),
        detail: `Is down as working unsupervised, but ${sayAgainst(row.notUnsupervised)} Keep them supervised until that is put right.`,
        dueOn: today,
        path: `/checks/${row.personId}`,
      },
    ]
  })
