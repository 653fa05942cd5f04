import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'

export const bankHolidayChangeId = idOf('BankHolidayChangeId')
export type BankHolidayChangeId = z.output<typeof bankHolidayChangeId>

/** What the manager decided about one day, over the rules: an extra bank holiday, or one that does not hold here. */
export const bankHolidayChangeSchema = z.object({
  id: bankHolidayChangeId,
  day: isoDate,
  kind: z.enum(['add', 'remove']),
  name: z.string().trim().min(1, 'Say what the day is called.').max(80, 'Keep this to 80 characters.'),
})
export type BankHolidayChange = z.output<typeof bankHolidayChangeSchema>

export const newBankHolidaySchema = bankHolidayChangeSchema.pick({ day: true, name: true })
export type NewBankHoliday = z.output<typeof newBankHolidaySchema>

/** One bank holiday of a year, as the centre keeps it. */
export const bankHolidaySchema = z.object({
  day: isoDate,
  name: z.string(),
  /** Whether the manager added it; rules and known one-off days are the rest. */
  isAdded: z.boolean(),
})
export type BankHoliday = z.output<typeof bankHolidaySchema>

export const bankHolidayChangeLabels: Record<keyof BankHolidayChange, string> = {
  id: 'Reference',
  day: 'Day',
  kind: 'Added or removed',
  name: 'Name',
}
