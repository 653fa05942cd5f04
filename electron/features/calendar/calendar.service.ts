import { formatLongDay, yearOf, type IsoDate } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import { bankHolidaysIn } from '#shared/features/calendar/bank-holidays.rules.ts'
import type { calendarContract } from '#shared/features/calendar/calendar.contract.ts'
import {
  bankHolidayChangeId,
  type BankHoliday,
  type BankHolidayChange,
} from '#shared/features/calendar/calendar.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable } from '../../database/schema.ts'
import type { Procedures } from '../../ipc/context.ts'
import { deleteChange, findChangeOn, insertChange, listChanges } from './calendar.repository.ts'
import { closures } from './closures.service.ts'
import { schoolTerms } from './school-terms.service.ts'

export const calendar: Procedures<typeof calendarContract> = {
  ...schoolTerms,
  ...closures,

  async bankHolidays({ db }, { year }) {
    const changes = await listChanges(db)
    return {
      year,
      holidays: bankHolidaysIn(year, changes),
      changes: changes.filter(({ day }) => yearOf(day) === year),
    }
  },

  bankHolidayChanges: ({ db }) => listChanges(db),

  async addBankHoliday({ db }, { day, name }) {
    if ((await holidayOn(db, day)) !== undefined) {
      throw refusal('That day is a bank holiday already. Nothing was changed.', 'Already a bank holiday')
    }
    await refuseSecondChange(db, day)
    const change: BankHolidayChange = { id: newId(bankHolidayChangeId), day, kind: 'add', name }
    await insertChange(db, change)
    return change
  },

  async removeBankHoliday({ db }, { day }) {
    const holiday = await holidayOn(db, day)
    if (holiday === undefined) {
      throw refusal(`${formatLongDay(day)} is not a bank holiday. Nothing was changed.`, 'Not a bank holiday')
    }
    await refuseSecondChange(db, day)
    const change: BankHolidayChange = {
      id: newId(bankHolidayChangeId),
      day,
      kind: 'remove',
      name: holiday.name,
    }
    await insertChange(db, change)
    return change
  },

  async dropBankHolidayChange({ db }, { id }) {
    if (!(await deleteChange(db, id)))
      throw new AppError('notFound', 'That change of the bank holidays is no longer here.')
    return { id }
  },
}

async function holidayOn(db: Readable, day: IsoDate): Promise<BankHoliday | undefined> {
  return bankHolidaysIn(yearOf(day), await listChanges(db)).find((holiday) => holiday.day === day)
}

/** One decision per day: taking back the first one is clearer than stacking a second upon it. */
async function refuseSecondChange(db: Readable, day: IsoDate): Promise<void> {
  const earlier = await findChangeOn(db, day)
  if (earlier === undefined) return
  throw refusal(
    `You ${earlier.kind === 'add' ? 'added' : 'removed'} ${formatLongDay(day)} yourself. Nothing was changed. Take that change back instead.`,
    'Take back the earlier change of this day',
  )
}

const refusal = (message: string, field: string) => new AppError('ruleBroken', message, { day: field })
