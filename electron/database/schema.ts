import type { Kysely, Transaction } from 'kysely'

import type { Agency } from '#shared/features/agencies/agencies.schema.ts'
import type { BankHolidayChange } from '#shared/features/calendar/calendar.schema.ts'
import type { Pack, PackAction, PackExport, PackSection, PackVersion } from '#shared/features/packs/packs.schema.ts'
import type { User } from '#shared/features/users/users.schema.ts'
import type { SecurityEvent } from '#shared/features/vault/vault.schema.ts'

import type { ChangeRow, CommandRow } from '../audit/audit.schema.ts'
import type { CentreRow } from '../features/centre/centre.service.ts'

/** One line per table. A row is the shared record, column for field. */
export interface Database {
  agencies: Agency
  bankHolidayChanges: BankHolidayChange
  centre: CentreRow
  changes: ChangeRow
  commands: CommandRow
  packActions: PackAction
  packExports: PackExport
  packSections: PackSection
  packSnapshots: { id: PackVersion['id']; content: string }
  packVersions: PackVersion
  packs: Pack
  securityEvents: SecurityEvent
  users: User
}

/** A query cannot write: that is a compile error. */
export type Readable = Pick<Kysely<Database>, 'selectFrom' | 'with' | 'fn' | 'getExecutor'>
export type Writable = Transaction<Database>
