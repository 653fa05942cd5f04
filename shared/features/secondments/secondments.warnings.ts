import { addDays, addMonths, daysBetween, formatDay, type IsoDate } from '../../dates.ts'
import {
  isOver,
  isRunning,
  lastDayOf,
  lastSignatureOn,
  noticeRunsTo,
  statusOn,
  type SecondmentTerms,
} from './secondments.rules.ts'
import type { SecondmentExtension } from './secondments.schema.ts'

/** What deserves a thought; nothing of it keeps anybody from saving. */
export const secondmentWarnings = {
  pastEnd: 'Past its end',
  endsWithin60: 'Ends within 60 days',
  endsWithin90: 'Ends within 90 days',
  noEnd: 'No end agreed',
  over24Months: 'Longer than 24 months',
  over4Years: 'Longer than four years',
  vatOpen: 'VAT treatment open',
  vatReasonMissing: 'VAT treatment without a reason',
  noticeShort: 'Notice runs past the end',
  hoursExceedContract: 'More hours than the contract',
  hoursDoNotAddUp: 'Hours do not add up',
  returnMeetingMissing: 'No return meeting',
  returnMeetingLate: 'Return meeting after the end',
  notAllSigned: 'Not all have signed',
} as const
export type SecondmentWarning = keyof typeof secondmentWarnings

export interface Warning {
  readonly code: SecondmentWarning
  readonly sentence: string
}

/** Longer than so many months, counted to the end of the last day; 1 April 2024 to 31 March 2026 is exactly 24. */
export const isLongerThan = (months: number, startsOn: IsoDate, lastDay: IsoDate): boolean =>
  addDays(lastDay, 1) > addMonths(startsOn, months)

/** Most pressing first. Nothing is said about what is over. `since`: from when the person was lent without a break. */
export function warningsOf(
  today: IsoDate,
  secondment: SecondmentTerms,
  extensions: readonly Pick<SecondmentExtension, 'agreedOn'>[] = [],
  since: IsoDate = secondment.startsOn,
): Warning[] {
  const status = statusOn(today, secondment, extensions)
  if (isOver(status)) return []
  return [
    ...endWarnings(today, secondment, isRunning(status)),
    ...noticeWarnings(secondment),
    ...returnWarnings(today, secondment, isRunning(status)),
    ...(isRunning(status) && lastSignatureOn(secondment) === null
      ? [warning('notAllSigned', 'It runs without all three signatures. Collect the missing ones.')]
      : []),
    ...lengthWarnings(secondment, since),
    ...hoursWarnings(secondment),
    ...vatWarnings(secondment),
  ]
}

const warning = (code: SecondmentWarning, sentence: string): Warning => ({ code, sentence })

function endWarnings(today: IsoDate, secondment: SecondmentTerms, running: boolean): Warning[] {
  const lastDay = lastDayOf(secondment)
  if (lastDay === null) return [warning('noEnd', 'No last day is agreed, so nobody can plan the return.')]
  if (!running) return []
  const left = daysBetween(today, lastDay)
  if (left < 0) {
    return [warning('pastEnd', `Its last day was ${formatDay(lastDay)}. Extend it, or record how it ended.`)]
  }
  if (left > 90) return []
  const whatNow =
    secondment.noticeGivenOn === null
      ? 'Decide now: extend, end, or make the post permanent.'
      : 'Notice was given: plan the handover and the return.'
  const sentence = `It ends on ${formatDay(lastDay)}. ${whatNow}`
  return [warning(left <= 60 ? 'endsWithin60' : 'endsWithin90', sentence)]
}

function noticeWarnings(secondment: SecondmentTerms): Warning[] {
  const { noticeGivenOn, noticeGivenWeeks } = secondment
  const lastDay = lastDayOf(secondment)
  if (noticeGivenOn === null || lastDay === null) return []
  const runsTo = noticeRunsTo(noticeGivenOn, noticeGivenWeeks ?? 0)
  if (runsTo <= lastDay) return []
  return [
    warning(
      'noticeShort',
      `The notice runs to ${formatDay(runsTo)}, after the last day on ${formatDay(lastDay)}. All three should agree to the shorter notice.`,
    ),
  ]
}

function returnWarnings(today: IsoDate, secondment: SecondmentTerms, running: boolean): Warning[] {
  const { returnMeetingOn, returnMeetingHeldOn } = secondment
  const lastDay = lastDayOf(secondment)
  if (lastDay === null || returnMeetingHeldOn !== null) return []
  if (returnMeetingOn !== null && returnMeetingOn > lastDay) {
    return [
      warning('returnMeetingLate', 'The return meeting is planned for after the last day. Bring it forward.'),
    ]
  }
  if (returnMeetingOn !== null || !running || daysBetween(today, lastDay) > 90) return []
  return [
    warning(
      'returnMeetingMissing',
      'No meeting about the return is planned yet. It belongs before the last day.',
    ),
  ]
}

function lengthWarnings(secondment: SecondmentTerms, since: IsoDate): Warning[] {
  const lastDay = lastDayOf(secondment)
  if (lastDay === null) return []
  if (!isLongerThan(48, since, lastDay)) {
    if (!isLongerThan(24, secondment.startsOn, lastDay)) return []
    return [
      warning(
        'over24Months',
        'In all it is longer than 24 months, which many policies do not allow. Check the policies of both sides.',
      ),
    ]
  }
  return [
    warning(
      'over4Years',
      `${since < secondment.startsOn ? `With those before it, since ${formatDay(since)},` : 'In all'} it is longer than four years. Ask an adviser whether the person has become permanent in law.`,
    ),
  ]
}

function vatWarnings(secondment: SecondmentTerms): Warning[] {
  const { invoiceCycle, fundingModel, vatTreatment, vatReason, vatApprovedBy } = secondment
  if (invoiceCycle === 'none' || fundingModel === 'homePays') return []
  if (vatTreatment === 'toConfirm') {
    return [
      warning('vatOpen', 'Invoices are agreed, and how VAT is treated is not. Ask whoever may decide it.'),
    ]
  }
  if (vatReason !== '' && vatApprovedBy !== '') return []
  return [
    warning(
      'vatReasonMissing',
      'For the VAT treatment the reason, or who decided it, is not on record. Write both down.',
    ),
  ]
}

function hoursWarnings({ minutesPerWeek, homeMinutesPerWeek, contractMinutes }: SecondmentTerms): Warning[] {
  if (contractMinutes === null) return []
  if (minutesPerWeek > contractMinutes) {
    return [
      warning(
        'hoursExceedContract',
        'The hours at the centre are more than the contract with the home agency.',
      ),
    ]
  }
  if (homeMinutesPerWeek === null || minutesPerWeek + homeMinutesPerWeek === contractMinutes) return []
  return [
    warning('hoursDoNotAddUp', 'The hours at the centre and at home together are not those of the contract.'),
  ]
}
