import { addDays, weekday, type IsoDate } from '../../dates.ts'
import type { IsHoliday } from './bank-holidays.rules.ts'

/** The weekdays somebody works: Monday is 1, Sunday 7. */
export type WorkPattern = readonly number[]

export const mondayToFriday: WorkPattern = [1, 2, 3, 4, 5]

export const isWorkingDay = (
  on: IsoDate,
  isHoliday: IsHoliday,
  pattern: WorkPattern = mondayToFriday,
): boolean => pattern.includes(weekday(on)) && !isHoliday(on)

/** The day itself when it is a working day, otherwise the first one after it. */
export function nextWorkingDay(
  from: IsoDate,
  isHoliday: IsHoliday,
  pattern: WorkPattern = mondayToFriday,
): IsoDate {
  let candidate = from
  for (let tried = 0; tried < longestSearch; tried += 1) {
    if (isWorkingDay(candidate, isHoliday, pattern)) return candidate
    candidate = addDays(candidate, 1)
  }
  // A pattern without a single working day in ten weeks is a mistake in the pattern; the plain day is the honest answer.
  return from
}

const longestSearch = 70
