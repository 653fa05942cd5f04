import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import { formatDay } from '#shared/dates.ts'
import { secondmentsContract } from '#shared/features/secondments/secondments.contract.ts'
import type { SecondmentId, SecondmentReview } from '#shared/features/secondments/secondments.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { Day } from '../../ui/Day.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { toast } from '../../ui/toasts.ts'
import { today } from '../../ui/today.ts'
import classes from './SecondmentReviews.module.css'
import { useSecondmentChanges } from './secondments.queries.ts'

interface Props {
  readonly secondmentId: SecondmentId
  readonly reviews: readonly SecondmentReview[]
}

type Task = { kind: 'plan' } | { kind: 'hold' | 'move'; review: SecondmentReview }

/** Reviews, planned and held. */
export function SecondmentReviews({ secondmentId, reviews }: Props) {
  const mayWrite = useMay('records.write')
  const { cancelReview } = useSecondmentChanges()
  const [task, setTask] = useState<Task | null>(null)
  const plan = { label: 'Plan a review', run: () => setTask({ kind: 'plan' }) }

  return (
    <>
      {reviews.length === 0 ? (
        <EmptyState title="No reviews planned" {...(mayWrite && { action: plan })}>
          When the secondment begins, reviews are planned after three and six months and every six from then.
        </EmptyState>
      ) : (
        <>
          {mayWrite && (
            <Group justify="flex-end" mb="xs">
              <Button variant="default" onClick={plan.run}>
                {plan.label}
              </Button>
            </Group>
          )}
          <table className={classes.table} aria-label="Reviews">
            <thead>
              <tr>
                <th scope="col">Planned</th>
                <th scope="col">Held</th>
                <th scope="col">Notes</th>
                {mayWrite && <th scope="col">What to do</th>}
              </tr>
            </thead>
            <tbody>
              {reviews.map((review) => (
                <tr key={review.id}>
                  <td>
                    <Day value={review.plannedOn} />
                  </td>
                  <td>
                    <Day value={review.heldOn} />
                  </td>
                  <td>{review.notes}</td>
                  {mayWrite && (
                    <td>
                      <Group gap="xs">
                        <Button
                          size="xs"
                          variant="default"
                          aria-label={`${review.heldOn === null ? 'Record' : 'Change'} the review of ${formatDay(review.plannedOn)}`}
                          onClick={() => setTask({ kind: 'hold', review })}
                        >
                          {review.heldOn === null ? 'Record' : 'Change'}
                        </Button>
                        {review.heldOn === null && (
                          <>
                            <Button
                              size="xs"
                              variant="default"
                              aria-label={`Move the review of ${formatDay(review.plannedOn)}`}
                              onClick={() => setTask({ kind: 'move', review })}
                            >
                              Move
                            </Button>
                            <Button
                              size="xs"
                              variant="default"
                              aria-label={`Cancel the review of ${formatDay(review.plannedOn)}`}
                              onClick={() =>
                                cancelReview.mutate(
                                  { id: review.id },
                                  { onSuccess: () => toast('Review cancelled', { undo: true }) },
                                )
                              }
                            >
                              Cancel
                            </Button>
                          </>
                        )}
                      </Group>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {task && <ReviewDialog task={task} secondmentId={secondmentId} onClose={() => setTask(null)} />}
    </>
  )
}

interface DialogProps {
  readonly task: Task
  readonly secondmentId: SecondmentId
  readonly onClose: () => void
}

function ReviewDialog({ task, secondmentId, onClose }: DialogProps) {
  const { planReview, moveReview, holdReview } = useSecondmentChanges()
  if (task.kind === 'plan')
    return (
      <FormDialog
        opened
        title="Plan a review"
        size="sm"
        onClose={onClose}
        schema={secondmentsContract.planReview.input}
        defaultValues={{ secondmentId }}
        onSave={planReview.mutateAsync}
        onSaved={() => toast('Review planned', { undo: true })}
      >
        <DayField name="plannedOn" label="Planned for" />
      </FormDialog>
    )
  const { id, plannedOn, heldOn, notes } = task.review
  if (task.kind === 'move')
    return (
      <FormDialog
        opened
        title="Move a review"
        size="sm"
        onClose={onClose}
        schema={secondmentsContract.moveReview.input}
        defaultValues={{ id, plannedOn }}
        onSave={moveReview.mutateAsync}
        onSaved={() => toast('Review moved', { undo: true })}
      >
        <DayField name="plannedOn" label="Planned for" />
      </FormDialog>
    )
  return (
    <FormDialog
      opened
      title="Record a review"
      size="md"
      onClose={onClose}
      schema={secondmentsContract.holdReview.input}
      defaultValues={{ id, heldOn: heldOn ?? today(), notes }}
      onSave={holdReview.mutateAsync}
      onSaved={() => toast('Review recorded', { undo: true })}
    >
      <DayField name="heldOn" label="Held on" optional />
      <LongTextField name="notes" label="What was agreed" optional />
    </FormDialog>
  )
}
