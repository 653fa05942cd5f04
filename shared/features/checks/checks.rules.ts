import { addDays, addMonths, type IsoDate, type Period } from '../../dates.ts'
import type { PersonKind } from '../people/people.schema.ts'
import type { CheckKind } from './check-kinds.schema.ts'
import type { Check, RiskAssessment } from './checks.schema.ts'

export const checkStatuses = {
  overdue: 'Overdue',
  missing: 'Missing',
  requested: 'Requested',
  due: 'Due',
  confirmed: 'Confirmed',
  seen: 'Seen',
  notNeeded: 'Not needed',
} as const
export type CheckStatus = keyof typeof checkStatuses

export const dueReasons = {
  renewal: 'Renewal',
  statusCheck: 'Look at the update service',
  followUp: 'Follow-up',
  break: 'New check after a break',
  start: 'Needed before the first day',
} as const
export type DueReason = keyof typeof dueReasons

/** As far as the rules look at a kind, with its lists read. */
export type KindRule = Pick<
  CheckKind,
  'renewalMonths' | 'serviceMonths' | 'breakMonths' | 'leadDays' | 'guardsUnsupervised'
> & { readonly personKinds: readonly PersonKind[]; readonly disciplines: readonly string[] }

export interface Checked {
  readonly kind: PersonKind
  /** The code of the discipline. */
  readonly discipline: string | null
  readonly startedOn: IsoDate | null
  /** The times they were here, in any order. */
  readonly stays: readonly Period[]
}

export interface CheckStanding {
  readonly status: CheckStatus
  /** The answer that counts today. */
  readonly current: Check | null
  /** Asked for since. */
  readonly requestedOn: IsoDate | null
  readonly dueOn: IsoDate | null
  readonly dueReason: DueReason | null
  /** Needed and not in date: somebody must be sure that children are safe meanwhile. */
  readonly isOutstanding: boolean
}

export const needs = (rule: KindRule, person: Pick<Checked, 'kind' | 'discipline'>): boolean =>
  rule.personKinds.includes(person.kind) &&
  (rule.disciplines.length === 0 ||
    (person.discipline !== null && rule.disciplines.includes(person.discipline)))

/** How one kind of check stands with one person. */
export function standingOf(
  rule: KindRule,
  person: Checked,
  checks: readonly Check[],
  today: IsoDate,
): CheckStanding {
  const current = latest(checks.filter(({ basis }) => basis !== 'requested'))
  const asked = latest(checks.filter(({ basis }) => basis === 'requested'))
  const requestedOn =
    asked !== null && (current === null || isLater(asked, current)) ? asked.happenedOn : null
  if (current === null) {
    const standing = { current, requestedOn, dueOn: null, dueReason: null, isOutstanding: false }
    if (!needs(rule, person) && requestedOn === null) return { ...standing, status: 'notNeeded' }
    return {
      ...standing,
      status: requestedOn === null ? 'missing' : 'requested',
      dueOn: person.startedOn,
      dueReason: 'start',
      isOutstanding: true,
    }
  }
  const next = nextDue(rule, person, current)
  const standing = {
    current,
    requestedOn,
    dueOn: next?.on ?? null,
    dueReason: next?.reason ?? null,
    isOutstanding: false,
  }
  if (next !== null && next.on < today) return { ...standing, status: 'overdue', isOutstanding: true }
  if (next !== null && next.on <= addDays(today, rule.leadDays))
    return { ...standing, status: requestedOn === null ? 'due' : 'requested' }
  if (current.basis === 'notNeeded') return { ...standing, status: 'notNeeded' }
  return { ...standing, status: current.basis === 'employer' ? 'confirmed' : 'seen' }
}

interface Due {
  readonly on: IsoDate
  readonly reason: DueReason
}

/** The first day on which what was seen is no longer enough. */
export function nextDue(rule: KindRule, { stays }: Pick<Checked, 'stays'>, check: Check): Due | null {
  const dues: Due[] = []
  if (check.followUpOn !== null) dues.push({ on: check.followUpOn, reason: 'followUp' })
  if (check.basis !== 'notNeeded') {
    if (check.onUpdateService === 1 && rule.serviceMonths !== null)
      dues.push({ on: addMonths(check.happenedOn, rule.serviceMonths), reason: 'statusCheck' })
    else if (rule.renewalMonths !== null)
      dues.push({ on: addMonths(check.issuedOn ?? check.happenedOn, rule.renewalMonths), reason: 'renewal' })
    const back = backAfterBreak(rule.breakMonths, stays, check.happenedOn)
    if (back !== null) dues.push({ on: back, reason: 'break' })
  }
  return dues.reduce<Due | null>((first, due) => (first === null || due.on < first.on ? due : first), null)
}

/** The day somebody came back from the first break that is longer than that and began after the check. */
export function backAfterBreak(
  breakMonths: number | null,
  stays: readonly Period[],
  checkedOn: IsoDate,
): IsoDate | null {
  if (breakMonths === null || stays.length < 2) return null
  let lastDay: IsoDate | null = null
  for (const stay of stays.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    if (lastDay !== null && checkedOn <= lastDay && isLongBreak(lastDay, stay.startsOn, breakMonths))
      return stay.startsOn
    if (stay.endsOn === null) return null
    if (lastDay === null || stay.endsOn > lastDay) lastDay = stay.endsOn
  }
  return null
}

/** Away from the day after the last day; exactly so many months is not yet more than them. */
export function isLongBreak(lastDay: IsoDate, backOn: IsoDate, breakMonths: number): boolean {
  return backOn > addMonths(addDays(lastDay, 1), breakMonths)
}

/** Later by day; of one day, the one that was written down later. */
const isLater = (a: Check, b: Check) =>
  a.happenedOn === b.happenedOn ? a.id > b.id : a.happenedOn > b.happenedOn

export const latest = (checks: readonly Check[]): Check | null =>
  checks.reduce<Check | null>((best, check) => (best === null || isLater(check, best) ? check : best), null)

export interface Outstanding {
  readonly name: string
  readonly rule: KindRule
  readonly standing: CheckStanding
  readonly assessment: RiskAssessment | null
}

export const latestAssessment = (assessments: readonly RiskAssessment[]): RiskAssessment | null =>
  assessments.reduce<RiskAssessment | null>(
    (best, other) =>
      best === null || other.assessedOn + other.id > best.assessedOn + best.id ? other : best,
    null,
  )

/** Only while the check is outstanding; afterwards the assessment has done its work. */
export const isAssessmentOverdue = (
  { standing, assessment }: Pick<Outstanding, 'standing' | 'assessment'>,
  today: IsoDate,
): boolean => standing.isOutstanding && assessment !== null && assessment.reviewOn < today

/**
 * Why somebody may not work unsupervised; empty when nothing here stands against it. Whoever needs no such check because of
 * what they are is never alone with children either.
 */
export function againstUnsupervised(checks: readonly Outstanding[], today: IsoDate): string[] {
  return checks.flatMap((check) => [
    ...(check.rule.guardsUnsupervised === 1 && !isHeld(check.standing)
      ? [`${check.name} is ${checkStatuses[check.standing.status].toLowerCase()}`]
      : []),
    ...(isAssessmentOverdue(check, today) ? [`Risk assessment for ${check.name} is overdue`] : []),
  ])
}

const isHeld = ({ status, isOutstanding }: CheckStanding) => !isOutstanding && status !== 'notNeeded'
