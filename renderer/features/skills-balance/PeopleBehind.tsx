import type { SkillsBalance } from '#shared/features/skills-balance/skills-balance.contract.ts'

import { countOf, formatNumber } from '../../ui/format.ts'
import { RecordLink } from '../../ui/RecordLink.tsx'

interface Props {
  readonly balance: SkillsBalance
  readonly personIds: readonly string[]
  readonly hoursUnknown: number
}

/** The rows behind a figure: who is counted, with what they do and how much of a week. */
export function PeopleBehind({ balance, personIds, hoursUnknown }: Props) {
  const wanted = new Set(personIds)
  const rows = balance.people.filter(({ personId }) => wanted.has(personId))
  if (rows.length === 0) return <p>Nobody is counted here.</p>
  return (
    <>
      <ul>
        {rows.map(({ personId, name, work, agencyName, fte }) => (
          <li key={`${personId} ${work}`}>
            <RecordLink to={`/people/${personId}`}>{name}</RecordLink>, {work}, {agencyName ?? 'the centre'},{' '}
            {fte === null ? 'hours not known' : `${formatNumber(fte)} FTE`}
          </li>
        ))}
      </ul>
      {hoursUnknown > 0 && (
        <p>The hours of {countOf(hoursUnknown, 'person', 'people')} are not known and add nothing.</p>
      )}
    </>
  )
}
