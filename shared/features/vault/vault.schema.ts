import { z } from 'zod'

import { instant } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { strengthOf } from '../../passphrase.rules.ts'
import { userId } from '../users/users.schema.ts'

/** What people did with the keys; it stands in the history. */
export const securityEventKind = z.enum([
  'signedIn',
  'passphraseChanged',
  /** By a manager; the person chooses their own at the next sign-in. */
  'passphraseGiven',
  'recovered',
  'recoveryKeyMade',
  'recoveryKeyConfirmed',
  'dataKeyChanged',
  'backupRestored',
])
export type SecurityEventKind = z.output<typeof securityEventKind>

export const securityEventSchema = z.object({
  id: idOf('SecurityEventId'),
  kind: securityEventKind,
  /** Whose access it concerns. */
  userId,
  at: instant,
  /** Wrong tries before a sign-in. */
  wrongTries: z.int().min(0),
})
export type SecurityEvent = z.output<typeof securityEventSchema>

/** What somebody types to get in; judged by nobody. */
export const typedPassphrase = z.string().min(1, 'Type the passphrase.').max(1000)

/** What somebody chooses. */
export const chosenPassphrase = z
  .string()
  .max(1000, 'Choose a shorter one.')
  .refine(
    (text) => strengthOf(text).accepted,
    'This is too easy to guess. Use four words or more that do not belong together.',
  )

/** A group of the recovery key, counted from 1, as somebody typed it back. */
export const typedGroup = z.object({ position: z.int().min(1).max(8), text: z.string().max(20) })
