import { addDays, maxDate, type IsoDate } from '../../dates.ts'
import type { DueItem } from '../../due.ts'

export interface MissingWeek {
  readonly appointmentId: string
  readonly personId: string
  readonly personName: string
  readonly work: string
  readonly startsOn: IsoDate
}

/** After these it is called late. */
const daysToNote = 7
/** More than these are one matter, not many. */
const fewEnoughToName = 5

/** Working weeks that nobody noted: one by one while they are few. */
export function missingWeeksDue(today: IsoDate, missing: readonly MissingWeek[]): DueItem[] {
  const [first] = missing
  if (first === undefined) return []
  if (missing.length > fewEnoughToName)
    return [
      {
        kind: 'workingWeek',
        recordId: 'workingWeeks',
        title: `${missing.length} working weeks`,
        detail: `Nobody noted when ${first.personName} and ${missing.length - 1} others work, so their hours are assumed. Note it with each person.`,
        dueOn: addDays(today, daysToNote),
        path: '/people',
      },
    ]
  return missing.map(({ appointmentId, personId, personName, work, startsOn }) => ({
    kind: 'workingWeek',
    recordId: appointmentId,
    personId,
    title: personName,
    detail: `Note the working week as ${work}; until then the hours are assumed.`,
    dueOn: addDays(maxDate(startsOn, today), daysToNote),
    path: `/people/${personId}`,
  }))
}
