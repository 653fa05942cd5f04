import { formatDay } from '#shared/dates.ts'
import type { CheckRow } from '#shared/features/checks/checks.contract.ts'
import { checkStatuses, type CheckStatus } from '#shared/features/checks/checks.rules.ts'
import { unsupervisedStates, type UnsupervisedState } from '#shared/features/checks/unsupervised.rules.ts'
import type { UnsupervisedMark } from '#shared/features/checks/unsupervised.schema.ts'

import type { Badge, Shape, Tone } from '../../ui/StatusBadge.tsx'

const looks: Record<CheckStatus, { tone: Tone; shape?: Shape }> = {
  overdue: { tone: 'red' },
  missing: { tone: 'red', shape: 'ring' },
  requested: { tone: 'info', shape: 'clock' },
  due: { tone: 'amber' },
  confirmed: { tone: 'green', shape: 'square' },
  seen: { tone: 'green' },
  notNeeded: { tone: 'neutral', shape: 'dash' },
}

export const checkBadge = (status: CheckStatus): Badge => ({ word: checkStatuses[status], ...looks[status] })

const unsupervisedLooks: Record<UnsupervisedState, { tone: Tone; shape?: Shape }> = {
  suspended: { tone: 'red' },
  undecided: { tone: 'neutral', shape: 'ring' },
  supervised: { tone: 'neutral', shape: 'dash' },
  unsupervised: { tone: 'green' },
}

type Decided = Pick<CheckRow, 'mark' | 'unsupervised' | 'notUnsupervised'>

/** Whether somebody may be alone with children: what was decided, as long as the checks bear it. */
export function unsupervisedBadge({
  unsupervised,
  notUnsupervised,
}: Pick<CheckRow, 'unsupervised' | 'notUnsupervised'>): Badge {
  if (unsupervised === 'undecided' && notUnsupervised.length > 0)
    return { word: 'May not', tone: 'neutral', shape: 'dash' }
  return { word: unsupervisedStates[unsupervised], ...unsupervisedLooks[unsupervised] }
}

/** "Decided by F Green. New to the work." */
export const sayMark = ({ decidedBy, reason }: UnsupervisedMark): string =>
  `Decided by ${decidedBy}.${reason === '' ? '' : ` ${reason}`}`

export function sayWhatIsLeft({ mark, unsupervised, notUnsupervised }: Decided): string {
  if (mark === null)
    return notUnsupervised.length === 0
      ? 'Nobody has decided yet whether they work unsupervised. The checks would bear it.'
      : 'Nobody has decided yet whether they work unsupervised. The checks do not bear it:'
  const since = `since ${formatDay(mark.startsOn)}. ${sayMark(mark)}`
  if (unsupervised === 'supervised') return `Supervised only ${since}`
  return unsupervised === 'suspended'
    ? `Down as working unsupervised ${since} Suspended, so they are to be supervised until this is put right:`
    : `Works unsupervised ${since}`
}

/** Worst first. */
export const urgencyOf = (status: CheckStatus): number => Object.keys(checkStatuses).indexOf(status)

export const needsAction = ({ cells }: Pick<CheckRow, 'cells'>): boolean =>
  cells.some(
    ({ isOutstanding, status, isAssessmentOverdue }) =>
      isOutstanding || status === 'due' || isAssessmentOverdue,
  )

export const employerOf = ({ employerName }: Pick<CheckRow, 'employerName'>): string =>
  employerName ?? 'The centre'
