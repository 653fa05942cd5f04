import type { DueItem } from '../../due.ts'
import { capital, sayDay } from './cover-words.ts'
import { sayGap, type Shortfall } from './shortfalls.rules.ts'

/** One line for each day on which a minimum is not reached. */
export const coverDue = (shortfalls: readonly Shortfall[]): DueItem[] =>
  [...Map.groupBy(shortfalls, ({ on }) => on)].map(([on, ofDay]) => ({
    kind: 'coverShort',
    recordId: on,
    title: sayDay(on),
    detail: ofDay.map((shortfall) => `${capital(sayGap(shortfall))}.`).join(' '),
    dueOn: on,
    path: `/cover/calendar?view=week&on=${on}&day=${on}`,
  }))
