import { formatDay } from '#shared/dates.ts'

import { KeepTogether } from '../../../print/PrintLayout.tsx'
import type { BookletReview } from './booklet.ts'
import classes from './booklet.module.css'
import { Signature } from './Signature.tsx'

/** A panel for each review: what should be settled, what was said, two signatures. */
export function BookletReviews({ whose, reviews }: { whose: string; reviews: readonly BookletReview[] }) {
  return (
    <section>
      {reviews.map((review, index) => (
        <KeepTogether key={review.name}>
          {index === 0 && <h2>Reviews</h2>}
          <div className={classes.panel}>
            <h3 className={classes.heading}>
              <span>
                {review.name} review <span className={classes.plain}>by {review.due}</span>
              </span>
              <span className={classes.whose}>{whose}</span>
            </h3>
            {review.steps.length > 0 && (
              <p className={classes.small}>Steps to look at: {review.steps.join(', ')}</p>
            )}
            {review.heldOn === null ? (
              <>
                <p className={classes.writing}>What is going well:</p>
                <p className={classes.writing} />
                <p className={classes.writing}>What is still missing, and who sees to it by when:</p>
                <p className={classes.writing} />
              </>
            ) : (
              <p>
                Held on {formatDay(review.heldOn)} by {review.heldBy}. {review.notes}
              </p>
            )}
            <div className={classes.signatures}>
              <Signature label="New starter" />
              <Signature label="Manager" />
            </div>
          </div>
        </KeepTogether>
      ))}
    </section>
  )
}
