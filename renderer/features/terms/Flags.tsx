import { Button } from '@mantine/core'
import { useState } from 'react'

import { formatDay } from '#shared/dates.ts'
import type { Comparison } from '#shared/features/terms/terms.contract.ts'
import { remedies, tensions } from '#shared/features/terms/terms.schema.ts'

import { useMay } from '../../frame/session.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { AddRemedy } from './RemedyDialog.tsx'
import classes from './terms.module.css'

type Flag = Comparison['flags'][number]

/** What the comparison brings to light, why, and what was agreed about it. */
export function Flags({ flags, columns }: { flags: readonly Flag[]; columns: number }) {
  const mayWrite = useMay('records.write')
  const [easing, setEasing] = useState<Flag | null>(null)
  if (columns < 2) return null
  return (
    <Section title="Tensions">
      {flags.length === 0 ? (
        <p>Nothing that is noted here sets these apart. Ask before you rely on it: much may not be noted.</p>
      ) : (
        <ul className={classes.flags}>
          {flags.map((flag) => (
            <li key={flag.sentence}>
              <StatusBadge
                tone={flag.agreed.some(({ settledOn }) => settledOn === null) ? 'info' : 'amber'}
                word={tensions[flag.tension]}
              />
              <p>{flag.sentence}</p>
              {flag.agreed.map(({ id, remedy, note, reviewOn, settledOn }) => (
                <p key={id} className={classes.quiet}>
                  Agreed: {remedies[remedy]}
                  {note !== '' && ` (${note})`}
                  {settledOn === null
                    ? `; look again on ${formatDay(reviewOn)}`
                    : `; settled on ${formatDay(settledOn)}`}
                </p>
              ))}
              {mayWrite && (
                <Button variant="default" size="xs" onClick={() => setEasing(flag)}>
                  Note what was agreed
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {easing && (
        <AddRemedy
          tension={easing.tension}
          subjects={easing.subjects}
          sentence={easing.sentence}
          onClose={() => setEasing(null)}
        />
      )}
    </Section>
  )
}
