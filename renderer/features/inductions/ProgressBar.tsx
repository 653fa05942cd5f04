import { percentDone, type InductionProgress } from '#shared/features/inductions/inductions.rules.ts'

import classes from './inductions.module.css'

type Props = Pick<InductionProgress, 'total' | 'done' | 'notApplicable'> & { readonly label: string }

/** How much of what counts is done, as a bar and in figures. */
export function ProgressBar({ label, ...progress }: Props) {
  return (
    <span className={classes.progress}>
      <progress
        aria-label={label}
        aria-valuetext={sayProgress(progress)}
        className={classes.bar}
        value={percentDone(progress)}
        max={100}
      />
      <span className={classes.figures}>{sayProgress(progress)}</span>
    </span>
  )
}

/** "12 of 45"; steps that do not apply are not among them. */
export const sayProgress = ({ total, done, notApplicable }: Omit<Props, 'label'>): string =>
  `${done} of ${total - notApplicable}`
