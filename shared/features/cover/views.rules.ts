import { addDays, formatLongDay, lastDayOfMonth, mondayOf, type IsoDate } from '../../dates.ts'
import type { HolidayPeriod } from '../calendar/school-terms.rules.ts'

export const coverViews = {
  week: 'Week',
  month: 'Month',
  holiday: 'School holiday',
  long: 'Long view',
} as const
export type CoverView = keyof typeof coverViews

/** As far as the planner looks at once. */
export const mostDays = 400

export interface ShownPeriod {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly title: string
}

/** The days that a view shows around a day. A holiday is the one the day is in, or the next. */
export function periodOf(
  view: CoverView,
  around: IsoDate,
  holidays: readonly HolidayPeriod[],
): ShownPeriod | null {
  switch (view) {
    case 'week': {
      const from = mondayOf(around)
      return { from, to: addDays(from, 6), title: `Week from ${formatLongDay(from)}` }
    }
    case 'month': {
      const to = lastDayOfMonth(around)
      const from = `${around.slice(0, 7)}-01` as IsoDate
      return { from, to, title: formatLongDay(from).replace(/^\d+ /, '') }
    }
    case 'holiday': {
      const holiday = holidays.find(({ endsOn }) => endsOn >= around) ?? holidays.at(-1)
      return holiday === undefined
        ? null
        : { from: holiday.startsOn, to: holiday.endsOn, title: holiday.name }
    }
    case 'long': {
      const from = mondayOf(around)
      const to = addDays(from, mostDays - 1)
      return { from, to, title: `${formatLongDay(from)} to ${formatLongDay(to)}` }
    }
    default:
      return view satisfies never
  }
}

/** Where the view before or after this one begins; `null` when there is none. */
export function stepFrom(
  view: CoverView,
  { from, to }: ShownPeriod,
  step: -1 | 1,
  holidays: readonly HolidayPeriod[],
): IsoDate | null {
  if (view === 'holiday') {
    const index = holidays.findIndex(({ startsOn }) => startsOn === from)
    return holidays[index + step]?.startsOn ?? null
  }
  if (view === 'long') return addDays(from, step * 7 * 13)
  return step === 1 ? addDays(to, 1) : addDays(from, -1)
}
