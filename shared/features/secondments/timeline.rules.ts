import { addDays, addMonths, daysBetween, formatDay, maxDate, type IsoDate } from '../../dates.ts'
import { endsEarly, lastDayOf } from './secondments.rules.ts'
import {
  secondmentOutcomes,
  secondmentParties,
  type Secondment,
  type SecondmentExtension,
  type SecondmentReview,
} from './secondments.schema.ts'

export interface Moment {
  readonly on: IsoDate
  readonly says: string
  readonly isAhead: boolean
}

interface Told {
  readonly secondment: Secondment
  readonly extensions: readonly SecondmentExtension[]
  readonly reviews: readonly SecondmentReview[]
}

/** Everything that happened to a secondment and what is still planned, in the order of the days. */
export function timelineOf(today: IsoDate, { secondment, extensions, reviews }: Told): Moment[] {
  const moments: { on: IsoDate; says: string }[] = []
  const tell = (on: IsoDate | null, says: string) => {
    if (on !== null) moments.push({ on, says })
  }
  const s = secondment
  tell(s.homeApprovedOn, 'Approved by the home agency')
  tell(s.hostApprovedOn, 'Approved by the centre')
  tell(s.sentForSignatureOn, 'Sent out for signature')
  tell(s.signedByHomeOn, 'Signed by the home agency')
  tell(s.signedByHostOn, 'Signed by the centre')
  tell(s.signedByPersonOn, 'Signed by the person')
  tell(
    s.begunOn ?? (s.withdrawnOn === null ? s.startsOn : null),
    s.begunOn === null ? 'Is to begin' : 'Began',
  )
  for (const { agreedOn, startsOn, endsOn, reason } of extensions) {
    const months = wholeMonths(startsOn, endsOn)
    tell(
      agreedOn,
      `Extended by ${months}, from ${formatDay(addDays(startsOn, -1))} to ${formatDay(endsOn)}${because(reason)}`,
    )
  }
  for (const { plannedOn, heldOn } of reviews)
    tell(heldOn ?? plannedOn, heldOn === null ? 'Review' : 'Review held')
  if (s.noticeGivenBy !== null) {
    tell(
      s.noticeGivenOn,
      `Notice given: ${secondmentParties[s.noticeGivenBy]}, ${s.noticeGivenWeeks ?? 0} weeks${because(s.noticeShortenedReason)}`,
    )
  }
  tell(
    s.returnMeetingHeldOn ?? s.returnMeetingOn,
    s.returnMeetingHeldOn === null ? 'Return meeting' : 'Return meeting held',
  )
  tell(s.withdrawnOn, `Withdrawn${because(s.withdrawnReason)}`)
  if (s.withdrawnOn === null) tell(lastDayOf(s), endSentence(s))
  return moments
    .map((moment) => ({ ...moment, isAhead: moment.on > today }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

const because = (reason: string) => (reason === '' ? '' : `: ${reason}`)

function wholeMonths(startsOn: IsoDate, endsOn: IsoDate): string {
  const after = addDays(endsOn, 1)
  let months = 0
  while (addMonths(startsOn, months + 1) <= after) months += 1
  const rest = daysBetween(addMonths(startsOn, months), after)
  const parts = [
    months > 0 && `${months} ${months === 1 ? 'month' : 'months'}`,
    rest > 0 && `${rest} ${rest === 1 ? 'day' : 'days'}`,
  ]
  return parts.filter(Boolean).join(' and ')
}

function endSentence(s: Secondment): string {
  if (s.endedOn === null) return s.noticeEndsOn === null ? 'Agreed last day' : 'Last day under notice'
  const outcome = s.outcome === null ? 'Ended' : secondmentOutcomes[s.outcome]
  if (!endsEarly(s) || s.endsOn === null) return `Last day. ${outcome}${because(s.endReason)}`
  return `Ended ${daysBetween(s.endedOn, s.endsOn)} days before the agreed ${formatDay(s.endsOn)}. ${outcome}${because(s.endReason)}`
}

/** A stretch of a secondment: as first agreed, an extension, or what fell away because it ended early. */
export interface Stretch {
  readonly kind: 'agreed' | 'extension' | 'lost'
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
}

/** How the end moved: first agreement, each extension, and the part that was not served. Nothing without an end. */
export function stretchesOf({ secondment, extensions }: Pick<Told, 'secondment' | 'extensions'>): Stretch[] {
  const { startsOn, endsOn } = secondment
  const lastDay = lastDayOf(secondment)
  if (endsOn === null || lastDay === null) return []
  const first = extensions[0]
  const agreed: Stretch[] = [
    { kind: 'agreed', startsOn, endsOn: first === undefined ? endsOn : addDays(first.startsOn, -1) },
    ...extensions.map((one): Stretch => ({ kind: 'extension', startsOn: one.startsOn, endsOn: one.endsOn })),
  ]
  const served = agreed
    .filter((stretch) => stretch.startsOn <= lastDay)
    .map((stretch) => (stretch.endsOn > lastDay ? { ...stretch, endsOn: lastDay } : stretch))
  if (lastDay >= endsOn) {
    const last = served.at(-1)
    return last === undefined
      ? []
      : [...served.slice(0, -1), { ...last, endsOn: maxDate(last.endsOn, lastDay) }]
  }
  return [...served, { kind: 'lost', startsOn: addDays(lastDay, 1), endsOn }]
}
