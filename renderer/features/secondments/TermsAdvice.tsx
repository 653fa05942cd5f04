import { useFormContext } from 'react-hook-form'

import { notYet } from '#shared/features/secondments/not-yet.ts'
import { emptySecondment, newSecondmentSchema } from '#shared/features/secondments/secondments.schema.ts'
import { warningsOf } from '#shared/features/secondments/secondments.warnings.ts'

import { today } from '../../ui/today.ts'
import classes from './SecondmentForm.module.css'

const dated = newSecondmentSchema.pick({
  startsOn: true,
  endsOn: true,
  minutesPerWeek: true,
  homeMinutesPerWeek: true,
  contractMinutes: true,
})

/** What the terms typed so far would be warned about; said while it costs nothing to change them. */
export function TermsAdvice() {
  const typed = dated.safeParse(useFormContext().watch())
  if (!typed.success) return null
  const warnings = warningsOf(today(), { ...emptySecondment, ...notYet, ...typed.data })
  if (warnings.length === 0) return null
  return (
    <output className={classes.warnings} style={{ display: 'block' }}>
      <ul>
        {warnings.map(({ code, sentence }) => (
          <li key={code}>{sentence}</li>
        ))}
      </ul>
    </output>
  )
}
