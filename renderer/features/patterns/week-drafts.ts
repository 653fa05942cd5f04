import {
  minutesOfTime,
  readWeek,
  timeOfMinutes,
  weekdayNames,
} from '#shared/features/patterns/hours.rules.ts'

/** What stands in the boxes of one day, readable or not. */
export interface DayDraft {
  readonly from: string
  readonly to: string
  readonly pause: string
  readonly hours: string
}
export const emptyDraft: DayDraft = { from: '', to: '', pause: '', hours: '' }

export const wholeDayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

/** Seven days, Monday first. */
export function draftsOf(week: string): DayDraft[] {
  const days = readWeek(week) ?? []
  return wholeDayNames.map((_, index) => {
    const day = days.find(({ weekday }) => weekday === index + 1)
    if (day === undefined) return emptyDraft
    if (day.startsAt === null || day.endsAt === null)
      return { ...emptyDraft, hours: String(Math.round((day.minutes / 60) * 100) / 100) }
    return {
      from: day.startsAt,
      to: day.endsAt,
      pause: day.breakMinutes === 0 ? '' : String(day.breakMinutes),
      hours: '',
    }
  })
}

/** `9`, `930` and `9.30` are all times of day. */
export function tidyTime(text: string): string {
  const trimmed = text.trim()
  const bare = /^(\d{1,2})(\d{2})?$/.exec(trimmed)
  const minutes = minutesOfTime(bare === null ? trimmed : `${bare[1]}:${bare[2] ?? '00'}`)
  return minutes === null ? trimmed : timeOfMinutes(minutes)
}

/** `7.4` hours are 7:24. */
function hoursText(text: string): string {
  const decimal = /^(\d{1,2})[.,](\d{1,2})$/.exec(text.trim())
  if (decimal === null) return text.trim()
  const minutes = Math.round(Number(`${decimal[1]}.${decimal[2]}`) * 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

const writtenDay = ({ from, to, pause, hours }: DayDraft, weekday: string): string => {
  if (from === '' && to === '') return hours.trim() === '' ? '' : `${weekday} ${hoursText(hours)}`
  return `${weekday} ${from}-${to}${pause.trim() === '' ? '' : ` break ${pause.trim()}`}`
}

/** The words of a week; with a day that cannot be read they cannot be read either, and so are not saved. */
export const weekOf = (drafts: readonly DayDraft[]): string =>
  drafts
    .map((draft, index) => writtenDay(draft, weekdayNames[index] ?? ''))
    .filter((day) => day !== '')
    .join(', ')

/** Paid minutes of a day; `null` when the boxes do not make one. */
export function minutesOfDraft(draft: DayDraft): number | null {
  const written = writtenDay(draft, weekdayNames[0])
  if (written === '') return 0
  return readWeek(written)?.[0]?.minutes ?? null
}
