import type { Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'

import { AppError } from '#shared/errors.ts'

import { migrations } from './migrations/index.ts'
import type { Database } from './schema.ts'

/**
 * Brings the tables up to date; everything pending runs in one transaction, so a failure changes nothing.
 * @param beforeMigrating runs once when a file that already holds migrations is about to change.
 * @throws AppError `unavailable` when the file was written by a newer version.
 */
export async function migrateToLatest(
  kysely: Kysely<Database>,
  beforeMigrating: () => Promise<void> | undefined,
  provided: Record<string, Migration> = migrations,
): Promise<void> {
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => provided } })
  const known = await executedMigrations(kysely)
  const fromTheFuture = known.filter((name) => !(name in provided))
  if (fromTheFuture.length > 0) {
    throw new AppError(
      'unavailable',
      'This centre was last used with a newer version of Centreboard. Nothing was changed. Install the newer version to open it.',
    )
  }
  if (known.length === Object.keys(provided).length) return
  if (known.length > 0) await beforeMigrating()
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

async function executedMigrations(kysely: Kysely<Database>): Promise<string[]> {
  const tables = await kysely.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return []
  const rows = await kysely
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
  return rows.map((row) => row.name)
}
