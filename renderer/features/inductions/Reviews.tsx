import { Button } from '@mantine/core'
import { useState } from 'react'

import type { IsoDate } from '#shared/dates.ts'
import { sayWhen } from '#shared/features/home/home.rules.ts'
import { inductionReviewSchema, type InductionReview } from '#shared/features/inductions/inductions.schema.ts'

import { useSession } from '../../frame/session.tsx'
import { Day } from '../../ui/Day.tsx'
import { DayField } from '../../ui/form/DayField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { LongTextField } from '../../ui/form/LongTextField.tsx'
import { FieldRow } from '../../ui/form/RecordForm.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { toast } from '../../ui/toasts.ts'
import { today as todayHere } from '../../ui/today.ts'
import { useInductionCommand } from './inductions.queries.ts'
import classes from './inductions.module.css'

interface Props {
  readonly reviews: readonly InductionReview[]
  readonly today: IsoDate
  readonly canChange: boolean
}

/** The talks at day 1, week 1, month 1 and month 3, or whenever the list has them. */
export function Reviews({ reviews, today, canChange }: Props) {
  const [open, setOpen] = useState<InductionReview | null>(null)
  if (reviews.length === 0) return null
  return (
    <Section title="Reviews" hint="Sit down together, look at what is open, and write down what was said.">
      <table aria-label="Reviews" className={classes.checklist}>
        <thead>
          <tr>
            <th scope="col">Review</th>
            <th scope="col">By</th>
            <th scope="col">How it stands</th>
            <th scope="col">What was said</th>
            {canChange && <th scope="col">Action</th>}
          </tr>
        </thead>
        <tbody>
          {reviews.map((review) => (
            <tr key={review.id}>
              <td>{review.name}</td>
              <td className={classes.narrow}>
                <Day value={review.dueOn} />
              </td>
              <td>
                <Standing review={review} today={today} />
              </td>
              <td>{review.notes}</td>
              {canChange && (
                <td className={classes.narrow}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Record the ${review.name} review`}
                    onClick={() => setOpen(review)}
                  >
                    {review.heldOn === null ? 'Record…' : 'Change…'}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {open && <ReviewDialog review={open} onClose={() => setOpen(null)} />}
    </Section>
  )
}

function Standing({ review, today }: { review: InductionReview; today: IsoDate }) {
  if (review.heldOn !== null) {
    return (
      <>
        Held <Day value={review.heldOn} /> by {review.heldBy}
      </>
    )
  }
  return review.dueOn < today ? (
    <StatusBadge tone="red" word={sayWhen(today, review.dueOn)} />
  ) : (
    sayWhen(today, review.dueOn)
  )
}

function ReviewDialog({ review, onClose }: { review: InductionReview; onClose: () => void }) {
  const record = useInductionCommand((inductions) => inductions.recordReview)
  const { person } = useSession()
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`${review.name} review`}
      saveLabel="Save review"
      schema={inductionReviewSchema.pick({ heldOn: true, heldBy: true, notes: true })}
      defaultValues={{
        heldOn: review.heldOn ?? todayHere(),
        heldBy: review.heldBy || person.name,
        notes: review.notes,
      }}
      onSave={(values) => record.mutateAsync({ id: review.id, ...values })}
      onSaved={() => toast(`${review.name} review saved`, { undo: true })}
    >
      <FieldRow>
        <DayField name="heldOn" label="Held on" help="Leave it empty when it has not been held." optional />
        <TextField name="heldBy" label="Held by" />
      </FieldRow>
      <LongTextField name="notes" label="What was said" rows={5} optional />
    </FormDialog>
  )
}
