import { z } from 'zod'

/** What the centre has decided about itself. */
export const centreSettingsSchema = z.object({
  /** Minutes without a key or the mouse before Centreboard locks itself. */
  idleMinutes: z.int().min(1).max(240),
  /** Home calls due what falls within `dueDays`, and coming what falls within `comingDays`. */
  dueDays: z.int().min(1).max(365),
  comingDays: z.int().min(1).max(730),
  appearance: z.enum(['system', 'light', 'dark', 'highContrast']),
  /** Stands on printed documents. */
  address: z.string().max(300),
  localAuthority: z.string().max(100),
})
export type CentreSettings = z.output<typeof centreSettingsSchema>

/** What holds until somebody decides otherwise; only decisions are stored, so a new setting needs no migration. */
export const defaultSettings: CentreSettings = {
  idleMinutes: 15,
  dueDays: 30,
  comingDays: 90,
  appearance: 'system',
  address: '',
  localAuthority: '',
}

export const centreSchema = z.object({
  name: z.string().trim().min(1, 'Give the centre a name.').max(100),
  isDemo: z.boolean(),
  settings: centreSettingsSchema,
})
export type CentreDetails = z.output<typeof centreSchema>
