import { KeepTogether } from '../../../print/PrintLayout.tsx'
import type { Booklet } from './booklet.ts'
import classes from './booklet.module.css'
import { Signature } from './Signature.tsx'

/** The last page: what three people sign for. */
export function BookletSignOff({
  whose,
  booklet: { personName, signOff },
}: {
  whose: string
  booklet: Booklet
}) {
  return (
    <KeepTogether>
      <h2 className={classes.heading}>
        Sign-off <span className={classes.whose}>{whose}</span>
      </h2>
      <div className={classes.panel}>
        <p>
          We have gone through this booklet together. Every step is done, or marked as not applicable with a
          reason, and we have agreed on objectives and a development plan.
        </p>
        {signOff === null || signOff.openStepsReason === '' ? (
          <p className={classes.writing}>If something stays open, say what and why:</p>
        ) : (
          <p>Signed off with steps still open, because: {signOff.openStepsReason}</p>
        )}
        <Signature
          label="New starter"
          name={signOff === null ? '' : personName}
          on={signOff?.starterSignedOn ?? null}
        />
        <Signature
          label="Manager at the centre"
          name={signOff?.managerSignedBy ?? ''}
          on={signOff?.managerSignedOn ?? null}
        />
        <Signature label="Manager at the home agency (seconded people)" />
      </div>
    </KeepTogether>
  )
}
