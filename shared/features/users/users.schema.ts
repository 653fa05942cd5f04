import { z } from 'zod'

import { instant } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { role } from '../../permissions.ts'

export const userId = idOf('UserId')
export type UserId = z.output<typeof userId>

/** Somebody with a passphrase of their own. The passphrase lives in the vault, never here. */
export const userSchema = z.object({
  id: userId,
  name: z.string().trim().min(1, 'Give a name.').max(100),
  /** What they type to sign in; compared without regard to capitals. */
  signInName: z.string().trim().min(1, 'Give a sign-in name.').max(60),
  role,
  disabledAt: instant.nullable(),
})
export type User = z.output<typeof userSchema>

export const newUserSchema = userSchema.pick({ name: true, signInName: true, role: true })

/** What the history calls the fields. */
export const userLabels: Record<keyof User, string> = {
  id: 'Reference',
  name: 'Name',
  signInName: 'Sign-in name',
  role: 'Role',
  disabledAt: 'Access withdrawn',
}
