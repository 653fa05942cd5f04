import type { UserId } from '#shared/features/users/users.schema.ts'
import type { User } from '#shared/features/users/users.schema.ts'

import type { Actor } from './ipc/context.ts'
import type { OpenDatabase } from './database/centre-database.ts'

/** The door to one centre's folder: closed (no key, no database) or open. */
export interface Centre {
  /** The folder in use; `vault.json`, `centre.db` and `backups/` live in it. */
  readonly folder: string
  /** `null` while locked. */
  readonly session: Session | null
  /** Makes the database of a new centre and signs in its first user. Throws when one exists already. */
  create(dataKey: Uint8Array, firstUser: User, centreName: string): Promise<void>
  /** Opens, backs up and migrates when the file is older, and signs the user in. @throws AppError, WrongKeyError, NotEncryptedError */
  open(dataKey: Uint8Array, userId: UserId): Promise<void>
  /** Backs up if anything changed, closes the database and drops the key. Quiet when already closed. */
  close(): Promise<void>
  /** Points at another folder; closes the present one first. */
  moveTo(folder: string): Promise<void>
}

export interface Session {
  readonly actor: Actor
  readonly dataKey: Uint8Array
  readonly database: OpenDatabase
}
