import type { Warning } from '#shared/features/secondments/secondments.warnings.ts'
import { secondmentWarnings } from '#shared/features/secondments/secondments.warnings.ts'

import { StatusBadge } from '../../ui/StatusBadge.tsx'
import classes from './SecondmentWarnings.module.css'

/** What deserves a thought about this secondment today. */
export function SecondmentWarnings({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null
  return (
    <ul aria-label="Worth a thought" className={classes.list}>
      {warnings.map(({ code, sentence }) => (
        <li key={code}>
          <StatusBadge tone={code === 'pastEnd' ? 'red' : 'amber'} word={secondmentWarnings[code]} />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  )
}
