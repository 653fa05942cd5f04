import type { ExistingRecord, RowCheck } from '#shared/features/imports/classify.rules.ts'
import type { ImportTarget, RowValues } from '#shared/features/imports/imports.schema.ts'
import type { Permission } from '#shared/permissions.ts'

import type { Readable } from '../../database/schema.ts'
import type { Clock } from '../../host.ts'
import type { CommandContext } from '../../ipc/context.ts'

/** A row that passed: a new record, or changes to the one it was matched with. */
export interface AcceptedRow {
  readonly values: RowValues
  /** `null` for a new record. */
  readonly matchedId: string | null
}

/** What a feature brings so that its records can be imported. It lives with the feature and writes that feature's tables. */
export interface ImportSource {
  readonly id: string
  /** What the person must be allowed to do beside importing. */
  readonly permission: Permission
  /** The fields as they are today, with the vocabularies of this centre. */
  describe(db: Readable): Promise<ImportTarget>
  /** Puts together what one cell alone does not say: a name split in two, hours from a part of full time. */
  complete?(values: RowValues): RowValues
  /** Everything a row could match, as the import's fields. */
  existing(db: Readable, clock: Clock): Promise<readonly ExistingRecord[]>
  /** Rules beyond single cells; the same that the feature's own commands apply. */
  check?(db: Readable, clock: Clock): Promise<RowCheck>
  /** Writes the rows. Runs inside the import's command, so undoing the import undoes it. */
  apply(context: CommandContext, rows: readonly AcceptedRow[]): Promise<void>
}
