import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { command, query } from '../../procedure.ts'
import {
  bankHolidayChangeId,
  bankHolidayChangeSchema,
  bankHolidaySchema,
  newBankHolidaySchema,
} from './calendar.schema.ts'
import { changedClosureSchema, closureId, closureSchema, newClosureSchema } from './closures.schema.ts'
import {
  mostTermsAtOnce,
  newSchoolTermSchema,
  schoolTermId,
  schoolTermSchema,
} from './school-terms.schema.ts'

const yearOfHolidays = z.object({
  year: z.int(),
  holidays: z.array(bankHolidaySchema),
  /** Every change of the manager that falls in this year, so that each can be taken back. */
  changes: z.array(bankHolidayChangeSchema),
})

const oneTerm = z.object({ id: schoolTermId })
const oneClosure = z.object({ id: closureId })

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

  /** In order of their first day; the gaps are the holidays, see `school-terms.rules.ts`. */
  schoolTerms: query('records.read', z.object({}), z.array(schoolTermSchema)),
  /** All of them or none. */
  addSchoolTerms: command(
    'settings',
    'Added school terms',
    z.object({ terms: z.array(newSchoolTermSchema).min(1).max(mostTermsAtOnce) }),
    z.array(schoolTermSchema),
  ),
  changeSchoolTerm: command('settings', 'Changed a school term', schoolTermSchema, schoolTermSchema),
  deleteSchoolTerm: command('settings', 'Deleted a school term', oneTerm, oneTerm),

  /** In order of their first day. */
  closures: query('records.read', z.object({}), z.array(closureSchema)),
  addClosure: command('settings', 'Added a closure', newClosureSchema, closureSchema),
  changeClosure: command('settings', 'Changed a closure', changedClosureSchema, closureSchema),
  deleteClosure: command('settings', 'Deleted a closure', oneClosure, oneClosure),
}
