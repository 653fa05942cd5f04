import { formatDay } from '#shared/dates.ts'
import { clauseOf, clauseSides } from '#shared/features/secondments/secondment-clauses.catalogue.ts'
import { stateOfClause, type ClauseState } from '#shared/features/secondments/secondment-clauses.rules.ts'
import type { WrittenClause } from '#shared/features/secondments/secondment-clauses.schema.ts'

import { countOf, formatHours } from '../../ui/format.ts'
import type { Badge } from '../../ui/StatusBadge.tsx'

/** What a clause says, in one go: "Centre. The manager at the centre directs the daily work." */
export function wordsOfClause({ side, weeks, minutes, onDay, words }: WrittenClause): string {
  const measure =
    side !== null
      ? clauseSides[side]
      : weeks !== null
        ? countOf(weeks, 'week')
        : minutes !== null
          ? `${formatHours(minutes)} hours a year`
          : onDay !== null
            ? formatDay(onDay)
            : ''
  return [measure, words].filter((part) => part !== '').join('. ')
}

/** What stands in the place of the clause, whatever its state. */
export function clauseAsPrinted(clause: WrittenClause): string {
  if (clause.notApplicableBecause !== '') return `Does not apply: ${clause.notApplicableBecause}`
  return wordsOfClause(clause) || clauseOf(clause.clause).question
}

const badges: Record<ClauseState, Badge> = {
  open: { tone: 'amber', word: 'Open' },
  agreed: { tone: 'green', word: 'Agreed' },
  notApplicable: { tone: 'neutral', word: 'Does not apply' },
}

export const clauseBadge = (clause: WrittenClause): Badge => badges[stateOfClause(clause)]
