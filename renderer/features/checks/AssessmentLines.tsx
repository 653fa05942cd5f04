import { Button } from '@mantine/core'

import { formatDay } from '#shared/dates.ts'
import type { CheckCell } from '#shared/features/checks/checks.contract.ts'
import type { RiskAssessment } from '#shared/features/checks/checks.schema.ts'

import { Day } from '../../ui/Day.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import classes from './checks.module.css'

/** The risk assessments of one check, the one that counts first. */
export function AssessmentLines({
  assessments,
  cell,
  onDelete,
}: {
  assessments: readonly RiskAssessment[]
  cell: CheckCell
  onDelete?: (assessment: RiskAssessment) => void
}) {
  if (assessments.length === 0) return null
  return (
    <ul className={classes.assessments} aria-label="Risk assessments">
      {assessments.map((assessment) => (
        <li key={assessment.id}>
          <Day value={assessment.assessedOn} /> by {assessment.assessedBy}, review on{' '}
          <Day value={assessment.reviewOn} />: {assessment.controls}{' '}
          {cell.isAssessmentOverdue && assessment.id === cell.assessment?.id && (
            <StatusBadge tone="red" word="Review overdue" />
          )}
          {onDelete && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Delete the risk assessment of ${formatDay(assessment.assessedOn)}`}
              onClick={() => onDelete(assessment)}
            >
              Delete
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
