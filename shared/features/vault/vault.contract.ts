import { z } from 'zod'

import { instant } from '../../dates.ts'
import { permissions, role } from '../../permissions.ts'
import { task } from '../../procedure.ts'
import { centreSchema } from '../centre/centre.schema.ts'
import { newUserSchema, userId } from '../users/users.schema.ts'
import { chosenPassphrase, typedGroup, typedPassphrase } from './vault.schema.ts'

const nothing = z.object({})
const refused = [
  z.object({ outcome: z.literal('wrongPassphrase'), triesBeforeWait: z.int(), waitSeconds: z.int() }),
  z.object({ outcome: z.literal('throttled'), waitSeconds: z.int() }),
] as const

const statusSchema = z.object({
  /**
   * Two states lie between locked and unlocked: a new recovery key is on the screen, or a passphrase that somebody else
   * gave has to be exchanged for one's own.
   */
  state: z.enum(['none', 'locked', 'showingRecoveryKey', 'choosingPassphrase', 'unlocked']),
  needsSignInName: z.boolean(),
  /** Until the next try is allowed. */
  waitSeconds: z.int(),
  /** The last part of the folder's path. */
  folderName: z.string(),
  lastVerifiedBackupAt: instant.nullable(),
  /** A sentence when backups need attention: the last one failed, or the second place is not plugged in. */
  backupWarning: z.string().nullable(),
  isDemo: z.boolean(),
  centreName: z.string().nullable(),
  actor: z.object({ name: z.string(), role }).nullable(),
  permissions: z.array(z.enum(permissions)),
  idleMinutes: z.int().nullable(),
  /** False until two groups were typed back from paper. */
  isRecoveryKeyConfirmed: z.boolean(),
})
export type VaultStatus = z.output<typeof statusSchema>

export const vaultContract = {
  status: task('anyone', nothing, statusSchema, { overlaps: true }),
  /** Makes the centre, signs its manager in, and shows the recovery key this one time. */
  create: task(
    'anyone',
    z.object({
      centreName: centreSchema.shape.name,
      ...newUserSchema.omit({ role: true }).shape,
      passphrase: chosenPassphrase,
    }),
    z.object({ recoveryKey: z.string() }),
  ),
  confirmRecoveryKey: task(
    'users',
    z.object({ groups: z.array(typedGroup).length(2) }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('confirmed') }),
      z.object({ outcome: z.literal('different'), positions: z.array(z.int()) }),
      /** The key is no longer known here; a new one has to be made. */
      z.object({ outcome: z.literal('forgotten') }),
    ]),
  ),
  /** Goes on without having typed the groups back; a reminder stays. */
  putRecoveryKeyAway: task('users', nothing, nothing),
  unlock: task(
    'anyone',
    z.object({ signInName: z.string().max(60).nullable(), passphrase: typedPassphrase }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('unlocked'), wrongTriesBefore: z.int() }),
      ...refused,
      z.object({ outcome: z.literal('nameNeeded') }),
    ]),
  ),
  lock: task('anyone', nothing, nothing),
  /** Somebody is there: the idle lock starts counting anew. */
  stayAwake: task('anyone', nothing, nothing, { overlaps: true }),
  suggestPassphrase: task('anyone', nothing, z.object({ passphrase: z.string() }), { overlaps: true }),
  changePassphrase: task(
    'records.read',
    z.object({ current: typedPassphrase, next: chosenPassphrase }),
    z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('changed') }), ...refused]),
  ),
  /** Gives somebody with access a new passphrase and signs them in. */
  recover: task(
    'anyone',
    z.object({
      recoveryKey: z.string().max(200),
      signInName: z.string().max(60).nullable(),
      passphrase: chosenPassphrase,
    }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('recovered') }),
      z.object({ outcome: z.literal('mistyped'), groups: z.array(z.int()) }),
      z.object({ outcome: z.literal('wrongLength'), groupsFound: z.int() }),
      z.object({ outcome: z.literal('wrongKey') }),
      z.object({ outcome: z.literal('nameNeeded') }),
      z.object({ outcome: z.literal('nameUnknown') }),
    ]),
  ),
  /** The old recovery key stops working. */
  renewRecoveryKey: task(
    'users',
    z.object({ passphrase: typedPassphrase }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('renewed'), recoveryKey: z.string() }),
      ...refused,
    ]),
  ),
  /** Encrypts everything anew. Only the passphrases given here work afterwards; whoever is not named loses access. */
  changeDataKey: task(
    'users',
    z.object({
      passphrase: typedPassphrase,
      others: z.array(z.object({ userId, passphrase: chosenPassphrase })).max(90),
    }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('changed'), recoveryKey: z.string() }),
      ...refused,
    ]),
  ),
}
