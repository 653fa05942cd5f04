import { covers } from '#shared/dates.ts'
import { missingWeeksDue } from '#shared/features/patterns/patterns.due.ts'
import { patternOn } from '#shared/features/patterns/patterns.rules.ts'

import type { DueSource } from '../../due/sources.ts'

/** Those who have hours a week, work now and have no week noted; volunteers without hours are left in peace. */
export const patternsDueSource: DueSource = async ({ today, rosters }) =>
  missingWeeksDue(
    today,
    (await rosters()).filter(
      (roster) =>
        covers(roster, today) && roster.assumed !== null && patternOn(roster.patterns, today) === null,
    ),
  )
