import {
  addDays,
  addMonths,
  addWeeks,
  covers,
  formatDay,
  maxDate,
  minDate,
  yearOf,
  type IsoDate,
  type Period,
} from '../../dates.ts'
import type { FieldErrors } from '../../errors.ts'
import type { Secondment, SecondmentExtension, SecondmentReview } from './secondments.schema.ts'

export const secondmentStatuses = {
  proposed: 'Proposed',
  approvedByHome: 'Approved by the home agency',
  approvedByHost: 'Approved by the centre',
  approvedByBoth: 'Approved by both',
  outForSignature: 'Out for signature',
  agreed: 'Agreed, not begun',
  active: 'Active',
  extended: 'Extended',
  onNotice: 'On notice',
  pastEnd: 'Past its end',
  returned: 'Ended, returned',
  notReturned: 'Ended, did not return',
  withdrawn: 'Withdrawn',
} as const
export type SecondmentStatus = keyof typeof secondmentStatuses

/** All that rules look at: who it is about makes no difference. */
export type SecondmentTerms = Omit<Secondment, 'id' | 'personId' | 'homeAgencyId'>

type Extended = Pick<SecondmentExtension, 'agreedOn'>

/** What a secondment is on a day follows from its dates alone, so thirty days with the computer off lose nothing. */
export function statusOn(
  today: IsoDate,
  secondment: SecondmentTerms,
  extensions: readonly Extended[] = [],
): SecondmentStatus {
  const done = (on: IsoDate | null) => on !== null && on <= today
  if (done(secondment.withdrawnOn)) return 'withdrawn'
  if (done(secondment.endedOn)) return secondment.outcome === 'returned' ? 'returned' : 'notReturned'
  if (done(secondment.begunOn)) {
    const lastDay = lastDayOf(secondment)
    if (lastDay !== null && lastDay < today) return 'pastEnd'
    if (done(secondment.noticeGivenOn)) return 'onNotice'
    return extensions.some(({ agreedOn }) => done(agreedOn)) ? 'extended' : 'active'
  }
  if (secondment.begunOn !== null || signaturesOf(secondment).every(done)) return 'agreed'
  if (done(secondment.sentForSignatureOn) || signaturesOf(secondment).some(done)) return 'outForSignature'
  const home = done(secondment.homeApprovedOn)
  const host = done(secondment.hostApprovedOn)
  if (home && host) return 'approvedByBoth'
  return home ? 'approvedByHome' : host ? 'approvedByHost' : 'proposed'
}

/** The person works at the centre under it (or should have stopped and has not been signed off). */
export const isRunning = (status: SecondmentStatus): boolean =>
  status === 'active' || status === 'extended' || status === 'onNotice' || status === 'pastEnd'

/** Nothing more will happen. */
export const isOver = (status: SecondmentStatus): boolean =>
  status === 'returned' || status === 'notReturned' || status === 'withdrawn'

/** The last day as far as anybody knows: the real one, or that of the notice, or the agreed one. */
export const lastDayOf = ({
  endedOn,
  noticeEndsOn,
  endsOn,
}: Pick<Secondment, 'endedOn' | 'noticeEndsOn' | 'endsOn'>): IsoDate | null =>
  endedOn ?? noticeEndsOn ?? endsOn

export const periodOf = (secondment: Secondment): Period => ({
  startsOn: secondment.startsOn,
  endsOn: lastDayOf(secondment),
})

/** A pause this long between two secondments is no break: the work goes on. */
const shortPauseDays = 28

type Lent = Pick<Secondment, 'startsOn' | 'endsOn' | 'noticeEndsOn' | 'endedOn' | 'begunOn'>

/** Since when a person has been lent without a break, through secondments that followed each other. */
export function lentSince(own: Lent, others: readonly Lent[]): IsoDate {
  let since = own.startsOn
  const earlier = others
    .filter(({ begunOn, startsOn }) => begunOn !== null && startsOn < own.startsOn)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
  for (const one of earlier) {
    const lastDay = lastDayOf(one)
    if (lastDay === null || addDays(lastDay, shortPauseDays + 1) >= since)
      since = minDate(since, one.startsOn)
  }
  return since
}

type Signed = Pick<Secondment, 'signedByHomeOn' | 'signedByHostOn' | 'signedByPersonOn'>
const signaturesOf = ({ signedByHomeOn, signedByHostOn, signedByPersonOn }: Signed) => [
  signedByHomeOn,
  signedByHostOn,
  signedByPersonOn,
]

/** The day on which the third of three signed; nobody's day while one is missing. */
export function lastSignatureOn(secondment: Signed): IsoDate | null {
  const [first, second, third] = signaturesOf(secondment)
  return first && second && third ? maxDate(first, maxDate(second, third)) : null
}

/** Beginning before everybody has signed needs a reason. */
export function isEarlyStart(begunOn: IsoDate, signed: Signed): boolean {
  const signedOn = lastSignatureOn(signed)
  return signedOn === null || begunOn < signedOn
}

/** Notice given on a Monday for four weeks runs to the Monday four weeks later. */
export const noticeRunsTo = (givenOn: IsoDate, weeks: number): IsoDate => addWeeks(givenOn, weeks)

/** An extension starts on the day after the old end. */
export const extensionStartsOn = (oldEnd: IsoDate): IsoDate => addDays(oldEnd, 1)

/** Nobody is lent for longer, nor in another age: a year mistyped would plan reviews and invoices by the thousand. */
const longestYears = 20
const firstYear = 1950
const lastYear = 2150

function faultsOfYears(secondment: Secondment): FieldErrors {
  const { startsOn, noticeEndsOn, endedOn } = secondment
  if (yearOf(startsOn) < firstYear || yearOf(startsOn) > lastYear) {
    return { startsOn: `Give a year from ${firstYear} to ${lastYear}` }
  }
  const lastDay = lastDayOf(secondment)
  if (lastDay === null || lastDay <= addMonths(startsOn, longestYears * 12)) return {}
  const field = endedOn !== null ? 'endedOn' : noticeEndsOn !== null ? 'noticeEndsOn' : 'endsOn'
  return { [field]: `That is more than ${longestYears} years after the first day: check the year` }
}

/** What keeps a secondment from being saved: field → sentence. */
export function faultsOf(secondment: Secondment): FieldErrors {
  const faults: Record<string, string> = { ...faultsOfYears(secondment) }
  const { startsOn, endsOn, begunOn, noticeGivenOn, noticeEndsOn, noticeGivenWeeks, endedOn } = secondment
  if (endsOn !== null && endsOn <= startsOn) faults['endsOn'] = 'The last day has to be after the first'
  if (secondment.hostPostId === null && secondment.hostTitle === '') {
    faults['hostPostId'] = 'Choose a post, or say in words what they will do'
  }
  if (begunOn !== null && secondment.earlyStartReason === '' && isEarlyStart(begunOn, secondment)) {
    faults['earlyStartReason'] = 'Not everybody had signed by the first day: say why it began all the same'
  }
  if (noticeGivenOn !== null && noticeEndsOn !== null) {
    if (noticeEndsOn < noticeGivenOn) faults['noticeEndsOn'] = 'The last day is before the notice was given'
    else if (noticeEndsOn < startsOn) faults['noticeEndsOn'] = 'The last day is before the first'
    const runsTo = noticeRunsTo(noticeGivenOn, noticeGivenWeeks ?? 0)
    if (runsTo > noticeEndsOn && secondment.noticeShortenedReason === '') {
      faults['noticeEndsOn'] ??=
        `The notice runs to ${formatDay(runsTo)}: let the last day move there, or say why it is shorter`
    }
  }
  if (endedOn !== null) {
    if (endedOn < startsOn) faults['endedOn'] = 'The last day is before the first'
    if (endsEarly(secondment) && secondment.endReason === '') {
      faults['endReason'] = 'It ended before the agreed day: say why'
    }
  }
  return faults
}

/** Ended before the day that was agreed. */
export const endsEarly = ({ endedOn, endsOn }: Pick<Secondment, 'endedOn' | 'endsOn'>): boolean =>
  endedOn !== null && endsOn !== null && endedOn < endsOn

type Claim = Pick<
  Secondment,
  'startsOn' | 'endsOn' | 'noticeEndsOn' | 'endedOn' | 'withdrawnOn' | 'minutesPerWeek' | 'contractMinutes'
>

/**
 * The first day on which a person would work the same hours twice. Two part-time secondments may run side by side when
 * the contract has room for both; where nobody knows the contract, any overlap counts.
 */
export function firstClash(own: Claim, others: readonly Claim[]): IsoDate | null {
  if (own.withdrawnOn !== null) return null
  const standing = others.filter(({ withdrawnOn }) => withdrawnOn === null)
  const stretch = (claim: Claim): Period => ({ startsOn: claim.startsOn, endsOn: lastDayOf(claim) })
  // What is taken up changes when one starts; what there is room for, when one with a known contract ends.
  const turns = [own, ...standing].flatMap((claim) => {
    const lastDay = lastDayOf(claim)
    return lastDay === null ? [claim.startsOn] : [claim.startsOn, addDays(lastDay, 1)]
  })
  const days = turns.filter((day) => covers(stretch(own), day))
  return (
    days.toSorted().find((day) => {
      const beside = standing.filter((other) => covers(stretch(other), day))
      if (beside.length === 0) return false
      const together = [own, ...beside]
      const contract = Math.max(0, ...together.map(({ contractMinutes }) => contractMinutes ?? 0))
      return together.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0) > contract
    }) ?? null
  )
}

/** How far ahead reviews are planned where no end is agreed. */
const openEndedMonths = 24

/** Reviews after three and six months, then every six, as long as it lasts. */
export function reviewDates(startsOn: IsoDate, lastDay: IsoDate | null): IsoDate[] {
  const until = lastDay ?? addMonths(startsOn, openEndedMonths)
  const dates: IsoDate[] = []
  for (let on = nextReviewAfter(startsOn, startsOn); on <= until; on = nextReviewAfter(startsOn, on))
    dates.push(on)
  return dates
}

/** Counted from the first day, so that a short February does not shorten the months after it. */
export function nextReviewAfter(startsOn: IsoDate, after: IsoDate): IsoDate {
  for (let months = 3; ; months += months < 6 ? 3 : 6) {
    const on = addMonths(startsOn, months)
    if (on > after) return on
  }
}

/** Why a review cannot be on a day: it would be dropped as soon as any date of the secondment moves. */
export function reviewFault(plannedOn: IsoDate, secondment: Secondment): string | null {
  if (plannedOn < secondment.startsOn) return `The secondment starts on ${formatDay(secondment.startsOn)}`
  const lastDay = lastDayOf(secondment)
  return lastDay !== null && plannedOn > lastDay ? `The last day is ${formatDay(lastDay)}` : null
}

type Planned = Pick<SecondmentReview, 'plannedOn' | 'heldOn'>

/**
 * Which reviews to add and which to drop when a secondment begins (there is no `before`) or its dates change. What was
 * held stays, what somebody moved or cancelled inside the old dates stays moved or cancelled.
 */
export function rearrangeReviews<R extends Planned>(
  reviews: readonly R[],
  before: Period | null,
  after: Period,
): { add: IsoDate[]; drop: R[] } {
  const wanted = reviewDates(after.startsOn, after.endsOn)
  if (before === null) {
    const outside = reviews.filter(({ plannedOn, heldOn }) => heldOn === null && !covers(after, plannedOn))
    const days = reviews.map(({ plannedOn }) => plannedOn)
    return { add: wanted.filter((on) => !days.includes(on)), drop: outside }
  }
  if (before.startsOn === after.startsOn && before.endsOn === after.endsOn) return { add: [], drop: [] }
  const movesStart = before.startsOn !== after.startsOn
  const isOut = ({ plannedOn, heldOn }: R) => heldOn === null && (movesStart || !covers(after, plannedOn))
  const kept = reviews.filter((review) => !isOut(review)).map(({ plannedOn }) => plannedOn)
  const planned = movesStart ? kept : [...kept, before.endsOn ?? addMonths(before.startsOn, openEndedMonths)]
  const latest = planned.toSorted().at(-1)
  return {
    add: wanted.filter((on) => latest === undefined || on > latest),
    drop: reviews.filter(isOut),
  }
}
