import { PrintLayout } from '../../../print/PrintLayout.tsx'
import type { Booklet } from './booklet.ts'
import classes from './booklet.module.css'
import { BookletCover } from './BookletCover.tsx'
import { BookletReviews } from './BookletReviews.tsx'
import { BookletSignOff } from './BookletSignOff.tsx'
import { BookletSteps } from './BookletSteps.tsx'

/** A booklet to tick and sign, on A4, in black and white: cover, steps under their groups, reviews, sign-off. */
export function InductionBooklet({ booklet, centreName }: { booklet: Booklet; centreName: string }) {
  const pageName = `booklet-${booklet.reference.replaceAll(/\W+/g, '-')}`
  return (
    <div className={classes.booklet} style={{ page: pageName }}>
      <style>{pageReference(pageName, booklet)}</style>
      <PrintLayout centreName={centreName} title="Induction booklet" subtitle={booklet.listName}>
        <BookletCover booklet={booklet} />
        {booklet.groups.map((group) => (
          <BookletSteps key={group.name} {...group} />
        ))}
        <ExtraSteps />
        <BookletReviews reviews={booklet.reviews} />
        <BookletSignOff booklet={booklet} />
      </PrintLayout>
    </div>
  )
}

/** Whose page it is, at the top of each: loose sheets of a cohort must not be mixed up. */
function pageReference(pageName: string, { personName, reference }: Booklet): string {
  const words = personName === '' ? reference : `${personName} · ${reference}`
  return `@page ${pageName} { @top-right { content: ${JSON.stringify(words)}; font: 9pt 'Segoe UI', system-ui, sans-serif; color: #000; } }`
}

function ExtraSteps() {
  return (
    <BookletSteps
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
