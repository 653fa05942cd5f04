import type { Kysely, Transaction } from 'kysely'

import type { User } from '#shared/features/users/users.schema.ts'

import type { ChangeRow, CommandRow } from '../audit/audit.schema.ts'

/** One line per table. A row is the shared record, column for field. */
export interface Database {
  users: User
  commands: CommandRow
  changes: ChangeRow
}

/** A query cannot write: that is a compile error. */
export type Readable = Pick<Kysely<Database>, 'selectFrom' | 'with' | 'fn' | 'getExecutor'>
export type Writable = Transaction<Database>
