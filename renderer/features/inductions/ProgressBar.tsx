import { percentDone, type InductionProgress } from '#shared/features/inductions/inductions.rules.ts'

import classes from './inductions.module.css'

type Props = Pick<InductionProgress, 'total' | 'done' | 'notApplicable'> & { readonly label: string }

/** How much of what counts is done, as a bar and in figures. */
export function ProgressBar({ label, ...progress }: Props) {
  const percent = percentDone(progress)
  return (
    <span className={classes.progress}>
      <span
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={sayProgress(progress)}
        className={classes.bar}
      >
        <span style={{ width: `${percent}%` }} />
      </span>
      <span className={classes.figures}>{sayProgress(progress)}</span>
    </span>
  )
}

/** "12 of 45"; steps that do not apply are not among them. */
export const sayProgress = ({ total, done, notApplicable }: Omit<Props, 'label'>): string =>
  `${done} of ${total - notApplicable}`
