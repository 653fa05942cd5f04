import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { command, query } from '../../procedure.ts'
import {
  bankHolidayChangeId,
  bankHolidayChangeSchema,
  bankHolidaySchema,
  newBankHolidaySchema,
} from './calendar.schema.ts'

const yearOfHolidays = z.object({
  year: z.int(),
  holidays: z.array(bankHolidaySchema),
  /** Every change of the manager that falls in this year, so that each can be taken back. */
  changes: z.array(bankHolidayChangeSchema),
})

export const calendarContract = {
  bankHolidays: query('records.read', z.object({ year: z.int().min(1990).max(2199) }), yearOfHolidays),
  /** Every change, for pages that work out days themselves. */
  bankHolidayChanges: query('records.read', z.object({}), z.array(bankHolidayChangeSchema)),
  addBankHoliday: command('settings', 'Added a bank holiday', newBankHolidaySchema, bankHolidayChangeSchema),
  removeBankHoliday: command(
    'settings',
    'Removed a bank holiday',
    z.object({ day: isoDate }),
    bankHolidayChangeSchema,
  ),
  /** Lets the rules decide about that day again. */
  dropBankHolidayChange: command(
    'settings',
    'Took back a change of the bank holidays',
    z.object({ id: bankHolidayChangeId }),
    z.object({ id: bankHolidayChangeId }),
  ),
}
