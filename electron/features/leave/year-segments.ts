import { addDays, maxDate, minDate, type IsoDate, type Period } from '#shared/dates.ts'
import type { CentreCalendar } from '#shared/features/calendar/centre-calendar.rules.ts'
import { cutYear, type LeaveYear, type YearSegment } from '#shared/features/leave/balance.rules.ts'
import { hoursOn, meanDays, meanWeek } from '#shared/features/patterns/patterns.rules.ts'
import { rosterPattern, type Roster } from '#shared/features/patterns/rosters.rules.ts'
import { leaveDaysAfter, yearsOfService } from '#shared/features/terms/leave.rules.ts'
import type { WholeScheme } from '#shared/features/terms/schemes.schema.ts'

import { presentTerms } from '../terms/comparison.ts'
import type { NamedTerms } from '../terms/terms.repository.ts'

type Schemes = ReadonlyMap<string, WholeScheme>

/** Parts of the year between changes of terms, of hours and of appointments. */
export function segmentsOf(
  year: LeaveYear,
  rosters: readonly Roster[],
  terms: readonly NamedTerms[],
  schemes: Schemes,
): YearSegment[] {
  const stay = wholeStay(rosters)
  if (stay === null) return []
  const changesOn = [
    ...terms.map(({ startsOn }) => startsOn),
    ...rosters.flatMap(({ startsOn, endsOn, patterns }) => [
      startsOn,
      ...(endsOn === null ? [] : [addDays(endsOn, 1)]),
      ...patterns.map((pattern) => pattern.startsOn),
    ]),
  ]
  return cutYear(year, stay.startsOn, stay.endsOn, changesOn).flatMap(
    (part) => segmentOf(part, year, rosters, terms, schemes) ?? [],
  )
}

function wholeStay(rosters: readonly Roster[]): Period | null {
  const [first, ...others] = rosters
  if (first === undefined) return null
  return others.reduce<Period>(
    (stay, { startsOn, endsOn }) => ({
      startsOn: minDate(stay.startsOn, startsOn),
      endsOn: stay.endsOn === null || endsOn === null ? null : maxDate(stay.endsOn, endsOn),
    }),
    first,
  )
}

/** 190 days in school and five of training. */
const usualTermTimeWeeks = 39

function segmentOf(
  part: { readonly startsOn: IsoDate; readonly endsOn: IsoDate },
  year: LeaveYear,
  rosters: readonly Roster[],
  allTerms: readonly NamedTerms[],
  schemes: Schemes,
): YearSegment | null {
  const patterns = rosters.flatMap((roster) => rosterPattern(roster, part.startsOn) ?? [])
  // Terms that were noted late hold for the days before them too: there is nothing better to go by.
  const [terms = allTerms.at(-1)] = presentTerms(allTerms, part.startsOn).values()
  const scheme = terms === undefined ? undefined : schemes.get(terms.schemeId)
  if (terms === undefined || scheme === undefined) return null
  const { serviceStartedOn } = terms
  const service =
    serviceStartedOn === null ? 0 : yearsOfService(serviceStartedOn, maxDate(year.startsOn, serviceStartedOn))
  const days = leaveDaysAfter(scheme.leaveSteps, service)
  const isTermTime =
    terms.pattern === 'termTime' ||
    (patterns.length > 0 && patterns.every(({ workingYear }) => workingYear !== 'allYear'))
  return {
    ...part,
    schemeName: scheme.name,
    leaveDays: days === null ? null : days + scheme.extraDays + scheme.bankHolidays,
    fullTimeMinutes: scheme.fullTimeMinutes,
    minutesPerWeek: patterns.reduce((sum, pattern) => sum + meanWeek(pattern), 0),
    daysPerWeek: terms.daysPerWeek ?? (patterns.length === 0 ? 5 : Math.max(...patterns.map(meanDays))),
    weeksWorked: isTermTime ? (terms.weeksPerYear ?? usualTermTimeWeeks) : null,
  }
}

/** What would be worked on the bank holidays of a year if they were ordinary days. */
export function bankHolidayMinutes(
  year: LeaveYear,
  rosters: readonly Roster[],
  calendar: CentreCalendar,
): number {
  let minutes = 0
  for (let on = year.startsOn; on <= year.endsOn; on = addDays(on, 1)) {
    if (!calendar.isBankHoliday(on)) continue
    for (const roster of rosters) {
      const pattern = rosterPattern(roster, on)
      if (pattern?.workingYear === 'allYear') minutes += hoursOn(pattern, on)?.minutes ?? 0
    }
  }
  return minutes
}
