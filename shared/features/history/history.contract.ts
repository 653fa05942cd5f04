import { z } from 'zod'

import { instant } from '../../dates.ts'
import { command, query } from '../../procedure.ts'

/** One thing somebody did, as History lists it. */
export const historyEntrySchema = z.object({
  commandId: z.string(),
  at: instant,
  actorName: z.string(),
  says: z.string(),
  /** Names of the first records it touched. */
  about: z.array(z.string()),
  changeCount: z.number(),
  isUndone: z.boolean(),
  canUndo: z.boolean(),
})
export type HistoryEntry = z.output<typeof historyEntrySchema>

/** How one field went from one value to another; records are named, not numbered. */
export const fieldChangeSchema = z.object({
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

export const recordChangeSchema = z.object({
  commandId: z.string(),
  at: instant,
  actorName: z.string(),
  says: z.string(),
  kind: z.enum(['insert', 'update', 'delete']),
  tableName: z.string(),
  fields: z.array(fieldChangeSchema),
})
export type RecordChange = z.output<typeof recordChangeSchema>

export const binEntrySchema = z.object({
  commandId: z.string(),
  at: instant,
  actorName: z.string(),
  says: z.string(),
  records: z.array(z.object({ tableName: z.string(), title: z.string() })),
})
export type BinEntry = z.output<typeof binEntrySchema>

const undone = z.object({ says: z.string(), commandId: z.string() }).nullable()

export const historyContract = {
  list: query(
    'history',
    z.object({
      text: z.string().max(200).optional(),
      limit: z.int().min(1).max(500).default(100),
      offset: z.int().min(0).default(0),
    }),
    z.object({ entries: z.array(historyEntrySchema), total: z.number() }),
  ),
  ofRecord: query('history', z.object({ recordId: z.string().max(100) }), z.array(recordChangeSchema)),
  ofCommand: query('history', z.object({ commandId: z.string().max(100) }), z.array(recordChangeSchema)),
  bin: query('history', z.object({}), z.array(binEntrySchema)),
  /** Takes back the last thing this person did; `null` when there is nothing to take back. */
  undoLast: command('records.write', 'Undid a change', z.object({}), undone),
  /** Puts back what this person undid last. */
  redoLast: command('records.write', 'Redid a change', z.object({}), undone),
  undo: command('records.write', 'Undid a change', z.object({ commandId: z.string().max(100) }), undone),
}
