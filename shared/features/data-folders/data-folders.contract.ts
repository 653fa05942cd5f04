import { z } from 'zod'

import { task } from '../../procedure.ts'
import { backupName, backupSchema } from '../backups/backups.schema.ts'

const nothing = z.object({})
const folderSchema = z.object({
  /** Stands for the path, which stays in the main process. */
  id: z.string(),
  folderName: z.string(),
  isCurrent: z.boolean(),
  isReachable: z.boolean(),
  syncedBy: z.string().nullable(),
})
export type KnownFolder = z.output<typeof folderSchema>

const chosen = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('chosen'), folderName: z.string(), syncedBy: z.string().nullable() }),
  z.object({ outcome: z.literal('cancelled') }),
  z.object({ outcome: z.literal('refused'), reason: z.string() }),
])

export const dataFoldersContract = {
  list: task('anyone', nothing, z.array(folderSchema), { overlaps: true }),
  /** For a new centre: an empty folder on this computer. */
  chooseNew: task('anyone', nothing, chosen),
  /** A folder that holds a centre already. */
  openAnother: task('anyone', nothing, chosen),
  switchTo: task('anyone', z.object({ id: z.string().max(64) }), chosen),
  /** Looks into a folder of backups, for a computer that has no centre yet. */
  chooseBackups: task(
    'anyone',
    nothing,
    z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('chosen'),
        folderName: z.string(),
        backups: z.array(backupSchema.extend({ needsSignInName: z.boolean() })),
      }),
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('refused'), reason: z.string() }),
    ]),
  ),
  /** Brings a backup from the folder chosen last into the present, empty folder, and signs in. */
  restoreBackup: task(
    'anyone',
    z.object({
      name: backupName,
      signInName: z.string().max(60).nullable(),
      passphrase: z.string().min(1).max(1000),
    }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('restored') }),
      z.object({ outcome: z.literal('nameNeeded') }),
      z.object({ outcome: z.literal('wrongPassphrase'), triesBeforeWait: z.int(), waitSeconds: z.int() }),
      z.object({ outcome: z.literal('throttled'), waitSeconds: z.int() }),
    ]),
  ),
}
