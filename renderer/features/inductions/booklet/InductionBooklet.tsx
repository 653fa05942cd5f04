import { PrintLayout } from '../../../print/PrintLayout.tsx'
import type { Booklet } from './booklet.ts'
import classes from './booklet.module.css'
import { BookletCover } from './BookletCover.tsx'
import { BookletReviews } from './BookletReviews.tsx'
import { BookletSignOff } from './BookletSignOff.tsx'
import { BookletSteps } from './BookletSteps.tsx'

/** A booklet to tick and sign, on A4, in black and white: cover, steps under their groups, reviews, sign-off. */
export function InductionBooklet({ booklet, centreName }: { booklet: Booklet; centreName: string }) {
  const whose = whoseOf(booklet)
  return (
    <div className={classes.booklet}>
      <PrintLayout centreName={centreName} title="Induction booklet" subtitle={booklet.listName}>
        <BookletCover booklet={booklet} />
        {booklet.groups.map((group) => (
          <BookletSteps key={group.name} whose={whose} {...group} />
        ))}
        <ExtraSteps whose={whose} />
        <BookletReviews whose={whose} reviews={booklet.reviews} />
        <BookletSignOff whose={whose} booklet={booklet} />
      </PrintLayout>
    </div>
  )
}

/** Whose sheet it is, on every sheet: the pages of a cohort must not be mixed up. */
const whoseOf = ({ personName, reference }: Booklet): string =>
  personName === '' ? reference : `${personName} · ${reference}`

function ExtraSteps({ whose }: { whose: string }) {
  return (
    <BookletSteps
      whose={whose}
      name="Anything else you agree on"
      steps={['', ' ', '  '].map((reference) => ({
        reference,
        wording: '',
        evidence: '',
        only: '',
        ownerRole: '',
        due: '',
        doneOn: null,
        doneBy: '',
        notApplicableBecause: null,
        note: '',
        visit: null,
      }))}
    />
  )
}
