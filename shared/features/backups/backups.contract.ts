import { z } from 'zod'

import { task } from '../../procedure.ts'
import { backupName, backupSchema, recordCountSchema, secondPlaceSchema } from './backups.schema.ts'

const nothing = z.object({})
/** The passphrase of the time of the backup, when the data key was changed since. */
const passphraseOfThatTime = z
  .object({ signInName: z.string().max(60).nullable(), passphrase: z.string().min(1).max(1000) })
  .optional()
const refused = [
  z.object({ outcome: z.literal('passphraseNeeded') }),
  z.object({ outcome: z.literal('nameNeeded') }),
  z.object({ outcome: z.literal('wrongPassphrase'), triesBeforeWait: z.int(), waitSeconds: z.int() }),
  z.object({ outcome: z.literal('throttled'), waitSeconds: z.int() }),
] as const

export const backupsContract = {
  list: task(
    'backups',
    nothing,
    z.object({
      backups: z.array(backupSchema),
      secondPlace: secondPlaceSchema.nullable(),
      problem: z.string().nullable(),
    }),
    { overlaps: true },
  ),
  backUpNow: task(
    'backups',
    nothing,
    z.object({ backup: backupSchema, secondPlace: z.enum(['none', 'copied', 'missing']) }),
  ),
  chooseSecondPlace: task(
    'backups',
    nothing,
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('chosen'), secondPlace: secondPlaceSchema }),
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('refused'), reason: z.string() }),
    ]),
  ),
  forgetSecondPlace: task('backups', nothing, nothing),
  /** Opens the backup, checks it and compares it with the records as they are. */
  preview: task(
    'backups',
    z.object({ name: backupName, access: passphraseOfThatTime }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('opened'), backup: backupSchema, counts: z.array(recordCountSchema) }),
      ...refused,
    ]),
  ),
  /** Saves the present state first, so that there is a way back; then puts the backup in its place. */
  restore: task(
    'backups',
    z.object({ name: backupName, access: passphraseOfThatTime }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('restored'), wayBack: z.string() }),
      ...refused,
    ]),
  ),
}
