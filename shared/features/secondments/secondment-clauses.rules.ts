import type { IsoDate } from '../../dates.ts'
import type { FieldErrors } from '../../errors.ts'
import {
  clauseKeys,
  clauseOf,
  clauses,
  clausesIn,
  type ClauseGroup,
  type ClauseKey,
} from './secondment-clauses.catalogue.ts'
import type { WrittenClause } from './secondment-clauses.schema.ts'
import type { SecondmentParty } from './secondments.schema.ts'

export type ClauseState = 'open' | 'agreed' | 'notApplicable'

export const stateOfClause = (
  clause: Pick<WrittenClause, 'agreedOn' | 'notApplicableBecause'>,
): ClauseState =>
  clause.notApplicableBecause !== '' ? 'notApplicable' : clause.agreedOn !== null ? 'agreed' : 'open'

export const emptyClause = (clause: ClauseKey): WrittenClause => ({
  clause,
  side: null,
  weeks: null,
  minutes: null,
  onDay: null,
  words: '',
  agreedOn: null,
  notApplicableBecause: '',
})

/** Something is written that could be agreed. */
export const saysSomething = ({ side, weeks, minutes, onDay, words }: WrittenClause): boolean =>
  words !== '' || [side, weeks, minutes, onDay].some((value) => value !== null)

/** Nothing of it needs to be kept. */
export const isUntouched = (clause: WrittenClause): boolean =>
  !saysSomething(clause) && stateOfClause(clause) === 'open'

/** What keeps a clause from being saved: field → sentence, with the name of the clause, for many stand on one form. */
export function clauseFaults(clause: WrittenClause): FieldErrors {
  const { label } = clauseOf(clause.clause)
  if (clause.agreedOn !== null && clause.notApplicableBecause !== '') {
    return { notApplicableBecause: `${label} cannot be agreed and not apply: empty one of the two` }
  }
  if (clause.agreedOn !== null && !saysSomething(clause)) {
    return { words: `${label} is agreed: say what was agreed` }
  }
  return {}
}

/** How many clauses nobody has settled; one that nobody touched is open. */
export const openCount = (settled: number): number => clauseKeys.length - settled

/** All clauses of a group in their order, those that nobody touched as well. */
export const wholeGroup = (group: ClauseGroup, written: readonly WrittenClause[]): WrittenClause[] =>
  clausesIn(group).map((key) => written.find(({ clause }) => clause === key) ?? emptyClause(key))

export const openIn = (group: ClauseGroup, written: readonly WrittenClause[]): number =>
  wholeGroup(group, written).filter((clause) => stateOfClause(clause) === 'open').length

/** Usual wordings for everything that nobody touched yet; still open, because nobody has agreed to them. */
export const usualClauses = (written: readonly Pick<WrittenClause, 'clause'>[]): WrittenClause[] =>
  clauseKeys.flatMap((key) => {
    const { usual } = clauseOf(key)
    if (usual === undefined || written.some(({ clause }) => clause === key)) return []
    return [{ ...emptyClause(key), words: usual.words, side: usual.side ?? null }]
  })

/** Those of a group that can be called agreed on a day: written and still open. */
export const agreeable = <C extends WrittenClause>(
  group: ClauseGroup | null,
  written: readonly C[],
  on: IsoDate,
): C[] =>
  written
    .filter(
      (clause) =>
        (group === null || clauses[clause.clause].group === group) &&
        stateOfClause(clause) === 'open' &&
        saysSomething(clause),
    )
    .map((clause) => ({ ...clause, agreedOn: on }))

const noticeClauses = { home: 'noticeByHome', host: 'noticeByHost', person: 'noticeByPerson' } as const

/** The notice that a party has to give: its own clause first, then what was agreed for all. */
export function noticeWeeksOf(
  party: SecondmentParty,
  forAll: number | null,
  written: readonly Pick<WrittenClause, 'clause' | 'weeks' | 'notApplicableBecause'>[],
): number | null {
  const own = written.find(({ clause }) => clause === noticeClauses[party])
  return own?.notApplicableBecause === '' ? (own.weeks ?? forAll) : forAll
}
