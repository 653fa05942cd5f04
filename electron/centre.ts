import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { uuidv7 } from 'uuidv7'

import { AppError } from '#shared/errors.ts'
import type { User, UserId } from '#shared/features/users/users.schema.ts'

import { writeCommand } from './audit/write-command.ts'
import { openCentreDatabase, type OpenDatabase } from './database/centre-database.ts'
import { backUpBeforeMigrating, createBackupKeeper, type BackupKeeper } from './database/backup-keeper.ts'
import { insertCentre } from './features/centre/centre.service.ts'
import type { Host } from './host.ts'
import type { Actor } from './ipc/context.ts'
import { seeds } from './seeds/index.ts'

/** The door to one centre's folder: closed (no key, no database) or open. */
export interface Centre {
  /** The folder in use; `vault.json`, `centre.db` and `backups/` live in it. */
  readonly folder: string
  /** `null` while locked. */
  readonly session: Session | null
  /** Makes the database of a new centre and signs in its first user. */
  create(dataKey: Uint8Array, details: { name: string; isDemo: boolean; firstUser: User }): Promise<void>
  /**
   * Opens the database (an older one is backed up and migrated first) and signs the user in.
   * @throws AppError, WrongKeyError, NotEncryptedError
   */
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
  readonly backups: BackupKeeper
}

export const databaseFileIn = (folder: string): string => join(folder, 'centre.db')

export function createCentre(options: {
  host: Host
  dataFolder: string
  keepsTime?: boolean
  onLock: () => void
}): Centre {
  const { host } = options
  let folder = options.dataFolder
  let session: Session | null = null

  async function close(): Promise<void> {
    if (session === null) return
    const closing = session
    options.onLock()
    session = null // from here on every call answers "locked"
    await closing.backups.stop()
    await closing.database.close()
    closing.dataKey.fill(0)
    host.emit({ kind: 'locked' })
  }

  function begin(database: OpenDatabase, dataKey: Uint8Array, user: User): void {
    const backups = createBackupKeeper({
      database,
      dataKey,
      folder,
      clock: host.clock,
      keepsTime: options.keepsTime ?? true,
    })
    session = { actor: { userId: user.id, name: user.name, role: user.role }, dataKey, database, backups }
  }

  return {
    get folder() {
      return folder
    },
    get session() {
      return session
    },

    async create(dataKey, { name, isDemo, firstUser }) {
      const file = databaseFileIn(folder)
      if (existsSync(file))
        throw new AppError('conflict', 'There is a centre in this folder already. Nothing was changed.')
      mkdirSync(folder, { recursive: true })
      const database = await openCentreDatabase(file, dataKey, { create: true })
      const actor: Actor = { userId: firstUser.id, name: firstUser.name, role: firstUser.role }
      await database.kysely.transaction().execute(async (db) => {
        const id = uuidv7()
        database.setCommand(id)
        await writeCommand(db, {
          id,
          procedure: 'vault.create',
          says: 'Set up the centre',
          undoable: false,
          actor,
          at: host.clock.now(),
        })
        await db.insertInto('users').values(firstUser).execute()
        await insertCentre(db, name, isDemo)
        for (const seed of seeds) await seed(db)
        database.setCommand(null)
      })
      begin(database, dataKey, firstUser)
    },

    async open(dataKey, userId) {
      await close()
      const file = databaseFileIn(folder)
      if (!existsSync(file)) {
        throw new AppError(
          'unavailable',
          'The centre’s records are missing from its folder. Nothing was changed. Restore a backup, or open another folder.',
        )
      }
      const database = await openCentreDatabase(file, dataKey, {
        beforeMigrating: (sqlite) => backUpBeforeMigrating(sqlite, dataKey, host.clock.now()),
      })
      const user = await database.kysely
        .selectFrom('users')
        .selectAll()
        .where('id', '=', userId)
        .executeTakeFirst()
      if (user === undefined || user.disabledAt !== null) {
        await database.close()
        throw new AppError(
          'notAllowed',
          'Your access to this centre has been withdrawn. Ask the centre manager.',
        )
      }
      begin(database, dataKey, user)
    },

    close,

    async moveTo(elsewhere) {
      await close()
      folder = elsewhere
    },
  }
}
