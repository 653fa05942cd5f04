import { z } from 'zod'

import { instant } from '../../dates.ts'
import { query, task } from '../../procedure.ts'
import { chosenPassphrase } from '../vault/vault.schema.ts'
import { newUserSchema, userId, userSchema } from './users.schema.ts'

const userWithAccessSchema = userSchema.extend({ lastSignedInAt: instant.nullable() })
export type UserWithAccess = z.output<typeof userWithAccessSchema>

export const usersContract = {
  list: query('users', z.object({}), z.array(userWithAccessSchema)),
  /** The passphrase is for one time: the person chooses their own when they first sign in. */
  add: task('users', newUserSchema.extend({ passphrase: chosenPassphrase }), userSchema),
  change: task('users', newUserSchema.extend({ id: userId }), userSchema),
  /** Withdraws access; what the person did stays in the history. */
  disable: task('users', z.object({ id: userId }), userSchema),
  enable: task('users', z.object({ id: userId, passphrase: chosenPassphrase }), userSchema),
  /** For somebody who forgot theirs. */
  givePassphrase: task('users', z.object({ id: userId, passphrase: chosenPassphrase }), userSchema),
}
