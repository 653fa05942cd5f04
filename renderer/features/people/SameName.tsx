import { useFormContext } from 'react-hook-form'

import { nameOf } from '#shared/features/people/people.rules.ts'

import { employerOf } from './people.columns.ts'
import { usePeople } from './people.queries.ts'

/** Says that somebody of this name is on record already; two people may share a name, so it never stops saving. */
export function SameName() {
  const [givenName, familyName]: unknown[] = useFormContext().watch(['givenName', 'familyName'])
  const alike = (usePeople().data ?? []).filter(
    (person) =>
      isSame(person.familyName, familyName) &&
      (isSame(person.givenName, givenName) || isSame(person.preferredName, givenName)),
  )
  if (alike.length === 0) return null
  return (
    <output style={{ display: 'block', color: 'var(--cb-amber)' }}>
      Already on record:{' '}
      {alike
        .map(
          (person) =>
            `${nameOf(person)} (${[person.postTitle, employerOf(person)].filter(Boolean).join(', ')})`,
        )
        .join('; ')}
      . Is this somebody else?
    </output>
  )
}

const isSame = (known: string, typed: unknown) =>
  typeof typed === 'string' && known !== '' && known.toLowerCase() === typed.trim().toLowerCase()
