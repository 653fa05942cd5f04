import { certificateMonths } from '#shared/features/attachments/attachments.rules.ts'

import classes from './attachments.module.css'

/** What the law and good sense say about keeping certificates of checks. */
export function CertificateAdvice() {
  return (
    <p className={classes.advice} role="note">
      What stands on a criminal-record certificate is never stored: write down that it was seen, by whom and
      when, and hand it back. If the person agreed to a copy, say until when it is kept, at most{' '}
      {certificateMonths} months, and then delete it for good.
    </p>
  )
}
