import { z } from 'zod'

import { command, query, task } from '../../procedure.ts'
import {
  importBatchSchema,
  importTargetSchema,
  mappingSchema,
  planSchema,
  rowStatus,
  savedMappingId,
  savedMappingSchema,
} from './imports.schema.ts'

const importId = z.uuidv7()
const sheet = z.string().max(200)

export const openedFileSchema = z.object({
  importId,
  fileName: z.string(),
  sheets: z.array(
    z.object({ name: z.string(), rowCount: z.int(), columnCount: z.int(), truncated: z.boolean() }),
  ),
})
export type OpenedFile = z.output<typeof openedFileSchema>

export const sheetStartSchema = z.object({
  /** The first rows, as words, for choosing the heading row. */
  firstRows: z.array(z.array(z.string())),
  suggestion: mappingSchema,
  /** The words of the suggestion's heading row. */
  headings: z.array(z.string()),
  /** The saved mapping that the suggestion comes from. */
  savedMapping: savedMappingSchema.nullable(),
})
export type SheetStart = z.output<typeof sheetStartSchema>

export const previewCellSchema = z.object({
  text: z.string(),
  problem: z.string().nullable(),
  /** What stands in the records now, when the row changes it. */
  from: z.string().nullable(),
  /** Where it can be put right. */
  column: z.int().nullable(),
})
export type PreviewCell = z.output<typeof previewCellSchema>

export const previewRowSchema = z.object({
  /** Sheet row, counted from 0; people see one more. */
  row: z.int(),
  periodColumn: z.int().nullable(),
  status: rowStatus,
  /** About the row as a whole. */
  problem: z.string().nullable(),
  cells: z.record(z.string(), previewCellSchema),
})
export type PreviewRow = z.output<typeof previewRowSchema>

const counts = z.object({ new: z.int(), changed: z.int(), same: z.int(), error: z.int(), duplicate: z.int() })
export type RowCounts = z.output<typeof counts>

export const importsContract = {
  /** What can be imported, with its fields as they are today. */
  targets: query('import', z.object({}), z.array(importTargetSchema)),
  /** Asks for a file, reads it, and keeps it in memory until the next one or until the vault locks. */
  open: task(
    'import',
    z.object({}),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('opened'), file: openedFileSchema }),
      z.object({ outcome: z.literal('cancelled') }),
    ]),
  ),
  /** How a sheet begins and how it might be mapped; with `headerRow` when the person chose it. */
  look: query(
    'import',
    z.object({ importId, targetId: z.string().max(100), sheet, headerRow: z.int().min(0).optional() }),
    sheetStartSchema,
  ),
  /** The different words of a column, for choosing which rows to import. */
  words: query(
    'import',
    z.object({ importId, sheet, headerRow: z.int().min(0), column: z.int().min(0) }),
    z.array(z.object({ text: z.string(), rows: z.int() })),
  ),
  /** A dry run: what each row would do. Writes nothing. */
  preview: query(
    'import',
    z.object({
      importId,
      plan: planSchema,
      show: z.enum(['all', ...rowStatus.options]),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    z.object({ counts, total: z.int(), rows: z.array(previewRowSchema) }),
  ),
  /** Good rows in, in one go; undo takes exactly them out again. */
  apply: command(
    'import',
    'Imported a file',
    z.object({ importId, plan: planSchema }),
    z.object({ batch: importBatchSchema }),
  ),
  /** Saves the rows that were not imported, each with what is wrong, ready to be put right and imported. */
  saveRefused: task(
    'import',
    z.object({ importId, plan: planSchema }),
    z.object({ outcome: z.enum(['saved', 'cancelled']), fileName: z.string().nullable() }),
  ),
  /** Saves an empty workbook with the headings and choices of a target. */
  saveTemplate: task(
    'import',
    z.object({ targetId: z.string().max(100) }),
    z.object({ outcome: z.enum(['saved', 'cancelled']), fileName: z.string().nullable() }),
  ),
  batches: query('import', z.object({}), z.array(importBatchSchema)),
  listMappings: query('import', z.object({ targetId: z.string().max(100) }), z.array(savedMappingSchema)),
  saveMapping: command(
    'import',
    'Saved a column mapping',
    savedMappingSchema.omit({ id: true }),
    savedMappingSchema,
  ),
  deleteMapping: command(
    'import',
    'Deleted a column mapping',
    z.object({ id: savedMappingId }),
    z.object({ id: savedMappingId }),
  ),
}
