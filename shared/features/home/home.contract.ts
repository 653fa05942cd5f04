import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { dueItemSchema } from '../../due.ts'
import { query, task } from '../../procedure.ts'

const dueItems = z.array(dueItemSchema)

export const thisWeekSchema = z.object({
  today: isoDate,
  /** How many days ahead something is called due, and coming; from the centre's settings. */
  dueDays: z.number(),
  comingDays: z.number(),
  overdue: dueItems,
  due: dueItems,
  coming: dueItems,
})
export type ThisWeek = z.output<typeof thisWeekSchema>

export const homeContract = {
  thisWeek: query('records.read', z.object({}), thisWeekSchema),
  /** The same dates for Outlook or another calendar, as a readable file where the person chooses. */
  exportCalendar: task(
    'records.read',
    z.object({}),
    z.object({ outcome: z.enum(['saved', 'cancelled']), fileName: z.string().nullable(), count: z.int() }),
  ),
}
