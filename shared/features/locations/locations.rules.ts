import type { DueItem } from '../../due.ts'
import { AppError, type FieldErrors } from '../../errors.ts'
import {
  decisions,
  weekday,
  weekdays,
  type Location,
  type LocationReason,
  type Weight,
} from './locations.schema.ts'

const points: Record<Weight, number> = { some: 1, much: 2, decisive: 4 }

export interface ReasonBalance {
  readonly for: number
  readonly against: number
  readonly pointsFor: number
  readonly pointsAgainst: number
  readonly leans: 'for' | 'against' | 'even' | 'nothing'
}

/** Reasons by number and by weight: some counts one, much two, decisive four. */
export function balanceOf(reasons: readonly Pick<LocationReason, 'side' | 'weight'>[]): ReasonBalance {
  const sum = (side: LocationReason['side']) =>
    reasons.filter((reason) => reason.side === side).reduce((total, { weight }) => total + points[weight], 0)
  const [pointsFor, pointsAgainst] = [sum('for'), sum('against')]
  return {
    for: reasons.filter(({ side }) => side === 'for').length,
    against: reasons.filter(({ side }) => side === 'against').length,
    pointsFor,
    pointsAgainst,
    leans:
      reasons.length === 0
        ? 'nothing'
        : pointsFor === pointsAgainst
          ? 'even'
          : pointsFor > pointsAgainst
            ? 'for'
            : 'against',
  }
}

const leanings: Record<ReasonBalance['leans'], string> = {
  for: 'more weight for it',
  against: 'more weight against it',
  even: 'as much weight for it as against it',
  nothing: '',
}

/** "3 for (weight 5), 1 against (weight 4): more weight for it." */
export function sayBalance(balance: ReasonBalance): string {
  if (balance.leans === 'nothing') return 'No reasons are written down yet.'
  return `${balance.for} for (weight ${balance.pointsFor}), ${balance.against} against (weight ${balance.pointsAgainst}): ${leanings[balance.leans]}.`
}

/** The days of a record, in the order of the week. */
export function daysOf({ daysOpen }: Pick<Location, 'daysOpen'>): (keyof typeof weekdays)[] {
  const parsed: unknown = JSON.parse(daysOpen)
  return Array.isArray(parsed) ? parsed.map((one) => weekday.parse(one)).toSorted() : []
}

/** "Monday to Friday", "Monday, Wednesday". */
export function sayDays(location: Pick<Location, 'daysOpen'>): string {
  const days = daysOf(location)
  const names = days.map((day) => weekdays[day])
  const isRun = days.length > 2 && days.every((day, index) => Number(day) === Number(days[0]) + index)
  return isRun ? `${names[0]} to ${names.at(-1)}` : names.join(', ')
}

/** What keeps a decision from being saved: field → sentence. */
export function decisionFaults({
  decision,
  decidedOn,
  reviewOn,
}: Pick<Location, 'decision' | 'decidedOn' | 'reviewOn'>): FieldErrors {
  return {
    ...(decision === 'undecided' &&
      decidedOn !== null && { decidedOn: 'Nothing is decided; leave the day empty' }),
    ...(decision !== 'undecided' && decidedOn === null && { decidedOn: 'Give the day of the decision' }),
    ...(decidedOn !== null &&
      reviewOn !== null &&
      reviewOn < decidedOn && { reviewOn: 'That is before the decision' }),
  }
}

export function refuseDecisionFaults(location: Pick<Location, 'decision' | 'decidedOn' | 'reviewOn'>): void {
  const faults = decisionFaults(location)
  if (Object.keys(faults).length === 0) return
  throw new AppError('ruleBroken', 'This decision does not add up. Nothing was saved.', faults)
}

/** Places that somebody meant to look at again. */
export const locationsDue = (
  locations: readonly Pick<Location, 'id' | 'name' | 'decision' | 'reviewOn'>[],
): DueItem[] =>
  locations
    .filter(({ decision, reviewOn }) => reviewOn !== null && decision !== 'leave' && decision !== 'reject')
    .map(({ id, name, decision, reviewOn }) => ({
      kind: 'locationReview',
      recordId: id,
      title: name,
      detail:
        decision === 'undecided'
          ? 'Is it to be a base? Weigh the reasons and decide.'
          : `Decided: ${decisions[decision].toLowerCase()}. Do the reasons still hold?`,
      dueOn: reviewOn!,
      path: `/locations/${id}`,
    }))

/** Words are compared without regard to capitals and double spaces. */
export const plainName = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ')
