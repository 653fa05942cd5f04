import type { Instant } from '#shared/dates.ts'
import type { UserId } from '#shared/features/users/users.schema.ts'

/** One thing somebody did. */
export interface CommandRow {
  readonly id: string
  /** `secondments.begin` */
  readonly procedure: string
  /** In the past tense: "Began a secondment". */
  readonly says: string
  readonly actorId: UserId
  readonly actorName: string
  readonly at: Instant
  /** 1 when it can be taken back. */
  readonly undoable: 0 | 1
  /** The command that this one took back. */
  readonly undoes: string | null
  /** The command that took this one back. */
  readonly undoneBy: string | null
}

/** One row that a command touched, as it was before and after (JSON, column → value). */
export interface ChangeRow {
  readonly id: number
  readonly commandId: string
  readonly tableName: string
  readonly recordId: string
  readonly kind: 'insert' | 'update' | 'delete'
  readonly before: string | null
  readonly after: string | null
}
