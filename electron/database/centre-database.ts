import type { Kysely } from 'kysely'

import { installCapture } from '../audit/capture.ts'
import { installAttachmentUpkeep } from '../features/attachments/attachments.upkeep.ts'
import { installSearch } from '../search/search-index.ts'
import { kyselyOver } from './dialect.ts'
import { migrateToLatest } from './migrate.ts'
import { openEncrypted, type Sqlite } from './open.ts'
import type { Database } from './schema.ts'

/** An open, migrated, audited database. */
export interface OpenDatabase {
  readonly sqlite: Sqlite
  readonly kysely: Kysely<Database>
  readonly file: string
  /** Names the command whose writes follow. While it is `null`, every write to a record is refused. */
  setCommand(commandId: string | null): void
  close(): Promise<void>
}

/**
 * Opens the file, brings its tables up to date and switches on history and search.
 * @param beforeMigrating called once, and only when an existing file is about to be migrated: take a verified backup here.
 * @throws AppError when the file was written by a newer Centreboard; WrongKeyError; NotEncryptedError
 */
export async function openCentreDatabase(
  file: string,
  key: Uint8Array,
  options: { create?: boolean; beforeMigrating?: (sqlite: Sqlite) => Promise<void> } = {},
): Promise<OpenDatabase> {
  const sqlite = openEncrypted(file, key, { create: options.create === true })
  const kysely = kyselyOver(sqlite)
  try {
    await migrateToLatest(kysely, () => options.beforeMigrating?.(sqlite))
    let commandId: string | null = null
    installCapture(sqlite, () => commandId)
    installSearch(sqlite)
    installAttachmentUpkeep(sqlite)
    return {
      sqlite,
      kysely,
      file,
      setCommand: (id) => {
        commandId = id
      },
      close: async () => {
        sqlite.pragma('wal_checkpoint(TRUNCATE)')
        await kysely.destroy()
      },
    }
  } catch (error) {
    await kysely.destroy()
    throw error
  }
}
