import type { IsoDate } from '../../dates.ts'
import type { DueItem } from '../../due.ts'
import type { PersonId } from '../people/people.schema.ts'
import type { InductionId } from './inductions.schema.ts'

interface Whose {
  readonly inductionId: InductionId
  readonly personId: PersonId
  readonly personName: string
}

/** The open steps of one induction that fall due on one day. */
export interface StepsDue extends Whose {
  readonly dueOn: IsoDate
  readonly count: number
  /** Of the first of them. */
  readonly wording: string
}

export interface ReviewDue extends Whose {
  readonly reviewId: string
  readonly name: string
  readonly dueOn: IsoDate
}

/** Nothing is open; only the signatures are missing. */
export interface SignOffDue extends Whose {
  readonly lastDueOn: IsoDate
}

export interface InductionsDue {
  readonly steps: readonly StepsDue[]
  readonly reviews: readonly ReviewDue[]
  readonly signOffs: readonly SignOffDue[]
}

/**
 * What inductions ask of somebody. Steps of one day stand together, and all overdue steps of a person stand in one line
 * dated by the oldest: a starter who is behind should not fill the screen.
 */
export function inductionDue(today: IsoDate, { steps, reviews, signOffs }: InductionsDue): DueItem[] {
  return [
    ...overdueTogether(today, steps).map(stepsItem),
    ...reviews.map((review): DueItem => ({
      kind: 'inductionReview',
      recordId: review.reviewId,
      ...about(review),
      detail: `${review.name} review of the induction: look back together.`,
      dueOn: review.dueOn,
    })),
    ...signOffs.map((signOff): DueItem => ({
      kind: 'inductionSignOff',
      recordId: signOff.inductionId,
      ...about(signOff),
      detail: 'Every induction step is settled: sign off.',
      dueOn: signOff.lastDueOn,
    })),
  ]
}

const about = ({ inductionId, personId, personName }: Whose) => ({
  personId,
  title: personName,
  path: `/inductions/${inductionId}`,
})

const stepsItem = (due: StepsDue): DueItem => ({
  kind: 'inductionSteps',
  recordId: `${due.inductionId}:${due.dueOn}`,
  ...about(due),
  detail: due.count === 1 ? due.wording : `${due.count} induction steps, first: ${due.wording}`,
  dueOn: due.dueOn,
})

function overdueTogether(today: IsoDate, steps: readonly StepsDue[]): StepsDue[] {
  const late = new Map<InductionId, StepsDue>()
  const inTime: StepsDue[] = []
  for (const due of steps) {
    if (due.dueOn >= today) {
      inTime.push(due)
      continue
    }
    const other = late.get(due.inductionId)
    const oldest = other !== undefined && other.dueOn < due.dueOn ? other : due
    late.set(due.inductionId, { ...oldest, count: due.count + (other?.count ?? 0) })
  }
  return [...late.values(), ...inTime]
}
