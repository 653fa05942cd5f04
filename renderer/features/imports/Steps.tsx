import classes from './imports.module.css'
import { type Step, stepLabels, steps } from './import-journey.ts'

/** Where one is, in words. */
export function Steps({ current }: { current: Step }) {
  return (
    <ol aria-label="Steps" className={classes.steps}>
      {steps.map((step, index) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          <span aria-hidden="true">{index + 1}</span> {stepLabels[step]}
        </li>
      ))}
    </ol>
  )
}
