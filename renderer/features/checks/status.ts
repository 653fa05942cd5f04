import type { CheckRow } from '#shared/features/checks/checks.contract.ts'
import { checkStatuses, type CheckStatus } from '#shared/features/checks/checks.rules.ts'

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

/** Whether somebody may be alone with children, as far as this record says. */
export function unsupervisedBadge({
  notUnsupervised,
  cells,
}: Pick<CheckRow, 'notUnsupervised' | 'cells'>): Badge {
  if (notUnsupervised.length === 0) return { word: 'May', tone: 'green' }
  if (cells.some(({ isOutstanding }) => isOutstanding)) return { word: 'May not', tone: 'red' }
  return { word: 'May not', tone: 'neutral', shape: 'dash' }
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
