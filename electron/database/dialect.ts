import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely'

import type { Sqlite } from './open.ts'
import type { Database } from './schema.ts'

/** Kysely assumes that SQLite cannot roll back CREATE TABLE. It can, so a failed migration leaves nothing behind. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalDdlAdapter()
  }
}

export const kyselyOver = (database: Sqlite): Kysely<Database> =>
  new Kysely<Database>({ dialect: new TransactionalSqliteDialect({ database }) })
