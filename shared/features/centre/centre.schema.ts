import { z } from 'zod'

/** What the centre has decided about itself. Everything has a default, so that a new setting never needs a migration. */
export const centreSettingsSchema = z.object({
  /** Minutes without a key or the mouse before Centreboard locks itself. */
  idleMinutes: z.int().min(1).max(240).default(15),
  /** Home shows what is due within this many days, and beyond it what is coming within `comingDays`. */
  dueDays: z.int().min(1).max(365).default(30),
  comingDays: z.int().min(1).max(730).default(90),
  appearance: z.enum(['system', 'light', 'dark', 'highContrast']).default('system'),
  /** Named at the foot of printed pages. */
  address: z.string().max(300).default(''),
  localAuthority: z.string().max(100).default(''),
})
export type CentreSettings = z.output<typeof centreSettingsSchema>

export const centreSchema = z.object({
  name: z.string().trim().min(1, 'Give the centre a name.').max(100),
  isDemo: z.boolean(),
  settings: centreSettingsSchema,
})
export type CentreDetails = z.output<typeof centreSchema>
