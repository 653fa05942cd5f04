import { formatDay } from '#shared/dates.ts'
import {
  clauseGroupKeys,
  clauseGroups,
  clauseOf,
  clauseSides,
  type ClauseGroup,
} from '#shared/features/secondments/secondment-clauses.catalogue.ts'
import { stateOfClause, wholeGroup } from '#shared/features/secondments/secondment-clauses.rules.ts'
import type { WrittenClause } from '#shared/features/secondments/secondment-clauses.schema.ts'

import classes from './AgreementPrint.module.css'
import { clauseAsPrinted } from './clause-words.ts'

interface Props {
  readonly group: ClauseGroup
  readonly clauses: readonly WrittenClause[]
}

/** A group of clauses as a table; where it matters who, that has a column of its own. */
export function ClausesOnPaper({ group, clauses }: Props) {
  const hasWho = group === 'management'
  return (
    <table className={`cb-print-table ${classes['clauses']}`}>
      <thead>
        <tr>
          <th scope="col" className={classes['matter']}>
            Matter
          </th>
          {hasWho && (
            <th scope="col" className={classes['who']}>
              Who
            </th>
          )}
          <th scope="col">What holds</th>
          <th scope="col" className={classes['state']}>
            State
          </th>
        </tr>
      </thead>
      <tbody>
        {wholeGroup(group, clauses).map((clause) => (
          <tr key={clause.clause}>
            <th scope="row">{clauseOf(clause.clause).label}</th>
            {hasWho && <td>{clause.side === null ? '' : clauseSides[clause.side]}</td>}
            <Wording clause={hasWho ? withoutSide(clause) : clause} />
            <td>{stateInWords(clause)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const withoutSide = (clause: WrittenClause): WrittenClause => ({ ...clause, side: null })

function Wording({ clause }: { clause: WrittenClause }) {
  const words = clauseAsPrinted(clause)
  const isQuestion = words === clauseOf(clause.clause).question
  return <td className={isQuestion ? classes['question'] : undefined}>{words}</td>
}

function stateInWords(clause: WrittenClause): string {
  if (clause.agreedOn !== null) return `Agreed ${formatDay(clause.agreedOn)}`
  return stateOfClause(clause) === 'notApplicable' ? 'Does not apply' : 'Open'
}

/** What is still to be agreed before anybody signs, in one place. */
export function OpenMatters({ clauses }: { clauses: readonly WrittenClause[] }) {
  const open = clauseGroupKeys
    .map((group) => ({
      group,
      labels: wholeGroup(group, clauses)
        .filter((clause) => stateOfClause(clause) === 'open')
        .map(({ clause }) => clauseOf(clause).label),
    }))
    .filter(({ labels }) => labels.length > 0)
  return (
    <section>
      <h2>10. Still open</h2>
      {open.length === 0 ? (
        <p>Everything is settled.</p>
      ) : (
        open.map(({ group, labels }) => (
          <p key={group}>
            <strong>{clauseGroups[group]}:</strong> {labels.join('; ')}.
          </p>
        ))
      )}
    </section>
  )
}
