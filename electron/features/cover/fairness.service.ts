import { daysBetween, type IsoDate } from '#shared/dates.ts'
import type { coverContract } from '#shared/features/cover/cover.contract.ts'
import { fairnessOf, type HolidayDays } from '#shared/features/cover/fairness.rules.ts'
import { minutesIn } from '#shared/features/cover/spans.ts'
import { plan, type PlannedPerson } from '#shared/features/cover/planner.rules.ts'
import { meanDays } from '#shared/features/patterns/patterns.rules.ts'
import { rosterPattern } from '#shared/features/patterns/rosters.rules.ts'
import type { PersonId } from '#shared/features/people/people.schema.ts'

import type { Procedures } from '../../ipc/context.ts'
import { readerOf, readPlannerFacts, type Somebody } from './read-plan.ts'

export const fairnessProcedures: Pick<Procedures<typeof coverContract>, 'fairness'> = {
  async fairness(context, { from, to }) {
    const { days, people, calendar } = await readPlannerFacts(readerOf(context), from, to)
    const planned = plan(days, people, calendar)
    return calendar.holidays
      .filter(({ startsOn, endsOn }) => startsOn >= from && endsOn <= to)
      .map((holiday) => {
        const start = daysBetween(from, holiday.startsOn)
        const end = daysBetween(from, holiday.endsOn) + 1
        const all = planned.people.flatMap((person) => daysIn(person, holiday, start, end) ?? [])
        const { rows, ...facts } = fairnessOf(holiday, all)
        return { ...facts, rows: rows.map((row) => ({ ...row, personId: row.personId as PersonId })) }
      })
  },
}

/** Staff who work all year round; the others are not asked to share. */
function daysIn(
  { person, days }: PlannedPerson<Somebody>,
  { startsOn, endsOn }: { readonly startsOn: IsoDate; readonly endsOn: IsoDate },
  start: number,
  end: number,
): HolidayDays | null {
  if (!person.counts) return null
  const patterns = person.rosters.flatMap(
    (roster) => rosterPattern(roster, startsOn) ?? rosterPattern(roster, endsOn) ?? [],
  )
  if (patterns.length === 0 || patterns.some(({ workingYear }) => workingYear !== 'allYear')) return null
  const own = days.slice(start, end)
  const worked = own.reduce((sum, day) => sum + shareWorked(day), 0)
  return {
    personId: person.personId,
    personName: person.shown.name,
    worked: Math.round(worked * 100) / 100,
    daysAWeek: patterns.reduce((sum, pattern) => sum + meanDays(pattern), 0),
    wasHere: own.every(({ state }) => state !== 'notHere'),
  }
}

/** Half a day away leaves half a day worked. */
function shareWorked({ here, rostered }: PlannedPerson['days'][number]): number {
  if (here.length === 0) return 0
  return minutesIn(here) / minutesIn(rostered)
}
