import { daysBetween, formatLongDay, minDate, weekday, type IsoDate } from '../../dates.ts'
import { noticeRunsTo } from './secondments.rules.ts'

export interface NoticeWorking {
  readonly runsTo: IsoDate
  /** Whether the notice has run out by the last day. */
  readonly fits: boolean
  /** Each a sentence, in the order in which one would work it out. */
  readonly steps: readonly string[]
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const named = (day: IsoDate) => `${days[weekday(day) - 1]} ${formatLongDay(day)}`
const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

/** How the end of a notice follows from its beginning, step by step. */
export function workOutNotice({
  givenOn,
  weeks,
  agreedEnd,
  lastDay,
}: {
  readonly givenOn: IsoDate
  readonly weeks: number
  readonly agreedEnd: IsoDate | null
  /** The last day somebody chose. */
  readonly lastDay: IsoDate | null
}): NoticeWorking {
  const runsTo = noticeRunsTo(givenOn, weeks)
  const end = lastDay ?? agreedEnd
  const fits = end === null || runsTo <= end
  const steps = [
    `Given on ${named(givenOn)}.`,
    `${counted(weeks, 'week')} ${weeks === 1 ? 'is' : 'are'} ${counted(weeks * 7, 'day')}.`,
    `So the notice runs to ${named(runsTo)}.`,
  ]
  if (agreedEnd !== null) steps.push(againstAgreedEnd(runsTo, agreedEnd))
  if (lastDay !== null && lastDay !== runsTo) {
    const gap = daysBetween(minDate(lastDay, runsTo), lastDay < runsTo ? runsTo : lastDay)
    steps.push(
      lastDay < runsTo
        ? `The last day chosen is ${counted(gap, 'day')} short of the notice: all three should agree, and the reason is kept.`
        : `The last day chosen leaves ${counted(gap, 'day')} after the notice has run.`,
    )
  }
  return { runsTo, fits, steps }
}

function againstAgreedEnd(runsTo: IsoDate, agreedEnd: IsoDate): string {
  const gap = daysBetween(runsTo, agreedEnd)
  if (gap === 0) return 'That is the agreed last day.'
  return gap > 0
    ? `That is ${counted(gap, 'day')} before the agreed last day, ${formatLongDay(agreedEnd)}.`
    : `That is ${counted(-gap, 'day')} after the agreed last day, ${formatLongDay(agreedEnd)}: let the last day move, or agree to less.`
}
