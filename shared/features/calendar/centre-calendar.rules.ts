import type { IsoDate } from '../../dates.ts'
import { holidayCalendar } from './bank-holidays.rules.ts'
import type { BankHolidayChange } from './calendar.schema.ts'
import type { Closure } from './closures.schema.ts'
import { holidayPeriods, isInTerm, type HolidayPeriod } from './school-terms.rules.ts'
import type { SchoolTerm } from './school-terms.schema.ts'

/*
 * How to use: `centreCalendar(facts)` once, then ask it about as many days as you like; every answer is remembered.
 * In the main process `readCentreCalendar(db)` brings it ready to use. On screen, put together
 * `bankHolidayChanges`, `schoolTerms` and `closures` of `api.calendar`.
 */

export interface CalendarFacts {
  readonly bankHolidayChanges: readonly BankHolidayChange[]
  readonly terms: readonly SchoolTerm[]
  readonly closures: readonly Closure[]
}

/** What is known of any day, for everybody alike. */
export interface CentreCalendar {
  isBankHoliday(on: IsoDate): boolean
  /** Shut for everybody, or for this service area. */
  isClosed(on: IsoDate, serviceAreaId?: string | null): boolean
  isInTerm(on: IsoDate): boolean
  /** Inside a known gap between terms; a day about which no term says anything is not. */
  isSchoolHoliday(on: IsoDate): boolean
  readonly holidays: readonly HolidayPeriod[]
}

export function centreCalendar({ bankHolidayChanges, terms, closures }: CalendarFacts): CentreCalendar {
  const holidays = holidayPeriods(terms)
  const within = (on: IsoDate) => (run: { startsOn: IsoDate; endsOn: IsoDate }) =>
    run.startsOn <= on && on <= run.endsOn
  const closedFor = remembered((on) => closures.filter(within(on)).map((closure) => closure.serviceAreaId))
  return {
    isBankHoliday: remembered(holidayCalendar(bankHolidayChanges)),
    isClosed: (on, serviceAreaId = null) =>
      closedFor(on).some((shut) => shut === null || shut === serviceAreaId),
    isInTerm: remembered((on) => isInTerm(terms, on)),
    isSchoolHoliday: remembered((on) => holidays.some(within(on))),
    holidays,
  }
}

function remembered<T>(answer: (on: IsoDate) => T): (on: IsoDate) => T {
  const known = new Map<IsoDate, T>()
  return (on) => {
    const before = known.get(on)
    if (before !== undefined) return before
    const found = answer(on)
    known.set(on, found)
    return found
  }
}
