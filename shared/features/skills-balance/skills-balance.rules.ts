import { covers, formatDay, type IsoDate } from '../../dates.ts'
import { AppError } from '../../errors.ts'
import type { AgencyId } from '../agencies/agencies.schema.ts'
import type { PersonId } from '../people/people.schema.ts'
import type { VocabularyEntryId } from '../vocabularies/vocabularies.schema.ts'
import type { Measure, SkillNeed } from './skill-needs.schema.ts'

/** One appointment of somebody who counts, on the day that is looked at. */
export interface Work {
  readonly personId: PersonId
  readonly disciplineId: VocabularyEntryId | null
  readonly agencyId: AgencyId | null
  readonly serviceAreaId: VocabularyEntryId | null
  /** Unknown when the hours are. */
  readonly fte: number | null
}

type Target = Pick<SkillNeed, 'disciplineId' | 'agencyId' | 'serviceAreaId' | 'measure'>

const sameTarget = (a: Target, b: Target): boolean =>
  a.disciplineId === b.disciplineId &&
  a.agencyId === b.agencyId &&
  a.serviceAreaId === b.serviceAreaId &&
  a.measure === b.measure

/** What is needed on a day: of several statements about the same thing the one that began last. */
export const needsOn = <N extends SkillNeed>(needs: readonly N[], on: IsoDate): N[] =>
  needs.filter(
    (need) =>
      covers(need, on) &&
      !needs.some(
        (other) => sameTarget(other, need) && other.startsOn <= on && other.startsOn > need.startsOn,
      ),
  )

export const balanceStates = { short: 'Short', met: 'Met', over: 'Over' } as const
export type BalanceState = keyof typeof balanceStates

/** Nobody can be hired by the hundredth. */
const tolerance = 0.005
/** From half a post, or one whole person, more than needed the need is more than met. */
const overFrom: Record<Measure, number> = { fte: 0.5, people: 1 }

export function stateOf(needed: number, have: number, measure: Measure): BalanceState {
  if (have < needed - tolerance) return 'short'
  return have >= needed + overFrom[measure] - tolerance ? 'over' : 'met'
}

export const worksFor = (
  work: Pick<Work, 'disciplineId' | 'agencyId' | 'serviceAreaId'>,
  target: Pick<SkillNeed, 'disciplineId' | 'agencyId' | 'serviceAreaId'>,
): boolean =>
  work.disciplineId === target.disciplineId &&
  (target.agencyId === null || work.agencyId === target.agencyId) &&
  (target.serviceAreaId === null || work.serviceAreaId === target.serviceAreaId)

export interface Supply {
  readonly people: number
  readonly fte: number
  /** People whose hours nobody wrote down; they add nothing to the FTE. */
  readonly hoursUnknown: number
  readonly personIds: readonly PersonId[]
}

/** Heads and full-time equivalents; somebody with two appointments is one head. */
export function supplyOf(work: readonly Work[]): Supply {
  const personIds = [...new Set(work.map(({ personId }) => personId))]
  return {
    people: personIds.length,
    fte: rounded(work.reduce((sum, { fte }) => sum + (fte ?? 0), 0)),
    hoursUnknown: new Set(work.filter(({ fte }) => fte === null).map(({ personId }) => personId)).size,
    personIds,
  }
}

const rounded = (value: number): number => Math.round(value * 100) / 100

export interface Balance {
  readonly supply: Supply
  readonly have: number
  /** What is missing, or with a minus what there is too much of. */
  readonly missing: number
  readonly state: BalanceState
}

/** One stated need against the team of a day. */
export function balanceOf(
  need: Pick<SkillNeed, 'disciplineId' | 'agencyId' | 'serviceAreaId' | 'measure' | 'amount'>,
  work: readonly Work[],
): Balance {
  const supply = supplyOf(work.filter((one) => worksFor(one, need)))
  const have = need.measure === 'fte' ? supply.fte : supply.people
  return {
    supply,
    have,
    missing: rounded(need.amount - have),
    state: stateOf(need.amount, have, need.measure),
  }
}

const unit = (measure: Measure, amount: number) =>
  measure === 'fte' ? 'FTE' : amount === 1 ? 'person' : 'people'

/** "2.4 of 3 FTE" */
export const sayAmount = (have: number, needed: number, measure: Measure): string =>
  `${have} of ${needed} ${unit(measure, needed)}`

/** "0.6 FTE short", "met", "1 person more than needed" */
export function sayState({ state, missing }: Pick<Balance, 'state' | 'missing'>, measure: Measure): string {
  if (state === 'met') return 'met'
  const amount = Math.abs(missing)
  return `${amount} ${unit(measure, amount)} ${state === 'short' ? 'short' : 'more than needed'}`
}

interface Line {
  readonly label: string
  readonly measure: Measure
  readonly balance: Balance
}

/** "2 of 5 stated needs are not met: Speech therapy 0.6 FTE short, …" */
export function sayBalance(lines: readonly Line[]): string {
  if (lines.length === 0) return 'No need is stated for this day.'
  const short = lines.filter(({ balance }) => balance.state === 'short')
  const needs = lines.length === 1 ? 'one stated need' : `${lines.length} stated needs`
  if (short.length === 0) return `Every stated need is met (${lines.length}).`
  const told = short.map(({ label, measure, balance }) => `${label} ${sayState(balance, measure)}`)
  return `${short.length} of ${needs} ${short.length === 1 ? 'is' : 'are'} not met: ${told.join(', ')}.`
}

/** Two statements about the same thing from the same day on contradict each other. */
export function refuseContradiction(need: SkillNeed, needs: readonly SkillNeed[]): void {
  if (need.endsOn !== null && need.endsOn < need.startsOn)
    throw new AppError('ruleBroken', 'The need would end before it begins. Nothing was saved.', {
      endsOn: 'Before its first day',
    })
  const other = needs.find(
    (one) => one.id !== need.id && sameTarget(one, need) && one.startsOn === need.startsOn,
  )
  if (other === undefined) return
  throw new AppError(
    'ruleBroken',
    `Something else is stated for the same from ${formatDay(need.startsOn)} on. Nothing was saved. Change that statement, or choose another day.`,
    { startsOn: 'Stated from this day on already' },
  )
}
