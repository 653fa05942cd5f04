import { addMonths, dateOf, monthOf, yearOf, type IsoDate } from '../../dates.ts'
import type { Frequency, YearStart } from '../indicators/indicators.schema.ts'
import { periodOf, periodsBetween, type ReportingPeriod } from './periods.rules.ts'

/** How many years of annual figures stand side by side. */
const yearsSideBySide = 5

/** The year that the grid shows: April to March, September to August for terms, and several years for annual figures. */
export function gridYear(on: IsoDate, frequency: Frequency): ReportingPeriod {
  const year = periodOf(on, 'annual', frequency === 'termly' ? 'september' : 'april')
  return frequency === 'annual'
    ? { startsOn: addMonths(year.startsOn, -12 * (yearsSideBySide - 1)), endsOn: year.endsOn }
    : year
}

export const gridPeriods = (on: IsoDate, frequency: Frequency): ReportingPeriod[] => {
  const { startsOn, endsOn } = gridYear(on, frequency)
  return periodsBetween(startsOn, endsOn, frequency)
}

/** An indicator's own period under a column: its year may begin in another month than the column's. */
export function periodUnder(
  column: ReportingPeriod,
  frequency: Frequency,
  yearStarts: YearStart,
): ReportingPeriod {
  if (frequency !== 'annual' || yearStarts === 'april') return column
  return periodOf(dateOf(yearOf(column.startsOn), yearStarts === 'january' ? 1 : 9, 1), 'annual', yearStarts)
}

/** The period that begins on this day; a year tells by its month which kind of year it is. */
export const periodFrom = (startsOn: IsoDate, frequency: Frequency): ReportingPeriod =>
  periodOf(
    startsOn,
    frequency,
    monthOf(startsOn) === 9 ? 'september' : monthOf(startsOn) === 1 ? 'january' : 'april',
  )
